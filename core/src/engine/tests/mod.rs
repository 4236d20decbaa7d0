//! The engine over a scripted gateway: what it sends, when, and what it never sends.

mod backup;
mod erasing;
mod households;
mod looking_back;
mod network_edge;
mod promotions;
mod racing;
mod scripted;
mod slips;

use std::{
    fs,
    sync::Arc,
    time::{Duration, Instant},
};

use scripted::{Scripted, folder, settings, wait_until};

use super::*;
use crate::{
    gateway::wire::Outcome,
    ledger::{ChangeNumber, Page},
    payment::{
        Authorisation, DeclineReason, Doubt, PaymentId,
        examples::{bill, quote, signature},
    },
};

const ALL: Page = Page { before: None, at_most: 100 };

pub(super) async fn prepared(water_pay: &WaterPay) -> Authorisation {
    water_pay.prepare(bill(), quote().method.id).await.unwrap()
}

pub(super) async fn paid_for(
    water_pay: &WaterPay,
    authorisation: Authorisation,
) -> Result<PaymentView, Failure> {
    let signature = signature(&authorisation).to_bytes();
    water_pay.pay(&authorisation, &signature).await
}

/// Begins to pay the bill, and gives the payment's name.
pub(super) async fn begun(water_pay: &WaterPay) -> PaymentId {
    let authorisation = prepared(water_pay).await;
    let id = authorisation.payment();
    paid_for(water_pay, authorisation).await.unwrap();
    id
}

#[tokio::test]
async fn a_payment_is_kept_then_sent_and_ends_with_its_receipt() {
    let gateway = Scripted::new();
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let authorisation = prepared(&water_pay).await;
    let id = authorisation.payment();

    let view = paid_for(&water_pay, authorisation).await.unwrap();
    assert_eq!(view.intent.payment, id);
    wait_until(&water_pay, id, |stage| matches!(stage, Stage::Paid(_))).await;

    let receipt = water_pay.receipt(id).await.unwrap();
    assert_eq!(receipt.claims().payment_id, id);
    assert_eq!(gateway.sent().len(), 1);
    assert_eq!(water_pay.history(ALL).await.unwrap().len(), 1);
}

#[tokio::test]
async fn every_retry_sends_the_same_bytes_under_the_same_id() {
    let gateway = Scripted::new();
    gateway.lose_requests(3);
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let id = begun(&water_pay).await;
    wait_until(&water_pay, id, Stage::is_final).await;

    let sent = gateway.sent();
    assert_eq!(sent.len(), 4);
    assert!(sent.iter().all(|request| request == &sent[0]));
    assert_eq!(sent[0].idempotency_key, Some(id));
}

#[tokio::test]
async fn a_signature_that_is_not_the_phone_s_keeps_and_sends_nothing() {
    let gateway = Scripted::new();
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let authorisation = prepared(&water_pay).await;
    let refused = water_pay.pay(&authorisation, &[1; 64]).await;
    assert!(matches!(refused, Err(Failure::BadSignature)));
    assert!(water_pay.history(ALL).await.unwrap().is_empty());
    assert!(gateway.sent().is_empty());
}

#[tokio::test]
async fn a_call_that_is_dropped_does_not_stop_the_payment() {
    let gateway = Scripted::new();
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let authorisation = prepared(&water_pay).await;
    let id = authorisation.payment();
    let signature = signature(&authorisation).to_bytes();
    {
        let mut call = std::pin::pin!(water_pay.pay(&authorisation, &signature));
        let polled =
            std::future::poll_fn(|context| std::task::Poll::Ready(call.as_mut().poll(context))).await;
        assert!(polled.is_pending());
    }
    wait_until(&water_pay, id, |stage| matches!(stage, Stage::Paid(_))).await;
}

