//! The sandbox's memory: one SQLite file, or none.
//!
//! A file for each thing that is kept; each is functions over a connection, so that a caller does several in one
//! transaction. What they mean together is decided in [`gateway`](crate::gateway).

pub(crate) mod bills;
pub(crate) mod charges;
mod columns;
pub(crate) mod device_keys;
pub(crate) mod payments;
pub(crate) mod quotes;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use self::columns::Text;
use jiff::SignedDuration;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

pub use charges::Charge;
pub(crate) use payments::KeptPayment;
pub(crate) use quotes::KeptQuote;

const SCHEMA: &str = include_str!("schema.sql");
const FILE: &str = "sandbox.sqlite3";

/// An open book.
#[derive(Debug)]
pub struct Book {
    connection: Connection,
    file: Option<PathBuf>,
}

impl Book {
    /// Opens the book in `folder`, or begins one; without a folder, one in memory.
    pub fn open(folder: Option<&Path>) -> rusqlite::Result<Self> {
        let file = folder.map(|folder| folder.join(FILE));
        let connection = match &file {
            Some(file) => Connection::open(file)?,
            None => Connection::open_in_memory()?,
        };
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        let mut book = Self { connection, file };
        book.begin_if_new()?;
        Ok(book)
    }

    /// Forgets everything.
    pub(crate) fn reset(&mut self) -> rusqlite::Result<()> {
        let folder = self.file.as_deref().and_then(Path::parent).map(Path::to_owned);
        if let Some(file) = self.file.take() {
            self.connection = Connection::open_in_memory()?;
            for ending in ["", "-wal", "-shm"] {
                let mut name = file.clone().into_os_string();
                name.push(ending);
                // A file that is not there needs no removing; one that stays makes the opening below find it.
                drop(std::fs::remove_file(name));
            }
        }
        *self = Self::open(folder.as_deref())?;
        Ok(())
    }

    /// Whether no bill was ever issued.
    pub(crate) fn is_new(&self) -> rusqlite::Result<bool> {
        self.connection.query_row("SELECT NOT EXISTS (SELECT 1 FROM bills)", [], |row| row.get(0))
    }

    /// Begins a transaction that no other writer can come between. Dropped, it has done nothing.
    pub(crate) fn begin(&mut self) -> rusqlite::Result<Transaction<'_>> {
        self.connection.transaction_with_behavior(TransactionBehavior::Immediate)
    }

    /// How far the sandbox's clock is ahead of the real one, if it was ever set.
    pub(crate) fn clock_offset(&self) -> rusqlite::Result<Option<SignedDuration>> {
        let kept: Option<Text<i64>> = self
            .connection
            .query_row("SELECT value FROM settings WHERE name = 'clock offset'", [], |row| row.get(0))
            .optional()?;
        Ok(kept.map(|Text(seconds)| SignedDuration::from_secs(seconds)))
    }

    /// Keeps how far the sandbox's clock is ahead.
    pub(crate) fn set_clock_offset(&self, offset: SignedDuration) -> rusqlite::Result<()> {
        self.connection.execute(
            "INSERT INTO settings VALUES ('clock offset', ?1) ON CONFLICT DO UPDATE SET value = ?1",
            [Text(offset.as_secs())],
        )?;
        Ok(())
    }

    fn begin_if_new(&mut self) -> rusqlite::Result<()> {
        let transaction = self.begin()?;
        let version: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version == 0 {
            transaction.execute_batch(SCHEMA)?;
            transaction.pragma_update(None, "user_version", 1)?;
        }
        transaction.commit()
    }
}
