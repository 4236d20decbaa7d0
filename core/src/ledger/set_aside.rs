//! A damaged ledger is kept: renamed together with its journal, recorded in the new one, never deleted.

use std::{
    ffi::OsString,
    fmt, fs, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use rusqlite::{Connection, Row};
use serde_json::{Value, from_value, json};

use super::{Damage, Ledger, LedgerFault};
use crate::if_there::if_there;

/// How the name of a file that was set aside begins; the time follows.
const PREFIX: &str = "ledger-damaged-";
const EXTENSION: &str = ".sqlite";
/// The file itself, and what SQLite appends to its name for its journals and its shared memory.
pub(super) const SUFFIXES: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// A ledger that was set aside. What it held is unknown until the gateway has been asked again. `Debug` leaves out the
/// folder, whose name is often a person's.
#[derive(Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Where it is now.
    pub file: PathBuf,
    /// When it was set aside.
    pub at: Timestamp,
    /// What was wrong with it.
    pub why: Damage,
}

impl fmt::Debug for SetAside {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.file_name().unwrap_or_default();
        let mut shown = formatter.debug_struct("SetAside");
        shown.field("file", &file).field("at", &self.at).field("why", &self.why).finish()
    }
}

impl Ledger {
    /// Keeps that the resident has been told. Until then each [`Opened`](super::Opened) tells of it.
    ///
    /// # Errors
    /// [`LedgerFault`] when it could not be kept.
    pub fn set_aside_was_told(&mut self, now: Timestamp) -> Result<(), LedgerFault> {
        self.write(|transaction| {
            transaction.execute("UPDATE set_aside SET told = ?1 WHERE told IS NULL", [now.to_string()])?;
            Ok(())
        })
    }

    /// The newest one that the resident has not been told of.
    pub(super) fn not_told(&self) -> Result<Option<SetAside>, LedgerFault> {
        let mut statement = self.connection()?.prepare(
            "SELECT file, at, why FROM set_aside WHERE told IS NULL ORDER BY at DESC, file DESC LIMIT 1",
        )?;
        let mut rows = statement.query([])?;
        rows.next()?.map(|row| self.to_set_aside(row)).transpose()
    }

    fn to_set_aside(&self, row: &Row<'_>) -> Result<SetAside, LedgerFault> {
        let (name, at, why): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let read = at.parse().ok().zip(from_value(Value::String(why)).ok());
        let (at, why) = read.ok_or(LedgerFault::damaged(Damage::Unreadable))?;
        Ok(SetAside { file: self.file.with_file_name(name), at, why })
    }
}

/// Renames a ledger and what SQLite keeps beside it. Nothing is overwritten.
///
/// The file goes first: a journal without its file is noticed, while a file without its journal would pass for whole.
pub(super) fn move_aside(file: &Path, at: Timestamp, why: Damage) -> io::Result<SetAside> {
    let aside = match newest_aside(file)? {
        // Cut short after the file: its journal belongs to it.
        Some(newest) if !file.try_exists()? && !beside(&newest, "-wal").try_exists()? => newest,
        Some(_) | None => unused_name(file, at)?,
    };
    for suffix in SUFFIXES {
        if_there(fs::rename(beside(file, suffix), beside(&aside, suffix)))?;
    }
    Ok(SetAside { file: aside, at, why })
}

/// Whether something is in the journal of a ledger that nobody has open.
pub(super) fn has_journal(file: &Path) -> io::Result<bool> {
    Ok(if_there(fs::metadata(beside(file, "-wal")))?.is_some_and(|journal| journal.len() > 0))
}

/// Whether there was a ledger once, although there is none under its name.
pub(super) fn remains(file: &Path) -> io::Result<bool> {
    Ok(beside(file, "-wal").try_exists()? || newest_aside(file)?.is_some())
}

/// Writes down what was set aside.
pub(super) fn record(connection: &Connection, set_aside: &SetAside) -> Result<(), LedgerFault> {
    let name = set_aside.file.file_name().unwrap_or_default().to_string_lossy();
    let why = json!(set_aside.why);
    connection.execute(
        "INSERT INTO set_aside (file, at, why) VALUES (?1, ?2, ?3)",
        (name, set_aside.at.to_string(), why.as_str()),
    )?;
    Ok(())
}

