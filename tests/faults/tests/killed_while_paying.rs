//! A terminal that is killed at any moment of a payment: whatever command comes next, the payment is found, and in the
//! end the bill is paid once.
//!
//! `WATERPAY_KILLS` sets how many kills there are in all; `WATERPAY_SEED` repeats a run.

use std::{
    env,
    io::{self, Write},
    path::Path,
};

use waterpay_faults::{Chance, Gateway, Ordeal, Phase, Tally};

/// Lets half of the kills happen, and says how they were spread even if nothing is wrong.
fn endure(gateway: Gateway) -> Tally {
    let kills = env::var("WATERPAY_KILLS").map_or(100, |kills| kills.parse().expect("a number of kills"));
    let (seed, mut chance) = Chance::from_environment().expect("a seed");
    let ordeal = Ordeal {
        program: Path::new(env!("CARGO_BIN_EXE_waterpay-to-kill")).to_owned(),
        gateway,
        kills: kills / 2,
    };
    match ordeal.endure(&mut chance) {
        Ok(tally) => {
            writeln!(io::stderr(), "{gateway:?} gateway, WATERPAY_SEED={seed}: {tally}")
                .expect("standard error");
            tally
        }
        Err(unsound) => panic!("{gateway:?} gateway, WATERPAY_SEED={seed}: {unsound}"),
    }
}

#[test]
fn a_payment_survives_every_kill_while_the_gateway_goes_on() {
    assert_eq!(
        endure(Gateway::Outside).missed(),
        [],
        "the test did not look into these phases"
    );
}

#[test]
fn a_payment_survives_every_kill_that_takes_the_gateway_along() {
    let missed = endure(Gateway::Embedded).missed();
    // Between decision and receipt there are only a few milliseconds here.
    let looked_between = !(missed.contains(&Phase::BeforeCharge) && missed.contains(&Phase::BeforeReceipt));
    let looked_around = !(missed.contains(&Phase::BeforeIntent) || missed.contains(&Phase::AfterReceipt));
    assert!(
        looked_between && looked_around,
        "the test did not look into {missed:?}"
    );
}
