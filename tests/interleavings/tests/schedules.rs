//! However the engine's tasks overtake one another, one payment begins, every screen sees it end, and nothing is lost
//! when the app is put to sleep. 100,000 schedules of each: `cargo run --release -p waterpay-faults -- schedules`.

use std::{
    env,
    io::{self, Write as _},
};

use waterpay_interleavings::{Broken, Property, search};

fn seed() -> u64 {
    env::var("WATERPAY_SEED")
        .map_or_else(|_| getrandom::u64().expect("a seed"), |seed| seed.parse().expect("a number"))
}

fn holds(property: Property) {
    match search(property, None, 150, seed()) {
        Ok(tried) => writeln!(io::stderr(), "{tried}").expect("standard error"),
        Err(wrong) => panic!("{wrong}"),
    }
}

#[test]
fn however_a_bill_is_paid_at_once_one_payment_begins() {
    holds(Property::OnePaymentBegins);
}

#[test]
fn every_screen_sees_a_payment_go_forward_and_end() {
    holds(Property::EveryScreenSeesItEnd);
}

#[test]
fn an_app_that_is_put_to_sleep_while_it_pays_loses_nothing() {
    holds(Property::NothingIsLost);
}

#[test]
fn whatever_is_broken_on_purpose_is_seen() {
    let broken = [
        (Broken::NoIndex, Property::OnePaymentBegins),
        (Broken::WakeUpsLost, Property::EveryScreenSeesItEnd),
        (Broken::TasksGoOn, Property::NothingIsLost),
    ];
    assert_eq!(broken.map(|(broken, _)| broken), Broken::ALL);
    for (broken, property) in broken {
        let found = search(property, Some(broken), 1_000, seed());
        let found = found.err().unwrap_or_else(|| panic!("{broken:?} is not seen"));
        writeln!(io::stderr(), "{broken:?}: {found}").expect("standard error");
    }
}
