//! What the ledger's schema lets in (`core/src/ledger`), and what a phone with a broken rule would.
//!
//! The real ledger is tested against real files elsewhere; millions of states leave no time for one here.

use super::{
    broken_rule::BrokenRule,
    world::{Kept, Phone, Stands},
};

/// Whether a payment that was decided here may begin: none of the bill is live, none is paid.
pub(super) fn admits(phone: &Phone, broken: Option<BrokenRule>) -> bool {
    let live = phone.ledger.iter().flatten().any(|kept| kept.stands.is_open());
    let paid = phone.ledger.iter().flatten().any(|kept| kept.stands == Stands::Paid);
    let unique = !matches!(broken, Some(BrokenRule::NoUniqueLivePayment | BrokenRule::SecondTapPaysAgain));
    !(paid || unique && live)
}

/// Writes a state, unless the payment has ended: only a receipt follows an outcome. Says whether it was written.
pub(super) fn append(phone: &mut Phone, payment: usize, stands: Stands, broken: Option<BrokenRule>) -> bool {
    let before = phone.ledger[payment];
    let ended = before.is_some_and(|kept| !kept.stands.is_open());
    let is_same = before.is_some_and(|kept| kept.stands == stands);
    let follows = stands == Stands::Paid && before.is_none_or(|kept| kept.stands != Stands::Paid);
    if ended && !is_same && !follows {
        return false;
    }
    keep(phone, payment, Kept { stands, here: before.is_none_or(|kept| kept.here) }, broken);
    true
}

/// Takes over what the gateway tells of the bill's payments: those that are not here, and receipts that are not.
///
/// Gives back the payments that are new here and unfinished.
pub(super) fn import(phone: &mut Phone, told: &[(usize, Stands)], broken: Option<BrokenRule>) -> Vec<usize> {
    let mut unfinished = vec![];
    for &(payment, stands) in told {
        let live = phone.ledger.iter().flatten().any(|kept| kept.stands.is_open());
        match phone.ledger[payment] {
            None if stands.is_open() && live => {}
            None => {
                keep(phone, payment, Kept { stands, here: false }, broken);
                if stands.is_open() {
                    unfinished.push(payment);
                }
            }
            Some(_) if stands == Stands::Paid => {
                append(phone, payment, stands, broken);
            }
            Some(_) => {}
        }
    }
    unfinished
}

/// Everything that was written is on the disk for good.
pub(super) fn sync(phone: &mut Phone) {
    phone.synced = phone.ledger;
}

fn keep(phone: &mut Phone, payment: usize, kept: Kept, broken: Option<BrokenRule>) {
    phone.ledger[payment] = Some(kept);
    if broken != Some(BrokenRule::CommitNotSynced) {
        sync(phone);
    }
}
