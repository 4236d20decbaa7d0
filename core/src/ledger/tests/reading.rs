use super::{WaterNumber, after, handed_off, ledger, noon, paid, payment};
use crate::{
    ledger::{ChangeNumber, Page},
    payment::{PaymentId, State},
};

#[test]
fn changes_tell_each_payment_once_as_it_is_now() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let (one, two) = (payment(1, "bill-1"), payment(2, "bill-2"));
    ledger.begin(&one, noon()).unwrap();
    ledger.begin(&two, after(1)).unwrap();
    ledger.append(one.intent.payment, &handed_off(), after(2)).unwrap();

    let all = ledger.changes(ChangeNumber::ZERO).unwrap();
    assert_eq!(all.upto, ChangeNumber::new(3));
    let states: Vec<_> = all.payments.iter().map(|recorded| &recorded.payment.state).collect();
    assert_eq!(states, [&two.state, &handed_off()]);
    assert_eq!((all.payments[1].begun_at, all.payments[1].changed_at), (noon(), after(2)));

    assert_eq!(ledger.changes(ChangeNumber::new(2)).unwrap().payments, all.payments[1..]);
    assert_eq!(ledger.latest().unwrap(), all.upto);
    let nothing_new = ledger.changes(all.upto).unwrap();
    assert_eq!((nothing_new.upto, nothing_new.payments.len()), (all.upto, 0));
    ledger.append(two.intent.payment, &State::Expired, after(3)).unwrap();
    assert_eq!(ledger.changes(all.upto).unwrap().payments[0].payment.state, State::Expired);
}

#[test]
fn a_number_of_a_ledger_that_was_lost_is_answered_with_everything() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let of_another = [ChangeNumber::new(57), ChangeNumber::new(u64::MAX)];
    for number in of_another {
        let changes = ledger.changes(number).unwrap();
        assert_eq!((changes.upto, changes.payments.len()), (ChangeNumber::ZERO, 0));
    }
    ledger.begin(&payment(1, "bill-1"), noon()).unwrap();
    let all = ledger.changes(ChangeNumber::ZERO).unwrap();
    assert_eq!(all.payments.len(), 1);
    for number in of_another {
        assert_eq!(ledger.changes(number).unwrap(), all);
    }
}

#[test]
fn what_is_paid_is_told_apart_from_what_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    for n in 1..=4 {
        ledger.begin(&payment(n, &format!("bill-{n}")), noon()).unwrap();
    }
    let (first, third) = (payment(1, "bill-1"), payment(3, "bill-3"));
    ledger.append(first.intent.payment, &paid(&first), after(1)).unwrap();
    ledger.append(third.intent.payment, &paid(&third), after(1)).unwrap();
    ledger.append(payment(4, "bill-4").intent.payment, &State::Expired, after(1)).unwrap();
    let found: Vec<_> = ledger.paid().unwrap().into_iter().map(|recorded| recorded.payment.state).collect();
    assert_eq!(found, [paid(&third), paid(&first)]);
}

#[test]
fn history_is_read_in_pages_the_newest_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    for n in 1..=5 {
        ledger.begin(&payment(n, &format!("bill-{n}")), noon()).unwrap();
    }
    let page = |before: Option<PaymentId>, at_most| -> Vec<PaymentId> {
        let page = ledger.history(Page { before, at_most }).unwrap();
        page.into_iter().map(|recorded| recorded.payment.intent.payment).collect()
    };
    let ids: Vec<_> = (1..=5).rev().map(|n| payment(n, "").intent.payment).collect();
    assert_eq!(page(None, 2), ids[..2]);
    assert_eq!(page(Some(ids[1]), 2), ids[2..4]);
    assert_eq!(page(Some(ids[3]), 2), ids[4..]);
    assert_eq!(page(Some(ids[4]), 2), []);
    assert_eq!(page(None, 0), []);
    assert_eq!(page(None, u32::MAX), ids);
}

#[test]
fn a_bill_has_all_its_payments_and_no_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let (declined, settled, other) = (payment(1, "bill-1"), payment(2, "bill-1"), payment(3, "bill-2"));
    ledger.begin(&declined, noon()).unwrap();
    ledger.append(declined.intent.payment, &State::Expired, noon()).unwrap();
    ledger.begin(&settled, noon()).unwrap();
    ledger.append(settled.intent.payment, &paid(&settled), noon()).unwrap();
    ledger.begin(&other, noon()).unwrap();
    let of_bill = ledger.payments_of_bill(&declined.intent.bill).unwrap();
    let states: Vec<_> = of_bill.iter().map(|recorded| &recorded.payment.state).collect();
    assert_eq!(states, [&paid(&settled), &State::Expired]);
    assert_eq!(ledger.unfinished().unwrap(), [other]);
}

#[test]
fn every_account_is_told_once_the_one_of_the_newest_payment_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let of = |n, bill, number: &str| {
        let mut payment = payment(n, bill);
        payment.intent.account = number.parse::<WaterNumber>().unwrap().into();
        payment
    };
    let (mother, shop) = (of(1, "bill-1", "0000001"), of(2, "bill-2", "0000002"));
    let mother_again = of(3, "bill-3", "0000001");
    assert_eq!(ledger.accounts().unwrap(), []);
    for payment in [&mother, &shop, &mother_again] {
        ledger.begin(payment, noon()).unwrap();
    }
    assert_eq!(ledger.accounts().unwrap(), [mother.intent.account, shop.intent.account]);
    let newest_first: Vec<_> =
        ledger.unfinished_recorded().unwrap().into_iter().map(|it| it.change).collect();
    assert!(newest_first.is_sorted_by(|newer, older| newer > older) && newest_first.len() == 3);
}
