//! After a power cut at any moment, nothing that was sent or shown is forgotten. Every subset of what is not on the disk
//! for good, and torn sectors: `cargo run --release -p waterpay-faults -- power-loss`.

use waterpay_faults::{PowerLoss, Unkept};

#[test]
fn whatever_a_power_cut_leaves_nothing_that_was_sent_or_shown_is_lost() {
    let looked = PowerLoss::QUICK.endure().unwrap_or_else(|lost| panic!("{lost}"));
    assert!(looked.images > 1_000, "{looked}");
    assert!(looked.went_on > 10, "{looked}");
}

#[test]
fn a_rule_that_is_broken_shows() {
    for unkept in [Unkept::LyingDisk, Unkept::NotFull, Unkept::SentTooEarly] {
        let lost = PowerLoss { unkept: Some(unkept), ..PowerLoss::QUICK }.endure();
        assert!(lost.is_err(), "nobody noticed {unkept:?}");
    }
}
