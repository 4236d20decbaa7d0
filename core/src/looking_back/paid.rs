//! What was paid in a year, and the paper that paying on a phone saved.

use crate::money::{NotAnAmount, Twd};

/// What was paid: by payments of which a receipt was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    /// By how many payments.
    pub payments: u32,
    /// How much, fees included; [`NotAnAmount`] when it is more than an amount can be.
    pub total: Result<Twd, NotAnAmount>,
}

/// Paper that was not printed, as far as an assumption goes: each payment on a phone saves
/// [`PaperSaved::SHEETS_A_PAYMENT`] sheet of [`PaperSaved::GRAMS_A_SHEET`] grams. Show it with the assumption only, which
/// is how its words come.
///
/// ```
/// # use waterpay_core::looking_back::PaperSaved;
/// assert_eq!(PaperSaved::by(6).map(PaperSaved::grams), Some(30));
/// assert_eq!(PaperSaved::by(0), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperSaved {
    sheets: u32,
}

impl PaperSaved {
    /// Assumed: the bill's own sheet, or the one that a counter prints and stamps.
    pub const SHEETS_A_PAYMENT: u32 = 1;
    /// Assumed: A4, a sixteenth of a square metre, at the usual 80 grams a square metre.
    pub const GRAMS_A_SHEET: u32 = 5;

    /// What so many payments saved; none for none.
    pub fn by(payments: u32) -> Option<Self> {
        (payments > 0).then_some(Self { sheets: payments.saturating_mul(Self::SHEETS_A_PAYMENT) })
    }

    /// Sheets of paper.
    pub fn sheets(self) -> u32 {
        self.sheets
    }

    /// Their weight in grams.
    pub fn grams(self) -> u64 {
        u64::from(self.sheets) * u64::from(Self::GRAMS_A_SHEET)
    }
}
