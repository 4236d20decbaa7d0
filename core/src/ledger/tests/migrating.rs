use std::path::Path;

use rusqlite::Connection;

use super::{
    keys, ledger, noon,
    old_ledgers::{Holds, made},
    open, payment,
};
use crate::{
    ledger::{Ledger, LedgerFault, migration::MIGRATIONS, opening::found},
    looking_back::{Paid, Year},
    money::Twd,
};

const NOTES: &str = "CREATE TABLE note (text TEXT NOT NULL) STRICT;";
const BROKEN: &str = "CREATE TABLE half (done INTEGER) STRICT; INSERT INTO nowhere VALUES (1);";

/// The number of the newest schema.
const NEWEST: u32 = 2;
const NEWER: u32 = NEWEST + 1;

fn version(file: &Path) -> u32 {
    let connection = Connection::open(file).unwrap();
    connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

#[test]
fn an_older_ledger_is_brought_up_to_date_with_all_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    let mut older = ledger(&folder);
    older.begin(&payment(1, "bill-1"), noon()).unwrap();
    older.close().unwrap();
    let file = folder.path().join("ledger.sqlite");

    let steps = [MIGRATIONS, &[NOTES]].concat();
    let newer = found(&file, &steps).unwrap().unwrap();
    newer.execute("INSERT INTO note VALUES ('kept')", []).unwrap();
    let payments: u32 = newer.query_row("SELECT count(*) FROM payment", [], |row| row.get(0)).unwrap();
    assert_eq!(payments, 1);
    drop(newer);
    assert_eq!(version(&file), NEWER);
    found(&file, &steps).unwrap().unwrap();
}

#[test]
fn what_was_paid_before_it_could_be_added_up_is_added_up() {
    let account = payment(1, "bill-1").intent.account;
    for schema in 1..=MIGRATIONS.len() {
        for (holds, payments) in
            [(Holds::Nothing, 0), (Holds::OneLive, 0), (Holds::OnePaid, 1), (Holds::TenThousand, 9_999)]
        {
            let folder = tempfile::tempdir().unwrap();
            let file = made(folder.path(), schema, holds);
            let ledger = ledger(&folder);
            assert_eq!(version(&file), NEWEST, "schema {schema}, {holds:?}");
            let paid = ledger.paid_in_all(&account, Year::new(2024).unwrap().span()).unwrap();
            let total = Twd::from_dollars(902 * u64::from(payments));
            assert_eq!(paid, Paid { payments, total }, "schema {schema}, {holds:?}");
        }
    }
}

#[test]
fn a_step_that_fails_leaves_the_older_version_whole() {
    let folder = tempfile::tempdir().unwrap();
    ledger(&folder).close().unwrap();
    let file = folder.path().join("ledger.sqlite");
    let before = std::fs::read(&file).unwrap();
    let failed = found(&file, &[MIGRATIONS, &[NOTES, BROKEN]].concat());
    assert!(matches!(failed, Err(LedgerFault::Unexpected(_))), "{failed:?}");
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_eq!(version(&file), NEWEST);
    open(&folder);
}

#[test]
fn a_newer_ledger_is_refused_and_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    ledger(&folder).close().unwrap();
    let file = folder.path().join("ledger.sqlite");
    let newer = found(&file, &[MIGRATIONS, &[NOTES]].concat()).unwrap().unwrap();
    // The newer version died before its journal went into the file.
    newer.execute("INSERT INTO note VALUES ('in the journal')", []).unwrap();
    std::mem::forget(newer);
    let journal = folder.path().join("ledger.sqlite-wal");
    let contents = || (std::fs::read(&file).unwrap(), std::fs::read(&journal).unwrap());
    let before = contents();
    assert!(!before.1.is_empty());
    let refused = Ledger::open(folder.path(), keys(), noon());
    assert!(matches!(refused, Err(LedgerFault::NewerSchema { found: NEWER, known: NEWEST })), "{refused:?}");
    assert_eq!(contents(), before);
}
