//! Once nothing goes wrong any more, every payment comes to an end: from each state that was found, the world is run on
//! fairly, and has to come to rest with every outcome known.

use super::{
    at_gateway::{self, Verdict},
    courier::{Place, start, with_errand},
    decisions::Heard,
    laws::Laws,
    promises::{BrokenPromise, broken_by},
    world::{AtGateway, Errand, LAST_INSTANT, World},
};

/// More than enough: each payment needs a few rounds in each instant.
const ROUNDS: usize = 40;

/// Runs `world` on without mishaps, and says what is wrong with where it ends.
pub(super) fn unsettled(laws: &Laws, world: &World) -> Option<BrokenPromise> {
    let mut world = *world;
    for round in 0..ROUNDS {
        if is_settled(&world) {
            return broken_by(&world);
        }
        go_round(laws, &mut world);
        if round % 4 == 3 && world.instant < LAST_INSTANT {
            world.instant += 1;
        }
    }
    Some(BrokenPromise::Stuck)
}

fn is_settled(world: &World) -> bool {
    let nothing_open = world.phones.iter().all(|phone| {
        let nothing_kept = phone.ledger.iter().flatten().all(|kept| !kept.stands.is_open());
        let nobody_at_work =
            phone.processes.iter().all(|process| process.couriers.iter().all(Option::is_none));
        nothing_kept && nobody_at_work
    });
    nothing_open && world.strays.iter().all(|&strays| strays == 0)
}

fn go_round(laws: &Laws, world: &mut World) {
    for payment in 0..laws.topology.payments {
        while world.strays[payment] > 0 {
            world.strays[payment] -= 1;
            at_gateway::receive(world, payment, Verdict::Settles, laws.broken);
        }
        if world.gateway[payment].is_open() {
            let in_time = world.instant < world.deadline[payment];
            let end = if in_time { AtGateway::Settled } else { AtGateway::Expired };
            at_gateway::end(world, payment, end);
        }
    }
    for phone in 0..laws.topology.phones {
        for process in 0..laws.topology.processes {
            if !world.phones[phone].processes[process].runs {
                start(world, phone, process);
            }
            for payment in 0..laws.topology.payments {
                carry_on(laws, world, (phone, process, payment));
            }
        }
    }
}

fn carry_on(laws: &Laws, world: &mut World, place: Place) {
    let (phone, process, payment) = place;
    let Some(courier) = world.phones[phone].processes[process].couriers[payment] else {
        return;
    };
    let hear = |world: &mut World, heard| laws.hear(world, place, heard, true);
    match courier.errand {
        Errand::ToSend => *world = with_errand(world, place, Errand::Sending),
        Errand::ToAsk => *world = with_errand(world, place, Errand::Asking),
        Errand::Sending => {
            let reply = at_gateway::receive(world, payment, Verdict::Settles, laws.broken);
            *world = with_errand(world, place, Errand::Answered(reply));
        }
        Errand::Asking => {
            let reply = at_gateway::answer(world, payment);
            *world = with_errand(world, place, Errand::Answered(reply));
        }
        Errand::Asleep => _ = hear(world, Heard::Woke),
        Errand::Unanswered => _ = hear(world, Heard::NoAnswer),
        Errand::Answered(reply) => _ = hear(world, Heard::Answered(reply)),
    }
}