/// Writes down what another ledger has written down.
pub(super) fn record_all_of(old: &Connection, new: &Connection) -> rusqlite::Result<()> {
    let mut recorded = old.prepare("SELECT file, at, why, told FROM set_aside")?;
    let mut recorded = recorded.query([])?;
    while let Some(row) = recorded.next()? {
        let row: [Option<String>; 4] = [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?];
        new.execute("INSERT INTO set_aside (file, at, why, told) VALUES (?1, ?2, ?3, ?4)", row)?;
    }
    Ok(())
}

/// Removes every ledger that was set aside, with its journals. Only for a resident who wants everything forgotten.
pub(super) fn remove_all(file: &Path) -> io::Result<()> {
    for aside in all_aside(file)? {
        // The file goes last: what is left when this is cut short is found again.
        for suffix in SUFFIXES.iter().rev() {
            if_there(fs::remove_file(beside(&aside, suffix)))?;
        }
    }
    Ok(())
}

/// Every ledger that was set aside, the oldest first.
pub(super) fn all_aside(file: &Path) -> io::Result<Vec<PathBuf>> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut names = vec![];
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().into_string().unwrap_or_default();
        if name.starts_with(PREFIX) && name.ends_with(EXTENSION) {
            names.insert(names.partition_point(|earlier| *earlier < name), name);
        }
    }
    Ok(names.into_iter().map(|name| folder.join(name)).collect())
}

fn newest_aside(file: &Path) -> io::Result<Option<PathBuf>> {
    Ok(all_aside(file)?.pop())
}

fn unused_name(file: &Path, at: Timestamp) -> io::Result<PathBuf> {
    let stamp = stamp(at);
    let mut name = file.with_file_name(format!("{PREFIX}{stamp}{EXTENSION}"));
    let mut again = 1;
    while name.try_exists()? {
        again += 1;
        name = file.with_file_name(format!("{PREFIX}{stamp}-{again}{EXTENSION}"));
    }
    Ok(name)
}

/// As in `20310102T030405Z`: ISO 8601 without the marks that a file name cannot have everywhere.
fn stamp(at: Timestamp) -> String {
    format!("{at:.0}").replace(['-', ':'], "")
}

fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(suffix);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(names: &[&str]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        for name in names {
            fs::write(folder.path().join(name), "kept").unwrap();
        }
        let file = folder.path().join("ledger.sqlite");
        (folder, file)
    }

    #[test]
    fn a_journal_is_one_with_something_in_it() {
        let (_folder, file) = folder_with(&[]);
        assert!(!has_journal(&file).unwrap());
        fs::write(beside(&file, "-wal"), "").unwrap();
        assert!(!has_journal(&file).unwrap());
        fs::write(beside(&file, "-wal"), "x").unwrap();
        assert!(has_journal(&file).unwrap());
    }

    #[test]
    fn a_journal_or_one_set_aside_is_left_of_a_ledger() {
        for (names, is_left) in [
            (&[][..], false),
            (&["ledger.sqlite-journal", "ledger-damaged.txt"], false),
            (&["ledger.sqlite-wal"], true),
            (&["ledger-damaged-20260101T000000Z.sqlite"], true),
        ] {
            let (_folder, file) = folder_with(names);
            assert_eq!(remains(&file).unwrap(), is_left, "{names:?}");
        }
    }

    #[test]
    fn names_that_are_taken_are_counted_on() {
        let (_folder, file) = folder_with(&[
            "ledger-damaged-20260101T000000Z.sqlite",
            "ledger-damaged-20260101T000000Z-2.sqlite",
        ]);
        let unused = unused_name(&file, "2026-01-01T00:00:00Z".parse().unwrap()).unwrap();
        assert_eq!(unused.file_name().unwrap(), "ledger-damaged-20260101T000000Z-3.sqlite");
    }

    #[test]
    fn what_is_printed_leaves_out_the_folder() {
        let file = PathBuf::from("/home/somebody/ledger-damaged.sqlite");
        let set_aside = SetAside { file, at: Timestamp::UNIX_EPOCH, why: Damage::Malformed };
        let printed = format!("{set_aside:?}");
        assert!(printed.contains("ledger-damaged.sqlite") && printed.contains("Malformed"), "{printed}");
        assert!(!printed.contains("somebody"), "{printed}");
    }
}
