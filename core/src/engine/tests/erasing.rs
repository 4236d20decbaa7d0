//! What a resident wants forgotten: gone from every file of the folder, and still not paid twice.

use std::{fs, time::Duration};

use super::{
    super::*,
    ALL, begun,
    scripted::{Scripted, folder, settings, wait_until},
};
use crate::{
    biller::Account,
    ledger::{ChangeNumber, Erasure},
    payment::examples::{bill, quote},
};

async fn saved(water_pay: &WaterPay, account: &Account) {
    let LookUp::Due(found) = water_pay.look_up(account.clone()).await.unwrap() else {
        panic!("something is due")
    };
    water_pay.save_household(&found, "Mother".parse().unwrap()).await.unwrap();
}

/// What somebody is told who has seen everything until `before`, and would wait for minutes.
async fn told_at_once(water_pay: &WaterPay, before: ChangeNumber) -> Changed {
    let told = water_pay.changed(before, Duration::from_mins(5));
    tokio::time::timeout(Duration::from_secs(20), told).await.expect("nobody waits").unwrap()
}

#[tokio::test]
async fn a_household_is_gone_with_its_payments_and_what_was_saved_of_it() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let account = bill().account;
    saved(&water_pay, &account).await;
    let id = begun(&water_pay).await;
    wait_until(&water_pay, id, Stage::is_final).await;
    let before = water_pay.changed(ChangeNumber::ZERO, Duration::ZERO).await.unwrap().upto;

    let erased = water_pay.erase(Erasure::Household(account.clone())).await.unwrap();
    assert_eq!((erased.payments, erased.still_aside.len()), (1, 0));
    assert!(water_pay.history(ALL).await.unwrap().is_empty());
    assert!(water_pay.households().await.unwrap().is_empty());
    for entry in fs::read_dir(folder.path()).unwrap() {
        let (file, number) = (entry.unwrap().path(), account.number.reveal().as_bytes());
        let bytes = fs::read(&file).unwrap();
        assert!(!bytes.windows(number.len()).any(|window| window == number), "{}", file.display());
    }
    let news = told_at_once(&water_pay, before).await;
    assert_eq!((news.upto, news.payments.len()), (ChangeNumber::ZERO, 0), "observers begin anew at once");

    // The gateway still knows: to prepare the same bill again finds the payment.
    let again = water_pay.prepare(bill(), quote().method.id).await;
    assert!(matches!(again, Err(Failure::AlreadyPaid { payment, .. }) if payment == id), "{again:?}");
}

#[tokio::test]
async fn a_payment_that_is_under_way_refuses_and_what_was_saved_stays() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    saved(&water_pay, &bill().account).await;
    gateway.lose_requests(usize::MAX);
    let id = begun(&water_pay).await;
    for erasure in [Erasure::Household(bill().account), Erasure::Everything] {
        let refused = water_pay.erase(erasure).await;
        assert!(
            matches!(refused, Err(NotErased::PaymentUnderWay { payment }) if payment == id),
            "{refused:?}"
        );
    }
    assert_eq!(water_pay.households().await.unwrap().len(), 1);
    assert_eq!(water_pay.unfinished().await.unwrap().len(), 1);
    water_pay.close().await.unwrap();
    let refused = water_pay.erase(Erasure::Everything).await;
    assert!(matches!(refused, Err(NotErased::NotRunning)), "{refused:?}");
}

#[tokio::test]
async fn payments_that_are_gone_are_told_of_although_the_households_could_not_be_erased() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let id = begun(&water_pay).await;
    wait_until(&water_pay, id, Stage::is_final).await;
    let before = water_pay.changed(ChangeNumber::ZERO, Duration::ZERO).await.unwrap().upto;
    fs::create_dir(folder.path().join("households-unfinished.json")).unwrap();
    let failed = water_pay.erase(Erasure::Everything).await;
    assert!(matches!(failed, Err(NotErased::Households(_))), "{failed:?}");
    let news = told_at_once(&water_pay, before).await;
    assert_eq!((news.upto, news.payments.len()), (ChangeNumber::ZERO, 0));
}

#[tokio::test]
async fn with_everything_the_damaged_files_go_too_and_nobody_is_told_of_them_any_more() {
    let folder = folder();
    fs::write(folder.path().join("ledger.sqlite"), "not a ledger").unwrap();
    fs::write(folder.path().join("households.json"), "{").unwrap();
    let water_pay = WaterPay::open_with(settings(&folder), Scripted::new()).unwrap();
    assert!(water_pay.set_aside().is_some() && water_pay.households().await.is_err());

    let erased = water_pay.erase(Erasure::Household(bill().account)).await.unwrap();
    let [ledger, households] = &erased.still_aside[..] else { panic!("{erased:?}") };
    assert!(ledger.starts_with("ledger-damaged-") && households == "households-damaged-1.json");
    let erased = water_pay.erase(Erasure::Everything).await.unwrap();
    assert_eq!((erased.still_aside.len(), water_pay.set_aside()), (0, None));
    let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().contains("damaged")));
}
