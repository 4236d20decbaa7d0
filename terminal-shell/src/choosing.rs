//! What to pay and how, when nobody says: pure decisions.

use waterpay_core::{
    bill::{Bill, BillId, BillStatus, Payable},
    engine::{Difference, Found},
    money::Twd,
    payment::{MethodId, PaymentMethod},
};

/// The bill that is meant: the one that was named, else the printed one, else the oldest that is open or on its way,
/// else the newest. None when the one that was named is not there, or there is none at all.
pub(crate) fn bill<'a>(found: &'a Found, named: Option<&BillId>) -> Option<&'a Bill> {
    match (named, found.printed) {
        (Some(named), _) => found.bills.iter().find(|bill| bill.id == *named),
        (None, Some(printed)) => found.bills.get(printed),
        (None, None) => found.bills.iter().find(|bill| is_open(bill)).or(found.bills.last()),
    }
}

/// The way to pay: the one that was named, else the first whose limit is high enough.
pub(crate) fn method<'a>(
    offered: &'a [PaymentMethod],
    named: Option<&MethodId>,
    amount: Twd,
) -> Option<&'a PaymentMethod> {
    match named {
        Some(named) => offered.iter().find(|method| method.id == *named),
        None => offered.iter().find(|method| method.takes(amount)),
    }
}

/// What was agreed to before the bill was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Agreed {
    /// To exactly this amount.
    ToAmount(Twd),
    /// To what the paper says, or less.
    ToPaper,
    /// To nothing yet: the resident sees the bill and is asked.
    Nothing,
}

/// Why a bill is not within what was agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotAgreed {
    /// It is another amount, or more than the paper says.
    Amount,
    /// The paper itself may be somebody else's.
    Paper,
    /// It may have been paid in a store.
    PerhapsPaidElsewhere,
}

/// Whether `bill` is within what was agreed to, or will be asked about.
///
/// Somebody who agreed without looking has the paper in mind. More than it says was not agreed to, and neither was
/// another bill than the printed one; less, another due date or an expired code harm nobody. A paper whose code or
/// payee is not the waterworks' is nothing that anybody could have agreed to, and neither is paying a bill that may have
/// been paid in a store.
pub(crate) fn agreement(agreed: Agreed, found: &Found, bill: &Bill) -> Result<(), NotAgreed> {
    match agreed {
        Agreed::ToAmount(amount) if amount == bill.amount() => Ok(()),
        Agreed::ToAmount(_) => Err(NotAgreed::Amount),
        Agreed::Nothing => Ok(()),
        Agreed::ToPaper if found.perhaps_paid_elsewhere(&bill.id).is_some() => {
            Err(NotAgreed::PerhapsPaidElsewhere)
        }
        Agreed::ToPaper => found.differences.iter().try_for_each(|difference| match difference {
            Difference::CodeNotAccepted | Difference::Payee { .. } => Err(NotAgreed::Paper),
            Difference::Amount { printed, now } if now > printed => Err(NotAgreed::Amount),
            Difference::NoSuchBillNow => Err(NotAgreed::Amount),
            Difference::Amount { .. } | Difference::Due { .. } | Difference::CodeExpired { .. } => Ok(()),
        }),
    }
}

fn is_open(bill: &Bill) -> bool {
    bill.status.payable() == Payable::Yes || bill.status == BillStatus::BeingPaid
}

#[cfg(test)]
mod tests;