#[tokio::test]
async fn two_taps_at_once_begin_one_payment() {
    let gateway = Scripted::new();
    gateway.answer(Outcome::Pending);
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let (first, second) = (prepared(&water_pay).await, prepared(&water_pay).await);
    assert_ne!(first.payment(), second.payment());

    let (first, second) = tokio::join!(paid_for(&water_pay, first), paid_for(&water_pay, second));
    let (begun, refused) = if first.is_ok() { (first, second) } else { (second, first) };
    let begun = begun.unwrap().intent.payment;
    assert!(matches!(refused, Err(Failure::PaymentUnderWay { payment }) if payment == begun));
    assert!(matches!(
        water_pay.prepare(bill(), quote().method.id).await,
        Err(Failure::PaymentUnderWay { payment }) if payment == begun
    ));
    assert!(gateway.sent().iter().all(|request| request.idempotency_key == Some(begun)));
}

#[tokio::test]
async fn a_paid_bill_is_not_paid_again_and_its_reference_is_told() {
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), Scripted::new()).unwrap();
    let authorisation = prepared(&water_pay).await;
    let late = prepared(&water_pay).await;
    let id = authorisation.payment();
    paid_for(&water_pay, authorisation).await.unwrap();
    wait_until(&water_pay, id, Stage::is_final).await;

    let reference = water_pay.receipt(id).await.unwrap().claims().reference.clone();
    match water_pay.prepare(bill(), quote().method.id).await {
        Err(Failure::AlreadyPaid { payment, reference: told }) => {
            assert_eq!((payment, told), (id, Some(reference)));
        }
        other => panic!("{other:?}"),
    }
    assert!(
        matches!(paid_for(&water_pay, late).await, Err(Failure::AlreadyPaid { payment, .. }) if payment == id)
    );
}

#[tokio::test]
async fn a_declined_bill_can_be_paid_anew_under_another_id() {
    let gateway = Scripted::new();
    gateway.answer(Outcome::Declined { reason: DeclineReason::InsufficientFunds });
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let first = prepared(&water_pay).await;
    let declined = first.payment();
    paid_for(&water_pay, first).await.unwrap();
    wait_until(&water_pay, declined, |stage| matches!(stage, Stage::Declined(_))).await;

    gateway.settle();
    let second = prepared(&water_pay).await;
    let paid = second.payment();
    paid_for(&water_pay, second).await.unwrap();
    wait_until(&water_pay, paid, |stage| matches!(stage, Stage::Paid(_))).await;
    assert_ne!(declined, paid);
}

#[tokio::test]
async fn what_was_unfinished_when_the_app_died_is_asked_about_at_the_next_start() {
    let (folder, gateway) = (folder(), Scripted::new());
    gateway.answer(Outcome::Pending);
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let id = begun(&water_pay).await;
    wait_until(&water_pay, id, |stage| *stage == Stage::BeingConfirmed(Doubt::Processing)).await;
    water_pay.close().await.unwrap();

    gateway.settle();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    wait_until(&water_pay, id, |stage| matches!(stage, Stage::Paid(_))).await;
    assert_eq!(gateway.sent().len(), 1, "what the gateway has is asked about, not sent again");
}

#[tokio::test]
async fn a_new_phone_learns_what_was_paid_before_it_may_pay() {
    let gateway = Scripted::new();
    let (old_folder, new_folder) = (folder(), folder());
    let old = WaterPay::open_with(settings(&old_folder), gateway.clone()).unwrap();
    let id = begun(&old).await;
    wait_until(&old, id, Stage::is_final).await;

    let new = WaterPay::open_with(settings(&new_folder), gateway.clone()).unwrap();
    assert!(new.history(ALL).await.unwrap().is_empty());
    let refused = new.prepare(bill(), quote().method.id).await;
    assert!(matches!(refused, Err(Failure::AlreadyPaid { payment, .. }) if payment == id));
    assert_eq!(new.receipt(id).await.unwrap(), old.receipt(id).await.unwrap());
}

