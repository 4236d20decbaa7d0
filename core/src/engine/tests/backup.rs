//! Everything of one phone on another: what was paid stays paid, what is on its way is asked about and not sent again.

use super::{
    super::*,
    ALL, begun,
    scripted::{Scripted, folder, settings, wait_until},
};
use crate::{
    backup::{NotOpened, NotRead, Passphrase},
    gateway::wire::Outcome,
    households::HouseholdName,
    payment::examples::bill,
};

fn passphrase() -> Passphrase {
    "a made up passphrase".parse().unwrap()
}

async fn saved(water_pay: &WaterPay, called: &str) {
    let LookUp::Due(found) = water_pay.look_up(bill().account).await.unwrap() else {
        panic!("something is due")
    };
    water_pay.save_household(&found, called.parse::<HouseholdName>().unwrap()).await.unwrap();
}

async fn names(water_pay: &WaterPay) -> Vec<String> {
    let views = water_pay.households().await.unwrap();
    views.into_iter().map(|view| view.name.into()).collect()
}

#[tokio::test]
async fn a_new_phone_shows_what_was_paid_with_its_receipt_and_who_was_saved() {
    let (old_folder, new_folder, gateway) = (folder(), folder(), Scripted::new());
    let old = WaterPay::open_with(settings(&old_folder), gateway.clone()).unwrap();
    saved(&old, "Mother").await;
    let id = begun(&old).await;
    wait_until(&old, id, |stage| matches!(stage, Stage::Paid(_))).await;
    let backed_up = old.back_up(passphrase()).await.unwrap();
    assert_eq!((backed_up.payments, backed_up.households), (1, 1));
    let before = old.payment(id).await.unwrap();
    old.close().await.unwrap();

    let sent = gateway.sent();
    let new = WaterPay::open_with(settings(&new_folder), gateway.clone()).unwrap();
    let restored = new.restore(backed_up.file.clone(), passphrase()).await.unwrap();
    assert_eq!(restored, Restored { payments: 1, households: 1 });
    let after = new.payment(id).await.unwrap();
    assert_eq!((after.begun_at, after.changed_at), (before.begun_at, before.changed_at));
    assert_eq!(after.stage, before.stage);
    assert_eq!(new.receipt(id).await.unwrap(), old_receipt(&before));
    assert_eq!(names(&new).await, ["Mother"]);
    assert_eq!(gateway.sent(), sent, "nothing was sent");

    let again = new.restore(backed_up.file, passphrase()).await.unwrap();
    assert_eq!(again, Restored { payments: 0, households: 0 });
    assert_eq!((new.history(ALL).await.unwrap().len(), names(&new).await.len()), (1, 1));
}

fn old_receipt(view: &PaymentView) -> crate::payment::Receipt {
    let Stage::Paid(receipt) = &view.stage else { panic!("{view:?}") };
    receipt.clone()
}

#[tokio::test]
async fn a_payment_that_was_on_its_way_is_asked_about_on_the_new_phone_and_never_sent_from_it() {
    let (old_folder, new_folder, gateway) = (folder(), folder(), Scripted::new());
    gateway.answer(Outcome::Pending);
    let old = WaterPay::open_with(settings(&old_folder), gateway.clone()).unwrap();
    let id = begun(&old).await;
    let backed_up = old.back_up(passphrase()).await.unwrap();
    old.close().await.unwrap();

    let sent = gateway.sent();
    let new = WaterPay::open_with(settings(&new_folder), gateway.clone()).unwrap();
    new.restore(backed_up.file, passphrase()).await.unwrap();
    let refused = new.prepare(bill(), crate::payment::examples::quote().method.id).await;
    assert!(matches!(refused, Err(Failure::PaymentUnderWay { payment }) if payment == id), "{refused:?}");
    gateway.settle();
    wait_until(&new, id, |stage| matches!(stage, Stage::Paid(_))).await;
    assert_eq!(gateway.sent(), sent);
}

#[tokio::test]
async fn what_the_new_phone_has_of_its_own_stays_as_it_is() {
    let (old_folder, new_folder, gateway) = (folder(), folder(), Scripted::new());
    let old = WaterPay::open_with(settings(&old_folder), gateway.clone()).unwrap();
    saved(&old, "Mother").await;
    let backed_up = old.back_up(passphrase()).await.unwrap();
    old.close().await.unwrap();

    let new = WaterPay::open_with(settings(&new_folder), gateway).unwrap();
    saved(&new, "Mum").await;
    let restored = new.restore(backed_up.file, passphrase()).await.unwrap();
    assert_eq!(restored, Restored { payments: 0, households: 0 });
    assert_eq!(names(&new).await, ["Mum"]);
}

#[tokio::test]
async fn a_wrong_passphrase_or_another_file_restores_nothing() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway).unwrap();
    saved(&water_pay, "Mother").await;
    let file = water_pay.back_up(passphrase()).await.unwrap().file;
    let wrong = water_pay.restore(file, "another passphrase".parse().unwrap()).await;
    let why = NotRead::NotOpened(NotOpened::WrongPassphrase);
    assert!(matches!(wrong, Err(NotRestored::NotRead(reason)) if reason == why), "{wrong:?}");
    let other = water_pay.restore(b"%PDF-1.7".to_vec(), passphrase()).await;
    let why = NotRead::NotOpened(NotOpened::NotSuchAFile);
    assert!(matches!(other, Err(NotRestored::NotRead(reason)) if reason == why), "{other:?}");
    assert_eq!(names(&water_pay).await, ["Mother"]);
}

#[tokio::test]
async fn a_closed_engine_neither_makes_nor_restores_a_backup() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway).unwrap();
    let file = water_pay.back_up(passphrase()).await.unwrap().file;
    water_pay.suspend().await.unwrap();
    assert!(matches!(water_pay.back_up(passphrase()).await, Err(NotBackedUp::NotRunning)));
    assert!(matches!(water_pay.restore(file, passphrase()).await, Err(NotRestored::NotRunning)));
}
