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
        (None, None) => found
            .bills
            .iter()
            .find(|bill| is_open(bill))
            .or(found.bills.last()),
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
        None => offered
            .iter()
            .find(|method| method.limit.is_none_or(|limit| amount <= limit)),
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

/// Whether `bill` is within what was agreed to, or will be asked about.
///
/// Somebody who agreed without looking has the paper in mind. More than it says was not agreed to, and neither was
/// another bill than the printed one; less, another due date or an expired code harm nobody.
pub(crate) fn may_be_paid(agreed: Agreed, found: &Found, bill: &Bill) -> bool {
    match agreed {
        Agreed::ToAmount(amount) => amount == bill.amount(),
        Agreed::Nothing => true,
        Agreed::ToPaper => found.differences.iter().all(|difference| match difference {
            Difference::Amount { printed, now } => now <= printed,
            Difference::NoSuchBillNow => false,
            Difference::Due { .. } | Difference::CodeExpired { .. } => true,
        }),
    }
}

fn is_open(bill: &Bill) -> bool {
    bill.status.payable() == Payable::Yes || bill.status == BillStatus::BeingPaid
}

#[cfg(test)]
mod tests;
