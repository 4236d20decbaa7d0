use std::{fs, path::PathBuf};

use rusqlite::{Connection, config::DbConfig};
use tempfile::TempDir;

use super::{after, keys, ledger, noon, open, paid, payment};
use crate::{
    ledger::{Damage, Ledger, Recorded, SetAside},
    payment::State,
};

pub(super) fn file(folder: &TempDir) -> PathBuf {
    folder.path().join("ledger.sqlite")
}

/// A closed ledger with a paid, an expired and a live payment.
pub(super) fn kept(folder: &TempDir) -> Vec<Recorded> {
    let mut ledger = ledger(folder);
    for n in 1..=3 {
        ledger.begin(&payment(n, &format!("bill-{n}")), noon()).unwrap();
    }
    let settled = payment(1, "bill-1");
    ledger.append(settled.intent.payment, &paid(&settled), after(1)).unwrap();
    ledger.append(payment(2, "").intent.payment, &State::Expired, after(2)).unwrap();
    let kept = all(&ledger);
    ledger.close().unwrap();
    kept
}

pub(super) fn all(ledger: &Ledger) -> Vec<Recorded> {
    ledger.changes(crate::ledger::ChangeNumber::ZERO).unwrap().payments
}

/// Runs SQL as somebody would who opens the file with a tool of their own, and drops every rule first.
pub(super) fn tamper(folder: &TempDir, sql: &str) {
    let connection = Connection::open(file(folder)).unwrap();
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    connection.execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}")).unwrap();
}

fn set_aside(folder: &TempDir) -> SetAside {
    let opened = open(folder);
    let set_aside = opened.set_aside.expect("the damage is noticed");
    assert_eq!(set_aside.at, noon());
    set_aside
}

#[test]
fn a_file_that_is_no_ledger_is_set_aside_and_kept() {
    let sound = tempfile::tempdir().unwrap();
    kept(&sound);
    let sound = fs::read(file(&sound)).unwrap();
    let mut header_broken = sound.clone();
    header_broken[3] ^= 4;
    let mut another_format = sound.clone();
    another_format[47] ^= 1;
    let mut another_application = sound.clone();
    another_application[70] ^= 1;
    // The last byte of `user_version`, the number of the schema, of which there is none before 1.
    let mut schema_unknown = sound.clone();
    schema_unknown[63] ^= 2;
    // In the text of a rule, a function that there is not.
    let mut rule_unknown = sound.clone();
    let rule = sound.windows(10).position(|bytes| bytes == b"json_valid").unwrap();
    rule_unknown[rule + 2] ^= 0x1c;
    let prose = "這不是帳本".repeat(999);
    let table: [(&[u8], Damage); 10] = [
        (b"", Damage::NotALedger),
        (b"x", Damage::NotALedger),
        (prose.as_bytes(), Damage::NotALedger),
        (&header_broken, Damage::NotALedger),
        (&another_application, Damage::NotALedger),
        (&schema_unknown, Damage::SchemaChanged),
        (&rule_unknown, Damage::Malformed),
        (&another_format, Damage::Malformed),
        (&sound[..sound.len() - 4096], Damage::Malformed),
        (&sound[..5000], Damage::Malformed),
    ];
    for (index, (bytes, why)) in table.into_iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(file(&folder), bytes).unwrap();
        let set_aside = set_aside(&folder);
        assert_eq!(set_aside.why, why, "case {index}");
        assert_eq!(set_aside.file.file_name().unwrap(), "ledger-damaged-20270503T040000Z.sqlite");
        assert_eq!(fs::read(&set_aside.file).unwrap(), bytes, "case {index}");
    }
}

#[test]
fn a_file_that_is_gone_is_noticed_and_takes_no_name_of_one_that_was_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let before = folder.path().join("ledger-damaged-20260101T000000Z.sqlite");
    let (journal, other) = (before.with_extension("sqlite-wal"), before.with_extension("sqlite.copy"));
    for file in [&before, &journal, &other] {
        fs::write(file, "kept").unwrap();
    }
    fs::write(folder.path().join("ledger.sqlite-wal"), "journal").unwrap();
    let set_aside = set_aside(&folder);
    assert_eq!(set_aside.why, Damage::Missing);
    assert_eq!(set_aside.file.file_name().unwrap(), "ledger-damaged-20270503T040000Z.sqlite");
    assert_eq!(fs::read(set_aside.file.with_extension("sqlite-wal")).unwrap(), b"journal");
    for file in [before, journal, other] {
        assert_eq!(fs::read(file).unwrap(), b"kept");
    }
}

#[test]
fn the_journal_is_kept_with_its_file() {
    // SQLite removes the journal of an empty file when it opens it.
    for damaged in ["damaged", ""] {
        let folder = tempfile::tempdir().unwrap();
        kept(&folder);
        fs::write(file(&folder), damaged).unwrap();
        fs::write(folder.path().join("ledger.sqlite-wal"), "journal").unwrap();
        let set_aside = set_aside(&folder);
        let journal = set_aside.file.with_file_name("ledger-damaged-20270503T040000Z.sqlite-wal");
        assert_eq!(fs::read(journal).unwrap(), b"journal", "{damaged:?}");
    }
}

