//! Carries one payment to its end: runs the effects of [`step`] against ledger and gateway, and feeds back what comes.
//!
//! A courier lives in the engine's runtime, one for each unfinished payment. When it is stopped (the app is suspended,
//! closed or killed) nothing is lost: what it did is in the ledger, and another takes the payment up from there.

use std::{collections::HashSet, sync::Arc, time::Duration};

use tokio::{sync::watch, task::JoinSet};

use super::{
    running::{NoLedger, Running, lock},
    task::Task,
};
use crate::{
    gateway::{Asked, interpret},
    ledger::{ChangeNumber, LedgerFault, NotBegun},
    payment::{
        Answer, Origin, Payment, PaymentId, State,
        machine::{Effect, Event, step},
    },
};

/// Every courier that is under way.
#[derive(Default)]
pub(super) struct Couriers {
    tasks: JoinSet<()>,
    carrying: HashSet<PaymentId>,
}

/// What a courier does next, once the effects of a step are done.
pub(super) enum Next {
    /// Send the request to pay.
    Send,
    /// Ask how the payment stands.
    Ask,
    /// Wait this long, or until the app or the network comes back.
    Wait(Duration),
    /// Nothing: the payment is at its end.
    Rest,
}

/// Why a step's `Record` did not happen.
pub(super) enum NotRecorded {
    /// The ledger refused, or failed.
    Ledger(NotBegun),
    /// There is no ledger to record in, or there is no telling any more.
    NoLedger(NoLedger),
}

impl Couriers {
    /// Hands a payment, with what is to be done next, to a courier of its own, unless it has one.
    ///
    /// Without a ledger none is sent: the payment is taken up when there is one again.
    pub(super) fn start(running: &Arc<Running>, payment: Payment, next: Next) {
        let id = payment.intent.payment;
        let carried = Arc::clone(running);
        let courier = async move {
            carry(&carried, payment, next).await;
            lock(&carried.couriers).carrying.remove(&id);
        };
        let mut couriers = lock(&running.couriers);
        while couriers.tasks.try_join_next().is_some() {}
        // Asked with the couriers in hand: whoever takes the ledger away stops those that are among them afterwards.
        if running.has_books() && couriers.carrying.insert(id) {
            couriers.tasks.spawn_on(Box::pin(courier) as Task, &running.runtime);
        }
    }

    /// Sends a courier for a payment that was found unfinished.
    pub(super) fn take_up(running: &Arc<Running>, payment: Payment) {
        Self::start(running, payment, Next::Wait(Duration::ZERO));
    }

    /// Sends a courier for a payment of which it is not known whether it is on disk, if it turns out to be there.
    pub(super) fn find_out(running: &Arc<Running>, payment: PaymentId) {
        let finding = Arc::clone(running);
        let found = async move {
            let mut tries = 0;
            loop {
                match finding.ledger(move |ledger| ledger.payment(payment)).await {
                    Ok(Ok(Some(recorded))) => return Self::take_up(&finding, recorded.payment),
                    Ok(Ok(None)) | Err(_) => return,
                    Ok(Err(_)) => tries += 1,
                }
                tokio::time::sleep(finding.settings.pace.wait(tries, None, jitter(&finding))).await;
            }
        };
        lock(&running.couriers).tasks.spawn_on(Box::pin(found) as Task, &running.runtime);
    }

    /// Stops every courier, wherever it is.
    pub(super) async fn stop(&mut self) {
        self.tasks.shutdown().await;
    }
}

/// Takes one step: decides, records, announces.
///
/// The transition only happened if its record is durable; otherwise the payment is given back as it was.
pub(super) async fn take_step(
    running: &Arc<Running>,
    payment: Payment,
    event: Event,
) -> Result<(Payment, Next), (Payment, NotRecorded)> {
    let (after, effects) = step(payment.clone(), event, running.clock.now());
    let mut next = Next::Rest;
    let mut change = None;
    for effect in effects {
        match effect {
            Effect::Record => match record(running, &payment, &after).await {
                Ok(number) => change = Some(number),
                Err(why) => return Err((payment, why)),
            },
            Effect::Announce => change.into_iter().for_each(|number| running.announce(number)),
            Effect::Send => next = Next::Send,
            Effect::Ask => next = Next::Ask,
            Effect::Wait { tries, at_least } => {
                next = Next::Wait(running.settings.pace.wait(tries, at_least, jitter(running)));
            }
        }
    }
    Ok((after, next))
}

async fn carry(running: &Arc<Running>, mut payment: Payment, mut next: Next) {
    let mut returns = running.returns.subscribe();
    loop {
        let event = match next {
            Next::Send => Event::Answered(send(running, &payment).await),
            Next::Ask => Event::Answered(ask(running, &payment).await),
            Next::Wait(duration) => waited(duration, &mut returns).await,
            Next::Rest => return,
        };
        (payment, next) = match take_step(running, payment, event).await {
            Ok(done) => done,
            // Its receipt came by another way, and perhaps it was erased since, or there is no ledger. Nothing is left to
            // do here.
            Err((
                _,
                NotRecorded::NoLedger(_)
                | NotRecorded::Ledger(NotBegun::Ledger(
                    LedgerFault::AlreadyEnded(_) | LedgerFault::NoSuchPayment(_),
                )),
            )) => return,
            Err((payment, NotRecorded::Ledger(fault))) => {
                tracing::warn!(payment = %payment.intent.payment, %fault, "news of a payment could not be kept yet");
                match take_step(running, payment, Event::NotRecorded).await {
                    Ok(done) => done,
                    Err(_) => return,
                }
            }
        };
    }
}

async fn waited(duration: Duration, returns: &mut watch::Receiver<u64>) -> Event {
    // In a fixed order, so that a simulated run can be run again; when both have happened, either tells all there is.
    tokio::select! {
        biased;
        () = tokio::time::sleep(duration) => Event::Woke,
        // Ends only when the engine does, which ends this courier as well.
        _ = returns.changed() => Event::Returned,
    }
}

async fn record(
    running: &Arc<Running>,
    before: &Payment,
    after: &Payment,
) -> Result<ChangeNumber, NotRecorded> {
    let is_new = before.state == State::Drafted;
    let after = after.clone();
    let now = running.clock.now();
    let recorded = running.ledger(move |ledger| {
        if is_new {
            ledger.begin(&after, now)
        } else {
            ledger.append(after.intent.payment, &after.state, now).map_err(NotBegun::Ledger)
        }
    });
    recorded.await.map_err(NotRecorded::NoLedger)?.map_err(NotRecorded::Ledger)
}

async fn send(running: &Running, payment: &Payment) -> Answer {
    match &payment.intent.origin {
        Origin::Here { request, .. } => {
            let exchanged = running.gateway.send(payment.intent.payment, request).await;
            interpret(&payment.intent, &running.settings.receipt_keys, Asked::ToPay, &exchanged)
        }
        Origin::Elsewhere => ask(running, payment).await,
    }
}

async fn ask(running: &Running, payment: &Payment) -> Answer {
    let exchanged = running.gateway.how_it_stands(payment.intent.payment).await;
    interpret(&payment.intent, &running.settings.receipt_keys, Asked::HowItStands, &exchanged)
}

/// A number between 0 and 1, for waits; nothing is lost when the system has no randomness to give.
fn jitter(running: &Running) -> f64 {
    let mut byte = [0; 1];
    match running.device.random(&mut byte) {
        Ok(()) => f64::from(byte[0]) / 255.0,
        Err(_) => 1.0,
    }
}
