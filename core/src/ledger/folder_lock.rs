//! One process for one folder: two would pay and recover at the same time.
//!
//! The lock is SQLite's own, on a database of its own that stays empty. SQLite locks files on every system that it runs
//! on, between the connections of one process too, while the standard library has no file locks on Android.

use std::{io, path::Path, time::Duration};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::fault::without_foreign_text;

const NAME: &str = "in-use.lock";

/// Held while a process works in a folder. It is let go when it is dropped, and by the system when the process dies.
#[derive(Debug)]
pub struct FolderLock {
    _transaction_under_way: Connection,
}

/// Why the folder cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum FolderInUse {
    /// Another process, or another part of this one, works in it.
    #[error("the folder is in use")]
    ByAnother,
    /// Whether it is in use cannot be told: the lock file cannot be made or locked.
    #[error("the folder cannot be locked")]
    CannotTell(#[source] io::Error),
}

impl FolderLock {
    /// Takes the folder, or says at once why not. The folder is made if it is not there.
    ///
    /// # Errors
    /// [`FolderInUse`].
    pub fn acquire(folder: &Path) -> Result<Self, FolderInUse> {
        std::fs::create_dir_all(folder).map_err(FolderInUse::CannotTell)?;
        match begin(&folder.join(NAME)) {
            Ok(transaction) => Ok(Self { _transaction_under_way: transaction }),
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                Err(FolderInUse::ByAnother)
            }
            Err(error) => Err(FolderInUse::CannotTell(io::Error::other(without_foreign_text(error)))),
        }
    }
}

/// Begins a transaction that writes nothing and is never committed. Its journal is in memory, so that a process that
/// dies leaves an empty file and nothing else.
///
/// IMMEDIATE and not EXCLUSIVE: of several that begin at once exactly one gets it. An exclusive one would wait for
/// those that are about to be refused, and so be refused itself.
fn begin(file: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(
        file,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.busy_timeout(Duration::ZERO)?;
    connection.execute_batch("PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE")?;
    Ok(connection)
}
