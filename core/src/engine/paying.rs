//! The moment of paying: the decision becomes durable, then a courier has it.
//!
//! What is said to the resident follows one rule: a failure that names no payment means that nothing was kept and
//! nothing was or will be sent. Wherever that is not certain, the failure is [`Failure::PaymentUnderWay`].

use std::sync::Arc;

use super::{
    Failure, PaymentView,
    courier::{Couriers, NotRecorded, take_step},
    journey,
    running::{NoLedger, Running},
};
use crate::{
    ledger::NotBegun,
    payment::{Intent, Payment, machine::Event},
};

/// Keeps the decision, hands it to a courier, and says where it stands.
pub(super) async fn pay(running: &Arc<Running>, intent: Intent) -> Result<PaymentView, Failure> {
    let id = intent.payment;
    if running.clock.now() >= intent.not_after {
        // It may have been given before, in time; then what became of it is the answer.
        return match journey::view(running, id).await {
            Err(Failure::NoSuchPayment) => Err(Failure::OfferExpired),
            known => known,
        };
    }
    let under_way = Failure::PaymentUnderWay { payment: id };
    match take_step(running, Payment::drafted(intent), Event::Begun).await {
        Ok((payment, next)) => {
            Couriers::start(running, payment, next);
            journey::view(running, id).await.map_err(|_| under_way)
        }
        Err((_, NotRecorded::Ledger(refusal))) => match refusal {
            NotBegun::LivePayment(payment) => Err(Failure::PaymentUnderWay { payment }),
            NotBegun::AlreadyPaid(payment) => Err(Failure::AlreadyPaid { payment, reference: None }),
            NotBegun::AlreadyEnded(payment) => journey::view(running, payment).await,
            NotBegun::Ledger(fault) => Err(Failure::NotStarted(fault)),
            NotBegun::Unsure(fault) => {
                tracing::error!(payment = %id, %fault, "it is not known whether a payment was kept");
                Couriers::find_out(running, id);
                Err(under_way)
            }
        },
        Err((_, NotRecorded::NoLedger(NoLedger::Closed))) => Err(Failure::NotRunning),
        Err((_, NotRecorded::NoLedger(NoLedger::Ended))) => Err(under_way),
    }
}
