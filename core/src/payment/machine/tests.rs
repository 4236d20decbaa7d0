//! What must hold of every step, as tables where there are cases and as laws where there are laws.

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use super::*;
use crate::payment::{
    DeclineReason, HandOffAddress, Intent, PaymentReference, Receipt,
    examples::{intent, receipt},
};

const DEADLINE: &str = "2026-11-24T08:10:00Z";

fn at(offset_seconds: i64) -> Timestamp {
    DEADLINE.parse::<Timestamp>().unwrap() + SignedDuration::from_secs(offset_seconds)
}

fn before_the_deadline() -> Timestamp {
    at(-60)
}

fn payment(state: State) -> Payment {
    Payment { intent: Intent { not_after: at(0), ..intent() }, state, tries: 0 }
}

fn address() -> HandOffAddress {
    HandOffAddress { url: "https://wallet.example.tw/confirm/1".parse().unwrap(), until: at(0) }
}

fn reference() -> PaymentReference {
    PaymentReference::new("S-0001")
}

fn proof() -> Receipt {
    receipt(&payment(State::Drafted).intent)
}

fn unclear(doubt: Doubt) -> Answer {
    Answer::Unclear { doubt, retry_after: None }
}

/// Every state that a payment on disk can be in while its outcome is open.
fn open_states() -> Vec<State> {
    vec![State::Confirming(Doubt::Sent), State::Confirming(Doubt::Processing), State::HandedOff(address())]
}

fn answered(state: State, answer: Answer, now: Timestamp) -> (State, Vec<Effect>) {
    let (payment, effects) = step(payment(state), Event::Answered(answer), now);
    (payment.state, effects)
}

#[test]
fn nothing_is_sent_before_the_decision_is_on_disk() {
    let (begun, effects) = step(payment(State::Drafted), Event::Begun, before_the_deadline());
    assert_eq!(begun.state, State::Confirming(Doubt::Sent));
    assert_eq!(effects, [Effect::Record, Effect::Announce, Effect::Send]);
}

#[test]
fn a_decision_that_could_not_be_kept_is_never_sent() {
    let (payment, effects) = step(payment(State::Drafted), Event::NotRecorded, before_the_deadline());
    assert_eq!(payment.state, State::Drafted);
    assert_eq!(effects, []);
    for event in [Event::Woke, Event::Returned, Event::NotRecorded, Event::Answered(Answer::Pending)] {
        assert_eq!(step(payment.clone(), event, before_the_deadline()), (payment.clone(), vec![]));
    }
}

#[test]
fn the_gateway_s_last_word_ends_a_payment_and_is_kept_before_it_is_told() {
    let table = [
        (Answer::Settled(proof()), State::Paid(proof())),
        (
            Answer::Declined(DeclineReason::InsufficientFunds),
            State::Declined(DeclineReason::InsufficientFunds),
        ),
        (Answer::AlreadyPaid(reference()), State::AlreadyPaid(reference())),
        (Answer::ExpiredNeverExecuted, State::Expired),
    ];
    for open in open_states() {
        for (answer, end) in &table {
            let (state, effects) = answered(open.clone(), answer.clone(), before_the_deadline());
            assert_eq!((&state, effects.as_slice()), (end, [Effect::Record, Effect::Announce].as_slice()));
        }
    }
}

#[test]
fn whatever_is_unclear_stays_being_confirmed_and_is_asked_about_again() {
    let doubts = [
        Doubt::NoAnswer,
        Doubt::Busy,
        Doubt::GatewayFault,
        Doubt::RequestRefused,
        Doubt::NotUnderstood,
        Doubt::DoesNotMatch,
        Doubt::BadReceipt,
    ];
    for doubt in doubts {
        for now in [before_the_deadline(), at(0), at(86_400)] {
            let (state, effects) = answered(State::Confirming(Doubt::Sent), unclear(doubt), now);
            assert_eq!(state, State::Confirming(doubt));
            assert_eq!(
                effects,
                [Effect::Record, Effect::Announce, Effect::Wait { tries: 1, at_least: None }],
                "{doubt:?}"
            );
        }
    }
}

#[test]
fn the_same_doubt_twice_is_not_news() {
    let (state, effects) =
        answered(State::Confirming(Doubt::NoAnswer), unclear(Doubt::NoAnswer), before_the_deadline());
    assert_eq!(state, State::Confirming(Doubt::NoAnswer));
    assert_eq!(effects, [Effect::Wait { tries: 1, at_least: None }]);
}

