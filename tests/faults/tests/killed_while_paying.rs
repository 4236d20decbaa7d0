//! A terminal that is killed at any moment of a payment: whatever command comes next, the payment is found, and in the
//! end the bill is paid once.
//!
//! `WATERPAY_KILLS` sets how many kills there are in all, 100 if not said; `WATERPAY_SEED` repeats a run.

use std::{
    env,
    io::{self, Write},
    path::Path,
};

use waterpay_faults::{Chance, Gateway, Ordeal, Phase, Rivalry, Rivals, Tally};

/// How often the kills are done again when a phase that matters was not hit. The phases last milliseconds.
const ROUNDS: u32 = 8;

/// Lets half of the kills happen, each phase that matters among them, and says how they were spread.
fn endure(gateway: Gateway, phases_that_matter: &[Phase]) {
    let kills = env::var("WATERPAY_KILLS").map_or(100, |kills| kills.parse().expect("a number of kills"));
    let (seed, mut chance) = Chance::from_environment().expect("a seed");
    let ordeal = Ordeal {
        program: Path::new(env!("CARGO_BIN_EXE_waterpay-to-kill")).to_owned(),
        gateway,
        kills: kills / 2,
    };
    let mut tally = Tally::default();
    for _ in 0..ROUNDS {
        match ordeal.endure(&mut chance) {
            Ok(round) => tally = tally.and(&round),
            Err(unsound) => panic!("{gateway:?} gateway, WATERPAY_SEED={seed}: {unsound}"),
        }
        if tally.looked_into(phases_that_matter) {
            break;
        }
    }
    writeln!(io::stderr(), "{gateway:?} gateway, WATERPAY_SEED={seed}: {tally}").expect("standard error");
    assert!(tally.looked_into(phases_that_matter), "not every phase was looked into: {tally}");
}

#[test]
fn a_payment_survives_every_kill_while_the_gateway_goes_on() {
    let all = [Phase::BeforeIntent, Phase::BeforeCharge, Phase::BeforeReceipt, Phase::AfterReceipt];
    endure(Gateway::Outside, &all);
}

#[test]
fn a_payment_survives_every_kill_that_takes_the_gateway_along() {
    // After the receipt there is hardly anything left to do here, and little to hit.
    let all_but_the_last = [Phase::BeforeIntent, Phase::BeforeCharge, Phase::BeforeReceipt];
    endure(Gateway::Embedded, &all_but_the_last);
}

#[test]
fn of_two_terminals_over_one_folder_one_is_killed_and_the_bill_is_paid_once() {
    let (seed, mut chance) = Chance::from_environment().expect("a seed");
    let rivals = Rivals { program: Path::new(env!("CARGO_BIN_EXE_waterpay-to-kill")).to_owned(), pairs: 20 };
    let rivalry: Rivalry =
        rivals.endure(&mut chance).unwrap_or_else(|unsound| panic!("WATERPAY_SEED={seed}: {unsound}"));
    writeln!(io::stderr(), "WATERPAY_SEED={seed}: {rivalry}").expect("standard error");
    assert!(rivalry.saw_both(), "{rivalry}");
}
