//! The bills of a biller that is known by its file in the catalogue alone: one a period, due on the same days as the
//! waterworks' of Kinmen.
//!
//! What was typed first decides, by its last character: nobody has one that ends with 0, and nothing is due for one that ends
//! with 9.

use jiff::{Timestamp, civil::Date};
use waterpay_core::{
    bill::{BillStatus, Charge, ChargeKind, CubicMetres},
    biller::{Account, Biller, Catalogue},
    money::Twd,
};

use super::{
    Fingerprint, NewBill, in_one_text, next_due_date,
    statement::{issued, period_before},
    taipei, tariff,
};

/// A bill for something else than water is for at least so many times ten dollars.
const FEWEST_TENS: u64 = 2;

/// And for one of so many amounts.
const TENS: u16 = 49;

pub(super) fn bills_to_issue(account: &Account, now: Timestamp) -> Vec<NewBill> {
    if !is_somebodys(account) || last_typed(account) == Some('9') {
        return vec![];
    }
    let due = next_due_date(taipei(now));
    let print = Fingerprint::of(&["bill", &in_one_text(account), &due.to_string()]);
    let (usage, lines) = if let Some(kind) = own_charge(account) {
        let tens = FEWEST_TENS + u64::from(print.below(TENS, 0));
        (None, vec![tariff::charged(kind, 10 * tens)])
    } else {
        let usage = CubicMetres(10 + u32::from(print.below(200, 0)));
        (Some(usage), tariff::for_use(usage))
    };
    vec![issued(period_before(due), usage, lines, due, BillStatus::Unpaid)]
}

pub(super) fn stated_by_a_code(account: &Account, amount: Twd, due: Date) -> NewBill {
    let (usage, lines) = if let Some(kind) = own_charge(account) {
        (None, vec![Charge::Charged { kind, amount }])
    } else {
        let (usage, lines) = tariff::for_amount(amount);
        (Some(usage), lines)
    };
    issued(period_before(due), usage, lines, due, BillStatus::Unpaid)
}

pub(super) fn is_somebodys(account: &Account) -> bool {
    last_typed(account) != Some('0')
}

fn last_typed(account: &Account) -> Option<char> {
    let biller = biller(account)?;
    biller.values(account).next().and_then(|(_, typed)| typed.chars().last())
}

/// What a biller charges that has lines of its own. Those that have none bill for water.
fn own_charge(account: &Account) -> Option<ChargeKind> {
    let own = biller(account)?.charges.first()?;
    Some(ChargeKind::Named { name: own.kind.clone() })
}

fn biller(account: &Account) -> Option<&'static Biller> {
    Catalogue::built_in().biller(&account.biller)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bills(number: &str) -> Vec<NewBill> {
        let account = Catalogue::built_in().keyed_in(number).unwrap();
        bills_to_issue(&account, "2027-01-05T04:00:00Z".parse().unwrap())
    }

    #[test]
    fn a_biller_with_lines_of_its_own_bills_for_those_and_uses_no_water() {
        for number in (1..=8).map(|digit| format!("ABC-123{digit}-C")) {
            let [bill] = bills(&number).try_into().unwrap();
            assert_eq!(bill.usage, None);
            assert!((20..=500).contains(&bill.charges.total().dollars()), "{number}");
        }
    }

    #[test]
    fn another_waterworks_bills_for_water() {
        let [bill] = bills("A-01-123456-7").try_into().unwrap();
        assert!(bill.usage.is_some_and(|usage| (10..210).contains(&usage.0)));
    }

    #[test]
    fn the_last_character_that_is_typed_tells_whether_there_is_anything() {
        assert!(bills("ABC-1239-C").is_empty());
        assert!(bills("ABC-1230-C").is_empty());
        let account = |number| Catalogue::built_in().keyed_in(number).unwrap();
        assert!(is_somebodys(&account("ABC-1239-C")));
        assert!(!is_somebodys(&account("ABC-1230-C")));
    }
}
