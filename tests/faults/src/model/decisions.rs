//! What `step` decides: asked once for each case with real payments, and then only looked up.
//!
//! `step` sees a payment, an event and the time. Of a payment only the state, the deadline and the origin can matter;
//! that nothing else does (above all not how often it waited) is asked as well, by [`Decisions::asked`].

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use waterpay_core::payment::{
    Answer, CompactJws, DeclineReason, Doubt, HandOffAddress, Intent, Origin, Payment, PaymentReference,
    QuoteId, Receipt, State,
    machine::{Effect, Event, step},
};
use waterpay_sandbox::{receipt_key, receipt_keys};

use super::world::{LAST_INSTANT, Reply, Stands};
use crate::made_up;

/// What happened to a payment: `Event` without what it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Heard {
    Begun,
    NotRecorded,
    Woke,
    NoAnswer,
    Answered(Reply),
}

/// What a courier does once the step is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Send,
    Ask,
    Wait,
    Rest,
}

/// What `step` decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decision {
    pub(super) stands: Stands,
    /// Nothing else may happen before the state is on the disk.
    pub(super) record: bool,
    pub(super) announce: bool,
    pub(super) next: Next,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Case {
    stands: Stands,
    here: bool,
    deadline: u8,
    heard: Heard,
    now: u8,
}

/// Every decision that can come up.
pub(super) struct Decisions(HashMap<Case, Decision>);

const STANDS: [Stands; 10] = [
    Stands::Drafted,
    Stands::Sent,
    Stands::Processing,
    Stands::NoAnswer,
    Stands::Fault,
    Stands::HandedOff,
    Stands::Paid,
    Stands::Declined,
    Stands::AlreadyPaid,
    Stands::Expired,
];

impl Decisions {
    /// Asks `step` for each of them.
    pub(super) fn asked() -> Self {
        let payments = RealPayments::made();
        let mut decisions = HashMap::new();
        for stands in STANDS {
            for here in [true, false] {
                for deadline in 1..LAST_INSTANT {
                    for heard in everything_heard() {
                        for now in 0..=LAST_INSTANT {
                            let case = Case { stands, here, deadline, heard, now };
                            decisions.insert(case, payments.decide(case));
                        }
                    }
                }
            }
        }
        Self(decisions)
    }

    pub(super) fn of(&self, stands: Stands, here: bool, deadline: u8, heard: Heard, now: u8) -> Decision {
        self.0[&Case { stands, here, deadline, heard, now }]
    }
}

fn everything_heard() -> impl Iterator<Item = Heard> {
    let replies = [
        Reply::Settled,
        Reply::Pending,
        Reply::HandOff,
        Reply::Declined,
        Reply::AlreadyPaid,
        Reply::Expired,
        Reply::Fault,
    ];
    let unknown = (0..=LAST_INSTANT).map(Reply::Unknown);
    [Heard::Begun, Heard::NotRecorded, Heard::Woke, Heard::NoAnswer]
        .into_iter()
        .chain(replies.into_iter().chain(unknown).map(Heard::Answered))
}

/// A real payment and what comes with it, to ask the real function about.
struct RealPayments {
    intent: Intent,
    receipt: Receipt,
}

impl RealPayments {
    fn made() -> Self {
        let intent = made_up::intent(at(0), at(1));
        let proof = receipt_key().sign(&made_up::claims(&intent));
        let receipt = Receipt::verify(proof, &receipt_keys()).expect("the sandbox's own key");
        Self { intent, receipt }
    }

