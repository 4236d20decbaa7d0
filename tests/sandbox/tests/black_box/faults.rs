//! Each fault does what its name says, and no more.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use waterpay_core::{
    gateway::wire::{Outcome, PaymentResource},
    payment::{BadReceipt, Receipt},
};
use waterpay_sandbox::{RunningSandbox, Special, receipt_keys};

use crate::phone::{Answered, Order, Phone, answered, charges_for, receipt_of, sandbox};

/// A sandbox, a phone, and an order that is ready to be sent.
async fn ready() -> (RunningSandbox, Phone, Order) {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OneBill, "stored_value").await;
    (sandbox, phone, order)
}

impl Phone {
    async fn sends_with(&self, order: &Order, fault: &str) -> Answered {
        answered(self.request(order).header("sandbox-fault", fault)).await
    }

    async fn is_sent_in_vain(&self, order: &Order, fault: &str) {
        let sent = self.request(order).header("sandbox-fault", fault).send().await;
        assert!(sent.is_err(), "{sent:?}");
    }
}

#[tokio::test]
async fn before_the_effect_nothing_is_done() {
    let (sandbox, phone, order) = ready().await;
    phone.is_sent_in_vain(&order, "drop-before-effect").await;
    for (fault, status) in [
        ("error-before-effect", 500),
        ("unavailable=7", 503),
        ("too-many-requests=7", 429),
        ("in-progress", 409),
        ("not-found", 404),
        ("code-not-accepted", 422),
        ("biller-not-served", 404),
        ("redirect", 307),
    ] {
        let answer = phone.sends_with(&order, fault).await;
        assert_eq!(answer.status, status, "{fault}");
        if [503, 429].contains(&status) {
            assert_eq!(answer.headers["retry-after"], "7", "{fault}");
        }
    }
    assert_eq!(phone.ask(order.id).await.status, 404);
    assert_eq!(charges_for(&sandbox, &order).await, 0);
}

#[tokio::test]
async fn after_the_effect_the_money_has_moved_whatever_the_answer_looks_like() {
    let (sandbox, phone, order) = ready().await;
    phone.is_sent_in_vain(&order, "drop-after-effect").await;
    assert_eq!(charges_for(&sandbox, &order).await, 1);
    assert_eq!(phone.sends_with(&order, "error-after-effect").await.status, 500);
    assert_eq!(phone.sends_with(&order, "empty-body").await.body, Value::Null);
    assert_eq!(charges_for(&sandbox, &order).await, 1);
}

#[tokio::test]
async fn a_cut_body_breaks_off_in_the_middle() {
    let (sandbox, phone, order) = ready().await;
    let mut response = phone.request(&order).header("sandbox-fault", "cut-body").send().await.unwrap();
    assert_eq!(response.status(), 201);
    let mut received = 0;
    let broken = loop {
        match response.chunk().await {
            Ok(Some(bytes)) => received += bytes.len(),
            Ok(None) => break false,
            Err(_) => break true,
        }
    };
    assert!(broken && received > 100, "{received}");
    assert_eq!(charges_for(&sandbox, &order).await, 1);
}

#[tokio::test]
async fn a_huge_body_a_wrong_type_and_a_wrong_date_are_what_they_say() {
    let (sandbox, phone, order) = ready().await;
    let huge = phone.request(&order).header("sandbox-fault", "huge-body").send().await.unwrap();
    assert!(huge.content_length().unwrap() > 16 * 1024 * 1024);
    let html = phone.sends_with(&order, "wrong-content-type").await;
    assert_eq!(html.headers["content-type"], "text/html");
    let date = phone.sends_with(&order, "wrong-date=31536000").await.headers["date"].clone();
    let date = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(date.as_bytes()).unwrap();
    let ahead = date.duration_since(sandbox.control().now());
    assert!((31_535_990..=31_536_000).contains(&ahead.as_secs()));
}

