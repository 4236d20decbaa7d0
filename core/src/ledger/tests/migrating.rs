use std::path::Path;

use rusqlite::Connection;

use super::{keys, ledger, noon, open, payment};
use crate::ledger::{Ledger, LedgerFault, migration::MIGRATIONS, opening::found};

const NOTES: &str = "CREATE TABLE note (text TEXT NOT NULL) STRICT;";
const BROKEN: &str = "CREATE TABLE half (done INTEGER) STRICT; INSERT INTO nowhere VALUES (1);";

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
    assert_eq!(version(&file), 2);
    found(&file, &steps).unwrap().unwrap();
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
    assert_eq!(version(&file), 1);
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
    assert!(matches!(refused, Err(LedgerFault::NewerSchema { found: 2, known: 1 })), "{refused:?}");
    assert_eq!(contents(), before);
}
