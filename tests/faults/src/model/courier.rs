//! One courier and its payment: what it sends and asks, what comes of that, and the step that production takes.

use super::{
    at_gateway::{self, Verdict},
    broken_rule::BrokenRule,
    decisions::{Heard, Next},
    happenings::Happening,
    laws::Laws,
    ledger,
    world::{Courier, Errand, PAYMENTS, Reply, Stands, World},
};

/// Where a courier is: on which phone, in which process, and of which payment.
pub(super) type Place = (usize, usize, usize);

impl Laws {
    /// What can happen to one courier.
    pub(super) fn carried(
        &self,
        world: &World,
        place: Place,
        courier: Courier,
        into: &mut Vec<(Happening, World)>,
    ) {
        let (phone, process, payment) = place;
        let (on, named) = (small(phone), small(payment));
        let with = |errand| with_errand(world, place, errand);
        if courier.unrecorded {
            let mut after = *world;
            ledger::append(&mut after.phones[phone], payment, courier.stands, self.broken);
            after.phones[phone].processes[process].couriers[payment] =
                Some(Courier { unrecorded: false, ..courier });
            into.push((Happening::RecordsLate { phone: on, payment: named }, after));
        }
        match courier.errand {
            Errand::ToSend => into.push((
                Happening::Begins { phone: on, payment: named, errand: Errand::Sending },
                with(Errand::Sending),
            )),
            Errand::ToAsk => into.push((
                Happening::Begins { phone: on, payment: named, errand: Errand::Asking },
                with(Errand::Asking),
            )),
            Errand::Asleep => self.heard(world, place, Heard::Woke, into),
            Errand::Unanswered => self.heard(world, place, Heard::NoAnswer, into),
            Errand::Answered(reply) => self.heard(world, place, Heard::Answered(reply), into),
            Errand::Asking => {
                let reply = at_gateway::answer(world, payment);
                into.push((
                    Happening::QuestionIsAnswered { payment: named, reply },
                    with(Errand::Answered(reply)),
                ));
                if let Some(unlucky) = one_loss_less(world) {
                    into.push((
                        Happening::IsLost { payment: named },
                        with_errand(&unlucky, place, Errand::Unanswered),
                    ));
                    into.push((
                        Happening::FaultBeforeEffect { payment: named },
                        with_errand(&unlucky, place, Errand::Answered(Reply::Fault)),
                    ));
                }
            }
            Errand::Sending => self.on_its_way(world, place, into),
        }
    }

    /// A request to pay is on its way: it arrives, or one of the things happens that make an outcome unknown.
    fn on_its_way(&self, world: &World, place: Place, into: &mut Vec<(Happening, World)>) {
        let (phone, _, payment) = place;
        let named = small(payment);
        for verdict in Verdict::ALL {
            let mut arrived = *world;
            let reply = at_gateway::receive(&mut arrived, payment, verdict, self.broken);
            let at = arrived.gateway[payment];
            into.push((
                Happening::Arrives { payment: named, at },
                with_errand(&arrived, place, Errand::Answered(reply)),
            ));
            if let Some(unlucky) = one_loss_less(&arrived) {
                into.push((
                    Happening::ArrivesUnanswered { payment: named, at },
                    with_errand(&unlucky, place, Errand::Unanswered),
                ));
                into.push((
                    Happening::ArrivesWithFault { payment: named, at },
                    with_errand(&unlucky, place, Errand::Answered(Reply::Fault)),
                ));
            }
        }
        if let Some(unlucky) = one_loss_less(world) {
            into.push((
                Happening::IsLost { payment: named },
                with_errand(&unlucky, place, Errand::Unanswered),
            ));
            into.push((
                Happening::FaultBeforeEffect { payment: named },
                with_errand(&unlucky, place, Errand::Answered(Reply::Fault)),
            ));
            if let Some(mut after) = self.one_stray_more(&unlucky, payment) {
                self.hear(&mut after, place, Heard::NoAnswer, true);
                into.push((Happening::IsDelayed { phone: small(phone), payment: named }, after));
            }
        }
        if world.allowance.doubles > 0
            && let Some(mut after) = self.one_stray_more(world, payment)
        {
            after.allowance.doubles -= 1;
            into.push((Happening::IsDoubled { payment: named }, after));
        }
    }

    fn heard(&self, world: &World, place: Place, heard: Heard, into: &mut Vec<(Happening, World)>) {
        let (phone, payment) = (small(place.0), small(place.2));
        let mut after = *world;
        self.hear(&mut after, place, heard, true);
        into.push((Happening::Hears { phone, payment, heard }, after));
        if world.allowance.refusals > 0 {
            let mut full = *world;
            full.allowance.refusals -= 1;
            if self.hear(&mut full, place, heard, false) {
                into.push((Happening::HearsWithFullDisk { phone, payment, heard }, full));
            }
        }
    }

