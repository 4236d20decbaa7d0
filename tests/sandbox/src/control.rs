//! Ruling a running sandbox: its clock, its faults, and what other people do. The HTTP control interface is this, too.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};
use waterpay_core::{
    bill::{Bill, BillId},
    gateway::wire::PaymentResource,
    money::Twd,
    payment::PaymentId,
};

use crate::{
    book::Charge,
    clock::Clock,
    faults::{ArmedFault, Fault, Operation, Switchboard},
    gateway::{Decision, Gateway, Refusal},
};

/// A handle on a sandbox. Clones rule the same one.
#[derive(Debug, Clone)]
pub struct Control {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    gateway: Mutex<Gateway>,
    clock: Clock,
    begins_at: Option<Timestamp>,
    faults: Mutex<Switchboard>,
}

impl Control {
    pub(crate) fn over(gateway: Gateway, clock: Clock, begins_at: Option<Timestamp>) -> Self {
        let faults = Mutex::default();
        Self { shared: Arc::new(Shared { gateway: Mutex::new(gateway), clock, begins_at, faults }) }
    }

    /// The sandbox's clock.
    pub fn now(&self) -> Timestamp {
        self.shared.clock.now()
    }

    /// Sets the clock ahead, for good: a restart keeps it. Answers the new time.
    ///
    /// # Errors
    /// Malformed for a step back, or beyond the year 8999.
    pub async fn advance(&self, by: SignedDuration) -> Result<Timestamp, Refusal> {
        let shared = Arc::clone(&self.shared);
        self.ask(move |gateway, now| {
            let reachable = !by.is_negative() && now.checked_add(by).is_ok_and(Clock::can_show);
            if !reachable {
                return Err(Refusal::malformed("the clock goes forward only, and not beyond the year 8999"));
            }
            let offset = shared.clock.offset() + by;
            gateway.book().set_clock_offset(offset)?;
            shared.clock.set(offset);
            Ok(shared.clock.now())
        })
        .await
    }

    /// Every movement of money so far, in its order.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn charges(&self) -> Result<Vec<Charge>, Refusal> {
        self.ask(Gateway::charges).await
    }

    /// Decides a payment that is on its way, as the resident in the wallet or the bank would.
    ///
    /// # Errors
    /// No such payment.
    pub async fn decide(&self, id: PaymentId, decision: Decision) -> Result<PaymentResource, Refusal> {
        self.ask(move |gateway, now| gateway.decide(id, decision, now)).await
    }

    /// Changes what a bill asks for.
    ///
    /// # Errors
    /// No such bill, or an amount that it cannot come to.
    pub async fn correct_bill(&self, id: BillId, amount: Twd) -> Result<Bill, Refusal> {
        self.ask(move |gateway, now| gateway.correct_bill(&id, amount, now)).await
    }

    /// Forgets everything: payments, bills, keys, faults, and how far the clock was advanced.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub async fn reset(&self) -> Result<(), Refusal> {
        let shared = Arc::clone(&self.shared);
        self.disarm_faults();
        self.ask(move |gateway, _| {
            let offset = Clock::at_the_beginning(shared.begins_at).offset();
            shared.clock.set(offset);
            gateway.reset(shared.clock.now())?;
            Ok(gateway.book().set_clock_offset(offset)?)
        })
        .await
    }

    /// Makes the sandbox misbehave from now on.
    pub fn arm_fault(&self, fault: ArmedFault) {
        let now = self.now();
        self.faults().arm(fault, now);
    }

    /// Makes it behave again.
    pub fn disarm_faults(&self) {
        *self.faults() = Switchboard::default();
    }

    /// The fault for a request that came now, if one is due.
    pub(crate) fn fault_for(&self, operation: Operation) -> Option<Fault> {
        let now = self.now();
        self.faults().take(operation, now)
    }

    /// Does `work` at the gateway, where only one thing happens at a time, off the threads that serve the network.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Gateway, Timestamp) -> T + Send + 'static,
    ) -> T {
        let shared = Arc::clone(&self.shared);
        tokio::task::spawn_blocking(move || {
            let mut gateway = shared.gateway.lock().unwrap_or_else(PoisonError::into_inner);
            work(&mut gateway, shared.clock.now())
        })
        .await
        .expect("the gateway does not panic, and its runtime outlives the request")
    }

    fn faults(&self) -> MutexGuard<'_, Switchboard> {
        self.shared.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
