//! Schemas of older versions are brought up to date: all steps in one transaction, or none.
//!
//! The schema's number is SQLite's `user_version`: how many of the numbered files have been applied.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{Damage, LedgerFault};

/// Every step there has ever been, in order. A published file never changes; a new one is added.
pub(super) const MIGRATIONS: &[&str] =
    &[include_str!("schema/0001_payments.sql"), include_str!("schema/0002_paid_by_account.sql")];

/// Marks the file as a ledger: `WPay` in ASCII.
const APPLICATION_ID: i64 = 0x5750_6179;

/// Refuses what is not a ledger, and a ledger that a newer version wrote. Reads only.
pub(super) fn recognise(connection: &Connection, migrations: &[&str]) -> Result<(), LedgerFault> {
    let id: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Err(LedgerFault::damaged(Damage::NotALedger));
    }
    let (found, known) = (version(connection)?, number(migrations));
    // A ledger gets its mark and its number in one transaction.
    if found == 0 {
        return Err(LedgerFault::damaged(Damage::SchemaChanged));
    }
    if found > known {
        return Err(LedgerFault::NewerSchema { found, known });
    }
    Ok(())
}

/// Applies the steps that the file does not have yet.
pub(super) fn migrate(connection: &Connection, migrations: &[&str]) -> Result<(), LedgerFault> {
    if version(connection)? == number(migrations) {
        return Ok(());
    }
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    let applied = usize::try_from(version(&transaction)?).expect("a phone counts in at least 32 bits");
    for step in migrations.iter().skip(applied) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", number(migrations))?;
    Ok(transaction.commit()?)
}

fn version(connection: &Connection) -> Result<u32, LedgerFault> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn number(migrations: &[&str]) -> u32 {
    u32::try_from(migrations.len()).expect("the list is written by hand")
}
