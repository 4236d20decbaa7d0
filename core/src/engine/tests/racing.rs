//! What happens at once: paying, suspending, resuming and going away, in every order.

use std::{sync::Arc, time::Duration};

use super::{
    begun, paid_for, prepared,
    scripted::{Scripted, folder, settings, wait_until},
};
use crate::{
    engine::{Failure, LookUp, Stage, WaterPay},
    gateway::wire::Outcome,
    ledger::ChangeNumber,
    payment::{
        DeclineReason,
        examples::{bill, quote, signature},
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_that_names_no_payment_means_that_none_was_kept_however_it_races_with_suspending() {
    for round in 0..40_u64 {
        let (folder, gateway) = (folder(), Scripted::new());
        let water_pay = Arc::new(WaterPay::open_with(settings(&folder), gateway.clone()).unwrap());
        let authorisation = prepared(&water_pay).await;
        let id = authorisation.payment();
        let suspending = Arc::clone(&water_pay);
        let suspended = tokio::spawn(async move {
            tokio::time::sleep(Duration::from_micros(round * 60)).await;
            suspending.suspend().await
        });
        let paid = paid_for(&water_pay, authorisation).await;
        suspended.await.unwrap().unwrap();
        water_pay.resume().await.unwrap();
        match paid {
            Ok(_) => wait_until(&water_pay, id, Stage::is_final).await,
            Err(Failure::PaymentUnderWay { payment }) => {
                assert_eq!(payment, id);
                wait_until(&water_pay, id, Stage::is_final).await;
            }
            Err(Failure::NotRunning) => {
                assert!(matches!(water_pay.payment(id).await, Err(Failure::NoSuchPayment)));
                assert!(gateway.sent().is_empty());
            }
            Err(other) => panic!("{other:?}"),
        }
        water_pay.close().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn suspending_and_resuming_take_turns_however_fast_they_are_asked_for() {
    let (folder, gateway) = (folder(), Scripted::new());
    gateway.answer(Outcome::Pending);
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let id = begun(&water_pay).await;
    for _ in 0..10 {
        let (suspended, resumed, again) =
            tokio::join!(water_pay.suspend(), water_pay.resume(), water_pay.resume());
        suspended.unwrap();
        resumed.unwrap();
        again.unwrap();
    }
    // Asked for at once, either may come last.
    water_pay.resume().await.unwrap();
    gateway.settle();
    wait_until(&water_pay, id, |stage| matches!(stage, Stage::Paid(_))).await;
}

#[tokio::test]
async fn whoever_forgets_to_close_leaves_the_folder_free_all_the_same() {
    let (folder, gateway) = (folder(), Scripted::new());
    gateway.answer(Outcome::Pending);
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let authorisation = prepared(&water_pay).await;
    paid_for(&water_pay, authorisation).await.unwrap();
    drop(water_pay);
    assert!(WaterPay::open_with(settings(&folder), gateway).is_ok());
}

#[tokio::test]
async fn a_bill_is_looked_up_together_with_the_payment_that_this_phone_has_under_way() {
    let gateway = Scripted::new();
    gateway.lose_requests(usize::MAX);
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let id = begun(&water_pay).await;

    let LookUp::Due(found) = water_pay.look_up(bill().account).await.unwrap() else {
        panic!("the gateway has heard of nothing, so the bill is due")
    };
    let known = found.known_payment(&bill().id).unwrap();
    assert_eq!(known.intent.payment, id);
    assert!(matches!(known.stage, Stage::BeingConfirmed(_)));
}

#[tokio::test]
async fn an_offer_that_has_run_out_is_not_kept_and_not_sent() {
    let gateway = Scripted::new();
    gateway.offer_for(Duration::ZERO);
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let authorisation = prepared(&water_pay).await;
    let id = authorisation.payment();
    assert!(matches!(paid_for(&water_pay, authorisation).await, Err(Failure::OfferExpired)));
    assert!(matches!(water_pay.payment(id).await, Err(Failure::NoSuchPayment)));
    assert!(gateway.sent().is_empty());
}

#[tokio::test]
async fn an_offer_that_was_taken_in_time_is_not_called_expired_when_it_is_given_again_later() {
    let gateway = Scripted::new();
    gateway.offer_for(Duration::from_millis(400));
    gateway.answer(Outcome::Pending);
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let authorisation = prepared(&water_pay).await;
    let signature = signature(&authorisation).to_bytes();
    water_pay.pay(&authorisation, &signature).await.unwrap();
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let again = water_pay.pay(&authorisation, &signature).await.unwrap();
    assert_eq!(again.intent.payment, authorisation.payment());
    assert!(matches!(again.stage, Stage::BeingConfirmed(_)));
}

#[tokio::test]
async fn an_authorisation_is_good_for_one_payment_and_given_again_tells_how_that_one_ended() {
    let gateway = Scripted::new();
    gateway.answer(Outcome::Declined { reason: DeclineReason::LimitExceeded });
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let authorisation = prepared(&water_pay).await;
    let id = authorisation.payment();
    let signature = signature(&authorisation).to_bytes();
    water_pay.pay(&authorisation, &signature).await.unwrap();
    wait_until(&water_pay, id, Stage::is_final).await;
    let again = water_pay.pay(&authorisation, &signature).await.unwrap();
    assert_eq!((again.intent.payment, again.stage), (id, Stage::Declined(DeclineReason::LimitExceeded)));
    assert_eq!(gateway.sent().len(), 1);
}

#[tokio::test]
async fn what_another_phone_did_is_news_here_as_well() {
    let gateway = Scripted::new();
    let (other_folder, own_folder) = (folder(), folder());
    let other = WaterPay::open_with(settings(&other_folder), gateway.clone()).unwrap();
    let id = begun(&other).await;
    wait_until(&other, id, Stage::is_final).await;

    let here = Arc::new(WaterPay::open_with(settings(&own_folder), gateway).unwrap());
    let watching = Arc::clone(&here);
    let news =
        tokio::spawn(async move { watching.changed(ChangeNumber::ZERO, Duration::from_secs(10)).await });
    let refused = here.prepare(bill(), quote().method.id).await;
    assert!(matches!(refused, Err(Failure::AlreadyPaid { payment, .. }) if payment == id));
    assert_eq!(news.await.unwrap().unwrap().payments[0].intent.payment, id);
}
