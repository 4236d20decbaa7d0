//! What the gateway does with a request to pay, by its promises G1 to G4 (`docs/gateway.md`).

use super::{
    broken_rule::BrokenRule,
    world::{AtGateway, PAYMENTS, Reply, World},
};

/// What the issuer of the money says when it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Settles,
    Pends,
    WaitsForResident,
    Declines,
}

impl Verdict {
    pub(super) const ALL: [Self; 4] = [Self::Settles, Self::Pends, Self::WaitsForResident, Self::Declines];
}

/// A request to pay arrives.
pub(super) fn receive(
    world: &mut World,
    payment: usize,
    verdict: Verdict,
    broken: Option<BrokenRule>,
) -> Reply {
    world.arrived[payment] = true;
    if world.gateway[payment] == AtGateway::Unseen {
        world.gateway[payment] = judged(world, payment, verdict, broken);
        if world.gateway[payment] == AtGateway::Settled {
            world.charges[payment] += 1;
        }
    }
    answer(world, payment)
}

/// What the gateway says about a payment.
pub(super) fn answer(world: &World, payment: usize) -> Reply {
    match world.gateway[payment] {
        AtGateway::Unseen => Reply::Unknown(world.instant),
        AtGateway::Pending => Reply::Pending,
        AtGateway::Waiting => Reply::HandOff,
        AtGateway::Settled => Reply::Settled,
        AtGateway::Declined => Reply::Declined,
        AtGateway::AlreadyPaid => Reply::AlreadyPaid,
        AtGateway::Expired => Reply::Expired,
    }
}

/// The ways in which an open payment can end now.
pub(super) fn ends(world: &World, payment: usize, broken: Option<BrokenRule>) -> Vec<AtGateway> {
    if !world.gateway[payment].is_open() {
        vec![]
    } else if is_late(world, payment, broken) {
        vec![AtGateway::Expired, AtGateway::Declined]
    } else {
        vec![AtGateway::Settled, AtGateway::Declined]
    }
}

/// An open payment ends.
pub(super) fn end(world: &mut World, payment: usize, end: AtGateway) {
    world.gateway[payment] = end;
    if end == AtGateway::Settled {
        world.charges[payment] += 1;
    }
}

fn judged(world: &World, payment: usize, verdict: Verdict, broken: Option<BrokenRule>) -> AtGateway {
    let others = || (0..PAYMENTS).filter(|&other| other != payment).map(|other| world.gateway[other]);
    let guarded = broken.is_none_or(BrokenRule::leaves_the_bill_guard);
    if is_late(world, payment, broken) {
        AtGateway::Expired
    } else if guarded && others().any(|other| other == AtGateway::Settled) {
        AtGateway::AlreadyPaid
    } else if guarded && others().any(AtGateway::is_open) {
        // "Declined", for `being_paid`.
        AtGateway::Declined
    } else {
        match verdict {
            Verdict::Settles => AtGateway::Settled,
            Verdict::Pends => AtGateway::Pending,
            Verdict::WaitsForResident => AtGateway::Waiting,
            Verdict::Declines => AtGateway::Declined,
        }
    }
}

fn is_late(world: &World, payment: usize, broken: Option<BrokenRule>) -> bool {
    world.instant >= world.deadline[payment] && broken != Some(BrokenRule::NoDeadline)
}
