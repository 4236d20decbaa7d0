use rusqlite::{Connection, ErrorCode};

use super::{after, ledger, noon, paid, payment};
use crate::{
    ledger::{Ledger, LedgerFault, NotBegun},
    payment::{DeclineReason, Doubt, PaymentReference, State},
};

/// Whether a rule of the schema refuses `sql`, and which.
fn refused(ledger: &Ledger, sql: &str) -> String {
    let error = ledger.connection().unwrap().execute_batch(sql).expect_err(sql);
    assert_eq!(error.sqlite_error_code(), Some(ErrorCode::ConstraintViolation), "{sql}: {error}");
    error.to_string()
}

#[test]
fn a_bill_has_one_live_payment() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let first = payment(1, "bill-1");
    ledger.begin(&first, noon()).unwrap();
    let second = ledger.begin(&payment(2, "bill-1"), noon());
    assert!(matches!(second, Err(NotBegun::LivePayment(id)) if id == first.intent.payment), "{second:?}");
    let same = ledger.begin(&first, noon());
    assert!(matches!(same, Err(NotBegun::LivePayment(id)) if id == first.intent.payment), "{same:?}");
    assert_eq!(ledger.unfinished().unwrap(), [first]);
}

#[test]
fn it_is_sqlite_that_refuses_a_second_live_payment() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    ledger.begin(&payment(1, "bill-1"), noon()).unwrap();
    let copy = "INTO payment SELECT 'another', bill, biller, account_number, payee_id, payee_name, period_first,
        period_last, amount, fee, total, method, not_after, made, quote, request, begun_at, NULL FROM payment";
    assert_eq!(refused(&ledger, &format!("INSERT {copy}")), "UNIQUE constraint failed: payment.bill");
    assert_eq!(refused(&ledger, &format!("INSERT OR REPLACE {copy}")), "a payment is never deleted");
    ledger.connection().unwrap().execute_batch(&format!("INSERT OR IGNORE {copy}")).unwrap();
    assert_eq!(ledger.unfinished().unwrap().len(), 1);
}

#[test]
fn two_connections_cannot_begin_two_payments_of_a_bill() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other) = (ledger(&folder), ledger(&folder));
    let first = payment(1, "bill-1");
    one.begin(&first, noon()).unwrap();
    let second = other.begin(&payment(2, "bill-1"), noon());
    assert!(matches!(second, Err(NotBegun::LivePayment(id)) if id == first.intent.payment), "{second:?}");
    other.append(first.intent.payment, &State::Expired, after(1)).unwrap();
    assert_eq!(one.unfinished().unwrap(), []);
    one.begin(&payment(3, "bill-1"), after(2)).unwrap();
}

#[test]
fn a_file_that_another_connection_writes_to_is_locked_and_not_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, other) = (ledger(&folder), ledger(&folder));
    one.connection().unwrap().busy_timeout(std::time::Duration::ZERO).unwrap();
    other.connection().unwrap().execute_batch("BEGIN IMMEDIATE").unwrap();
    let locked = one.begin(&payment(1, "bill-1"), noon());
    assert!(matches!(locked, Err(NotBegun::Ledger(LedgerFault::Locked(_)))), "{locked:?}");
    other.connection().unwrap().execute_batch("ROLLBACK").unwrap();
    one.begin(&payment(1, "bill-1"), noon()).unwrap();
}

#[test]
fn a_bill_is_not_paid_again_and_may_be_tried_again_after_a_refusal() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let (declined, settled) = (payment(1, "bill-1"), payment(2, "bill-1"));
    ledger.begin(&declined, noon()).unwrap();
    let reason = State::Declined(DeclineReason::InsufficientFunds);
    ledger.append(declined.intent.payment, &reason, noon()).unwrap();
    ledger.begin(&settled, noon()).unwrap();
    ledger.append(settled.intent.payment, &paid(&settled), noon()).unwrap();
    let third = ledger.begin(&payment(3, "bill-1"), noon());
    assert!(matches!(third, Err(NotBegun::AlreadyPaid(id)) if id == settled.intent.payment), "{third:?}");
}

#[test]
fn the_very_same_payment_is_not_begun_again_and_says_where_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let (first, second) = (payment(1, "bill-1"), payment(2, "bill-1"));
    let (one, two) = (first.intent.payment, second.intent.payment);
    ledger.begin(&first, noon()).unwrap();
    ledger.append(one, &State::Declined(DeclineReason::InsufficientFunds), after(1)).unwrap();
    let ended = ledger.begin(&first, after(2));
    assert!(matches!(ended, Err(NotBegun::AlreadyEnded(id)) if id == one), "{ended:?}");

    ledger.begin(&second, after(3)).unwrap();
    let live = ledger.begin(&first, after(4));
    assert!(matches!(live, Err(NotBegun::LivePayment(id)) if id == two), "{live:?}");

    ledger.append(two, &paid(&second), after(5)).unwrap();
    for again in [&first, &second] {
        let settled = ledger.begin(again, after(6));
        assert!(matches!(settled, Err(NotBegun::AlreadyPaid(id)) if id == two), "{settled:?}");
    }
}

