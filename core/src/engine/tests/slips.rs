//! The way to the till, and who is not sent there.

use jiff::civil::date;

use super::*;
use crate::{bill::Bill, store_slip::NoStoreSlip};

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