#[test]
fn waits_are_counted_and_what_the_gateway_asks_for_is_passed_on() {
    let retry_after = Some(Duration::from_mins(2));
    let mut payment = payment(State::Confirming(Doubt::Busy));
    for tries in 1..=3 {
        let answer = Answer::Unclear { doubt: Doubt::Busy, retry_after };
        let (next, effects) = step(payment, Event::Answered(answer), before_the_deadline());
        assert_eq!(effects, [Effect::Wait { tries, at_least: retry_after }]);
        payment = next;
    }
}

#[test]
fn a_payment_that_waits_for_the_resident_keeps_waiting_through_a_broken_connection() {
    let (state, effects) =
        answered(State::HandedOff(address()), unclear(Doubt::NoAnswer), before_the_deadline());
    assert_eq!(state, State::HandedOff(address()));
    assert_eq!(effects, [Effect::Wait { tries: 1, at_least: None }]);
}

#[test]
fn a_hand_off_and_its_end_are_news() {
    let (state, effects) =
        answered(State::Confirming(Doubt::Sent), Answer::HandOff(address()), before_the_deadline());
    assert_eq!(state, State::HandedOff(address()));
    assert_eq!(effects[..2], [Effect::Record, Effect::Announce]);
    let (state, effects) = answered(State::HandedOff(address()), Answer::Pending, before_the_deadline());
    assert_eq!(state, State::Confirming(Doubt::Processing));
    assert_eq!(effects[..2], [Effect::Record, Effect::Announce]);
}

#[test]
fn a_payment_unknown_to_the_gateway_is_sent_again_until_the_deadline_and_then_only_asked_about() {
    let unknown = |gateway_time| Answer::Unknown { gateway_time };
    for open in open_states() {
        for gateway_time in [None, Some(before_the_deadline())] {
            let (state, effects) = answered(open.clone(), unknown(gateway_time), at(-1));
            assert_eq!((state, effects), (open.clone(), vec![Effect::Send]));
            for now in [at(0), at(3600)] {
                let (state, effects) = answered(open.clone(), unknown(gateway_time), now);
                assert_eq!((state, effects), (open.clone(), vec![Effect::Wait { tries: 1, at_least: None }]));
            }
        }
    }
}

#[test]
fn unknown_means_never_executed_only_when_the_gateway_s_own_clock_is_past_the_deadline() {
    let table = [(Some(at(31)), true), (Some(at(30)), false), (Some(at(0)), false), (None, false)];
    for (gateway_time, conclusive) in table {
        // The phone's own idea of the time is a day late and decides nothing.
        let (state, _) =
            answered(State::Confirming(Doubt::NoAnswer), Answer::Unknown { gateway_time }, at(86_400));
        assert_eq!(state == State::Expired, conclusive, "{gateway_time:?}");
    }
}

#[test]
fn a_payment_made_elsewhere_is_asked_about_and_never_sent() {
    let elsewhere = Payment {
        intent: Intent { origin: Origin::Elsewhere, not_after: at(0), ..intent() },
        ..payment(State::Confirming(Doubt::Processing))
    };
    let answer = Answer::Unknown { gateway_time: Some(before_the_deadline()) };
    let (_, effects) = step(elsewhere, Event::Answered(answer), before_the_deadline());
    assert_eq!(effects, [Effect::Wait { tries: 1, at_least: None }]);
}

#[test]
fn news_that_could_not_be_kept_is_asked_for_again() {
    for open in open_states() {
        let (after, effects) = step(payment(open.clone()), Event::NotRecorded, before_the_deadline());
        assert_eq!(after.state, open);
        assert_eq!(effects, [Effect::Wait { tries: 1, at_least: None }]);
    }
}

#[test]
fn a_wait_that_is_over_and_a_crash_that_was_recovered_from_both_lead_to_a_question() {
    for open in open_states() {
        let (after, effects) = step(payment(open.clone()), Event::Woke, before_the_deadline());
        assert_eq!((after.state, effects), (open, vec![Effect::Ask]));
    }
    assert_eq!(step(payment(State::Drafted), Event::Woke, at(0)), (payment(State::Drafted), vec![]));
}

