//! Every movement of money.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use waterpay_core::{bill::BillId, money::Twd, payment::PaymentId};

use super::columns::{Json, Text};

/// Money that left a resident's purse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charge {
    /// For which payment.
    pub payment_id: PaymentId,
    /// For which bill.
    pub bill_id: BillId,
    /// How much.
    pub total: Twd,
    /// When, by the sandbox's clock.
    pub at: Timestamp,
}

/// Writes a charge down.
pub(crate) fn append(connection: &Connection, charge: &Charge) -> rusqlite::Result<()> {
    connection
        .prepare_cached("INSERT INTO charges (payment_id, bill_id, total, at) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            Text(charge.payment_id),
            charge.bill_id.as_str(),
            Json(charge.total),
            Text(charge.at)
        ])?;
    Ok(())
}

/// All of them, in their order.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<Charge>> {
    connection
        .prepare_cached("SELECT payment_id, bill_id, total, at FROM charges ORDER BY charge")?
        .query_map([], |row| {
            Ok(Charge {
                payment_id: row.get(0).map(|Text(id)| id)?,
                bill_id: BillId::new(row.get::<_, String>(1)?),
                total: row.get(2).map(|Json(total)| total)?,
                at: row.get(3).map(|Text(at)| at)?,
            })
        })?
        .collect()
}

/// When a bill was paid, if it was.
pub(crate) fn paid_at(connection: &Connection, bill: &BillId) -> rusqlite::Result<Option<Timestamp>> {
    connection
        .prepare_cached("SELECT at FROM charges WHERE bill_id = ?1 ORDER BY charge LIMIT 1")?
        .query_row([bill.as_str()], |row| row.get(0).map(|Text(at)| at))
        .optional()
}
