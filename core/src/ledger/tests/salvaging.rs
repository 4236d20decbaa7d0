use std::fs;

use super::{
    after,
    damage::{all, file, kept, tamper},
    handed_off, ledger, noon, open, paid, payment,
};
use crate::{
    ledger::{
        Damage, Ledger, LedgerFault,
        connection::make,
        migration::{MIGRATIONS, migrate},
        salvage::salvage,
    },
    payment::{DeclineReason, Payment, State},
};

fn saved(ledger: &Ledger) -> Vec<Payment> {
    let mut saved: Vec<_> = all(ledger).into_iter().map(|recorded| recorded.payment).collect();
    saved.sort_by_key(|payment| payment.intent.payment);
    saved
}

#[test]
fn what_proves_itself_is_saved_and_nothing_else() {
    let sent = |n: u8| payment(n, &format!("bill-{n}"));
    let settled = Payment { state: paid(&sent(1)), ..sent(1) };
    let expired = Payment { state: State::Expired, ..sent(2) };
    let whole = [settled.clone(), expired.clone(), sent(3)];
    let table: [(&str, &[Payment]); 7] = [
        ("DROP TRIGGER an_event_never_changes", &whole),
        ("UPDATE payment SET outcome = NULL", &whole),
        ("UPDATE sqlite_sequence SET seq = 9", &whole),
        // Each of the three has another event, or one that the event before it proves.
        ("DELETE FROM payment_event WHERE seq = 1", &whole),
        ("UPDATE payment SET amount = 1 WHERE bill = 'bill-1'", &[expired.clone(), sent(3)]),
        // Neither this event nor the next is proved: what they ended is asked about again.
        ("UPDATE payment_event SET hash = zeroblob(32) WHERE seq = 4", &[sent(1), sent(2), sent(3)]),
        ("DELETE FROM payment", &[]),
    ];
    for (sql, expected) in table {
        let folder = tempfile::tempdir().unwrap();
        kept(&folder);
        tamper(&folder, sql);
        let opened = open(&folder);
        assert!(opened.set_aside.is_some(), "{sql}");
        assert_eq!(saved(&opened.ledger), expected, "{sql}");
        drop(opened);
        let again = ledger_of(&folder);
        assert_eq!(saved(&again), expected, "{sql}, opened again");
    }
}

/// The new ledger, which is sound itself.
fn ledger_of(folder: &tempfile::TempDir) -> Ledger {
    let mut opened = open(folder);
    opened.ledger.set_aside_was_told(after(9)).unwrap();
    drop(opened);
    ledger(folder)
}

#[test]
fn times_and_the_whole_of_the_history_are_saved() {
    let folder = tempfile::tempdir().unwrap();
    let kept = kept(&folder);
    tamper(&folder, "DROP TRIGGER an_event_never_changes");
    assert_eq!(all(&open(&folder).ledger), kept);
}

#[test]
fn a_file_without_its_end_is_read_as_far_as_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let kept = kept(&folder);
    let sound = fs::read(file(&folder)).unwrap();
    let mut most = 0;
    for pages in 1..sound.len() / 4096 {
        let folder = tempfile::tempdir().unwrap();
        fs::write(file(&folder), &sound[..pages * 4096]).unwrap();
        let opened = open(&folder);
        assert_eq!(opened.set_aside.unwrap().why, Damage::Malformed, "{pages} pages");
        let saved = all(&opened.ledger);
        assert!(saved.iter().all(|saved| kept.contains(saved)), "{pages} pages");
        most = most.max(saved.len());
    }
    assert_eq!(most, kept.len(), "without the last pages, which are an index's, all is there");
}

#[test]
fn a_new_ledger_without_room_for_what_is_saved_is_not_taken_for_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut large = payment(1, "bill-1");
    large.intent.payee.name = "水".repeat(9000);
    ledger(&folder).begin(&large, noon()).unwrap();
    let connection = make(&folder.path().join("new.sqlite")).unwrap();
    migrate(&connection, MIGRATIONS).unwrap();
    let pages: i64 = connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
    let failed = salvage(&file(&folder), &connection);
    assert!(matches!(failed, Err(LedgerFault::DiskFull(_))), "{failed:?}");
}

#[test]
fn a_bill_has_one_live_payment_also_where_the_end_of_the_first_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut first_ledger = ledger(&folder);
    let (first, second) = (payment(1, "bill-1"), payment(2, "bill-1"));
    first_ledger.begin(&first, noon()).unwrap();
    let refused = State::Declined(DeclineReason::InsufficientFunds);
    first_ledger.append(first.intent.payment, &refused, after(1)).unwrap();
    first_ledger.begin(&second, after(2)).unwrap();
    first_ledger.append(second.intent.payment, &handed_off(), after(3)).unwrap();
    first_ledger.close().unwrap();
    tamper(&folder, "UPDATE payment_event SET at = 'never' WHERE seq = 2");
    let opened = open(&folder);
    assert!(opened.set_aside.is_some());
    assert_eq!(saved(&opened.ledger), [first]);
    drop(opened);
    assert_eq!(ledger_of(&folder).unfinished().unwrap().len(), 1);
}
