use std::time::Duration;

use rusqlite::{Connection, config::DbConfig};

use super::{after, damage, ledger, noon, paid, paid_by, payment};
use crate::{
    ledger::{ChangeNumber, LedgerFault, NotBegun, Recorded, migration::MIGRATIONS, opening},
    payment::{Doubt, Payment, ReceiptKey, State},
};

#[test]
fn a_begun_payment_is_there_after_the_process_died() {
    let folder = tempfile::tempdir().unwrap();
    let begun = payment(1, "bill-1");
    let change = {
        let mut ledger = ledger(&folder);
        let change = ledger.begin(&begun, noon()).unwrap();
        // A process that dies closes nothing and checkpoints nothing.
        std::mem::forget(ledger);
        change
    };
    let found = ledger(&folder).payment(begun.intent.payment).unwrap();
    let expected = Recorded { payment: begun, begun_at: noon(), changed_at: noon(), change };
    assert_eq!(found, Some(expected));
    assert_eq!(change, ChangeNumber::new(1));
}

#[test]
fn every_commit_reaches_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger(&folder);
    let connection = ledger.connection().unwrap();
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    let table = [
        ("synchronous", 2),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("busy_timeout", 5000),
        ("application_id", 0x5750_6179),
        ("user_version", 2),
    ];
    for (name, value) in table {
        let found: i64 = connection.pragma_query_value(None, name, |row| row.get(0)).unwrap();
        assert_eq!(found, value, "{name}");
    }
    assert!(connection.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
    assert!(!connection.db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE).unwrap());
}

#[test]
fn a_closed_ledger_is_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = ledger(&folder);
    first.begin(&payment(1, "bill-1"), noon()).unwrap();
    first.close().unwrap();
    let names: Vec<_> = folder.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["ledger.sqlite"]);
    assert_eq!(ledger(&folder).unfinished().unwrap(), [payment(1, "bill-1")]);
}

#[test]
fn a_ledger_that_somebody_still_reads_says_that_it_was_not_closed_cleanly() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = ledger(&folder);
    first.begin(&payment(1, "bill-1"), noon()).unwrap();
    let reader = Connection::open(damage::file(&folder)).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM payment").unwrap();

    first.connection().unwrap().busy_timeout(Duration::ZERO).unwrap();
    let closed = first.close();
    assert!(matches!(closed, Err(LedgerFault::Locked(_))), "{closed:?}");

    drop(reader);
    assert_eq!(ledger(&folder).unfinished().unwrap(), [payment(1, "bill-1")]);
}

#[test]
fn what_was_never_begun_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let begun = payment(1, "bill-1");
    let id = begun.intent.payment;
    let draft = Payment { state: State::Drafted, ..begun };
    let refused = ledger.begin(&draft, noon());
    assert!(matches!(refused, Err(NotBegun::Ledger(LedgerFault::NeverKept(_)))), "{refused:?}");
    assert!(matches!(ledger.append(id, &State::Drafted, noon()), Err(LedgerFault::NeverKept(_))));
    let unknown = ledger.append(id, &State::Expired, noon());
    assert!(matches!(unknown, Err(LedgerFault::NoSuchPayment(unknown)) if unknown == id));
    assert_eq!(ledger.latest().unwrap(), ChangeNumber::ZERO);
}

#[test]
fn a_receipt_that_does_not_verify_is_never_read_as_paid() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let mine = payment(1, "bill-1");
    let another = payment(2, "bill-2");
    ledger.begin(&mine, noon()).unwrap();
    ledger.begin(&another, noon()).unwrap();
    let forged = paid_by(&ReceiptKey::from_seed(&[8; 32]), &mine);
    ledger.append(mine.intent.payment, &forged, after(1)).unwrap();
    ledger.append(another.intent.payment, &paid(&mine), after(1)).unwrap();
    let doubtful = State::Confirming(Doubt::BadReceipt);
    for id in [mine.intent.payment, another.intent.payment] {
        assert_eq!(ledger.payment(id).unwrap().unwrap().payment.state, doubtful);
    }
    assert_eq!(ledger.unfinished().unwrap().len(), 2, "they are asked about again");

    ledger.append(mine.intent.payment, &paid(&mine), after(2)).unwrap();
    assert_eq!(ledger.payment(mine.intent.payment).unwrap().unwrap().payment.state, paid(&mine));
    assert_eq!(ledger.unfinished().unwrap().len(), 1);
}

#[test]
fn errors_carry_nothing_about_the_resident() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let mut wrong = payment(1, "bill-1");
    ledger.begin(&wrong, noon()).unwrap();
    wrong.intent.payee.name = "王小明".into();
    let refused = format!("{:?}", ledger.begin(&wrong, noon()).unwrap_err());
    let raw = ledger.connection().unwrap().execute(
        "INSERT INTO payment_event (seq, payment, at, kind, body, hash) VALUES ('王小明', ?1, 1, 2, '王小明', 4)",
        ["0012345"],
    );
    let raw = LedgerFault::from(raw.unwrap_err());
    for text in [refused, format!("{raw:?} {raw}")] {
        assert!(!text.contains("0012345") && !text.contains("王小明"), "{text}");
    }
}

#[test]
fn errors_carry_neither_a_path_nor_the_words_of_a_damaged_file() {
    let folder = tempfile::tempdir().unwrap();
    let opening = |name: &str| {
        let own = folder.path().join(name);
        let fault = opening::found(&own.join("ledger.sqlite"), MIGRATIONS).unwrap_err();
        let text = format!("{fault:?} {:?}", std::error::Error::source(&fault).unwrap().to_string());
        assert!(!text.contains("王小明"), "{text}");
        fault
    };

    std::fs::create_dir_all(folder.path().join("王小明/ledger.sqlite")).unwrap();
    assert!(matches!(opening("王小明"), LedgerFault::Io(_)));

    let damaged = folder.path().join("damaged");
    std::fs::create_dir(&damaged).unwrap();
    Connection::open(damaged.join("ledger.sqlite"))
        .unwrap()
        .execute_batch(
            "CREATE TABLE x (y); PRAGMA writable_schema = 1;
             UPDATE sqlite_schema SET name = '王小明', sql = 'CREATE TABLE 王小明 ('",
        )
        .unwrap();
    assert!(matches!(opening("damaged"), LedgerFault::Damaged { .. }));
}
