use std::fs;

use rusqlite::ffi;

use super::{after, ledger, noon, payment};
use crate::{
    ledger::{
        ChangeNumber, Ledger, LedgerFault, NotBegun,
        writing::{NotWritten, commit_failed, kept_or_not},
    },
    payment::{HandOffAddress, State},
};

#[test]
fn a_full_disk_keeps_nothing_and_breaks_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    ledger.begin(&payment(1, "bill-1"), noon()).unwrap();
    let pages = |ledger: &Ledger, most: i64| {
        let connection = ledger.connection().unwrap();
        connection.pragma_update_and_check(None, "max_page_count", most, |_| Ok(())).unwrap();
    };
    pages(&ledger, 1);
    let mut large = payment(2, "bill-2");
    large.intent.payee.name = "水".repeat(9000);
    let refused = ledger.begin(&large, noon());
    assert!(matches!(refused, Err(NotBegun::Ledger(LedgerFault::DiskFull(_)))), "{refused:?}");
    assert_eq!(ledger.payment(large.intent.payment).unwrap(), None);
    let waiting = State::HandedOff(HandOffAddress {
        url: format!("https://wallet.example/{}", "x".repeat(9000)).parse().unwrap(),
        until: after(300),
    });
    let refused = ledger.append(payment(1, "bill-1").intent.payment, &waiting, after(1));
    assert!(matches!(refused, Err(LedgerFault::DiskFull(_))), "{refused:?}");
    pages(&ledger, 1_000_000);
    ledger.begin(&large, noon()).unwrap();
    assert_eq!(ledger.unfinished().unwrap(), [payment(1, "bill-1"), large]);
}

#[test]
fn after_a_failing_disk_the_file_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    ledger.begin(&payment(1, "bill-1"), noon()).unwrap();
    let checkpoint = |ledger: &Ledger| {
        ledger.connection().unwrap().query_row("PRAGMA wal_checkpoint(FULL)", [], |_| Ok(())).unwrap();
    };
    checkpoint(&ledger);
    ledger.begin(&payment(2, "bill-2"), noon()).unwrap();
    // The disk loses the journal, and SQLite its cache: the next read of a page fails.
    fs::File::options()
        .write(true)
        .open(folder.path().join("ledger.sqlite-wal"))
        .unwrap()
        .set_len(0)
        .unwrap();
    ledger.connection().unwrap().execute_batch("PRAGMA shrink_memory").unwrap();
    let failed = ledger.append(payment(1, "bill-1").intent.payment, &State::Expired, after(1));
    assert!(matches!(failed, Err(LedgerFault::Io(_))), "{failed:?}");
    assert_eq!(ledger.unfinished().unwrap(), [payment(1, "bill-1")], "what is on the disk counts");
    ledger.append(payment(1, "bill-1").intent.payment, &State::Expired, after(2)).unwrap();
}

#[test]
fn a_payment_whose_commit_failed_counts_only_when_it_is_in_the_file_itself() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let id = payment(1, "bill-1").intent.payment;
    assert_eq!(ledger.found_after_all(id).unwrap(), None);
    ledger.begin(&payment(1, "bill-1"), noon()).unwrap();
    assert_eq!(ledger.found_after_all(id).unwrap(), Some(ChangeNumber::new(1)));
    let copy = tempfile::tempdir().unwrap();
    fs::copy(folder.path().join("ledger.sqlite"), copy.path().join("ledger.sqlite")).unwrap();
    assert!(super::ledger(&copy).payment(id).unwrap().is_some(), "without its journal");
}

#[test]
fn what_an_app_that_was_killed_left_in_the_journal_is_in_the_file_before_it_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    ledger.begin(&payment(1, "bill-1"), noon()).unwrap();
    let (killed, file_alone) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
        fs::copy(folder.path().join(name), killed.path().join(name)).unwrap();
    }
    let found = super::ledger(&killed);
    fs::copy(killed.path().join("ledger.sqlite"), file_alone.path().join("ledger.sqlite")).unwrap();
    assert_eq!(super::ledger(&file_alone).unfinished().unwrap(), [payment(1, "bill-1")]);
    assert_eq!(found.unfinished().unwrap(), [payment(1, "bill-1")]);
}

/// What SQLite's result `code` becomes.
fn fault(code: i32) -> LedgerFault {
    rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
}

#[test]
fn a_commit_that_failed_is_in_doubt_unless_it_had_no_room_or_no_lock() {
    for certain in [ffi::SQLITE_FULL, ffi::SQLITE_BUSY] {
        let failed = commit_failed(fault(certain));
        assert!(matches!(failed, NotWritten::Undone(_)), "{failed:?}");
    }
    for doubtful in [ffi::SQLITE_IOERR_FSYNC, ffi::SQLITE_IOERR_WRITE, ffi::SQLITE_NOMEM, ffi::SQLITE_CORRUPT]
    {
        let failed = commit_failed(fault(doubtful));
        assert!(matches!(failed, NotWritten::InDoubt(_)), "{failed:?}");
    }
}

#[test]
fn a_payment_in_doubt_is_kept_not_kept_or_unsure_as_the_file_says() {
    let commit = || fault(ffi::SQLITE_IOERR_FSYNC);
    let number = ChangeNumber::new(1);
    let kept = kept_or_not(commit(), Ok(Some(number)));
    assert!(matches!(kept, Ok(found) if found == number), "{kept:?}");
    let not_kept = kept_or_not(commit(), Ok(None));
    assert!(matches!(not_kept, Err(NotBegun::Ledger(LedgerFault::Io(_)))), "{not_kept:?}");
    let unsure = kept_or_not(commit(), Err(fault(ffi::SQLITE_CORRUPT)));
    assert!(matches!(unsure, Err(NotBegun::Unsure(LedgerFault::Damaged { .. }))), "{unsure:?}");
}

#[test]
fn a_ledger_that_lost_its_connection_closes_and_opens_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = ledger(&folder);
    first.begin(&payment(1, "bill-1"), noon()).unwrap();
    first.connection.take().unwrap();
    first.close().unwrap();
    assert_eq!(ledger(&folder).unfinished().unwrap(), [payment(1, "bill-1")]);
}

#[test]
fn what_sqlite_refuses_for_no_rule_of_ours_is_told_as_that() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    ledger.begin(&payment(1, "bill-1"), noon()).unwrap();
    ledger.connection().unwrap().execute_batch("PRAGMA query_only = ON").unwrap();
    let refused = ledger.append(payment(1, "bill-1").intent.payment, &State::Expired, after(1));
    assert!(matches!(refused, Err(LedgerFault::Io(_))), "{refused:?}");

    // Without the rule, the second payment of a bill fails for the want of a table.
    let injury = "DROP INDEX one_live_payment_per_bill; DROP TABLE payment_event";
    ledger.connection().unwrap().execute_batch(injury).unwrap();
    let refused = ledger.begin(&payment(2, "bill-1"), noon());
    assert!(matches!(refused, Err(NotBegun::Ledger(LedgerFault::Unexpected(_)))), "{refused:?}");

    ledger.connection().unwrap().execute_batch("DROP TABLE payment").unwrap();
    let refused = ledger.begin(&payment(2, "bill-2"), noon());
    assert!(matches!(refused, Err(NotBegun::Ledger(LedgerFault::Unexpected(_)))), "{refused:?}");
    let refused = ledger.import(vec![payment(3, "bill-3")], noon());
    assert!(matches!(refused, Err(LedgerFault::Unexpected(_))), "{refused:?}");
}
