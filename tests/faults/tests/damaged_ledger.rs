//! A ledger whose files something happened to: noticed or harmless, kept, and nothing is paid before the gateway is asked.
//!
//! `WATERPAY_SEED` repeats a run; `cargo run --release -p waterpay-faults -- damage` leaves no bit and no pair out.

use std::io::{self, Write};

use waterpay_faults::{
    Chance,
    damage::{Extent, Memory, NotAsked, Reader, Unhealed, Wrong, ask_before_paying, injure},
};

#[test]
fn every_injury_is_noticed_or_harmless() {
    let (seed, mut chance) = Chance::from_environment().expect("a seed");
    let survived = injure(Extent::QUICK, Reader::Core, &mut chance)
        .unwrap_or_else(|unhealed| panic!("WATERPAY_SEED={seed}: {unhealed}"));
    writeln!(io::stderr(), "WATERPAY_SEED={seed}: {survived}").expect("standard error");
    assert!(survived.noticed_each_kind(), "{survived}");
    // Where the header or the schema is damaged nothing can be read; without saving anything this would be 0.
    assert!(survived.saved() > 0.3, "{survived}");
}

/// Without this the test above would be blind: it needs a reader that notices nothing to fail.
#[test]
fn a_reader_that_leaves_out_the_checks_is_caught() {
    for reader in [Reader::TrustsAnything, Reader::TrustsSqlite] {
        let (seed, mut chance) = Chance::from_environment().expect("a seed");
        let caught = injure(Extent::QUICK, reader, &mut chance);
        let read_otherwise = matches!(&caught, Err(Unhealed { wrong: Wrong::ReadOtherwise, .. }));
        assert!(read_otherwise, "WATERPAY_SEED={seed}: {reader:?}: {caught:?}");
    }
}

#[test]
fn nothing_is_paid_over_an_injured_ledger_before_the_gateway_is_asked() {
    let asked = ask_before_paying(Memory::Whole).unwrap_or_else(|wrong| panic!("{wrong}"));
    writeln!(io::stderr(), "{asked}").expect("standard error");
}

#[test]
fn a_gateway_that_forgets_is_caught() {
    let caught = ask_before_paying(Memory::Lost);
    assert!(matches!(caught, Err(NotAsked::Forgotten(..))), "{caught:?}");
}
