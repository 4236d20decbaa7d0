//! The way to the till, and who is not sent there.

use jiff::civil::date;

use super::*;
use crate::{
    bill::Bill,
    ledger::Erasure,
    store_slip::{NoStoreSlip, PerhapsPaidElsewhere},
    taipei::in_taipei,
};

/// A bill that is owed for longer than anybody will run this.
fn owed() -> Bill {
    Bill { due: date(2999, 12, 20), ..bill() }
}

/// With a gateway at which nobody is paid.
fn on_this_machine(folder: &tempfile::TempDir) -> Settings {
    Settings { gateway: "http://127.0.0.1:8480".parse().unwrap(), ..settings(folder) }
}

#[tokio::test]
async fn barcodes_that_the_waterworks_has_not_confirmed_are_not_given_where_somebody_is_paid() {
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), Scripted::new()).unwrap();
    assert_eq!(water_pay.store_slip(owed()).await.unwrap(), Err(NoStoreSlip::NotTaken));
}

#[tokio::test]
async fn a_bill_that_is_owed_has_a_slip_and_one_that_is_late_has_none() {
    let folder = folder();
    let water_pay = WaterPay::open_with(on_this_machine(&folder), Scripted::new()).unwrap();
    let slip = water_pay.store_slip(owed()).await.unwrap().unwrap();
    assert_eq!(slip.barcodes().segments()[0], "8812206KA");
    let due = date(2020, 12, 20);
    let late = water_pay.store_slip(Bill { due, ..bill() }).await.unwrap();
    assert_eq!(late, Err(NoStoreSlip::Overdue { due }));
}

#[tokio::test]
async fn a_bill_that_this_phone_is_paying_or_has_paid_has_no_slip() {
    let gateway = Scripted::new();
    gateway.answer(Outcome::Pending);
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let id = begun(&water_pay).await;
    let refused = water_pay.store_slip(owed()).await;
    assert!(matches!(refused, Err(Failure::PaymentUnderWay { payment }) if payment == id), "{refused:?}");

    gateway.settle();
    wait_until(&water_pay, id, |stage| matches!(stage, Stage::Paid(_))).await;
    let refused = water_pay.store_slip(owed()).await;
    assert!(matches!(refused, Err(Failure::AlreadyPaid { payment, .. }) if payment == id), "{refused:?}");
}

#[tokio::test]
async fn without_its_ledger_it_draws_no_slip() {
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), Scripted::new()).unwrap();
    water_pay.suspend().await.unwrap();
    assert!(matches!(water_pay.store_slip(owed()).await, Err(Failure::NotRunning)));
}

/// What the resident can do about the bill that is owed, as it is looked up now.
async fn next_step(water_pay: &WaterPay) -> NextStep {
    let LookUp::Due(found) = water_pay.look_up(bill().account).await.unwrap() else {
        panic!("something is due")
    };
    found.next_step(&found.bills[0])
}

#[tokio::test]
async fn a_bill_whose_barcodes_were_shown_is_asked_about_before_it_is_paid_here_too() {
    let folder = folder();
    let water_pay = WaterPay::open_with(on_this_machine(&folder), Scripted::new()).unwrap();
    assert_eq!(next_step(&water_pay).await, NextStep::Pay);
    let before = in_taipei(jiff::Timestamp::now()).date();
    water_pay.store_slip(owed()).await.unwrap().unwrap();
    let NextStep::PayUnlessPaidElsewhere(perhaps) = next_step(&water_pay).await else {
        panic!("it is asked")
    };
    let after = in_taipei(jiff::Timestamp::now()).date();
    let PerhapsPaidElsewhere { bill, shown_on, until } = perhaps;
    assert_eq!((bill, until), (owed().id, shown_on + jiff::ToSpan::days(3)));
    assert!((before..=after).contains(&shown_on), "{before} {shown_on} {after}");

    water_pay.close().await.unwrap();
    drop(water_pay);
    let gateway = Scripted::new();
    gateway.answer(Outcome::Pending);
    let water_pay = WaterPay::open_with(on_this_machine(&folder), gateway).unwrap();
    assert!(
        matches!(next_step(&water_pay).await, NextStep::PayUnlessPaidElsewhere(_)),
        "after a restart too"
    );
    let id = begun(&water_pay).await;
    assert_eq!(next_step(&water_pay).await, NextStep::FollowPayment(id), "what is known goes before");
}

#[tokio::test]
async fn a_bill_without_barcodes_is_not_asked_about() {
    let folder = folder();
    let water_pay = WaterPay::open_with(on_this_machine(&folder), Scripted::new()).unwrap();
    let late = Bill { due: date(2020, 12, 20), ..bill() };
    water_pay.store_slip(late).await.unwrap().unwrap_err();
    assert_eq!(next_step(&water_pay).await, NextStep::Pay);
}

#[tokio::test]
async fn barcodes_are_shown_also_where_that_cannot_be_written_down() {
    let folder = folder();
    let water_pay = WaterPay::open_with(on_this_machine(&folder), Scripted::new()).unwrap();
    fs::create_dir(folder.path().join("households-unfinished.json")).unwrap();
    water_pay.store_slip(owed()).await.unwrap().unwrap();
    assert_eq!(next_step(&water_pay).await, NextStep::Pay);
}

#[tokio::test]
async fn a_household_that_is_erased_leaves_no_trace_of_its_barcodes() {
    let folder = folder();
    let water_pay = WaterPay::open_with(on_this_machine(&folder), Scripted::new()).unwrap();
    water_pay.store_slip(owed()).await.unwrap().unwrap();
    let file = folder.path().join("households.json");
    let kept = || fs::read_to_string(&file).unwrap();
    assert!(kept().contains(owed().account.number.reveal()));
    water_pay.erase(Erasure::Household(owed().account)).await.unwrap();
    assert!(!kept().contains(owed().account.number.reveal()) && !kept().contains(owed().id.as_str()));
    assert_eq!(next_step(&water_pay).await, NextStep::Pay);
}
