//! Simulated worlds in which everything goes wrong, and no promise is broken. A million payments of them:
//! `cargo run --release -p waterpay-faults -- simulate --payments 1000000`.

use std::{env, thread};

use waterpay_faults::{
    Chance,
    simulator::{Broken, Failed, Simulation, WallClock, Wrong, replay, simulate, with_clocks},
};

/// What fits the time in which somebody waits for a test. `./test.sh` sets `WATERPAY_PAYMENTS` to more.
const PAYMENTS: u64 = 1_200;

fn payments() -> u64 {
    env::var("WATERPAY_PAYMENTS").map_or(PAYMENTS, |payments| payments.parse().expect("a number of payments"))
}

#[test]
fn whatever_goes_wrong_nothing_is_paid_twice_or_forgotten_or_shown_as_paid_too_early() {
    let (seed, _) = Chance::from_environment().expect("a seed");
    match simulate(Simulation { seed, payments: payments(), broken: None }) {
        Ok(figures) => {
            println!("WATERPAY_SEED={seed}: {figures}");
            for (mishap, times) in figures.tally.by_kind() {
                assert!(times > 0, "WATERPAY_SEED={seed}: {mishap:?} was never met");
            }
        }
        Err(failed) => panic!("WATERPAY_SEED={seed}: {failed}"),
    }
}

#[test]
fn whatever_is_broken_is_seen_and_seen_again_from_the_same_seed() {
    use Wrong::{Forgotten, NotSettled, PaidTooEarly, PaidTwice, ShownUnpaidButPaid};
    for broken in Broken::ALL {
        let simulated = simulate(Simulation { seed: 1, payments: PAYMENTS, broken: Some(broken) });
        let Err(Failed::World { seed, wrong }) = simulated else {
            panic!("{broken} is not seen: {simulated:?}");
        };
        let is_meant = match broken {
            Broken::TwoPaymentsABill | Broken::ForgottenIds => matches!(wrong, PaidTwice),
            Broken::NoDeadline | Broken::UnknownIsFailed | Broken::FaultIsFailed | Broken::OwnClock => {
                matches!(wrong, ShownUnpaidButPaid(_))
            }
            Broken::PendingIsPaid => matches!(wrong, PaidTooEarly(_)),
            Broken::ForgetfulPhone | Broken::LyingDisk => matches!(wrong, Forgotten(_) | NotSettled(_)),
        };
        assert!(is_meant, "{broken}: {wrong}");
        let (_, again) = replay(seed, Some(broken)).expect("the same world");
        assert_eq!(again, Some(wrong), "{broken}");
    }
}

#[test]
fn a_world_follows_from_its_seed() {
    for seed in 1..=2 {
        let (first, _) = replay(seed, None).expect("a world");
        let again = thread::spawn(move || replay(seed, None).expect("the same world"));
        let (again, _) = again.join().expect("no world panics");
        let differs = first.iter().zip(&again).find(|(first, again)| first != again);
        assert_eq!((differs, first.len()), (None, again.len()), "seed {seed}");
        assert!(first.len() > 20, "seed {seed} has no story to tell");
    }
}

#[test]
fn however_the_clocks_of_the_phones_go_everything_ends_in_the_same_way_at_the_same_time() {
    for seed in 1..=3 {
        let (true_ending, _) = with_clocks(seed, WallClock::True).expect("a world");
        assert!(true_ending.charges() > 3, "seed {seed}: hardly anything was paid");
        for clocks in WallClock::ALL {
            let (ending, wrong) = with_clocks(seed, clocks).expect("the same world");
            assert_eq!((ending, wrong), (true_ending.clone(), None), "seed {seed}, {clocks:?}");
        }
    }
}
