//! One world from its beginning to its end: phones and residents, mishaps for a while, then calm, then judgement.

use std::{io, sync::Arc, time::Duration};

use jiff::Timestamp;
use tokio::{runtime::Builder, time::sleep};
use waterpay_core::{biller::Account, ledger::Page, water_number::WaterNumber};

use super::{
    clock::WallClock,
    ending::Ending,
    gateway::restart,
    judge::Wrong,
    mishap::Tally,
    phone::Phone,
    resident::{pay, who_has_paid},
    world::{Setting, World, lock},
};
use crate::Chance;

/// Residents begin to pay within this time.
const RESIDENTS_COME: Duration = Duration::from_mins(90);
/// For so long things go wrong.
const MISHAPS_LAST: Duration = Duration::from_hours(2);
/// How long after its deadline, and after the last mishap, a payment may take to settle.
const SETTLES_WITHIN: Duration = Duration::from_mins(5);
/// How often it is looked whether everything has settled.
const LOOKED_AT_EVERY: Duration = Duration::from_secs(15);
/// The water numbers of a world begin here.
const FIRST_NUMBER: u64 = 2_000_001;

/// What a world came to.
#[derive(Debug, Clone)]
pub(super) struct Outcome {
    pub(super) payments: u64,
    pub(super) ending: Ending,
    pub(super) tally: Tally,
    /// How long it lasted, by its own time.
    pub(super) simulated: Duration,
    /// How long after its deadline, or after the last mishap if that was later, the last payment settled.
    pub(super) slowest: Duration,
    pub(super) wrong: Option<Wrong>,
    pub(super) story: Vec<String>,
}

/// Lets the world of this seed go by.
pub(super) fn run(seed: u64, setting: Setting) -> io::Result<Outcome> {
    let runtime = Builder::new_current_thread().enable_time().start_paused(true).build()?;
    runtime.block_on(async {
        let world = Arc::new(World::new(Chance::from_seed(seed), setting));
        go_by(&world).await
    })
}

async fn go_by(world: &Arc<World>) -> io::Result<Outcome> {
    let count = 1 + usize::try_from(world.below(3)).unwrap_or_default();
    let mut phones = vec![];
    for sender in 0..count {
        phones.push(Phone::new(world, sender, WallClock::any(world))?);
    }
    for phone in &phones {
        tokio::spawn(Arc::clone(phone).live());
        tokio::spawn(Arc::clone(phone).be_handled());
    }
    tokio::spawn(restarts(Arc::clone(world)));
    for nth in 0..8 + world.below(25) {
        let number = number(nth);
        for phone in &phones {
            if phone.sender == usize::try_from(nth).unwrap_or_default() % count || world.once_in(3) {
                tokio::spawn(pay(Arc::clone(phone), number, RESIDENTS_COME));
            }
        }
    }
    sleep(MISHAPS_LAST).await;
    world.calm_down();
    let calm_since = world.now();
    let slowest = settle(&phones, calm_since).await;
    let ending = judge(world, &phones).await;
    let judge = lock(&world.judge);
    Ok(Outcome {
        payments: judge.payments(),
        ending,
        tally: world.tally(),
        simulated: world.elapsed(),
        slowest,
        wrong: judge.wrong(),
        story: world.story(),
    })
}

async fn restarts(world: Arc<World>) {
    while !world.is_calm() {
        world.pass(Duration::from_mins(5), Duration::from_hours(1)).await;
        if world.goes_wrong(1) {
            restart(&world);
        }
    }
}

/// Waits until no phone has an unfinished payment, or until the time for that has passed. Says how long it took after
/// the last deadline, or after the calm began if that was later.
async fn settle(phones: &[Arc<Phone>], calm_since: Timestamp) -> Duration {
    let world = &phones[0].world;
    let mut latest = calm_since;
    let mut unsettled = phones.to_vec();
    loop {
        sleep(LOOKED_AT_EVERY).await;
        let mut still_unsettled = vec![];
        for phone in unsettled {
            // A phone that is asleep wakes soon.
            let unfinished = phone.app().await.water_pay.unfinished().await;
            for view in unfinished.iter().flatten() {
                latest = latest.max(view.intent.not_after);
            }
            if unfinished.map_or(true, |unfinished| !unfinished.is_empty()) {
                still_unsettled.push(phone);
            }
        }
        unsettled = still_unsettled;
        let since = Duration::try_from(world.now().duration_since(latest)).unwrap_or_default();
        if unsettled.is_empty() || since > SETTLES_WITHIN {
            return since;
        }
    }
}

async fn judge(world: &Arc<World>, phones: &[Arc<Phone>]) -> Ending {
    // What is still on its way anywhere arrives before the last word is spoken.
    sleep(Duration::from_mins(16)).await;
    let charges = lock(&world.gateway).charges(world.now());
    lock(&world.judge).at_the_end(&charges);
    let mut ending = Ending::default();
    ending.add_charges(&charges);
    for phone in phones {
        let app = phone.app().await;
        let all = Page { before: None, at_most: 10_000 };
        match app.water_pay.history(all).await {
            Ok(history) => {
                ending.add_history(phone.sender, &history);
                lock(&world.judge).history_at_the_end(phone.sender, &history, &charges);
            }
            Err(why) => lock(&world.judge).is_wrong(Wrong::DoesNotStart(why.to_string())),
        }
        let lost = lock(&world.judge).charges_of_a_lost_ledger(phone.sender, &charges);
        for charge in lost {
            let account = account_of(world, phone, &charge.bill_id);
            if who_has_paid(&app, &charge.bill_id, &account).await != Some(charge.payment_id) {
                lock(&world.judge).is_wrong(Wrong::WouldPayAgain(charge.payment_id));
            }
        }
    }
    ending
}

fn account_of(world: &World, phone: &Phone, bill: &waterpay_core::bill::BillId) -> Account {
    let bill = lock(&world.gateway).bill(phone.sender, bill, world.now());
    bill.expect("a bill that was charged").account
}

fn number(nth: u64) -> WaterNumber {
    (FIRST_NUMBER + nth).to_string().parse().expect("seven digits")
}
