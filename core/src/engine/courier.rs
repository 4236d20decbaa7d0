//! Carries one payment to its end: runs the effects of [`step`] against ledger and gateway, and feeds back what comes.
//!
//! A courier lives in the engine's runtime. When it is stopped (the app is suspended, closed or killed) nothing is
//! lost: what it did is in the ledger, and [`recover_unfinished`] starts another from there.

use std::{sync::Arc, time::Duration};

use super::{Failure, running::Running};
use crate::{
    gateway::{Asked, interpret},
    ledger::{ChangeNumber, NotBegun},
    payment::{
        Answer, Origin, Payment, State,
        machine::{Effect, Event, step},
    },
};

/// What a courier does next, once the effects of a step are done.
pub(super) enum Next {
    /// Send the request to pay.
    Send,
    /// Ask how the payment stands.
    Ask,
    /// Wait this long, or until something wakes it.
    Wait(Duration),
    /// Nothing: the payment is at its end.
    Rest,
}

/// Why a step's `Record` did not happen.
pub(super) enum NotRecorded {
    /// The ledger refused the new payment, or failed.
    Ledger(NotBegun),
    /// There is no ledger to record in.
    NotRunning,
}

/// Starts a courier for every payment that the ledger holds as unfinished.
pub(super) async fn recover_unfinished(running: &Arc<Running>) -> Result<(), Failure> {
    let unfinished = running
        .ledger(|ledger| ledger.unfinished())
        .await?
        .map_err(Failure::Ledger)?;
    for payment in unfinished {
        start(running, payment, Next::Ask);
    }
    Ok(())
}

/// Hands a payment, with what is to be done next, to a courier of its own.
pub(super) fn start(running: &Arc<Running>, payment: Payment, next: Next) {
    let courier = carry(Arc::clone(running), payment, next);
    let mut couriers = running
        .couriers
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    while couriers.try_join_next().is_some() {}
    couriers.spawn_on(courier, &running.runtime);
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
                next = Next::Wait(running.settings.pace.wait(tries, at_least, jitter()));
            }
        }
    }
    Ok((after, next))
}

async fn carry(running: Arc<Running>, mut payment: Payment, mut next: Next) {
    loop {
        let event = match next {
            Next::Send => Event::Answered(send(&running, &payment).await),
            Next::Ask => Event::Answered(ask(&running, &payment).await),
            Next::Wait(duration) => {
                tokio::select! {
                    () = tokio::time::sleep(duration) => {}
                    () = running.nudge.notified() => {}
                }
                Event::Woke
            }
            Next::Rest => return,
        };
        (payment, next) = match take_step(&running, payment, event).await {
            Ok(done) => done,
            Err((_, NotRecorded::NotRunning)) => return,
            Err((payment, NotRecorded::Ledger(fault))) => {
                tracing::warn!(payment = %payment.intent.payment, %fault, "news of a payment could not be kept yet");
                match take_step(&running, payment, Event::NotRecorded).await {
                    Ok(done) => done,
                    Err(_) => return,
                }
            }
        };
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
            ledger
                .append(after.intent.payment, &after.state, now)
                .map_err(NotBegun::Ledger)
        }
    });
    match recorded.await {
        Ok(recorded) => recorded.map_err(NotRecorded::Ledger),
        Err(_) => Err(NotRecorded::NotRunning),
    }
}

async fn send(running: &Arc<Running>, payment: &Payment) -> Answer {
    match &payment.intent.origin {
        Origin::Here { request, .. } => {
            let exchanged = running.gateway.send(payment.intent.payment, request).await;
            answer(running, payment, Asked::ToPay, &exchanged)
        }
        Origin::Elsewhere => ask(running, payment).await,
    }
}

async fn ask(running: &Arc<Running>, payment: &Payment) -> Answer {
    let exchanged = running.gateway.how_it_stands(payment.intent.payment).await;
    answer(running, payment, Asked::HowItStands, &exchanged)
}

fn answer(
    running: &Running,
    payment: &Payment,
    asked: Asked,
    exchanged: &Result<crate::gateway::Response, crate::gateway::ExchangeFailed>,
) -> Answer {
    interpret(&payment.intent, &running.settings.receipt_keys, asked, exchanged)
}

/// A number between 0 and 1, for waits; nothing is lost when the system has no randomness to give.
fn jitter() -> f64 {
    let mut byte = [0; 1];
    match getrandom::fill(&mut byte) {
        Ok(()) => f64::from(byte[0]) / 255.0,
        Err(_) => 1.0,
    }
}
