//! A year of one household: what was paid is the ledger's, what was used is the saved household's.

use super::{
    super::*,
    begun,
    scripted::{Scripted, folder, settings, wait_until},
};
use crate::{
    biller::Account,
    looking_back::{LookingBack, Paid, Year},
    payment::examples::{bill, twd},
};

async fn year(water_pay: &WaterPay, account: &Account, year: Option<i16>) -> LookingBack {
    let year = year.map(|number| Year::new(number).unwrap());
    water_pay.looking_back(account.clone(), year).await.unwrap()
}

#[tokio::test]
async fn a_year_has_what_was_paid_and_what_was_used_also_without_a_network() {
    let (folder, gateway) = (folder(), Scripted::new());
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let account = bill().account;
    let unknown = year(&water_pay, &account, None).await;
    assert_eq!((unknown.paid, unknown.water), (Paid { payments: 0, total: Ok(twd(0)) }, None));

    let LookUp::Due(found) = water_pay.look_up(account.clone()).await.unwrap() else { panic!("it is due") };
    water_pay.save_household(&found, "Mother".parse().unwrap()).await.unwrap();
    let id = begun(&water_pay).await;
    wait_until(&water_pay, id, Stage::is_final).await;
    gateway.cannot_be_asked_about(&account);

    let made_in = year(&water_pay, &account, None).await;
    assert_eq!(made_in.paid, Paid { payments: 1, total: Ok(twd(323)) });
    let used_in = year(&water_pay, &account, Some(bill().period.last().year())).await;
    assert_eq!(Some(used_in.water.unwrap().in_all()), bill().usage);
    let another = year(&water_pay, &account, Some(1999)).await;
    assert_eq!((another.paid.payments, another.water.unwrap().months().len()), (0, 0));
}
