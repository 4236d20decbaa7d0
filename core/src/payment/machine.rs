//! The one place that decides what happens to a payment: [`step`], a pure function.
//!
//! ```text
//!              Begun: Record, Send                 Settled
//!   Drafted ───────────────────────► Confirming ──────────────► Paid
//!                                     ▲  │   ▲ │ Declined
//!                              Pending│  │   │ ├──────────────► Declined
//!                                     │  │   │ │ AlreadyPaid
//!                              HandOff│  ▼   │ ├──────────────► AlreadyPaid
//!                                  HandedOff─┘ │ Expired, or unknown to the gateway after the deadline
//!                                              └──────────────► Expired
//! ```
//!
//! `HandedOff` ends in the same ways as `Confirming`.
//!
//! | state | meaning | what the resident reads |
//! |---|---|---|
//! | `Drafted` | authorised, not on disk, nothing sent | nothing yet |
//! | `Confirming` | on disk, perhaps sent, outcome unknown | being confirmed, do not pay again |
//! | `HandedOff` | the gateway waits for the resident | confirm in the other app |
//! | `Paid` | a verified receipt | paid |
//! | `Declined` | refused, no money moved | why, and what else to do |
//! | `AlreadyPaid` | another payment paid the bill | already paid |
//! | `Expired` | the deadline passed, no money moved | not paid, pay again if you like |
//!
//! | event | when | what follows |
//! |---|---|---|
//! | `Begun` | the resident's signature arrived | `Record`, and only then `Send` |
//! | `NotRecorded` | a `Record` failed: the transition did not happen | a draft stays one and is never sent; else the question is asked again |
//! | `Woke` | a wait is over, a payment was found unfinished | `Ask` |
//! | `Returned` | the app or the network came back | `Ask`, and waits are short again |
//! | `Answered` | something, or nothing, came back | as in the diagram; unclear stays unclear and waits |
//!
//! Effects are run in their order, and [`Effect::Record`] comes before everything that depends on it: when it fails,
//! the effects after it are dropped, the payment stays what it was before the step, and [`Event::NotRecorded`] follows.
//! What comes back later (an answer, the end of a wait) is asked for last, and a payment that is on disk and not final
//! always has exactly one such thing under way.
//!
//! "Unknown" is never guessed away. A payment is failed only by the gateway's word for its very id, and a gateway that
//! does not know the id is believed only when its own clock is past the deadline, since before that an earlier copy of
//! the request may still arrive. A receipt is stronger than any word before it: it ends a payment as paid even when
//! the gateway had said that it was declined or expired.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::{Answer, Doubt, Origin, Payment, State};

/// How far past the deadline the gateway's clock must be before "unknown" means "never executed".
pub const DEADLINE_MARGIN: SignedDuration = SignedDuration::from_secs(30);

/// Something that happened to a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The resident authorised it.
    Begun,
    /// The ledger could not keep what the last step asked it to keep.
    NotRecorded,
    /// A wait is over, or the app started and found the payment unfinished.
    Woke,
    /// The app came to the front, or the network came back: somebody looks at the screen again.
    Returned,
    /// The gateway was asked or sent the request, and this came of it.
    Answered(Answer),
}

/// Something to do for a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Append the new state to the ledger, durably, before doing anything else.
    Record,
    /// Send the request to pay, byte for byte as it was signed.
    Send,
    /// Ask the gateway about the payment by its id.
    Ask,
    /// Wait, then report [`Event::Woke`].
    Wait {
        /// How many times in a row it was in vain; the pace of asking slows down with it.
        tries: u32,
        /// What the gateway asked for, at least.
        at_least: Option<Duration>,
    },
    /// Tell whoever watches that the payment has a new state.
    Announce,
}

