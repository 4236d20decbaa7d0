//! What a resident wants forgotten is forgotten on this phone: payments, receipts, and what was saved.
//!
//! What the gateway and the waterworks know, and files that were given away, are out of reach.

use std::sync::Arc;

use super::{
    WaterPay,
    running::{NoLedger, Running},
};
use crate::{
    households::HouseholdsFault,
    ledger::{self, Erased, Erasure, LedgerFault},
    payment::PaymentId,
};

/// Why something was not forgotten, or not all of it.
#[derive(Debug, thiserror::Error)]
pub enum NotErased {
    /// A payment is not finished; nothing was erased. It has to be followed to its end first.
    #[error("payment {payment} is not finished")]
    PaymentUnderWay {
        /// Which.
        payment: PaymentId,
    },
    /// The ledger could not be written. It is as it was, or erased, and whole.
    #[error("the ledger could not be erased")]
    Ledger(#[source] LedgerFault),
    /// The payments are erased; the saved households could not be written.
    #[error("the saved households could not be erased")]
    Households(#[source] HouseholdsFault),
    /// The engine is suspended or closed; nothing was erased.
    #[error("the engine is not running")]
    NotRunning,
}

impl WaterPay {
    /// Forgets everything about a household, or about all of them, for good. Once begun it is finished, whoever stops
    /// waiting; to ask again is harmless. Change numbers begin anew: observe from the beginning afterwards.
    ///
    /// A bill of the household that is looked up and prepared again brings back what the gateway tells of that bill, so
    /// that it is still not paid twice.
    ///
    /// # Errors
    /// [`NotErased`].
    pub async fn erase(&self, erasure: Erasure) -> Result<Erased, NotErased> {
        erase(&self.running, erasure).await
    }
}

async fn erase(running: &Arc<Running>, erasure: Erasure) -> Result<Erased, NotErased> {
    let everything = erasure == Erasure::Everything;
    let erasing = running.books(move |books| {
        let erased = books.ledger.erase(&erasure)?;
        let latest = books.ledger.latest().map_err(NotErased::Ledger)?;
        Ok::<_, NotErased>((erased, latest, books.households.erase(&erasure)))
    });
    let (mut erased, latest, households) = erasing.await??;
    // The payments are gone, whatever became of the households.
    if everything {
        running.forget_set_aside();
    }
    running.announce_anew(latest);
    erased.still_aside.extend(households.map_err(NotErased::Households)?);
    Ok(erased)
}

impl From<ledger::NotErased> for NotErased {
    fn from(why: ledger::NotErased) -> Self {
        match why {
            ledger::NotErased::UnderWay(payment) => Self::PaymentUnderWay { payment },
            ledger::NotErased::Ledger(fault) => Self::Ledger(fault),
        }
    }
}

impl From<NoLedger> for NotErased {
    fn from(_: NoLedger) -> Self {
        Self::NotRunning
    }
}
