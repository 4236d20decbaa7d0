//! What a resident wants forgotten on this phone.

use waterpay_core::ledger;

use crate::{Account, WaterPay, WaterPayError, error::guarded};

/// What is to be forgotten.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Erasure {
    /// Everything about one household.
    Household {
        /// Which.
        account: Account,
    },
    /// Everything about everybody, and the damaged files that were set aside.
    Everything,
}

/// The question before something is erased.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ErasureQuestion {
    /// What would be erased.
    pub question: String,
    /// What erasing does not reach.
    pub what_stays: String,
}

/// What was forgotten.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Erased {
    /// How many payments were.
    pub payments: i64,
    /// The same in words, and what may be left in damaged files.
    pub words: String,
}

#[uniffi::export]
impl WaterPay {
    /// What to ask before [`WaterPay::erase`].
    ///
    /// # Errors
    /// [`WaterPayError::BadArgument`] for an account that the core never gave.
    pub fn before_erasing(&self, erasure: Erasure) -> Result<ErasureQuestion, WaterPayError> {
        let wording = self.wording();
        guarded(wording, || {
            let question = wording.ask_to_erase(&erasure.try_into()?);
            Ok(ErasureQuestion { question, what_stays: wording.what_erasing_leaves() })
        })
    }

    /// Forgets everything about a household, or about all of them, for good. Observe from the beginning afterwards.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] while a payment that would be erased is not finished, or when the ledger fails;
    /// [`WaterPayError::HouseholdsFailed`] when only the payments could be erased.
    pub async fn erase(&self, erasure: Erasure) -> Result<Erased, WaterPayError> {
        let wording = self.wording();
        let erased = self.engine.erase(erasure.try_into()?).await;
        let erased = erased.map_err(|why| WaterPayError::not_erased(&why, wording))?;
        Ok(Erased {
            payments: i64::try_from(erased.payments).unwrap_or(i64::MAX),
            words: wording.erased(&erased).join("\n"),
        })
    }
}

impl TryFrom<Erasure> for ledger::Erasure {
    type Error = WaterPayError;

    fn try_from(erasure: Erasure) -> Result<Self, WaterPayError> {
        Ok(match erasure {
            Erasure::Household { account } => Self::Household(account.try_into()?),
            Erasure::Everything => Self::Everything,
        })
    }
}
