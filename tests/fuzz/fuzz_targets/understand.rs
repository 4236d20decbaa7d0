//! No text makes the way in panic, and a claim has a number that its biller would take from a keyboard.

#![no_main]

use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use waterpay_core::{biller::Catalogue, printed_code::understand};

fuzz_target!(|text: &str| {
    let now = Timestamp::from_second(1_795_478_400).expect("2026-11-24");
    if let Ok(claim) = understand(text, now) {
        let biller = Catalogue::built_in()
            .biller(&claim.account.biller)
            .expect("a claim names a known biller");
        assert_eq!(biller.account(claim.account.number.reveal()), Ok(claim.account));
        assert_eq!(claim.text, text);
    }
});
