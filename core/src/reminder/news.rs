//! What a refresh has brought.

use jiff::civil::Date;

use crate::{
    bill::{Bill, BillStatus, by_id},
    money::Twd,
};

/// Something new about a bill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noticed {
    /// The bill as it is now.
    pub bill: Bill,
    /// What is new about it.
    pub change: Change,
}

/// What is new about a bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The bill itself.
    NewBill,
    /// The amount.
    Amount {
        /// What was owed.
        before: Twd,
    },
    /// The due date.
    Due {
        /// When it was due.
        before: Date,
    },
    /// The amount and the due date.
    AmountAndDue {
        /// What was owed.
        amount_before: Twd,
        /// When it was due.
        due_before: Date,
    },
    /// It is paid now, and was not before.
    Paid,
}

/// What is new in `now` against `before`, each bill once, the one that is due first at the front.
///
/// Both are what the gateway stated of the same households. The caller leaves out the bills that this phone itself has
/// paid, which are no news, and does not ask about a household that was never looked up before, of which all would be.
///
/// A bill that was never seen before it was paid and written off is not news, nor is what changes on a bill after it
/// was paid, nor a bill that the gateway no longer lists.
///
/// ```
/// # use waterpay_core::{bill::{Bill, BillStatus}, reminder::{Change, noticed}};
/// # let bill: Bill = serde_json::from_str(r#"{
/// #     "id": "made-up", "account": {"biller": "kinmen-water", "number": "0012345"},
/// #     "payee": {"id": "kinmen-waterworks", "name": "金門縣自來水廠"},
/// #     "period": {"first": "2027-03", "last": "2027-04"}, "usage": 25, "due": "2027-06-20",
/// #     "charges": {"lines": [{"direction": "charged", "kind": "water_use", "amount": 400}], "total": 400},
/// #     "status": {"state": "unpaid"}
/// # }"#).unwrap();
/// let later = Bill { due: jiff::civil::date(2027, 6, 27), ..bill.clone() };
/// let news = noticed(&[bill.clone()], &[later]);
/// assert_eq!(news[0].change, Change::Due { before: bill.due });
/// assert!(noticed(&[bill.clone()], &[bill]).is_empty());
/// ```
pub fn noticed(before: &[Bill], now: &[Bill]) -> Vec<Noticed> {
    let mut news: Vec<Noticed> = vec![];
    for bill in by_id(now) {
        let known = before.iter().rfind(|known| known.id == bill.id);
        if let Some(change) = change(known, bill) {
            let place = news.partition_point(|earlier| earlier.bill.due <= bill.due);
            news.insert(place, Noticed { bill: bill.clone(), change });
        }
    }
    news
}

fn change(before: Option<&Bill>, now: &Bill) -> Option<Change> {
    let Some(before) = before else {
        return (!matches!(now.status, BillStatus::Paid { .. })).then_some(Change::NewBill);
    };
    if is_paid(now.status) {
        return (!is_paid(before.status)).then_some(Change::Paid);
    }
    let (amount_before, due_before) = (before.amount(), before.due);
    match (amount_before != now.amount(), due_before != now.due) {
        (false, false) => None,
        (true, false) => Some(Change::Amount { before: amount_before }),
        (false, true) => Some(Change::Due { before: due_before }),
        (true, true) => Some(Change::AmountAndDue { amount_before, due_before }),
    }
}

