//! The sandbox's own gateway, without HTTP and with the simulated time, and the bank and the wallet behind it.

use std::{sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp};
use tokio::time::sleep;
use waterpay_core::{
    bill::{Bill, BillId},
    gateway::{
        Response,
        wire::{JSON, Outcome, PROBLEM_JSON, PaymentResource, Problem, ProblemKind},
    },
    payment::{CompactJws, PaymentId, SignedAuthorisation},
};
use waterpay_sandbox::{Book, Call, Charge, Decision, Gateway, Refusal, receipt_key};

use super::{
    broken::Broken,
    mishap::Mishap,
    world::{World, lock},
};

/// A gateway in a simulated world.
pub(super) struct SimulatedGateway {
    /// One, unless it is to break its promise that a bill has one payment; then one for each phone.
    gateways: Vec<Gateway>,
    /// How often it was restarted.
    pub(super) runs: u32,
    down_until: Option<Timestamp>,
    charged_again: Vec<Charge>,
}

/// Who sent a request.
pub(super) type Sender = usize;

impl SimulatedGateway {
    pub(super) fn new(now: Timestamp, broken: Option<Broken>) -> Self {
        let books = if broken == Some(Broken::TwoPaymentsABill) { 2 } else { 1 };
        let gateway = || {
            let book = Book::open(None).expect("a book in memory");
            let pages = "https://wallet.example.tw/pay".parse().expect("an address");
            Gateway::new(book, receipt_key(), pages, now).expect("a book in memory")
        };
        let gateways = (0..books).map(|_| gateway()).collect();
        Self { gateways, runs: 0, down_until: None, charged_again: vec![] }
    }

    /// Whether it can be reached.
    pub(super) fn is_up(&self, now: Timestamp) -> bool {
        self.down_until.is_none_or(|until| now >= until)
    }

    /// Every movement of money so far.
    pub(super) fn charges(&mut self, now: Timestamp) -> Vec<Charge> {
        let mut charges = self.charged_again.clone();
        for gateway in &mut self.gateways {
            charges.extend(gateway.charges(now).expect("a book in memory"));
        }
        charges
    }

    /// A bill as this sender sees it.
    pub(super) fn bill(&mut self, sender: Sender, id: &BillId, now: Timestamp) -> Option<Bill> {
        self.of(sender).bill(id, now).ok()
    }

    fn of(&mut self, sender: Sender) -> &mut Gateway {
        let nth = sender % self.gateways.len();
        &mut self.gateways[nth]
    }

    fn decide(&mut self, sender: Sender, id: PaymentId, decision: Decision, now: Timestamp) -> Outcome {
        let was_open = |gateway: &mut Gateway| gateway.payment(id, now).map(|payment| payment.outcome);
        let gateway = self.of(sender);
        match was_open(gateway) {
            Ok(Outcome::Pending | Outcome::RequiresAction { .. }) => {
                gateway.decide(id, decision, now).expect("a payment that is there").outcome
            }
            Ok(_) | Err(_) => Outcome::Unknown,
        }
    }
}

/// Takes the gateway down for a while.
pub(super) fn restart(world: &World) {
    let down_until = world.now() + world.between(Duration::from_secs(1), Duration::from_mins(5));
    let mut gateway = lock(&world.gateway);
    gateway.runs += 1;
    gateway.down_until = Some(down_until);
    drop(gateway);
    world.met(Mishap::GatewayRestarted);
}

/// What the gateway answers to a request that has arrived.
pub(super) fn answer(world: &Arc<World>, sender: Sender, call: Call) -> Response {
    let (now, about) = (world.now(), what_is_paid(&call));
    let takes = if about.is_some() { how_long_it_takes(world) } else { SignedDuration::ZERO };
    let mut gateway = lock(&world.gateway);
    let forgets = world.setting.broken == Some(Broken::ForgottenIds);
    let about_before = about.as_ref().filter(|_| forgets);
    let again = about_before.and_then(|about| charged(&mut gateway, about.payment_id, now));
    gateway.of(sender).let_payments_take(takes);
    let answered = match (&about, world.setting.broken) {
        (Some(about), Some(Broken::NoDeadline)) => gateway.of(sender).answer(call, now.min(about.not_after)),
        (_, _) => gateway.of(sender).answer(call, now),
    };
    gateway.charged_again.extend(again);
    drop(gateway);
    let response = match answered {
        Ok(reply) => {
            if about.is_some() && matches!(reply.status, 201 | 202) {
                let payment = serde_json::from_slice(&reply.body).expect("an answer of the contract");
                what_becomes_of(world, sender, payment);
            }
            respond(now, reply.status, JSON, reply.body)
        }
        Err(refusal) => refused(now, &refusal),
    };
    if about.is_some() {
        world.tell(|| format!("    the gateway answers the request to pay: {}", response.status));
    }
    response
}

