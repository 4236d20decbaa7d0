//! How SQLite is set for a ledger. Every setting is read back: SQLite ignores a pragma that it does not know.

use std::{path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags, config::DbConfig, ffi};

use super::LedgerFault;

/// Before 3.51.3 a checkpoint could lose commits of another connection (<https://sqlite.org/wal.html#walresetbug>).
const OLDEST_SQLITE: i32 = 3_051_003;
/// How long another connection may hold the file before it counts as locked.
const PATIENCE: Duration = Duration::from_secs(5);

/// `synchronous=2` is FULL: in WAL mode every commit is on the disk when it returns. The two `fullfsync` settings make
/// Apple's systems empty the drive's own cache too. `recursive_triggers` keeps `REPLACE` from deleting silently.
const SETTINGS: [(&str, i64); 9] = [
    ("synchronous", 2),
    ("fullfsync", 1),
    ("checkpoint_fullfsync", 1),
    ("foreign_keys", 1),
    ("recursive_triggers", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("secure_delete", 1),
    ("temp_store", 2),
];

/// Opens a file that exists without changing it, not even when it is closed again.
pub(super) fn look_into(file: &Path) -> Result<Connection, LedgerFault> {
    connect(file, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Makes a file and opens it.
pub(super) fn make(file: &Path) -> Result<Connection, LedgerFault> {
    connect(file, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)
}

/// Write-ahead logging: one writer and any number of readers, and a commit is one append and one sync.
pub(super) fn write_ahead(connection: &Connection) -> Result<(), LedgerFault> {
    let mut statement = connection.prepare("PRAGMA journal_mode = WAL")?;
    let mut rows = statement.query([])?;
    let mode: Option<String> = rows.next()?.map(|row| row.get(0)).transpose()?;
    // SQLite first tells the mode and only then changes the file. A disk that fails there has the change undone, and the
    // ledger would go on with a rollback journal, whose deletion a power cut may take back.
    rows.next()?;
    taken("journal_mode", mode.as_deref() == Some("wal"))
}

/// The file has been found sound: closing it may tidy the journal away.
pub(super) fn checkpoint_when_closed(connection: &Connection) -> Result<(), LedgerFault> {
    set_flag(connection, DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)
}

/// Moves everything from the journal into the file, and begins another journal, so that what is read from now on is on
/// the disk for good.
///
/// A journal that was left behind may never have been synced: by an app that was killed, or because the sync failed, after
/// which a later one proves nothing. A checkpoint alone does not do. It leaves the old journal's name or content to a
/// later sync, and a part of that journal that comes back after a power cut would hide what is newer in the file. The way
/// through a rollback journal syncs the folder before it writes. Whoever else has the file open answers for the journal.
pub(super) fn begin_another_journal(connection: &Connection) -> Result<(), LedgerFault> {
    match leave_the_journal(connection) {
        Ok(()) => write_ahead(connection),
        Err(LedgerFault::Locked(_)) => Ok(()),
        Err(fault) => Err(fault),
    }
}

/// Moves everything from the journal into the file and removes the journal. Nobody else may have the file open. Marking the
/// file afterwards, which SQLite does once it has told the mode, may fail: nothing is lost by it, and it is done again.
pub(super) fn leave_the_journal(connection: &Connection) -> Result<(), LedgerFault> {
    Ok(connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?)
}

/// Moves everything from the journal into the file, and syncs that. To close a connection does so too, but says nothing
/// when it fails.
pub(super) fn checkpoint(connection: &Connection) -> Result<(), LedgerFault> {
    let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy {
        let busy = ffi::Error::new(ffi::SQLITE_BUSY);
        return Err(rusqlite::Error::SqliteFailure(busy, None).into());
    }
    Ok(())
}

fn connect(file: &Path, flags: OpenFlags) -> Result<Connection, LedgerFault> {
    new_enough(rusqlite::version_number())?;
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    set_flag(&connection, DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    set_flag(&connection, DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    for (name, value) in SETTINGS {
        set(&connection, name, value)?;
    }
    Ok(connection)
}

fn new_enough(found: i32) -> Result<(), LedgerFault> {
    if found < OLDEST_SQLITE { Err(LedgerFault::OldSqlite { found }) } else { Ok(()) }
}

fn set(connection: &Connection, name: &'static str, value: i64) -> Result<(), LedgerFault> {
    connection.pragma_update(None, name, value)?;
    taken(name, connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0))? == value)
}

fn set_flag(connection: &Connection, flag: DbConfig, on: bool) -> Result<(), LedgerFault> {
    taken("db_config", connection.set_db_config(flag, on)? == on)
}

fn taken(name: &'static str, is_taken: bool) -> Result<(), LedgerFault> {
    if is_taken { Ok(()) } else { Err(LedgerFault::SettingRefused { name }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_that_sqlite_does_not_take_is_not_relied_on() {
        let connection = Connection::open_in_memory().unwrap();
        let refused = set(&connection, "foreign_keys", 2).unwrap_err();
        assert!(matches!(refused, LedgerFault::SettingRefused { name: "foreign_keys" }), "{refused:?}");
        let refused = write_ahead(&connection).unwrap_err();
        assert!(matches!(refused, LedgerFault::SettingRefused { name: "journal_mode" }), "{refused:?}");
        set(&connection, "foreign_keys", 1).unwrap();
    }

    #[test]
    fn an_sqlite_that_may_lose_commits_is_refused() {
        for found in [3_051_002, 3_050_004, 3_007_000] {
            let refused = new_enough(found).unwrap_err();
            assert!(
                matches!(refused, LedgerFault::OldSqlite { found: told } if told == found),
                "{refused:?}"
            );
        }
        for found in [3_051_003, 3_052_000] {
            new_enough(found).unwrap();
        }
    }

    #[test]
    fn every_connection_has_every_setting() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ledger.sqlite");
        for connection in [make(&file).unwrap(), look_into(&file).unwrap()] {
            for (name, value) in SETTINGS {
                let found: i64 = connection.pragma_query_value(None, name, |row| row.get(0)).unwrap();
                assert_eq!(found, value, "{name}");
            }
            let patience: u32 =
                connection.pragma_query_value(None, "busy_timeout", |row| row.get(0)).unwrap();
            assert_eq!(patience, 5_000);
            assert!(connection.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
            assert!(connection.db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE).unwrap());
            checkpoint_when_closed(&connection).unwrap();
            assert!(!connection.db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE).unwrap());
        }
    }

    #[test]
    fn a_journal_that_somebody_still_reads_is_not_said_to_be_in_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ledger.sqlite");
        let (writer, reader) = (make(&file).unwrap(), make(&file).unwrap());
        write_ahead(&writer).unwrap();
        writer.execute_batch("CREATE TABLE kept (n); INSERT INTO kept VALUES (1)").unwrap();
        reader.execute_batch("BEGIN").unwrap();
        reader.query_row("SELECT n FROM kept", [], |_| Ok(())).unwrap();
        writer.execute("INSERT INTO kept VALUES (2)", []).unwrap();
        writer.busy_timeout(Duration::ZERO).unwrap();
        let locked = checkpoint(&writer).unwrap_err();
        assert!(matches!(locked, LedgerFault::Locked(_)), "{locked:?}");
        begin_another_journal(&writer).unwrap();
        reader.execute_batch("COMMIT").unwrap();
        checkpoint(&writer).unwrap();
    }
}
