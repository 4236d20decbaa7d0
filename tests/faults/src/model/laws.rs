//! What can happen next in a world, and what it leads to.

use super::{
    at_gateway::{self, Verdict},
    broken_rule::BrokenRule,
    courier::{asleep, small, start},
    decisions::{Decisions, Heard},
    happenings::Happening,
    ledger,
    topology::Topology,
    world::{AtGateway, Courier, Errand, LAST_INSTANT, PAYMENTS, Stands, World},
};

/// The laws of a search: what is decided, how much there is, and which rule is broken.
pub(super) struct Laws {
    pub(super) decisions: Decisions,
    pub(super) topology: Topology,
    pub(super) broken: Option<BrokenRule>,
}

impl Laws {
    /// Everything that can happen in `world`, and the world after it.
    pub(super) fn successors(&self, world: &World, into: &mut Vec<(Happening, World)>) {
        for payment in 0..self.topology.payments {
            self.at_the_gateway(world, payment, into);
        }
        for phone in 0..self.topology.phones {
            for process in 0..self.topology.processes {
                self.in_a_process(world, phone, process, into);
            }
            self.on_a_phone(world, phone, into);
        }
        if world.instant < LAST_INSTANT {
            into.push((Happening::TimePasses, World { instant: world.instant + 1, ..*world }));
        }
    }

    fn at_the_gateway(&self, world: &World, payment: usize, into: &mut Vec<(Happening, World)>) {
        let named = small(payment);
        for end in at_gateway::ends(world, payment, self.broken) {
            let mut after = *world;
            at_gateway::end(&mut after, payment, end);
            into.push((Happening::GatewayDecides { payment: named, at: end }, after));
        }
        if world.allowance.forgets > 0 && world.gateway[payment] != AtGateway::Unseen {
            let mut after = *world;
            after.allowance.forgets -= 1;
            after.gateway[payment] = AtGateway::Unseen;
            into.push((Happening::GatewayForgets { payment: named }, after));
        }
        if world.strays[payment] > 0 {
            let mut gone = *world;
            gone.strays[payment] -= 1;
            into.push((Happening::StrayIsLost { payment: named }, gone));
            for verdict in Verdict::ALL {
                let mut after = gone;
                at_gateway::receive(&mut after, payment, verdict, self.broken);
                into.push((Happening::StrayArrives { payment: named, at: after.gateway[payment] }, after));
            }
        }
    }

    fn on_a_phone(&self, world: &World, phone: usize, into: &mut Vec<(Happening, World)>) {
        let named = small(phone);
        let runs = world.phones[phone].processes.iter().any(|process| process.runs);
        if runs && world.allowance.crashes > 0 {
            let mut after = *world;
            after.allowance.crashes -= 1;
            for process in 0..self.topology.processes {
                self.end(&mut after, phone, process);
            }
            after.phones[phone].ledger = after.phones[phone].synced;
            into.push((Happening::LosesPower { phone: named }, after));
        }
        if world.phones[phone].ledger != world.phones[phone].synced {
            let mut after = *world;
            ledger::sync(&mut after.phones[phone]);
            into.push((Happening::WritesBack { phone: named }, after));
        }
        if !runs && world.allowance.damages > 0 {
            let mut after = *world;
            after.allowance.damages -= 1;
            let there = &mut after.phones[phone];
            if self.broken != Some(BrokenRule::DamagedLedgerDeleted) {
                there.went_down = there.ledger.map(|kept| kept.is_some());
            }
            there.ledger = [None; PAYMENTS];
            there.synced = [None; PAYMENTS];
            into.push((Happening::LedgerIsDamaged { phone: named }, after));
        }
    }

    fn in_a_process(&self, world: &World, phone: usize, process: usize, into: &mut Vec<(Happening, World)>) {
        let named = small(phone);
        let there = world.phones[phone].processes[process];
        if !there.runs {
            let mut after = *world;
            start(&mut after, phone, process);
            into.push((Happening::Starts { phone: named }, after));
            return;
        }
        if world.allowance.crashes > 0 {
            let mut after = *world;
            after.allowance.crashes -= 1;
            self.end(&mut after, phone, process);
            into.push((Happening::Ends { phone: named }, after));
        }
        self.offered(world, phone, process, into);
        for (payment, courier) in there.couriers.iter().enumerate() {
            if let Some(courier) = courier {
                self.carried(world, (phone, process, payment), *courier, into);
            }
        }
    }

    /// Preparing a payment asks the gateway for the bill's payments first; then the resident may say yes.
    fn offered(&self, world: &World, phone: usize, process: usize, into: &mut Vec<(Happening, World)>) {
        let named = small(phone);
        let Some(payment) = world.unused(&self.topology).filter(|_| world.instant + 2 <= LAST_INSTANT) else {
            return;
        };
        let mut after = *world;
        if !world.phones[phone].processes[process].offer {
            self.ask_first(&mut after, phone, process);
            after.phones[phone].processes[process].offer = ledger::admits(&after.phones[phone], self.broken);
            into.push((Happening::Prepares { phone: named }, after));
        } else if ledger::admits(&world.phones[phone], self.broken) {
            after.phones[phone].processes[process].offer = false;
            after.deadline[payment] = world.instant + 1;
            after.decided_on[payment] = named;
            let unrecorded = self.broken == Some(BrokenRule::SendBeforeCommit);
            let drafted = Courier { stands: Stands::Drafted, errand: Errand::Asleep, unrecorded };
            after.phones[phone].processes[process].couriers[payment] = Some(drafted);
            self.hear(&mut after, (phone, process, payment), Heard::Begun, true);
            into.push((Happening::Taps { phone: named, payment: small(payment) }, after));
        }
    }

    fn ask_first(&self, world: &mut World, phone: usize, process: usize) {
        let known: Vec<_> = (0..self.topology.payments)
            .filter_map(|payment| Some((payment, as_told(world.gateway[payment])?)))
            .collect();
        for &(payment, _) in &known {
            world.phones[phone].went_down[payment] = false;
        }
        if self.broken == Some(BrokenRule::DamagedLedgerDeleted) {
            return;
        }
        let there = &mut world.phones[phone];
        for payment in ledger::import(there, &known, self.broken) {
            let stands = there.ledger[payment].map_or(Stands::Processing, |kept| kept.stands);
            there.processes[process].couriers[payment].get_or_insert(asleep(stands));
        }
        for &(payment, stands) in &known {
            if there.ledger[payment].is_some_and(|kept| kept.stands == stands) {
                there.told[payment] = Some(stands);
            }
        }
    }
}

/// What a phone takes a payment for of which the gateway tells by itself.
fn as_told(at: AtGateway) -> Option<Stands> {
    match at {
        AtGateway::Unseen => None,
        AtGateway::Pending => Some(Stands::Processing),
        AtGateway::Waiting => Some(Stands::HandedOff),
        AtGateway::Settled => Some(Stands::Paid),
        AtGateway::Declined => Some(Stands::Declined),
        AtGateway::AlreadyPaid => Some(Stands::AlreadyPaid),
        AtGateway::Expired => Some(Stands::Expired),
    }
}
