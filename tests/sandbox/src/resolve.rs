//! What a printed code states about a bill, as far as a bill can be made from it.
//!
//! The sandbox has no security code to check, so it accepts what the core's own reader understands. An expired code is
//! among that: what is printed on it was true once.

use jiff::{Timestamp, civil::Date};
use waterpay_core::{
    biller::Account,
    money::Twd,
    printed_code::{Claim, understand},
};

/// What a printed code states about a bill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StatedBill {
    pub(crate) account: Account,
    pub(crate) amount: Twd,
    /// None when the code says that there is no end, or nothing.
    pub(crate) due: Option<Date>,
}

/// Reads a code, or says that it is not the code of a bill that can be paid here.
pub(crate) fn resolve(text: &str, now: Timestamp) -> Option<StatedBill> {
    let Claim { account, amount, due, .. } = understand(text, now).ok()?;
    let amount = amount.filter(|amount| *amount > Twd::ZERO)?;
    Some(StatedBill { account, amount, due })
}
