//! Whether a file still says what was written to it, asked each time it is opened.
//!
//! SQLite's own check looks at the structure, and at every constraint and index. It can't see a changed value, a rule
//! that was dropped, or an outcome that no event gave; those are looked for here.

use rusqlite::{Connection, ErrorCode, ffi};

use super::{Damage, LedgerFault, chain, migration::migrate};

/// The structure of the file, its constraints and its indexes.
pub(super) fn structure(connection: &Connection) -> Result<(), LedgerFault> {
    judged(&connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0))?)
}

/// What a verdict of SQLite's check means. A page that could not be read is in it as well, with the result code in
/// words: that is a disk that fails, not a file that is damaged.
fn judged(verdict: &str) -> Result<(), LedgerFault> {
    let unread = verdict.rsplit_once("error code=").and_then(|(_, code)| code.trim().parse().ok());
    match unread.map(ffi::Error::new) {
        Some(unread) if unread.code == ErrorCode::SystemIoFailure => {
            Err(rusqlite::Error::SqliteFailure(unread, None).into())
        }
        Some(_) | None => require(verdict == "ok", Damage::Malformed),
    }
}

/// The tables, indexes and rules are those of this version, the events are as they were written, and every outcome is
/// that of the last event.
pub(super) fn contents(connection: &Connection, migrations: &[&str]) -> Result<(), LedgerFault> {
    let blank = Connection::open_in_memory()?;
    migrate(&blank, migrations)?;
    require(schema(connection)? == schema(&blank)?, Damage::SchemaChanged)?;
    chain::verify(connection)?;
    let outcomes_follow: bool = connection.query_row(
        "SELECT NOT EXISTS (
            SELECT 1 FROM payment p LEFT JOIN payment_event e
                ON e.seq = (SELECT max(seq) FROM payment_event WHERE payment = p.id)
            WHERE e.kind IS NULL OR p.outcome IS NOT iif(e.kind IN ('confirming', 'handed_off'), NULL, e.kind))",
        [],
        |row| row.get(0),
    )?;
    require(outcomes_follow, Damage::HistoryChanged)
}

fn schema(connection: &Connection) -> Result<Vec<(String, Option<String>)>, LedgerFault> {
    let mut entries = connection.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name")?;
    let entries = entries.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(entries.collect::<Result<_, _>>()?)
}

fn require(holds: bool, otherwise: Damage) -> Result<(), LedgerFault> {
    if holds { Ok(()) } else { Err(LedgerFault::damaged(otherwise)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_its_table_forbids_is_damage() {
        let file = Connection::open_in_memory().unwrap();
        file.execute_batch(
            "CREATE TABLE payment (amount CHECK (amount >= 0)); INSERT INTO payment VALUES (1)",
        )
        .unwrap();
        assert!(structure(&file).is_ok());
        let behind_its_back = "PRAGMA ignore_check_constraints = ON; UPDATE payment SET amount = -1; \
             PRAGMA ignore_check_constraints = OFF";
        file.execute_batch(behind_its_back).unwrap();
        let damaged = structure(&file);
        assert!(matches!(damaged, Err(LedgerFault::Damaged { why: Damage::Malformed, .. })), "{damaged:?}");
    }

    #[test]
    fn a_page_that_cannot_be_read_is_not_damage() {
        assert!(judged("ok").is_ok());
        let unread = judged("Tree 5 page 7: unable to get the page. error code=266");
        assert!(matches!(unread, Err(LedgerFault::Io(_))), "{unread:?}");
        for damaged in [
            "Tree 5 page 7: unable to get the page. error code=11",
            "Tree 5 page 7: unable to get the page. error code=14",
            "row 1 missing from index x",
        ] {
            let damaged = judged(damaged);
            assert!(
                matches!(damaged, Err(LedgerFault::Damaged { why: Damage::Malformed, .. })),
                "{damaged:?}"
            );
        }
    }
}
