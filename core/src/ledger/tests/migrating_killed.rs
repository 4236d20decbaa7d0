//! Every released schema, with every kind of contents, brought up to date by a process that is killed at each write.
//!
//! A commit only ever appends to the journal, and a checkpoint only ever writes pages that are whole in the journal, in
//! their order. So what a kill leaves is known: the file as it was with the beginning of the journal, or some of the
//! pages with all of it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Instant,
};

use rusqlite::Connection;

use super::{
    keys, noon,
    old_ledgers::{Holds, Rows, made, rows},
};
use crate::ledger::{Ledger, connection::checkpoint, migration::MIGRATIONS, opening::found};

/// Steps that no version has yet, which touch the schema and every row, so that there is something to kill.
const NEXT: [&str; 2] = [
    "ALTER TABLE payment ADD COLUMN note TEXT; CREATE INDEX payment_by_begun_at ON payment (begun_at, payee_name);",
    "CREATE TABLE kept (payment TEXT NOT NULL PRIMARY KEY REFERENCES payment (id), name TEXT NOT NULL) STRICT;
     INSERT INTO kept SELECT id, payee_name FROM payment;",
];
const PAGE: usize = 4096;
const JOURNAL_HEADER: usize = 32;
const FRAME: usize = 24 + PAGE;
/// Where a process that this test starts finds the folder of the ledger that it is to bring up to date.
const TO_MIGRATE: &str = "WATERPAY_TEST_FOLDER_TO_MIGRATE";

fn newest() -> Vec<&'static str> {
    [MIGRATIONS, &NEXT].concat()
}

fn journal(file: &Path) -> PathBuf {
    file.with_file_name("ledger.sqlite-wal")
}

