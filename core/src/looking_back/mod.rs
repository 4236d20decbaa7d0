//! A household's year: what was paid, and how much water was used against the same months of the year before.
//!
//! ```text
//! bills of every look-up ─► PastUse ─ a year ─► YearOfWater ─┬─ ComparedUse: an unusual rise is pointed out
//!                                                           └─ svg: bars of both years, side by side
//! ledger ─ a year ─► Paid ─► PaperSaved
//! ```
//!
//! Pure. What was used is kept with the saved [`households`](crate::households), what was paid in the
//! [`ledger`](crate::ledger); [`WaterPay::looking_back`](crate::engine::WaterPay::looking_back) brings both together,
//! and the words are in [`wording`](crate::wording). What is a convention of ours here is on the page
//! `docs/decisions/looking-back.md`.

mod daily_use;
mod paid;
mod past_use;
mod svg;
#[cfg(test)]
mod tests;
mod year;
mod year_of_water;

pub use daily_use::DailyUse;
pub use paid::{Paid, PaperSaved};
pub use past_use::{PastUse, WaterUse};
pub use svg::Legend;
pub use year::{NotAYear, Year};
pub use year_of_water::{ComparedUse, YearBefore, YearOfWater};

/// A year of one household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookingBack {
    /// Which year.
    pub year: Year,
    /// What was paid in it.
    pub paid: Paid,
    /// What was used in it; none unless the household is saved, since it is kept of saved ones only.
    pub water: Option<YearOfWater>,
}