#[test]
fn when_somebody_looks_again_waits_are_short_again() {
    let tired = Payment { tries: 12, ..payment(State::Confirming(Doubt::NoAnswer)) };
    let (after, effects) = step(tired, Event::Returned, before_the_deadline());
    assert_eq!((after.tries, effects), (0, vec![Effect::Ask]));
}

#[test]
fn a_receipt_outweighs_an_earlier_word_and_nothing_outweighs_a_receipt() {
    let words =
        [State::Declined(DeclineReason::LimitExceeded), State::AlreadyPaid(reference()), State::Expired];
    for word in words {
        let (state, effects) = answered(word.clone(), Answer::Settled(proof()), at(0));
        assert_eq!((state, effects), (State::Paid(proof()), vec![Effect::Record, Effect::Announce]));
        let (state, effects) = answered(word.clone(), Answer::Pending, at(0));
        assert_eq!((state, effects), (word, vec![]));
    }
    for answer in
        [Answer::Declined(DeclineReason::Other), Answer::ExpiredNeverExecuted, Answer::Settled(proof())]
    {
        assert_eq!(answered(State::Paid(proof()), answer, at(0)), (State::Paid(proof()), vec![]));
    }
}

fn any_state() -> impl Strategy<Value = State> {
    prop_oneof![
        Just(State::Drafted),
        Just(State::Confirming(Doubt::Sent)),
        Just(State::Confirming(Doubt::NoAnswer)),
        Just(State::HandedOff(address())),
        Just(State::Paid(proof())),
        Just(State::Declined(DeclineReason::Other)),
        Just(State::AlreadyPaid(reference())),
        Just(State::Expired),
    ]
}

fn any_event() -> impl Strategy<Value = Event> {
    let answer = prop_oneof![
        Just(Answer::Settled(proof())),
        Just(Answer::Pending),
        Just(Answer::HandOff(address())),
        Just(Answer::Declined(DeclineReason::BillClosed)),
        Just(Answer::AlreadyPaid(reference())),
        Just(Answer::ExpiredNeverExecuted),
        proptest::option::of(-90_i64..90).prop_map(|offset| Answer::Unknown { gateway_time: offset.map(at) }),
        Just(unclear(Doubt::GatewayFault)),
    ];
    prop_oneof![
        Just(Event::Begun),
        Just(Event::NotRecorded),
        Just(Event::Woke),
        Just(Event::Returned),
        answer.prop_map(Event::Answered),
    ]
}

fn comes_back(effect: &Effect) -> bool {
    match effect {
        Effect::Send | Effect::Ask | Effect::Wait { .. } => true,
        Effect::Record | Effect::Announce => false,
    }
}

proptest! {
    #[test]
    fn what_is_open_has_one_thing_under_way_and_what_is_final_has_none(
        state in any_state(), event in any_event(), now in -90_i64..90
    ) {
        let before = payment(state);
        let (after, effects) = step(before.clone(), event.clone(), at(now));
        let under_way = effects.iter().filter(|effect| comes_back(effect)).count();
        let open = after.state.is_open() && event != Event::Begun;
        if open || (before.state == State::Drafted && event == Event::Begun) {
            prop_assert_eq!(under_way, 1);
            prop_assert!(comes_back(effects.last().unwrap()));
        } else {
            prop_assert_eq!(under_way, 0);
        }
    }

    #[test]
    fn only_a_receipt_makes_a_payment_paid(state in any_state(), event in any_event(), now in -90_i64..90) {
        let before = payment(state);
        let was_paid = matches!(before.state, State::Paid(_));
        let receipt = matches!(event, Event::Answered(Answer::Settled(_)));
        let (after, _) = step(before, event, at(now));
        prop_assert!(was_paid || receipt || !matches!(after.state, State::Paid(_)));
    }

    #[test]
    fn what_was_decided_never_changes(state in any_state(), event in any_event(), now in -90_i64..90) {
        let before = payment(state);
        let (after, _) = step(before.clone(), event, at(now));
        prop_assert_eq!(after.intent, before.intent);
    }

    #[test]
    fn no_end_is_told_or_followed_by_anything_before_it_is_kept(
        state in any_state(), event in any_event(), now in -90_i64..90
    ) {
        let before = payment(state);
        let (after, effects) = step(before.clone(), event, at(now));
        if after.state != before.state {
            prop_assert_eq!(effects.first(), Some(&Effect::Record));
        }
    }
}