/// Opens the ledger with the newest schema, as the next start does, and looks at all of it.
fn holds_all(file: &Path, before: &Rows, kill: &str) {
    let connection = found(file, &newest()).unwrap().unwrap();
    let text = |query: &str| -> Vec<String> {
        let mut statement = connection.prepare(query).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    assert_eq!(text("PRAGMA integrity_check"), ["ok"], "{kill}");
    assert_eq!(text("SELECT \"table\" FROM pragma_foreign_key_check"), [""; 0], "{kill}");
    assert!(rows(&connection) == *before, "{kill}: what it holds is not what it held");
    let number = |query: &str| connection.query_row(query, [], |row| row.get::<_, u32>(0)).unwrap();
    assert_eq!(number("PRAGMA user_version") as usize, newest().len(), "{kill}");
    let payments = before.iter().filter(|row| row.len() == 18).count();
    assert_eq!(number("SELECT count(*) FROM kept") as usize, payments, "{kill}: the last step was done once");
}

/// What each kill leaves of a ledger that is brought up to date, about `at_most` of them: file and journal.
fn kills(file: &Path, at_most: usize) -> Vec<(String, Vec<u8>, Vec<u8>)> {
    let before = fs::read(file).unwrap();
    let connection = found(file, &newest()).unwrap().unwrap();
    let written = fs::read(journal(file)).unwrap();
    checkpoint(&connection).unwrap();
    drop(connection);
    let after = fs::read(file).unwrap();
    let frames = (written.len() - JOURNAL_HEADER) / FRAME;
    let pages = after.len() / PAGE;
    let step = ((2 * frames + pages) / at_most).max(1);

    let mut kills = vec![];
    for half_frame in (0..=2 * frames).step_by(step) {
        let journal = written[..JOURNAL_HEADER + half_frame * FRAME / 2].to_vec();
        kills.push((format!("after {half_frame} half frames of {frames}"), before.clone(), journal));
    }
    for page in (0..=pages).step_by(step) {
        let mut file = before.clone();
        let done = page * PAGE;
        file.resize(done.max(file.len()), 0);
        file[..done].copy_from_slice(&after[..done]);
        kills.push((format!("after {page} pages of {pages}"), file, written.clone()));
    }
    kills
}

#[test]
fn a_migration_that_is_killed_at_any_write_is_done_the_next_time_and_nothing_is_lost() {
    for schema in 1..=MIGRATIONS.len() {
        for holds in Holds::ALL {
            let folder = tempfile::tempdir().unwrap();
            let file = made(folder.path(), schema, holds);
            let before = rows(&Connection::open(&file).unwrap());
            let at_most = if holds == Holds::TenThousand { 4 } else { usize::MAX };
            for (kill, main, written) in kills(&file, at_most) {
                let folder = tempfile::tempdir().unwrap();
                let file = folder.path().join("ledger.sqlite");
                fs::write(&file, main).unwrap();
                fs::write(journal(&file), written).unwrap();
                holds_all(&file, &before, &format!("schema {schema}, {holds:?}, {kill}"));
            }
        }
    }
}

#[test]
fn every_released_schema_is_opened_with_all_it_holds() {
    for schema in 1..=MIGRATIONS.len() {
        for holds in Holds::ALL {
            let folder = tempfile::tempdir().unwrap();
            let file = made(folder.path(), schema, holds);
            let before = rows(&Connection::open(&file).unwrap());
            let opened = Ledger::open(folder.path(), keys(), noon()).unwrap();
            assert_eq!(opened.set_aside, None, "schema {schema}, {holds:?}");
            let unfinished = opened.ledger.unfinished_recorded().unwrap().len();
            match holds {
                Holds::Nothing => assert_eq!(unfinished, 0),
                // A receipt that does not verify proves nothing, and is asked about.
                Holds::OnePaid | Holds::OneLive => assert_eq!(unfinished, 1),
                Holds::TenThousand => assert_eq!(unfinished, 10_000),
            }
            opened.ledger.close().unwrap();
            assert!(rows(&Connection::open(&file).unwrap()) == before, "schema {schema}, {holds:?}");
        }
    }
}

/// What was hashed by the first version is hashed alike by every later one: this number never changes.
#[test]
fn the_hash_of_an_event_is_that_of_the_first_version() {
    let folder = tempfile::tempdir().unwrap();
    let file = made(folder.path(), 1, Holds::OneLive);
    let hash: String = Connection::open(file)
        .unwrap()
        .query_row("SELECT hex(hash) FROM payment_event", [], |row| row.get(0))
        .unwrap();
    assert_eq!(hash, "CA4CDDA4D6876AF739A6794C86D06755C6113FB601E978AB478D7FC83A29F6FE");
}

/// Both sides of the test: started again with a folder in its environment, the test brings the ledger in it up to date.
#[test]
fn a_process_that_is_killed_while_it_migrates_loses_nothing() {
    if let Some(folder) = env::var_os(TO_MIGRATE) {
        found(&Path::new(&folder).join("ledger.sqlite"), &newest()).unwrap();
        return;
    }
    let original = tempfile::tempdir().unwrap();
    let original = made(original.path(), 1, Holds::TenThousand);
    let before = rows(&Connection::open(&original).unwrap());
    let start = |folder: &Path| {
        fs::copy(&original, folder.join("ledger.sqlite")).unwrap();
        Command::new(env::current_exe().unwrap())
            .args([
                "--exact",
                "ledger::tests::migrating_killed::a_process_that_is_killed_while_it_migrates_loses_nothing",
            ])
            .env(TO_MIGRATE, folder)
            .stdout(Stdio::null())
            .spawn()
            .unwrap()
    };
    let whole = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    assert!(start(whole.path()).wait().unwrap().success());
    let took = begun.elapsed();
    for tenth in [5, 7, 8, 9] {
        let folder = tempfile::tempdir().unwrap();
        let mut process = start(folder.path());
        thread::sleep(took * tenth / 10);
        process.kill().unwrap();
        process.wait().unwrap();
        holds_all(
            &folder.path().join("ledger.sqlite"),
            &before,
            &format!("after {tenth} tenths of {took:?}"),
        );
    }
}
