//! What can be said about a late fee without guessing one.

use super::{Bill, BillStatus};
use crate::money::Twd;

/// What a bill that is overdue says about its late fee (違約金).
///
/// Waterworks count it in steps, from a day on, up to a limit and from a minimum; Kinmen publishes none of these. So a
/// phone repeats what the gateway states, and computes nothing.
///
/// ```
/// # use waterpay_core::{bill::{Bill, BillStatus, LateFee}, money::Twd};
/// # let bill: Bill = serde_json::from_str(r#"{
/// #     "id": "made-up", "account": {"biller": "kinmen-water", "number": "0012345"},
/// #     "payee": {"id": "kinmen-waterworks", "name": "金門縣自來水廠"},
/// #     "period": {"first": "2027-03", "last": "2027-04"}, "usage": 25, "due": "2027-06-20",
/// #     "charges": {"lines": [{"direction": "charged", "kind": "water_use", "amount": 400}], "total": 400},
/// #     "status": {"state": "unpaid"}
/// # }"#)?;
/// assert_eq!(LateFee::of(&bill), None);
/// let overdue = Bill { status: BillStatus::OverduePayable, ..bill };
/// assert_eq!(LateFee::of(&overdue), Some(LateFee::MayBeAdded));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LateFee {
    /// The waterworks has added this much; it is a part of what is owed.
    Charged(Twd),
    /// The bill says nothing about one.
    MayBeAdded,
}

impl LateFee {
    /// What `bill` says about a late fee, if the gateway calls it overdue; of any other bill nothing is said.
    pub fn of(bill: &Bill) -> Option<Self> {
        match bill.status {
            BillStatus::OverduePayable | BillStatus::OverdueClosed => {
                Some(bill.charges.late_fee().map_or(Self::MayBeAdded, Self::Charged))
            }
            BillStatus::Unpaid
            | BillStatus::BeingPaid
            | BillStatus::Paid { .. }
            | BillStatus::PaidElsewhere { .. }
            | BillStatus::AutomaticDebit { .. }
            | BillStatus::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, civil::date};

    use super::*;
    use crate::{
        bill::{Charge, ChargeKind, Charges},
        payment::examples::{bill, twd},
    };

    #[test]
    fn it_is_said_of_overdue_bills_only_and_is_what_their_lines_state() {
        let line = Charge::Charged { kind: ChargeKind::LateFee, amount: twd(5) };
        let silent = bill().charges;
        let stated = Charges::new([silent.lines(), &[line]].concat()).unwrap();
        let overdue = [BillStatus::OverduePayable, BillStatus::OverdueClosed];
        let others = [
            BillStatus::Unpaid,
            BillStatus::BeingPaid,
            BillStatus::Paid { at: Timestamp::UNIX_EPOCH },
            BillStatus::PaidElsewhere { at: Timestamp::UNIX_EPOCH },
            BillStatus::AutomaticDebit { on: date(2026, 12, 20) },
            BillStatus::Unknown,
        ];
        let of =
            |status, charges: &Charges| LateFee::of(&Bill { status, charges: charges.clone(), ..bill() });
        for status in overdue {
            assert_eq!(of(status, &stated), Some(LateFee::Charged(twd(5))), "{status:?}");
            assert_eq!(of(status, &silent), Some(LateFee::MayBeAdded), "{status:?}");
        }
        for status in others {
            assert_eq!(of(status, &stated), None, "{status:?}");
        }
    }
}