/// An answer in the contract's form.
pub(super) fn respond(now: Timestamp, status: u16, content_type: &str, body: Vec<u8>) -> Response {
    // As in HTTP, a `Date` has no fraction of a second.
    let date = Timestamp::from_second(now.as_second()).ok();
    Response { status, content_type: content_type.to_owned(), date, retry_after: None, body }
}

/// A problem of the contract.
pub(super) fn problem(now: Timestamp, kind: ProblemKind, status: u16) -> Response {
    let problem = Problem { kind, title: String::new(), status, detail: None };
    respond(now, status, PROBLEM_JSON, serde_json::to_vec(&problem).expect("a problem is JSON"))
}

fn refused(now: Timestamp, refusal: &Refusal) -> Response {
    let problem = refusal.to_problem().expect("a book in memory does not fail");
    let body = serde_json::to_vec(&problem).expect("a problem is JSON");
    respond(now, problem.status, PROBLEM_JSON, body)
}

/// What a request to pay authorises.
fn what_is_paid(call: &Call) -> Option<SignedAuthorisation> {
    match call {
        Call::SendPayment { authorisation, .. } => CompactJws::parse(authorisation).ok()?.claims().ok(),
        Call::Bills { .. }
        | Call::AccountPayments { .. }
        | Call::PrintedCodes(_)
        | Call::Bill(_)
        | Call::PaymentMethods(_)
        | Call::DeviceKeys(_)
        | Call::Quotes(_)
        | Call::AskPayment(_)
        | Call::Promotions => None,
    }
}

fn charged(gateway: &mut SimulatedGateway, id: PaymentId, now: Timestamp) -> Option<Charge> {
    gateway.charges(now).into_iter().find(|charge| charge.payment_id == id)
}

/// A third of the payments are on their way for a while, and some of those until after their deadline.
fn how_long_it_takes(world: &World) -> SignedDuration {
    let duration = match world.below(9) {
        0 | 1 => world.between(Duration::from_secs(1), Duration::from_secs(20)),
        2 => world.between(Duration::from_secs(20), Duration::from_mins(14)),
        _ => Duration::ZERO,
    };
    SignedDuration::try_from(duration).unwrap_or_default()
}

/// The bank, or the resident in the wallet, decides about some of the payments that are on their way.
fn what_becomes_of(world: &Arc<World>, sender: Sender, payment: PaymentResource) {
    let decision = match (&payment.outcome, world.below(4)) {
        (Outcome::Pending, 0) => Some(Decision::Decline),
        (Outcome::RequiresAction { .. }, 0) => Some(Decision::Cancel),
        (Outcome::RequiresAction { .. }, 1 | 2) => Some(Decision::Settle),
        (Outcome::Pending | Outcome::RequiresAction { .. }, _) => None,
        (
            Outcome::Settled { .. }
            | Outcome::Declined { .. }
            | Outcome::AlreadyPaid { .. }
            | Outcome::ExpiredNeverExecuted
            | Outcome::Unknown,
            _,
        ) => return,
    };
    if matches!(payment.outcome, Outcome::RequiresAction { .. }) {
        world.met(Mishap::HandedOff);
    }
    let world = Arc::clone(world);
    tokio::spawn(async move {
        if let Some(decision) = decision {
            world.pass(Duration::from_secs(1), Duration::from_mins(3)).await;
            let now = world.now();
            let outcome = lock(&world.gateway).decide(sender, payment.payment_id, decision, now);
            if matches!((&payment.outcome, &outcome), (Outcome::Pending, Outcome::Declined { .. })) {
                world.met(Mishap::DeclinedLater);
                return;
            }
        }
        if payment.outcome != Outcome::Pending {
            return;
        }
        // Looked at again after everything that can happen to it.
        sleep(Duration::from_mins(15)).await;
        let now = world.now();
        match lock(&world.gateway).of(sender).payment(payment.payment_id, now).map(|payment| payment.outcome)
        {
            Ok(Outcome::Settled { .. }) => world.met(Mishap::SettledLater),
            Ok(Outcome::ExpiredNeverExecuted) => world.met(Mishap::ExpiredOnItsWay),
            Ok(_) | Err(_) => {}
        }
    });
}
