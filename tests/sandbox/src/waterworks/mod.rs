//! The made-up waterworks: who lives behind a water number, and what they owe on a day.
//!
//! Everything here is worked out from the number and the time, so that a number means the same in every sandbox. What
//! has been billed is kept by [`book`](crate::book), and what was paid is not known here.

mod fingerprint;
mod household;
mod special;
mod statement;
mod tariff;

pub(crate) use fingerprint::Fingerprint;
pub(crate) use household::household;
pub use special::Special;
pub(crate) use statement::{Origin, bills_to_issue, next_due_date, stated_by_a_code, taipei};
pub(crate) use tariff::with_adjustment_to;