    fn decide(&self, case: Case) -> Decision {
        let Case { stands, here, deadline, heard, now } = case;
        let origin = if here {
            // Never read by a decision: any well-formed text will do.
            let request = CompactJws::parse(self.receipt.proof().as_str()).expect("a compact JWS");
            Origin::Here { quote: QuoteId::new("q-1"), request }
        } else {
            Origin::Elsewhere
        };
        let intent = Intent { not_after: at(deadline), origin, ..self.intent.clone() };
        let decide = |tries| {
            let payment = Payment { intent: intent.clone(), state: self.state(stands), tries };
            let (after, effects) = step(payment, self.event(heard), at(now));
            assert_eq!(after.intent, intent, "what was decided is fixed");
            understood(self.stands(&after.state), &effects)
        };
        let decision = decide(0);
        assert_eq!(decide(7), decision, "how often it waited decides nothing but how long it waits");
        if heard == Heard::Woke {
            let payment = Payment { intent: intent.clone(), state: self.state(stands), tries: 7 };
            let (after, effects) = step(payment, Event::Returned, at(now));
            assert_eq!(understood(self.stands(&after.state), &effects), decision, "to return is to wake");
        }
        decision
    }

    fn event(&self, heard: Heard) -> Event {
        let unclear = |doubt| Event::Answered(Answer::Unclear { doubt, retry_after: None });
        match heard {
            Heard::Begun => Event::Begun,
            Heard::NotRecorded => Event::NotRecorded,
            Heard::Woke => Event::Woke,
            Heard::NoAnswer => unclear(Doubt::NoAnswer),
            Heard::Answered(Reply::Fault) => unclear(Doubt::GatewayFault),
            Heard::Answered(Reply::Settled) => Event::Answered(Answer::Settled(self.receipt.clone())),
            Heard::Answered(Reply::Pending) => Event::Answered(Answer::Pending),
            Heard::Answered(Reply::HandOff) => Event::Answered(Answer::HandOff(hand_off())),
            Heard::Answered(Reply::Declined) => Event::Answered(Answer::Declined(DeclineReason::Other)),
            Heard::Answered(Reply::AlreadyPaid) => Event::Answered(Answer::AlreadyPaid(reference())),
            Heard::Answered(Reply::Expired) => Event::Answered(Answer::ExpiredNeverExecuted),
            Heard::Answered(Reply::Unknown(instant)) => {
                Event::Answered(Answer::Unknown { gateway_time: Some(at(instant)) })
            }
        }
    }

    fn state(&self, stands: Stands) -> State {
        match stands {
            Stands::Drafted => State::Drafted,
            Stands::Sent => State::Confirming(Doubt::Sent),
            Stands::Processing => State::Confirming(Doubt::Processing),
            Stands::NoAnswer => State::Confirming(Doubt::NoAnswer),
            Stands::Fault => State::Confirming(Doubt::GatewayFault),
            Stands::HandedOff => State::HandedOff(hand_off()),
            Stands::Paid => State::Paid(self.receipt.clone()),
            Stands::Declined => State::Declined(DeclineReason::Other),
            Stands::AlreadyPaid => State::AlreadyPaid(reference()),
            Stands::Expired => State::Expired,
        }
    }

    fn stands(&self, state: &State) -> Stands {
        let stands = STANDS.into_iter().find(|&stands| self.state(stands) == *state);
        stands.expect("a decision leads to a state that is in the model")
    }
}

fn understood(stands: Stands, effects: &[Effect]) -> Decision {
    let mut decision = Decision { stands, record: false, announce: false, next: Next::Rest };
    for (place, effect) in effects.iter().enumerate() {
        match effect {
            Effect::Record => {
                assert_eq!(place, 0, "recorded before everything else");
                decision.record = true;
            }
            Effect::Announce => decision.announce = true,
            Effect::Send => decision.next = Next::Send,
            Effect::Ask => decision.next = Next::Ask,
            Effect::Wait { .. } => decision.next = Next::Wait,
        }
    }
    decision
}

/// Instants are minutes apart, so that the margin of the deadline lies between two of them.
fn at(instant: u8) -> Timestamp {
    let begin: Timestamp = "2026-11-24T08:00:00Z".parse().expect("a timestamp");
    begin + SignedDuration::from_mins(i64::from(instant))
}

fn hand_off() -> HandOffAddress {
    let url = "https://wallet.example.tw/confirm".parse().expect("an address");
    HandOffAddress { url, until: at(LAST_INSTANT) }
}

fn reference() -> PaymentReference {
    PaymentReference::new("S-0002")
}
