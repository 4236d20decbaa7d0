//! The control interface, and the page of the wallet.

use serde_json::{Value, json};
use waterpay_core::{bill::BillStatus, gateway::wire::Outcome, payment::DeclineReason};
use waterpay_sandbox::{CannotStart, Sandbox, SandboxSettings, Special};

use crate::phone::{Phone, charges_for, proof, sandbox, settings};

#[tokio::test]
async fn the_resident_confirms_on_the_page_of_the_wallet() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OneBill, "wallet").await;
    phone.send(&order).await;
    let url = format!("{}/wallet/{}", phone.url, order.id);
    let page = phone.http.get(&url).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("value=confirm") && page.contains("value=cancel"));
    let form = phone.http.post(&url).header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(form.body("answer=confirm").send().await.unwrap().status(), 200);
    proof(&phone.ask(order.id).await.outcome(), &order);
    assert_eq!(charges_for(&sandbox, &order).await, 1);
}

#[tokio::test]
async fn a_payment_in_the_wallet_ends_as_it_is_decided() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    for (decision, outcome) in [
        ("cancel", Outcome::Declined { reason: DeclineReason::CancelledByResident }),
        ("decline", Outcome::Declined { reason: DeclineReason::InsufficientFunds }),
        ("expire", Outcome::ExpiredNeverExecuted),
    ] {
        let order = phone.order(Special::WalletOnly, "wallet").await;
        phone.send(&order).await;
        let decided = phone.post(&format!("/sandbox/payments/{}/{decision}", order.id), &Value::Null).await;
        assert_eq!((decided.status, decided.outcome()), (200, outcome.clone()));
        let too_late = phone.post(&format!("/sandbox/payments/{}/confirm", order.id), &Value::Null).await;
        assert_eq!(too_late.outcome(), outcome, "what is decided stays decided");
        assert_eq!(phone.status_of(Special::WalletOnly).await, BillStatus::Unpaid);
        assert_eq!(charges_for(&sandbox, &order).await, 0);
    }
}

#[tokio::test]
async fn nobody_confirms_until_the_deadline_and_the_bill_can_be_paid_again() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::WalletOnly, "wallet").await;
    phone.send(&order).await;
    let clock = phone.post("/sandbox/clock", &json!({"advance_seconds": 601})).await;
    assert_eq!(clock.status, 200);
    assert_eq!(phone.ask(order.id).await.outcome(), Outcome::ExpiredNeverExecuted);
    assert_eq!(phone.status_of(Special::WalletOnly).await, BillStatus::Unpaid);
}

#[tokio::test]
async fn a_bill_is_corrected_up_and_down_and_still_adds_up() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let bill = phone.only_bill_of(Special::OneBill).await;
    for amount in [600, 100, 0] {
        let corrected = phone.post(&format!("/sandbox/bills/{}", bill.id), &json!({"amount": amount})).await;
        assert_eq!(corrected.status, 200);
        assert_eq!(phone.only_bill_of(Special::OneBill).await.amount().dollars(), amount);
    }
    let unknown = phone.post("/sandbox/bills/none", &json!({"amount": 1})).await;
    assert_eq!((unknown.status, unknown.problem()), (404, "no-such-bill"));
}

#[tokio::test]
async fn charges_are_told_over_http_too() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    assert_eq!(phone.get("/sandbox/charges").await.body, json!({"charges": []}));
    let order = phone.order(Special::OneBill, "card").await;
    phone.send(&order).await;
    let charges = phone.get("/sandbox/charges").await.body;
    assert_eq!(charges["charges"][0]["payment_id"], json!(order.id));
    assert_eq!(charges["charges"][0]["total"], 511);
}

#[tokio::test]
async fn the_clock_goes_forward_only_and_not_for_ever() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    for seconds in [-1, i64::MAX, 300_000_000_000] {
        let refused = phone.post("/sandbox/clock", &json!({"advance_seconds": seconds})).await;
        assert_eq!((refused.status, refused.problem()), (400, "malformed"), "{seconds}");
    }
}

#[tokio::test]
async fn a_sandbox_does_not_begin_outside_the_calendar_of_its_bills() {
    for time in ["1999-12-31T23:59:59Z", "9001-01-01T00:00:00Z"] {
        let begins_at = Some(time.parse().unwrap());
        let refused = Sandbox::start(SandboxSettings { begins_at, ..settings() }).await;
        assert!(matches!(refused, Err(CannotStart::Beginning)), "{time}");
    }
}