/// Decides what an event means for a payment. `now` is the best estimate of the gateway's clock.
///
/// It is total: an event that makes no sense in a state changes nothing.
///
/// ```
/// # use waterpay_core::payment::{Payment, State, Doubt, machine::{step, Effect, Event}};
/// # fn example(drafted: Payment, now: jiff::Timestamp) {
/// let (payment, effects) = step(drafted, Event::Begun, now);
/// assert_eq!(payment.state, State::Confirming(Doubt::Sent));
/// assert_eq!(effects, [Effect::Record, Effect::Announce, Effect::Send]);
/// # }
/// ```
pub fn step(payment: Payment, event: Event, now: Timestamp) -> (Payment, Vec<Effect>) {
    match event {
        Event::Begun => begun(payment),
        Event::NotRecorded => not_recorded(payment),
        Event::Woke => woke(payment),
        Event::Returned => woke(Payment { tries: 0, ..payment }),
        Event::Answered(answer) => answered(payment, answer, now),
    }
}

fn begun(payment: Payment) -> (Payment, Vec<Effect>) {
    if payment.state != State::Drafted {
        return (payment, vec![]);
    }
    let state = State::Confirming(Doubt::Sent);
    (Payment { state, ..payment }, vec![Effect::Record, Effect::Announce, Effect::Send])
}

fn not_recorded(payment: Payment) -> (Payment, Vec<Effect>) {
    if payment.state.is_open() { wait(payment, None) } else { (payment, vec![]) }
}

fn woke(payment: Payment) -> (Payment, Vec<Effect>) {
    let effects = if payment.state.is_open() { vec![Effect::Ask] } else { vec![] };
    (payment, effects)
}

fn answered(payment: Payment, answer: Answer, now: Timestamp) -> (Payment, Vec<Effect>) {
    match (&payment.state, answer) {
        (State::Drafted | State::Paid(_), _) => (payment, vec![]),
        (_, Answer::Settled(receipt)) => ended(payment, State::Paid(receipt)),
        (State::Declined(_) | State::AlreadyPaid(_) | State::Expired, _) => (payment, vec![]),
        (_, Answer::Declined(reason)) => ended(payment, State::Declined(reason)),
        (_, Answer::AlreadyPaid(reference)) => ended(payment, State::AlreadyPaid(reference)),
        (_, Answer::ExpiredNeverExecuted) => ended(payment, State::Expired),
        (_, Answer::Pending) => news(payment, State::Confirming(Doubt::Processing), None),
        (_, Answer::HandOff(address)) => news(payment, State::HandedOff(address), None),
        (_, Answer::Unknown { gateway_time }) => unknown_to_the_gateway(payment, gateway_time, now),
        (State::Confirming(_), Answer::Unclear { doubt, retry_after }) => {
            news(payment, State::Confirming(doubt), retry_after)
        }
        // The resident still has to act, whatever the network does meanwhile.
        (State::HandedOff(_), Answer::Unclear { retry_after, .. }) => wait(payment, retry_after),
    }
}

/// The gateway does not know the payment: either the request never arrived, or it is still on its way.
fn unknown_to_the_gateway(
    payment: Payment,
    gateway_time: Option<Timestamp>,
    now: Timestamp,
) -> (Payment, Vec<Effect>) {
    let not_after = payment.intent.not_after;
    let conclusive = gateway_time.is_some_and(|time| time.duration_since(not_after) > DEADLINE_MARGIN);
    if conclusive {
        return ended(payment, State::Expired);
    }
    match payment.intent.origin {
        Origin::Here { .. } if now < not_after => (payment, vec![Effect::Send]),
        Origin::Here { .. } | Origin::Elsewhere => wait(payment, None),
    }
}

/// The outcome is known: keep it, then tell.
fn ended(payment: Payment, state: State) -> (Payment, Vec<Effect>) {
    (Payment { state, ..payment }, vec![Effect::Record, Effect::Announce])
}

/// The outcome is still open: keep and tell what is new, and ask again later.
fn news(payment: Payment, state: State, at_least: Option<Duration>) -> (Payment, Vec<Effect>) {
    let is_new = payment.state != state;
    let (payment, mut effects) = wait(Payment { state, ..payment }, at_least);
    if is_new {
        effects.splice(0..0, [Effect::Record, Effect::Announce]);
    }
    (payment, effects)
}

fn wait(payment: Payment, at_least: Option<Duration>) -> (Payment, Vec<Effect>) {
    let tries = payment.tries.saturating_add(1);
    (Payment { tries, ..payment }, vec![Effect::Wait { tries, at_least }])
}

#[cfg(test)]
mod tests;
