//! What must be true of every state: rules 1 to 5 of paying, as sentences about the world.

use std::fmt;

use super::world::{PAYMENTS, Stands, World};

/// A promise that does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrokenPromise {
    /// Money moved more than once for one bill.
    PaidTwice,
    /// The resident reads "paid", and no money has moved.
    ShownPaidTooEarly,
    /// The resident reads that no money moved, and it did.
    ShownUnpaidButPaid,
    /// The gateway has seen a request of which the phone has nothing on its disk.
    Forgotten,
    /// The resident read "paid", and the disk has no proof.
    ProofLost,
    /// Nothing goes wrong any more, and a payment still does not come to an end.
    Stuck,
}

/// The first promise that `world` breaks.
pub(super) fn broken_by(world: &World) -> Option<BrokenPromise> {
    if world.charges.iter().sum::<u8>() > 1 {
        return Some(BrokenPromise::PaidTwice);
    }
    for (place, phone) in world.phones.iter().enumerate() {
        for payment in 0..PAYMENTS {
            let told = phone.told[payment];
            let kept = phone.synced[payment];
            let charged = world.charges[payment] > 0;
            let decided_here = usize::from(world.decided_on[payment]) == place;
            if told == Some(Stands::Paid) && !charged {
                return Some(BrokenPromise::ShownPaidTooEarly);
            }
            if told.is_some_and(Stands::is_refusal) && charged {
                return Some(BrokenPromise::ShownUnpaidButPaid);
            }
            if phone.went_down[payment] {
                continue;
            }
            if decided_here && world.arrived[payment] && kept.is_none() {
                return Some(BrokenPromise::Forgotten);
            }
            if told == Some(Stands::Paid) && kept.is_none_or(|kept| kept.stands != Stands::Paid) {
                return Some(BrokenPromise::ProofLost);
            }
        }
    }
    None
}

impl fmt::Display for BrokenPromise {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::PaidTwice => "money moved twice for one bill",
            Self::ShownPaidTooEarly => "shown as paid, and no money has moved",
            Self::ShownUnpaidButPaid => "shown as not paid, and money moved",
            Self::Forgotten => "the gateway has a request that the phone has forgotten",
            Self::ProofLost => "shown as paid, and the proof is not on the disk",
            Self::Stuck => "a payment never comes to an end",
        })
    }
}
