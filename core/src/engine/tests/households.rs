//! Saved households: what they owe is shown at once and without a network, and all are asked anew at once.

use std::fs;

use super::{
    super::*,
    begun,
    scripted::{Scripted, folder, settings, wait_until},
};
use crate::{
    bill::BillStatus,
    biller::Account,
    households::{HouseholdName, HouseholdsFault},
    payment::examples::{bill, twd},
    reminder::{Change, Noticed, ReminderKind, ReminderSettings},
    water_number::WaterNumber,
};

fn account(number: &str) -> Account {
    number.parse::<WaterNumber>().unwrap().into()
}

fn name(name: &str) -> HouseholdName {
    name.parse().unwrap()
}

async fn save(water_pay: &WaterPay, number: &str, called: &str) -> Result<(), HouseholdsFault> {
    let LookUp::Due(found) = water_pay.look_up(account(number)).await.unwrap() else {
        panic!("something is due")
    };
    water_pay.save_household(&found, name(called)).await
}

async fn names(water_pay: &WaterPay) -> Vec<String> {
    let views = water_pay.households().await.unwrap();
    views.into_iter().map(|view| view.name.into()).collect()
}

#[tokio::test]
async fn who_owes_what_is_known_after_a_restart_and_without_a_network() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    save(&water_pay, "0000001", "Mother").await.unwrap();
    let as_of = water_pay.households().await.unwrap()[0].found.as_of;
    water_pay.close().await.unwrap();
    drop(water_pay);

    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    gateway.cannot_be_asked_about(&account("0000001"));
    let [view] = &water_pay.households().await.unwrap()[..] else { panic!("one is saved") };
    assert_eq!((view.name.reveal(), view.owed()), ("Mother", Ok(twd(320))));
    assert_eq!(view.found.household.masked_name.reveal(), "測○戶");
    assert_eq!(view.found.as_of, as_of);
}

#[tokio::test]
async fn what_this_phone_has_paid_is_not_owed_whatever_the_gateway_has_said_before() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    save(&water_pay, "0000001", "Mother").await.unwrap();
    gateway.lose_requests(2);
    let id = begun(&water_pay).await;
    let view = &water_pay.households().await.unwrap()[0];
    assert_eq!(view.owed(), Ok(twd(0)), "it is on its way");
    assert!(view.found.known_payment(&bill().id).is_some());
    wait_until(&water_pay, id, Stage::is_final).await;
    assert_eq!(water_pay.households().await.unwrap()[0].owed(), Ok(twd(0)), "it is paid");
}

#[tokio::test]
async fn what_a_look_up_tells_of_a_saved_household_is_remembered() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    save(&water_pay, "0000001", "Mother").await.unwrap();
    gateway.bills_are(BillStatus::OverduePayable);
    water_pay.look_up(account("0000001")).await.unwrap();
    water_pay.look_up(account("0000002")).await.unwrap();
    let [view] = &water_pay.households().await.unwrap()[..] else { panic!("one is saved") };
    assert_eq!(view.found.bills[0].status, BillStatus::OverduePayable);
}

#[tokio::test]
async fn all_are_asked_at_once_and_one_that_cannot_be_asked_keeps_what_was_known() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    for (number, called) in [("0000001", "Mother"), ("0000002", "Shop"), ("0000003", "Field")] {
        save(&water_pay, number, called).await.unwrap();
    }
    gateway.bills_are(BillStatus::Paid { at: "2026-12-01T00:00:00Z".parse().unwrap() });
    gateway.cannot_be_asked_about(&account("0000002"));

    let Refreshed { households, noticed, not_refreshed } = water_pay.refresh_households().await.unwrap();
    let owed: Vec<_> = households.iter().map(|view| view.owed().unwrap()).collect();
    assert_eq!(owed, [twd(0), twd(320), twd(0)]);
    let news: Vec<_> = noticed.iter().map(|(name, noticed)| (name.reveal(), noticed.change)).collect();
    assert_eq!(news, [("Mother", Change::Paid), ("Field", Change::Paid)]);
    let [(called, why)] = &not_refreshed[..] else { panic!("one: {not_refreshed:?}") };
    assert_eq!(called.reveal(), "Shop");
    assert!(matches!(why, NotRefreshed::Failed(Failure::GatewayUnreachable(_))), "{why:?}");
}