fn is_paid(status: BillStatus) -> bool {
    match status {
        BillStatus::Paid { .. } | BillStatus::PaidElsewhere { .. } => true,
        BillStatus::Unpaid
        | BillStatus::OverduePayable
        | BillStatus::OverdueClosed
        | BillStatus::BeingPaid
        | BillStatus::AutomaticDebit { .. }
        | BillStatus::Unknown => false,
    }
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, civil::date};

    use super::*;
    use crate::{
        bill::{BillId, Charge, ChargeKind, Charges},
        payment::examples::{bill, twd},
    };

    const PAID: BillStatus = BillStatus::Paid { at: Timestamp::UNIX_EPOCH };
    const PAID_ELSEWHERE: BillStatus = BillStatus::PaidElsewhere { at: Timestamp::UNIX_EPOCH };
    const DEBIT: BillStatus = BillStatus::AutomaticDebit { on: date(2026, 12, 20) };

    fn with(status: BillStatus) -> Bill {
        Bill { status, ..bill() }
    }

    /// A bill that asks for 320 dollars, as the example does, or for another amount.
    fn asking(dollars: u64, due: Date, status: BillStatus) -> Bill {
        let line = Charge::Charged { kind: ChargeKind::WaterUse, amount: twd(dollars) };
        Bill { charges: Charges::new(vec![line]).unwrap(), due, status, ..bill() }
    }

    fn changes(before: &[Bill], now: &[Bill]) -> Vec<Change> {
        noticed(before, now).into_iter().map(|noticed| noticed.change).collect()
    }

    #[test]
    fn a_bill_that_was_not_there_is_new_unless_it_is_settled() {
        let table = [
            (BillStatus::Unpaid, true),
            (BillStatus::OverduePayable, true),
            (BillStatus::OverdueClosed, true),
            (BillStatus::BeingPaid, true),
            (DEBIT, true),
            (BillStatus::Unknown, true),
            (PAID_ELSEWHERE, true),
            (PAID, false),
        ];
        for (status, is_news) in table {
            let expected: &[Change] = if is_news { &[Change::NewBill] } else { &[] };
            assert_eq!(changes(&[], &[with(status)]), expected, "{status:?}");
        }
    }

    #[test]
    fn a_bill_that_was_paid_in_between_is_told_once() {
        let open = [
            BillStatus::Unpaid,
            BillStatus::OverduePayable,
            BillStatus::OverdueClosed,
            BillStatus::BeingPaid,
            DEBIT,
            BillStatus::Unknown,
        ];
        for paid in [PAID_ELSEWHERE, PAID] {
            for open in open {
                assert_eq!(changes(&[with(open)], &[with(paid)]), [Change::Paid], "{open:?} {paid:?}");
            }
            assert_eq!(changes(&[with(PAID_ELSEWHERE)], &[with(paid)]), [], "{paid:?}");
        }
    }

    #[test]
    fn another_amount_or_due_date_is_told_with_what_it_was() {
        let (due, later) = (date(2026, 12, 20), date(2026, 12, 27));
        let before = asking(320, due, BillStatus::Unpaid);
        let table = [
            (320, due, None),
            (325, due, Some(Change::Amount { before: twd(320) })),
            (320, later, Some(Change::Due { before: due })),
            (310, later, Some(Change::AmountAndDue { amount_before: twd(320), due_before: due })),
        ];
        for (dollars, day, change) in table {
            for status in [BillStatus::Unpaid, BillStatus::OverduePayable, DEBIT] {
                let now = asking(dollars, day, status);
                let expected: Vec<_> =
                    change.map(|change| Noticed { bill: now.clone(), change }).into_iter().collect();
                assert_eq!(
                    noticed(std::slice::from_ref(&before), &[now]),
                    expected,
                    "{dollars} {day} {status:?}"
                );
            }
        }
    }

    #[test]
    fn what_changes_on_a_bill_after_it_was_paid_is_no_news() {
        let paid = asking(320, date(2026, 12, 20), PAID_ELSEWHERE);
        let corrected = asking(300, date(2026, 12, 27), PAID);
        assert_eq!(changes(&[paid], &[corrected]), []);
    }

    #[test]
    fn a_bill_that_is_no_longer_listed_is_no_news() {
        assert_eq!(changes(&[bill()], &[]), []);
    }

    #[test]
    fn every_bill_is_told_once_and_what_is_due_first_comes_first() {
        let named = |name: &str, day| Bill { id: BillId::new(name), due: date(2027, 6, day), ..bill() };
        let now = [named("a", 25), named("b", 20), named("a", 25), named("c", 20)];
        let news = noticed(&[], &now);
        let told: Vec<_> = news.iter().map(|noticed| noticed.bill.id.as_str()).collect();
        assert_eq!(told, ["b", "c", "a"]);
    }
}
