use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use super::{after, handed_off, ledger, noon, paid, payment, told};
use crate::{
    biller::Account,
    ledger::adding_up::SUM,
    looking_back::{Paid, Year},
    money::{NotAnAmount, Twd},
    payment::{Payment, PaymentId, State},
    water_number::WaterNumber,
};

fn year(common_era: i16) -> Year {
    Year::new(common_era).unwrap()
}

fn account(number: &str) -> Account {
    number.parse::<WaterNumber>().unwrap().into()
}

fn of(payments: u32, dollars: u64) -> Paid {
    Paid { payments, total: Twd::from_dollars(dollars) }
}

/// The `n`-th payment, for an account, made at an instant, and paid.
fn settled(n: u8, number: &str, made: Timestamp) -> Payment {
    let mut payment = told(n, &format!("bill-{n}"), State::Expired);
    payment.intent.account = account(number);
    payment.intent.payment = PaymentId::new(made, [n; 10]);
    Payment { state: paid(&payment), ..payment }
}

#[test]
fn only_what_is_paid_is_added_up_from_its_receipt_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let sum = |ledger: &super::Ledger| ledger.paid_in_all(&account("0012345"), year(2027).span()).unwrap();
    assert_eq!(sum(&ledger), of(0, 0));
    for n in 1..=3 {
        ledger.begin(&payment(n, &format!("bill-{n}")), noon()).unwrap();
    }
    ledger.append(payment(1, "").intent.payment, &State::Expired, after(1)).unwrap();
    ledger.append(payment(2, "").intent.payment, &handed_off(), after(1)).unwrap();
    assert_eq!(sum(&ledger), of(0, 0));
    for (n, so_far) in [(3, of(1, 902)), (1, of(2, 1804))] {
        let payment = payment(n, &format!("bill-{n}"));
        ledger.append(payment.intent.payment, &paid(&payment), after(2)).unwrap();
        assert_eq!(sum(&ledger), so_far);
    }
}

#[test]
fn every_account_has_its_own_sum() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    ledger.import(vec![settled(1, "0000001", noon()), settled(2, "0000002", noon())], noon()).unwrap();
    for (number, expected) in [("0000001", of(1, 902)), ("0000002", of(1, 902)), ("0000003", of(0, 0))] {
        assert_eq!(ledger.paid_in_all(&account(number), year(2027).span()).unwrap(), expected, "{number}");
    }
}

#[test]
fn a_payment_is_of_the_year_in_which_it_was_made_whenever_this_phone_heard_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let new_year = year(2027).span().start;
    let last_moment = new_year - SignedDuration::from_millis(1);
    ledger
        .import(vec![settled(1, "0000001", last_moment), settled(2, "0000001", new_year)], after(999))
        .unwrap();
    for (number, expected) in [(2025, of(0, 0)), (2026, of(1, 902)), (2027, of(1, 902)), (2028, of(0, 0))] {
        let found = ledger.paid_in_all(&account("0000001"), year(number).span()).unwrap();
        assert_eq!(found, expected, "{number}");
    }
}

#[test]
fn a_sum_reads_its_index_and_no_payment() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger(&folder);
    let plan = format!("EXPLAIN QUERY PLAN {SUM}");
    let step: String =
        ledger.connection().unwrap().query_row(&plan, ["", "", "", ""], |row| row.get("detail")).unwrap();
    assert!(step.contains("COVERING INDEX paid_by_account"), "{step}");
}

#[test]
fn a_sum_that_no_amount_can_be_is_not_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let largest = |n| {
        let mut payment = settled(n, "0000001", noon());
        payment.intent.total = Twd::MAX;
        Payment { state: paid(&payment), ..payment }
    };
    ledger.import(vec![largest(1), largest(2)], noon()).unwrap();
    let found = ledger.paid_in_all(&account("0000001"), year(2027).span()).unwrap();
    assert_eq!(found, Paid { payments: 2, total: Err(NotAnAmount::TooLarge) });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn the_years_together_are_all_that_was_paid(days in prop::collection::vec(0..2000_i64, 1..12)) {
        let folder = tempfile::tempdir().unwrap();
        let mut ledger = ledger(&folder);
        let made = |day: &i64| noon() + SignedDuration::from_hours(24 * day);
        let payments = (1_u8..).zip(&days).map(|(n, day)| settled(n, "0000001", made(day))).collect();
        ledger.import(payments, noon()).unwrap();
        let found = (2027..=2033).map(|number| {
            ledger.paid_in_all(&account("0000001"), year(number).span()).unwrap().payments
        });
        prop_assert_eq!(found.sum::<u32>() as usize, days.len());
        prop_assert_eq!(ledger.paid().unwrap().len(), days.len());
    }
}