#[test]
fn only_a_receipt_follows_an_outcome() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let begun = payment(1, "bill-1");
    let id = begun.intent.payment;
    ledger.begin(&begun, noon()).unwrap();
    let ended = ledger.append(id, &State::Expired, after(1)).unwrap();
    assert_eq!(ledger.append(id, &State::Expired, after(2)).unwrap(), ended, "the same is not news");
    let others = [
        State::Confirming(Doubt::NoAnswer),
        State::Declined(DeclineReason::Other),
        State::AlreadyPaid(PaymentReference::new("R-2")),
    ];
    for state in &others {
        assert!(matches!(ledger.append(id, state, after(3)), Err(LedgerFault::AlreadyEnded(_))), "{state:?}");
    }
    ledger.append(id, &paid(&begun), after(4)).unwrap();
    for state in others.iter().chain([&State::Expired]) {
        assert!(matches!(ledger.append(id, state, after(5)), Err(LedgerFault::AlreadyEnded(_))), "{state:?}");
    }
    assert_eq!(ledger.payment(id).unwrap().unwrap().payment.state, paid(&begun));
}

#[test]
fn nothing_that_was_written_can_be_changed_or_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let begun = payment(1, "bill-1");
    ledger.begin(&begun, noon()).unwrap();
    let before = ledger.payment(begun.intent.payment).unwrap();
    let table = [
        ("UPDATE payment_event SET body = '\"busy\"'", "an event never changes"),
        ("DELETE FROM payment_event", "an event is never deleted"),
        (
            "REPLACE INTO payment_event SELECT seq, payment, at, 'expired', 'null', hash FROM payment_event",
            "events follow one another",
        ),
        (
            "INSERT INTO payment_event SELECT seq + 2, payment, at, kind, body, hash FROM payment_event",
            "events follow one another",
        ),
        ("UPDATE payment SET amount = 1", "what was decided is fixed"),
        ("UPDATE payment SET request = NULL", "what was decided is fixed"),
        ("DELETE FROM payment", "a payment is never deleted"),
        ("UPDATE payment SET outcome = 'paid'", "an outcome follows from an event"),
        (
            "INSERT INTO payment SELECT 'b', 'b', biller, account_number, payee_id, payee_name, period_first,
                period_last, amount, fee, total, method, not_after, made, quote, request, begun_at, 'paid' FROM payment",
            "a payment begins without an outcome",
        ),
    ];
    for (sql, rule) in table {
        assert_eq!(refused(&ledger, sql), rule, "{sql}");
    }
    assert_eq!(ledger.payment(begun.intent.payment).unwrap(), before);
    ledger.append(begun.intent.payment, &paid(&begun), noon()).unwrap();
    for outcome in ["NULL", "'expired'"] {
        let sql = format!("UPDATE payment SET outcome = {outcome}");
        assert_eq!(refused(&ledger, &sql), "an outcome follows from an event");
    }
}

#[test]
fn what_a_column_may_not_hold_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    ledger.begin(&payment(1, "bill-1"), noon()).unwrap();
    let event = |payment: &str, kind: &str, body: &str, hash: &str| {
        format!("INSERT INTO payment_event VALUES (2, {payment}, 'now', {kind}, {body}, {hash})")
    };
    let known = "(SELECT id FROM payment)";
    refused(&ledger, &event("'unknown'", "'expired'", "'null'", "zeroblob(32)"));
    refused(&ledger, &event(known, "'refunded'", "'null'", "zeroblob(32)"));
    refused(&ledger, &event(known, "'expired'", "'not json'", "zeroblob(32)"));
    refused(&ledger, &event(known, "'expired'", "'null'", "zeroblob(31)"));
    refused(&ledger, &event(known, "'expired'", "'null'", "'text'"));
}

#[test]
fn the_defensive_setting_keeps_even_the_schema_from_being_edited() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger(&folder);
    let connection: &Connection = ledger.connection().unwrap();
    connection.pragma_update(None, "writable_schema", 1).unwrap();
    assert!(connection.execute_batch("DELETE FROM sqlite_schema WHERE type = 'trigger'").is_err());
}