#[tokio::test]
async fn while_suspended_nothing_runs_and_the_folder_is_free_and_resuming_asks_again() {
    let (folder, gateway) = (folder(), Scripted::new());
    gateway.answer(Outcome::Pending);
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let id = begun(&water_pay).await;
    water_pay.suspend().await.unwrap();

    assert!(matches!(water_pay.payment(id).await, Err(Failure::NotRunning)));
    let other = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    assert!(matches!(water_pay.resume().await, Err(Failure::NotRunning)));
    other.close().await.unwrap();

    gateway.settle();
    water_pay.resume().await.unwrap();
    wait_until(&water_pay, id, |stage| matches!(stage, Stage::Paid(_))).await;
}

#[tokio::test]
async fn a_second_engine_on_one_folder_is_refused() {
    let folder = folder();
    let first = WaterPay::open_with(settings(&folder), Scripted::new()).unwrap();
    let second = WaterPay::open_with(settings(&folder), Scripted::new());
    assert!(matches!(second, Err(OpenFailed::FolderInUse(_))));
    first.close().await.unwrap();
    assert!(WaterPay::open_with(settings(&folder), Scripted::new()).is_ok());
}

#[tokio::test]
async fn news_is_awaited_and_running_out_of_time_is_no_news() {
    let gateway = Scripted::new();
    let folder = folder();
    let water_pay = Arc::new(WaterPay::open_with(settings(&folder), gateway).unwrap());
    let quiet = water_pay.changed(ChangeNumber::ZERO, Duration::from_millis(20)).await.unwrap();
    assert_eq!(quiet, Changed { upto: ChangeNumber::ZERO, payments: vec![] });

    let watching = Arc::clone(&water_pay);
    let news =
        tokio::spawn(async move { watching.changed(ChangeNumber::ZERO, Duration::from_secs(10)).await });
    let id = begun(&water_pay).await;
    let news = news.await.unwrap().unwrap();
    assert!(news.upto > ChangeNumber::ZERO);
    assert_eq!(news.payments[0].intent.payment, id);
}

#[tokio::test]
async fn news_that_was_read_before_it_was_announced_is_not_news_again() {
    let gateway = Scripted::new();
    gateway.answer(Outcome::Pending);
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let id = begun(&water_pay).await;
    wait_until(&water_pay, id, |stage| *stage == Stage::BeingConfirmed(Doubt::Processing)).await;
    let read = water_pay.changed(ChangeNumber::ZERO, Duration::from_secs(10)).await.unwrap();

    water_pay.running.latest.send_replace(ChangeNumber::ZERO);
    let asked = Instant::now();
    let quiet = water_pay.changed(read.upto, Duration::from_millis(30)).await.unwrap();
    assert_eq!(quiet, Changed { upto: read.upto, payments: vec![] });
    assert!(asked.elapsed() >= Duration::from_millis(30));

    gateway.settle();
    let news = water_pay.changed(read.upto, Duration::from_secs(10)).await.unwrap();
    assert!(matches!(news.payments[0].stage, Stage::Paid(_)));
}

#[tokio::test]
async fn a_decision_that_the_ledger_cannot_keep_is_never_sent() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let authorisation = prepared(&water_pay).await;
    let file = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let file = file.into_iter().find(|path| path.extension().is_some_and(|end| end == "sqlite")).unwrap();
    let other = rusqlite::Connection::open(file).unwrap();
    let refuse = "CREATE TRIGGER refuse BEFORE INSERT ON payment_event BEGIN SELECT RAISE(ABORT, 'no'); END";
    other.execute_batch(refuse).unwrap();
    let refused = paid_for(&water_pay, authorisation).await;
    assert!(matches!(refused, Err(Failure::NotStarted(_))), "{refused:?}");
    assert!(gateway.sent().is_empty());
}

#[tokio::test]
async fn an_offer_for_another_amount_than_was_shown_is_refused() {
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), Scripted::new()).unwrap();
    let mut shown = bill();
    shown.charges = crate::bill::Charges::new(vec![]).unwrap();
    let refused = water_pay.prepare(shown, quote().method.id).await;
    assert!(matches!(refused, Err(Failure::BillChanged)));
}
