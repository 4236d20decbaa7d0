//! What a damaged ledger still proves is taken over by the one that takes its place.
//!
//! The hash of an event is over the hash before it, the event, and what was decided: an event that it fits is as it was
//! written, however much else is damaged. A payment may come over without its latest events, as one whose outcome is
//! not known; the gateway is asked about it as about any other.

use std::{collections::BTreeSet, fs, path::Path};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, config::DbConfig, params_from_iter};

use super::{
    ChangeNumber, LedgerFault,
    chain::{self, DECIDED, Proven},
    writing::is_rule,
};

/// Copies what `damaged` proves into a new ledger, in one transaction. Nothing that is wrong with the damaged file is
/// an error.
pub(super) fn salvage(damaged: &Path, ledger: &Connection) -> Result<(), LedgerFault> {
    let Ok(Some(damaged)) = look_past_the_damage(damaged) else {
        return Ok(());
    };
    let mut transaction = Transaction::new_unchecked(ledger, TransactionBehavior::Immediate)?;
    for seq in readable(&damaged) {
        let Ok(Some(event)) = chain::proven(&damaged, seq) else {
            continue;
        };
        let savepoint = transaction.savepoint()?;
        match take_over(&savepoint, &event) {
            Ok(()) => savepoint.commit()?,
            // An event that shows why this may follow is lost. The gateway still knows.
            Err(refusal) if is_rule(&refusal) => drop(savepoint),
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(transaction.commit()?)
}

/// Opens the file so that it is not changed; none for an empty one, whose journal SQLite would remove. Without a writable
/// schema, SQLite reads nothing of a file that was cut.
fn look_past_the_damage(file: &Path) -> rusqlite::Result<Option<Connection>> {
    if fs::metadata(file).is_ok_and(|metadata| metadata.len() == 0) {
        return Ok(None);
    }
    let connection = Connection::open_with_flags(
        file,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA writable_schema = ON")?;
    Ok(Some(connection))
}

/// The numbers of the events, from both ends up to where the file cannot be read.
fn readable(damaged: &Connection) -> BTreeSet<ChangeNumber> {
    let numbers = |order| -> rusqlite::Result<Vec<ChangeNumber>> {
        let query = format!("SELECT seq FROM payment_event NOT INDEXED ORDER BY seq {order}");
        let mut numbers = damaged.prepare(&query)?;
        let numbers = numbers.query_map([], |row| row.get(0))?;
        Ok(numbers.map_while(Result::ok).collect())
    };
    let mut readable = BTreeSet::new();
    readable.extend(["ASC", "DESC"].into_iter().filter_map(|order| numbers(order).ok()).flatten());
    readable
}

/// Adds a proven event, with what was decided about its payment unless that is there.
pub(super) fn take_over(ledger: &Connection, event: &Proven) -> rusqlite::Result<()> {
    let Proven { payment, at, kind, body, decided } = event;
    let is_there = "SELECT EXISTS (SELECT 1 FROM payment WHERE id = ?1)";
    if !ledger.prepare_cached(is_there)?.query_row([payment], |row| row.get::<_, bool>(0))? {
        let places = vec!["?"; decided.len()].join(", ");
        ledger
            .prepare_cached(&format!("INSERT INTO payment ({DECIDED}) VALUES ({places})"))?
            .execute(params_from_iter(decided))?;
    }
    chain::append(ledger, payment, at, kind, body)?;
    Ok(())
}
