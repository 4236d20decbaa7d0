//! The promises about payments: the same id is the same payment for ever, and a deadline is one.

use jiff::{SignedDuration, ToSpan};
use waterpay_core::gateway::wire::Outcome;
use waterpay_sandbox::{QUOTES_LAST, Special};

use crate::phone::{Phone, charges_for, proof, sandbox};

#[tokio::test]
async fn the_same_bytes_again_answer_the_same_and_charge_nothing_even_years_later() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OneBill, "stored_value").await;
    let first = phone.send(&order).await;
    for days in [0, 1, 400] {
        sandbox.control().advance(SignedDuration::from_hours(24 * days)).await.unwrap();
        let again = phone.send(&order).await;
        assert_eq!((first.status, again.status), (201, 200));
        assert_eq!(first.body, again.body);
        assert_eq!(phone.ask(order.id).await.body, first.body);
    }
    assert_eq!(charges_for(&sandbox, &order).await, 1);
}

#[tokio::test]
async fn the_same_id_with_other_bytes_is_refused_and_changes_nothing() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OneBill, "stored_value").await;
    phone.send(&order).await;
    let other_bill = phone.bills_of("2037199").await.bills.remove(0);
    let other = phone.authorise_as(order.id, phone.quote(&other_bill, "card").await);
    let refused = phone.send(&other).await;
    assert_eq!((refused.status, refused.problem()), (422, "key-reused"));
    proof(&phone.ask(order.id).await.outcome(), &order);
    assert_eq!(charges_for(&sandbox, &other).await, 0);
}

#[tokio::test]
async fn until_its_deadline_a_payment_is_executed_and_after_it_never() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OneBill, "stored_value").await;
    sandbox.control().advance(QUOTES_LAST + SignedDuration::from_secs(1)).await.unwrap();
    let late = phone.send(&order).await;
    assert_eq!((late.status, late.outcome()), (201, Outcome::ExpiredNeverExecuted));
    assert_eq!(phone.send(&order).await.outcome(), Outcome::ExpiredNeverExecuted);
    assert_eq!(charges_for(&sandbox, &order).await, 0);

    let in_time = phone.order(Special::OneBill, "stored_value").await;
    sandbox.control().advance(QUOTES_LAST - SignedDuration::from_secs(5)).await.unwrap();
    proof(&phone.send(&in_time).await.outcome(), &in_time);
}

#[tokio::test]
async fn what_would_settle_after_its_deadline_is_never_executed() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::SlowToSettle, "stored_value").await;
    sandbox.control().advance(QUOTES_LAST - SignedDuration::from_secs(3)).await.unwrap();
    assert_eq!(phone.send(&order).await.status, 202);
    sandbox.control().advance(SignedDuration::from_mins(1)).await.unwrap();
    assert_eq!(phone.ask(order.id).await.outcome(), Outcome::ExpiredNeverExecuted);
    assert_eq!(charges_for(&sandbox, &order).await, 0);
}

#[tokio::test]
async fn a_payment_that_is_not_known_is_said_not_to_be() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OneBill, "stored_value").await;
    let unknown = phone.ask(order.id).await;
    assert_eq!((unknown.status, unknown.problem()), (404, "no-such-payment"));
}

#[tokio::test]
async fn the_quote_states_fee_total_cashback_and_ten_minutes() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let bill = phone.only_bill_of(Special::OneBill).await;
    let quote = phone.quote(&bill, "card").await;
    assert!(quote.adds_up());
    assert_eq!(quote.method.fee.dollars(), 10);
    assert_eq!(quote.total.dollars(), 511);
    assert_eq!(quote.cashback.as_ref().unwrap().amount.dollars(), 20, "8 % of 501 is 40, at most 20");
    let left = quote.not_after.since(sandbox.control().now()).unwrap();
    assert!(left.compare(9.minutes()).unwrap().is_gt() && left.compare(10.minutes()).unwrap().is_le());
    let order = phone.authorise(quote.clone());
    let receipt = proof(&phone.send(&order).await.outcome(), &order);
    assert_eq!(receipt.claims().cashback, quote.cashback);
}

#[tokio::test]
async fn the_first_two_payments_of_a_household_give_cashback_and_the_third_does_not() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let mut cashback = Vec::new();
    for bill in phone.bills_of("0000002").await.bills {
        let quote = phone.quote(&bill, "stored_value").await;
        cashback.push(quote.cashback.is_some());
        let order = phone.authorise(quote);
        proof(&phone.send(&order).await.outcome(), &order);
    }
    assert_eq!(cashback, [true, true, false]);
}