#[test]
fn nothing_that_was_set_aside_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    for text in ["one", "two"] {
        fs::write(file(&folder), text).unwrap();
        let aside = open(&folder).set_aside.unwrap();
        assert_eq!(fs::read_to_string(aside.file).unwrap(), text);
    }
    assert_eq!(
        fs::read_dir(folder.path())
            .unwrap()
            .filter(|entry| {
                entry.as_ref().unwrap().file_name().to_string_lossy().starts_with("ledger-damaged-")
            })
            .count(),
        2
    );
}

#[test]
fn a_ledger_set_aside_is_told_of_until_the_resident_knows() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(file(&folder), "damaged").unwrap();
    let first = open(&folder).set_aside.unwrap();
    let mut again = open(&folder);
    assert_eq!(again.set_aside, Some(first));
    again.ledger.set_aside_was_told(after(1)).unwrap();
    drop(again);
    assert_eq!(open(&folder).set_aside, None);
}

#[test]
fn a_record_that_cannot_be_read_is_damage_too() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(file(&folder), "damaged").unwrap();
    open(&folder).ledger.close().unwrap();
    tamper(&folder, "UPDATE set_aside SET at = 'some day'");
    let opened = open(&folder);
    assert_eq!(opened.set_aside.unwrap().why, Damage::Unreadable);
}

#[test]
fn a_ledger_that_is_gone_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    kept(&folder);
    // Setting aside was cut short after the file itself.
    let aside = folder.path().join("ledger-damaged-20270501T000000Z.sqlite");
    fs::rename(file(&folder), &aside).unwrap();
    fs::write(folder.path().join("ledger.sqlite-wal"), "journal").unwrap();
    let found = set_aside(&folder);
    assert_eq!((found.why, &found.file), (Damage::Missing, &aside));
    let journal = folder.path().join("ledger-damaged-20270501T000000Z.sqlite-wal");
    assert_eq!(fs::read_to_string(journal).unwrap(), "journal");
}

#[test]
fn a_ledger_that_was_only_half_made_is_made_again() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["ledger-unfinished.sqlite", "ledger-unfinished.sqlite-wal"] {
        fs::write(folder.path().join(name), "half").unwrap();
    }
    assert_eq!(open(&folder).set_aside, None);
}

#[test]
fn what_was_changed_behind_the_ledgers_back_is_noticed() {
    let table = [
        ("UPDATE payment SET amount = 1", Damage::HistoryChanged),
        ("UPDATE payment SET request = 'e30.e30.AAAB' WHERE request NOT NULL", Damage::HistoryChanged),
        ("UPDATE payment SET outcome = NULL", Damage::HistoryChanged),
        ("UPDATE payment SET outcome = 'paid' WHERE outcome IS NULL", Damage::HistoryChanged),
        ("UPDATE payment_event SET at = '2020-01-01T00:00:00Z' WHERE seq = 2", Damage::HistoryChanged),
        ("UPDATE payment_event SET hash = zeroblob(32) WHERE seq = 5", Damage::HistoryChanged),
        ("DELETE FROM payment_event WHERE seq = 1", Damage::HistoryChanged),
        (
            "DELETE FROM payment_event WHERE seq = 5; UPDATE payment SET outcome = NULL",
            Damage::HistoryChanged,
        ),
        ("DELETE FROM payment_event; DELETE FROM payment", Damage::HistoryChanged),
        ("DELETE FROM payment WHERE bill = 'bill-3'", Damage::HistoryChanged),
        ("DROP INDEX one_live_payment_per_bill", Damage::SchemaChanged),
        ("DROP TRIGGER an_event_never_changes", Damage::SchemaChanged),
        ("CREATE TABLE extra (x)", Damage::SchemaChanged),
    ];
    for (sql, why) in table {
        let folder = tempfile::tempdir().unwrap();
        kept(&folder);
        tamper(&folder, sql);
        assert_eq!(set_aside(&folder).why, why, "{sql}");
    }
}

#[test]
fn no_flipped_bit_makes_the_ledger_say_something_else() {
    let folder = tempfile::tempdir().unwrap();
    let kept = kept(&folder);
    let sound = fs::read(file(&folder)).unwrap();
    let mut noticed = 0;
    // A prime step, so that every kind of page and every bit of a byte is met.
    for place in (0..sound.len()).step_by(997) {
        let folder = tempfile::tempdir().unwrap();
        let mut flipped = sound.clone();
        flipped[place] ^= 1 << (place % 8);
        fs::write(file(&folder), &flipped).unwrap();
        match Ledger::open(folder.path(), keys(), noon()) {
            Ok(opened) => match opened.set_aside {
                None => assert_eq!(all(&opened.ledger), kept, "byte {place}"),
                Some(aside) => {
                    assert_eq!(fs::read(aside.file).unwrap(), flipped, "byte {place}");
                    noticed += 1;
                }
            },
            Err(_) => assert_eq!(fs::read(file(&folder)).unwrap(), flipped, "byte {place}"),
        }
    }
    assert!(noticed > 5, "only {noticed} flipped bits were noticed");
}