    /// A courier hears of something and takes the step that production takes; gives back whether it wanted to record.
    pub(super) fn hear(
        &self,
        world: &mut World,
        (phone, process, payment): Place,
        heard: Heard,
        disk_takes_it: bool,
    ) -> bool {
        let there = &mut world.phones[phone];
        let Some(courier) = there.processes[process].couriers[payment] else {
            return false;
        };
        let here = there.ledger[payment].is_none_or(|kept| kept.here);
        let (deadline, now) = (world.deadline[payment], world.instant);
        let decide = |heard| self.decisions.of(courier.stands, here, deadline, heard, now);
        let mut decision = decide(self.taken_for(heard));
        let wants_to_record = decision.record;
        if wants_to_record && !disk_takes_it {
            decision = decide(Heard::NotRecorded);
        }
        let records_now = decision.record && !(courier.unrecorded && heard == Heard::Begun);
        if records_now && !ledger::append(there, payment, decision.stands, self.broken) {
            // It ended by another way; there is nothing left to do for this courier.
            there.processes[process].couriers[payment] = None;
            return wants_to_record;
        }
        if decision.announce {
            there.told[payment] = Some(decision.stands);
        }
        let carry_on = |errand| {
            let unrecorded = courier.unrecorded && !records_now;
            Some(Courier { stands: decision.stands, errand, unrecorded })
        };
        there.processes[process].couriers[payment] = match decision.next {
            Next::Send => carry_on(Errand::ToSend),
            Next::Ask => carry_on(Errand::ToAsk),
            Next::Wait => carry_on(Errand::Asleep),
            Next::Rest => None,
        };
        if self.broken == Some(BrokenRule::FreshIdOnRetry) && heard == Heard::NoAnswer {
            self.take_a_fresh_id(world, (phone, process, payment));
        }
        wants_to_record
    }

    /// What a phone with a broken rule takes an answer for.
    fn taken_for(&self, heard: Heard) -> Heard {
        let instead = match self.broken {
            Some(BrokenRule::UnknownIsFailed) if matches!(heard, Heard::Answered(Reply::Unknown(_))) => {
                Reply::Expired
            }
            Some(BrokenRule::FaultIsFailed) if heard == Heard::Answered(Reply::Fault) => Reply::Declined,
            Some(BrokenRule::PendingIsPaid) if heard == Heard::Answered(Reply::Pending) => Reply::Settled,
            Some(_) | None => return heard,
        };
        Heard::Answered(instead)
    }

    fn take_a_fresh_id(&self, world: &mut World, (phone, process, payment): Place) {
        let Some(fresh) = world.unused(&self.topology) else {
            return;
        };
        world.deadline[fresh] = world.deadline[payment];
        world.decided_on[fresh] = small(phone);
        let there = &mut world.phones[phone];
        there.ledger[fresh] = there.ledger[payment].take();
        there.told[fresh] = there.told[payment].take();
        ledger::sync(there);
        there.processes[process].couriers[payment] = None;
        there.processes[process].couriers[fresh] =
            Some(Courier { errand: Errand::ToSend, ..asleep(Stands::Sent) });
    }

    /// A process ends, whatever it is at. A request that is on its way stays on its way.
    pub(super) fn end(&self, world: &mut World, phone: usize, process: usize) {
        let there = &mut world.phones[phone].processes[process];
        let couriers = std::mem::replace(&mut there.couriers, [None; PAYMENTS]);
        there.runs = false;
        there.offer = false;
        for (payment, courier) in couriers.iter().enumerate() {
            if courier.is_some_and(|courier| courier.errand == Errand::Sending)
                && let Some(after) = self.one_stray_more(world, payment)
            {
                *world = after;
            }
        }
    }

    fn one_stray_more(&self, world: &World, payment: usize) -> Option<World> {
        let mut after = *world;
        after.strays[payment] += 1;
        (after.strays[payment] <= self.topology.strays).then_some(after)
    }
}

/// A process starts, and takes up what is unfinished.
pub(super) fn start(world: &mut World, phone: usize, process: usize) {
    let ledger = world.phones[phone].ledger;
    let there = &mut world.phones[phone].processes[process];
    there.runs = true;
    there.couriers =
        ledger.map(|kept| kept.filter(|kept| kept.stands.is_open()).map(|kept| asleep(kept.stands)));
}

pub(super) fn with_errand(world: &World, (phone, process, payment): Place, errand: Errand) -> World {
    let mut after = *world;
    if let Some(courier) = &mut after.phones[phone].processes[process].couriers[payment] {
        courier.errand = errand;
    }
    after
}

pub(super) fn asleep(stands: Stands) -> Courier {
    Courier { stands, errand: Errand::Asleep, unrecorded: false }
}

fn one_loss_less(world: &World) -> Option<World> {
    let mut after = *world;
    after.allowance.losses = world.allowance.losses.checked_sub(1)?;
    Some(after)
}

pub(super) fn small(number: usize) -> u8 {
    u8::try_from(number).expect("there are only a few of everything")
}
