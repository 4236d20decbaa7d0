//! The three barcodes of a bill for the till of a convenience store.

use waterpay_core::{
    personal::Personal,
    store_slip::{self, Bars, NoStoreSlip},
    wording::Wording,
};

use crate::{Bill, BillStatus, Day, Money, WaterPay, WaterPayError};

/// The three barcodes of a bill, and what a resident reads beside them.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StoreSlip {
    /// Stands over the barcodes.
    pub title: String,
    /// In the order in which a till reads them.
    pub barcodes: Vec<Barcode>,
    /// What to do with them.
    pub how: String,
    /// When the bill counts as paid, and that it must not be paid again until then.
    pub counts_after: String,
    /// That the barcodes are for trying out, unless the biller has confirmed how they are made.
    pub not_confirmed: Option<String>,
}

/// One barcode, to be drawn as it is: each module a whole number of pixels wide, dark on white, and at least 15 in 100 of
/// the whole width high.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Barcode {
    /// What it says, to be printed below it.
    pub text: Personal,
    /// Dark or not, from left to right, the white paper at both ends included.
    pub modules: Vec<bool>,
}

/// Why stores do not take a bill.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum StoreSlipProblem {
    /// They do not take this payee's bills, or how its barcodes are made is not known.
    NotTaken,
    /// The bill is not simply owed.
    NotOwed {
        /// How it stands.
        status: BillStatus,
    },
    /// The due date is past.
    Overdue {
        /// The last day on which they took it.
        due: Day,
    },
    /// The bill asks for more than they take at once.
    OverLimit {
        /// The most that they take.
        limit: Money,
    },
}

#[uniffi::export]
impl WaterPay {
    /// The barcodes with which `bill`, as it was last looked up, is paid in a convenience store today. Needs no network.
    ///
    /// # Errors
    /// [`WaterPayError::NoStoreSlip`]: why stores do not take it. [`WaterPayError::NotDone`] when this phone has a
    /// payment of it, or the ledger cannot tell.
    pub async fn store_slip(&self, bill: Bill) -> Result<StoreSlip, WaterPayError> {
        let wording = self.wording();
        let slip = self.engine.store_slip(bill.try_into()?).await;
        let slip = slip.map_err(|failure| self.not_done(&failure))?;
        let slip = slip.map_err(|reason| WaterPayError::no_store_slip(&reason, wording))?;
        Ok(StoreSlip::shown(&slip, wording))
    }
}

impl StoreSlip {
    fn shown(slip: &store_slip::StoreSlip, wording: &Wording) -> Self {
        let words = wording.store_slip(slip);
        Self {
            title: words.title,
            barcodes: slip.bars().iter().map(Barcode::from).collect(),
            how: words.how,
            counts_after: words.counts_after,
            not_confirmed: words.not_confirmed,
        }
    }
}

impl StoreSlipProblem {
    pub(crate) fn shown(reason: &NoStoreSlip, wording: &Wording) -> Self {
        match reason {
            NoStoreSlip::NotTaken => Self::NotTaken,
            NoStoreSlip::NotOwed { status } => Self::NotOwed { status: (*status).into() },
            NoStoreSlip::Overdue { due } => Self::Overdue { due: Day::shown(*due, wording) },
            NoStoreSlip::OverLimit { limit } => Self::OverLimit { limit: Money::shown(*limit, wording) },
        }
    }
}

impl From<&Bars> for Barcode {
    fn from(bars: &Bars) -> Self {
        let text = Personal::new(bars.text());
        Self { text, modules: bars.modules().to_vec() }
    }
}