#[tokio::test]
async fn what_this_phone_pays_itself_is_neither_news_nor_to_be_reminded_of() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    save(&water_pay, "0000001", "Mother").await.unwrap();
    // Due on a day that does not pass while this test runs.
    let due = jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date() + jiff::ToSpan::days(30);
    gateway.bills_are_due(due);
    let refreshed = water_pay.refresh_households().await.unwrap();
    assert!(
        matches!(refreshed.noticed[..], [(_, Noticed { change: Change::Due { .. }, .. })]),
        "{refreshed:?}"
    );
    let reminders = water_pay.reminders(&ReminderSettings::default()).await.unwrap();
    assert!(reminders.iter().all(|(name, _)| name.reveal() == "Mother"));
    let kinds: Vec<_> = reminders.iter().map(|(_, reminder)| reminder.kind()).collect();
    assert_eq!(
        kinds[..3],
        [ReminderKind::DaysBefore(7), ReminderKind::DaysBefore(1), ReminderKind::DueToday]
    );

    let id = begun(&water_pay).await;
    wait_until(&water_pay, id, Stage::is_final).await;
    gateway.bills_are(BillStatus::Paid { at: "2026-12-01T00:00:00Z".parse().unwrap() });
    assert!(water_pay.refresh_households().await.unwrap().noticed.is_empty());
    assert!(water_pay.reminders(&ReminderSettings::default()).await.unwrap().is_empty());
}

#[tokio::test]
async fn they_are_renamed_moved_and_removed_and_payments_stay() {
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), Scripted::new()).unwrap();
    for (number, called) in [("0000001", "Mother"), ("0000002", "Shop"), ("0000003", "Field")] {
        save(&water_pay, number, called).await.unwrap();
    }
    let again = save(&water_pay, "0000002", "Shop").await;
    assert!(matches!(again, Err(HouseholdsFault::AlreadySaved)), "{again:?}");
    let id = begun(&water_pay).await;

    water_pay.rename_household(account("0000002"), name("Tea shop")).await.unwrap();
    water_pay.move_household(account("0000003"), 0).await.unwrap();
    assert_eq!(names(&water_pay).await, ["Field", "Mother", "Tea shop"]);
    water_pay.remove_household(account("0000001")).await.unwrap();
    assert_eq!(names(&water_pay).await, ["Field", "Tea shop"]);
    wait_until(&water_pay, id, Stage::is_final).await;
    let gone = water_pay.remove_household(account("0000001")).await;
    assert!(matches!(gone, Err(HouseholdsFault::NotSaved)), "{gone:?}");
}

#[tokio::test]
async fn a_damaged_list_keeps_nobody_from_paying() {
    let folder = folder();
    fs::write(folder.path().join("households.json"), "{").unwrap();
    let water_pay = WaterPay::open_with(settings(&folder), Scripted::new()).unwrap();
    let told = water_pay.households().await;
    assert!(matches!(told, Err(HouseholdsFault::SetAside { .. })), "{told:?}");
    let id = begun(&water_pay).await;
    wait_until(&water_pay, id, Stage::is_final).await;
    save(&water_pay, "0000001", "Mother").await.unwrap();
    assert_eq!(names(&water_pay).await, ["Mother"]);
}

#[tokio::test]
async fn they_are_not_to_be_had_while_the_app_sleeps() {
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), Scripted::new()).unwrap();
    save(&water_pay, "0000001", "Mother").await.unwrap();
    water_pay.suspend().await.unwrap();
    assert!(matches!(water_pay.households().await, Err(HouseholdsFault::NotRunning)));
    assert!(matches!(water_pay.refresh_households().await, Err(HouseholdsFault::NotRunning)));
    water_pay.resume().await.unwrap();
    assert_eq!(names(&water_pay).await, ["Mother"]);
}
