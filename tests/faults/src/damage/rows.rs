//! The rows of a ledger as any program would read them, without a check of theirs.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, config::DbConfig, types::ValueRef};
use sha2::{Digest, Sha256};

/// SHA-256 over every row of every table. Equal when the rows are.
pub(crate) type Rows = [u8; 32];

/// Reads the rows of `file`, which is not changed.
pub(crate) fn of(file: &Path) -> rusqlite::Result<Rows> {
    read(&open(file)?)
}

/// The same, of a file of which SQLite's own check finds nothing to say; none where it does.
pub(crate) fn of_a_sound_structure(file: &Path) -> rusqlite::Result<Option<Rows>> {
    let connection = open(file)?;
    let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { read(&connection).map(Some) } else { Ok(None) }
}

fn open(file: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(connection)
}

/// Each value is hashed with its type and length, each row and table with its name or end, so that no two contents are
/// hashed alike.
fn read(connection: &Connection) -> rusqlite::Result<Rows> {
    let mut hasher = Sha256::new();
    for table in ["payment", "payment_event", "set_aside"] {
        hasher.update(table);
        let mut statement = connection.prepare(&format!("SELECT * FROM {table} NOT INDEXED ORDER BY 1"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            hasher.update([0xff]);
            for column in 0..columns {
                let (kind, bytes): (u8, &[u8]) = match row.get_ref(column)? {
                    ValueRef::Null => (0, &[]),
                    ValueRef::Integer(value) => (1, &value.to_be_bytes()),
                    ValueRef::Real(value) => (2, &value.to_be_bytes()),
                    ValueRef::Text(text) => (3, text),
                    ValueRef::Blob(blob) => (4, blob),
                };
                hasher.update([kind]);
                hasher.update((bytes.len() as u64).to_be_bytes());
                hasher.update(bytes);
            }
        }
    }
    Ok(hasher.finalize().into())
}
