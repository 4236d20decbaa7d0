//! No receipt that somebody tampered with proves a payment. A million of them:
//! `cargo run --release -p waterpay-faults -- receipts`.

use waterpay_faults::{Chance, forge};

#[test]
fn no_forged_receipt_is_accepted_and_every_kind_of_forgery_was_tried() {
    let (seed, mut chance) = Chance::from_environment().expect("a seed");
    match forge(20_000, &mut chance) {
        Ok(tried) => {
            for (forgery, count) in tried.by_kind() {
                assert!(count > 1_000, "WATERPAY_SEED={seed}: only {count} of {forgery:?}");
            }
        }
        Err(accepted) => panic!("WATERPAY_SEED={seed}: {accepted}"),
    }
}
