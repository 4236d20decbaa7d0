//! The events as a hash chain, so that a row that was changed or removed afterwards is noticed.
//!
//! The hash of an event is SHA-256 over the hash before it, the event, and everything that was decided about its
//! payment. It has no key: it tells of damage and of careless editing, not of an attacker who recomputes it.

use ring::digest::{Context, SHA256};
use rusqlite::{
    Connection, OptionalExtension, Row, params,
    types::{Value, ValueRef},
};

use super::{ChangeNumber, Damage, LedgerFault};

/// What was decided, in the order in which it is hashed. A later schema's columns are not added here: the hashes that
/// are on disk would no longer be right.
pub(super) const DECIDED: &str = "id, bill, biller, account_number, payee_id, payee_name, period_first, period_last, \
    amount, fee, total, method, not_after, made, quote, request, begun_at";
/// The event's own five values come before what was decided, which are seventeen.
const HASHED: usize = 22;

type Hash = [u8; 32];

/// An event, and what was decided about its payment, as both were written.
pub(super) struct Proven {
    pub(super) payment: String,
    pub(super) at: String,
    pub(super) kind: String,
    pub(super) body: String,
    /// [`DECIDED`].
    pub(super) decided: Vec<Value>,
}

/// The next event of the chain, which is about a payment that the ledger has.
pub(super) fn append(
    connection: &Connection,
    payment: &str,
    at: &str,
    kind: &str,
    body: &str,
) -> rusqlite::Result<ChangeNumber> {
    let (last, previous) = last(connection)?.unwrap_or((ChangeNumber::ZERO, Hash::default()));
    let seq = last.next();
    let hash = connection
        .prepare_cached(&format!("SELECT ?1, ?2, ?3, ?4, ?5, {DECIDED} FROM payment p WHERE p.id = ?2"))?
        .query_row(params![seq, payment, at, kind, body], |row| link(previous, row))?;
    connection
        .prepare_cached(
            "INSERT INTO payment_event (seq, payment, at, kind, body, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![seq, payment, at, kind, body, hash])?;
    Ok(seq)
}

/// Walks the whole chain.
pub(super) fn verify(connection: &Connection) -> Result<(), LedgerFault> {
    let mut events = connection.prepare(&format!(
        "SELECT e.seq, e.payment, e.at, e.kind, e.body, {DECIDED}, e.hash
         FROM payment_event e LEFT JOIN payment p ON p.id = e.payment ORDER BY e.seq"
    ))?;
    let mut rows = events.query([])?;
    let (mut seq, mut previous) = (ChangeNumber::ZERO, Hash::default());
    while let Some(row) = rows.next()? {
        let hash: Hash = row.get(HASHED)?;
        if row.get::<_, ChangeNumber>(0)? != seq.next() || link(previous, row)? != hash {
            return Err(LedgerFault::damaged(Damage::HistoryChanged));
        }
        (seq, previous) = (seq.next(), hash);
    }
    // SQLite remembers the highest number that it gave, which shows when the end of the chain was cut off.
    let given: Option<ChangeNumber> = connection
        .query_row("SELECT seq FROM sqlite_sequence WHERE name = 'payment_event'", [], |row| row.get(0))
        .optional()?;
    if given.unwrap_or(ChangeNumber::ZERO) == seq {
        Ok(())
    } else {
        Err(LedgerFault::damaged(Damage::HistoryChanged))
    }
}

/// The event of that number, if its hash and the one before prove it. The rest of the chain may be broken.
pub(super) fn proven(connection: &Connection, seq: ChangeNumber) -> rusqlite::Result<Option<Proven>> {
    let mut event = connection.prepare_cached(&format!(
        "SELECT seq, payment, at, kind, body, {DECIDED}, hash,
             (SELECT hash FROM payment_event WHERE seq = ?1 - 1)
         FROM payment_event JOIN payment ON id = payment WHERE seq = ?1"
    ))?;
    let proven = event.query_row([seq], |row| {
        let previous: Option<Hash> = row.get(HASHED + 1)?;
        let hash: Hash = row.get(HASHED)?;
        let is_first = seq == ChangeNumber::ZERO.next();
        let Some(previous) = previous.or(is_first.then_some(Hash::default())) else {
            return Ok(None);
        };
        if link(previous, row)? != hash {
            return Ok(None);
        }
        let decided = (5..HASHED).map(|column| row.get(column)).collect::<Result<_, _>>()?;
        Ok(Some(Proven {
            payment: row.get(1)?,
            at: row.get(2)?,
            kind: row.get(3)?,
            body: row.get(4)?,
            decided,
        }))
    });
    Ok(proven.optional()?.flatten())
}

fn last(connection: &Connection) -> rusqlite::Result<Option<(ChangeNumber, Hash)>> {
    connection
        .prepare_cached("SELECT seq, hash FROM payment_event ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
}

/// Each value is hashed with its type and length, so that no two rows are hashed alike.
fn link(previous: Hash, row: &Row<'_>) -> rusqlite::Result<Hash> {
    let mut hasher = Context::new(&SHA256);
    hasher.update(&previous);
    for column in 0..HASHED {
        let (kind, bytes): (u8, &[u8]) = match row.get_ref(column)? {
            ValueRef::Null => (0, &[]),
            ValueRef::Integer(value) => (1, &value.to_be_bytes()),
            ValueRef::Real(value) => (2, &value.to_be_bytes()),
            ValueRef::Text(text) => (3, text),
            ValueRef::Blob(blob) => (4, blob),
        };
        hasher.update(&[kind]);
        hasher.update(&(bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    }
    Ok(hasher.finish().as_ref().try_into().expect("SHA-256 has 32 bytes"))
}