#[tokio::test]
async fn a_delayed_answer_comes_after_the_effect_and_a_late_effect_without_the_client() {
    let (sandbox, phone, order) = ready().await;
    let impatient =
        phone.request(&order).header("sandbox-fault", "delay=60000").timeout(Duration::from_millis(150));
    assert!(impatient.send().await.is_err());
    assert_eq!(charges_for(&sandbox, &order).await, 1);

    let late = phone.order(Special::OverduePayable, "stored_value").await;
    let started = Instant::now();
    let gone = phone.request(&late).header("sandbox-fault", "late=200").timeout(Duration::from_millis(50));
    assert!(gone.send().await.is_err());
    assert_eq!(charges_for(&sandbox, &late).await, 0);
    while charges_for(&sandbox, &late).await == 0 {
        assert!(started.elapsed() < Duration::from_secs(5), "the effect never came");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(started.elapsed() >= Duration::from_millis(200));
}

#[tokio::test]
async fn a_lie_is_told_in_the_answer_and_in_its_receipt() {
    let (_sandbox, phone, order) = ready().await;
    let truth: PaymentResource = phone.send(&order).await.expect(201);
    for fault in ["wrong-id", "wrong-amount", "wrong-bill", "wrong-payee"] {
        let lie: PaymentResource = phone.sends_with(&order, fault).await.expect(200);
        let changed = match fault {
            "wrong-id" => lie.payment_id != truth.payment_id,
            "wrong-amount" => lie.total != truth.total && lie.amount != truth.amount,
            "wrong-bill" => lie.bill_id != truth.bill_id,
            _ => lie.payee != truth.payee,
        };
        assert!(changed, "{fault}");
        let receipt = Receipt::verify(receipt_of(&lie.outcome), &receipt_keys()).unwrap();
        assert_eq!(receipt.proves(&order.intent), Err(BadReceipt::AnotherPayment), "{fault}");
    }
}

#[tokio::test]
async fn a_bad_receipt_is_bad_in_the_way_that_was_asked_for() {
    let (_sandbox, phone, order) = ready().await;
    let truth: PaymentResource = phone.send(&order).await.expect(201);
    for (fault, reason) in [
        ("bad-signature", BadReceipt::WrongSignature),
        ("unknown-receipt-key", BadReceipt::UnknownKey),
        ("stale-receipt", BadReceipt::AnotherPayment),
    ] {
        let answer: PaymentResource = phone.sends_with(&order, fault).await.expect(200);
        let verified = Receipt::verify(receipt_of(&answer.outcome), &receipt_keys());
        assert_eq!(verified.and_then(|receipt| receipt.proves(&order.intent)), Err(reason), "{fault}");
        let outcome = truth.outcome.clone();
        assert_eq!(PaymentResource { outcome, ..answer }, truth, "the rest is as it was");
    }
}

#[tokio::test]
async fn bills_and_quotes_are_lied_about_too() {
    let (_sandbox, phone, _order) = ready().await;
    let bill = phone.only_bill_of(Special::OneBill).await;
    let asked = |fault: &'static str| {
        let request = phone.http.get(format!("{}/v1/bills/{}", phone.url, bill.id));
        answered(request.header("sandbox-fault", fault))
    };
    assert_ne!(asked("wrong-bill").await.body["id"], json!(bill.id));
    assert_ne!(asked("wrong-payee").await.body["payee"], json!(bill.payee));
    assert_ne!(asked("wrong-amount").await.body["charges"]["total"], json!(bill.amount()));
}

#[tokio::test]
async fn an_armed_fault_is_for_its_requests_and_its_times() {
    let (_sandbox, phone, order) = ready().await;
    let armed = json!({"fault": "error-before-effect", "on": "ask_payment", "times": 1});
    assert_eq!(phone.post("/sandbox/faults", &armed).await.status, 204);
    assert_eq!(phone.send(&order).await.status, 201);
    assert_eq!(phone.ask(order.id).await.status, 500);
    assert_eq!(phone.ask(order.id).await.status, 200);
}

#[tokio::test]
async fn an_armed_fault_lasts_until_it_is_disarmed_or_its_seconds_are_over() {
    let (_sandbox, phone, order) = ready().await;
    phone.post("/sandbox/faults", &json!({"fault": "in-progress"})).await;
    assert_eq!(phone.send(&order).await.status, 409);
    assert_eq!(phone.get("/v1/promotions").await.status, 409);
    let disarmed = answered(phone.http.delete(format!("{}/sandbox/faults", phone.url))).await;
    assert_eq!(disarmed.status, 204);
    assert_eq!(phone.get("/v1/promotions").await.status, 200);

    phone.post("/sandbox/faults", &json!({"fault": "in-progress", "on": "any", "seconds": 100})).await;
    assert_eq!(phone.get("/v1/promotions").await.status, 409);
    phone.post("/sandbox/clock", &json!({"advance_seconds": 100})).await;
    assert_eq!(phone.get("/v1/promotions").await.status, 200);
}

#[tokio::test]
async fn a_fault_that_does_not_exist_is_refused() {
    let (_sandbox, phone, order) = ready().await;
    let refused = phone.sends_with(&order, "explode").await;
    assert_eq!((refused.status, refused.problem()), (400, "malformed"));
    for wrong in [
        json!({"fault": "explode"}),
        json!({"fault": "redirect", "on": "everything"}),
        json!({"fault": "redirect", "times": 1, "seconds": 1}),
    ] {
        assert_eq!(phone.post("/sandbox/faults", &wrong).await.status, 400, "{wrong}");
    }
    assert!(matches!(phone.send(&order).await.outcome(), Outcome::Settled { .. }));
}
