use proptest::prelude::*;

use super::{after, handed_off, ledger, noon, paid, payment};
use crate::ledger::{Damage, LedgerFault};
use crate::payment::{DeclineReason, Doubt, PaymentReference, State};

fn doubts() -> impl Strategy<Value = Doubt> {
    prop::sample::select(vec![
        Doubt::Sent,
        Doubt::Processing,
        Doubt::NoAnswer,
        Doubt::Busy,
        Doubt::GatewayFault,
        Doubt::RequestRefused,
        Doubt::NotUnderstood,
        Doubt::DoesNotMatch,
        Doubt::BadReceipt,
    ])
}

fn endings() -> impl Strategy<Value = State> {
    prop_oneof![
        Just(paid(&payment(1, "bill-1"))),
        Just(State::Expired),
        any::<String>().prop_map(|reference| State::AlreadyPaid(PaymentReference::new(reference))),
        prop::sample::select(vec![
            DeclineReason::InsufficientFunds,
            DeclineReason::LimitExceeded,
            DeclineReason::MethodUnavailable,
            DeclineReason::BillChanged,
            DeclineReason::BillClosed,
            DeclineReason::CancelledByResident,
            DeclineReason::SuspectedFraud,
            DeclineReason::Other,
        ])
        .prop_map(State::Declined),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_kept_is_read_back_the_same(
        open_states in prop::collection::vec(prop_oneof![doubts().prop_map(State::Confirming), Just(handed_off())], 0..4),
        ending in prop::option::of(endings()),
        name in any::<String>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut begun = payment(1, "bill-1");
        begun.intent.payee.name = name;
        let mut last = begun.clone();
        let mut first = ledger(&folder);
        first.begin(&begun, noon()).unwrap();
        for state in open_states.into_iter().chain(ending) {
            first.append(begun.intent.payment, &state, after(5)).unwrap();
            last.state = state;
        }
        let written = first.payment(begun.intent.payment).unwrap();
        drop(first);
        let second = ledger(&folder);
        let read = second.payment(begun.intent.payment).unwrap();
        prop_assert_eq!(&read.as_ref().unwrap().payment, &last);
        prop_assert_eq!(read, written);
        prop_assert_eq!(second.unfinished().unwrap().is_empty(), !last.state.is_open());
    }
}

#[test]
fn a_value_that_cannot_be_read_is_damage_and_not_another_value() {
    let unreadable = [
        "UPDATE payment SET begun_at = 'never'",
        "UPDATE payment SET not_after = 'never'",
        "UPDATE payment_event SET at = 'never'",
        "UPDATE payment_event SET body = 'not one of ours'",
        "UPDATE payment SET amount = -1",
    ];
    for sql in unreadable {
        let folder = tempfile::tempdir().unwrap();
        let mut ledger = ledger(&folder);
        let begun = payment(1, "bill-1");
        ledger.begin(&begun, noon()).unwrap();
        let rules = "DROP TRIGGER what_was_decided_is_fixed; DROP TRIGGER an_event_never_changes";
        ledger
            .connection()
            .unwrap()
            .execute_batch(&format!("PRAGMA ignore_check_constraints = ON; {rules}; {sql}"))
            .unwrap();
        let read = ledger.payment(begun.intent.payment);
        assert!(matches!(read, Err(LedgerFault::Damaged { why: Damage::Unreadable, .. })), "{sql}: {read:?}");
    }
}
