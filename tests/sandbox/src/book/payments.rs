//! The payments, each with the exact bytes that asked for it.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use waterpay_core::{
    bill::BillId,
    biller::Account,
    gateway::wire::PaymentResource,
    payment::{PaymentId, QuoteId, cashback::Earlier},
};

use super::columns::{Json, Text};
use crate::issuers::in_one_text;

/// A payment, and what the world does not see of it.
#[derive(Debug, Clone)]
pub(crate) struct KeptPayment {
    pub(crate) resource: PaymentResource,
    /// The offer that was taken; none for a payment of the imagined other phone.
    pub(crate) quote: Option<QuoteId>,
    /// The exact bytes of the request; none for a payment of the imagined other phone.
    pub(crate) request: Option<String>,
    /// When a payment on its way settles by itself.
    pub(crate) settles_at: Option<Timestamp>,
}

const COLUMNS: &str = "SELECT resource, quote_id, request, settles_at FROM payments";

/// Keeps a new payment.
///
/// # Errors
/// A violated constraint when the id or the quote was used before, or when the bill has another live payment.
pub(crate) fn keep(connection: &Connection, kept: &KeptPayment) -> rusqlite::Result<()> {
    let KeptPayment { resource, quote, request, settles_at } = kept;
    connection
        .prepare_cached(
            "INSERT INTO payments (payment_id, bill_id, number, quote_id, request, settles_at, resource)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            Text(resource.payment_id),
            resource.bill_id.as_str(),
            in_one_text(&resource.account),
            quote.as_ref().map(QuoteId::as_str),
            request,
            settles_at.map(Text),
            Json(resource)
        ])?;
    Ok(())
}

/// Keeps a payment's new outcome.
pub(crate) fn update(connection: &Connection, resource: &PaymentResource) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE payments SET resource = ?2 WHERE payment_id = ?1")?
        .execute(params![Text(resource.payment_id), Json(resource)])?;
    Ok(())
}

/// The payment of this id.
pub(crate) fn find(connection: &Connection, id: PaymentId) -> rusqlite::Result<Option<KeptPayment>> {
    connection
        .prepare_cached(&format!("{COLUMNS} WHERE payment_id = ?1"))?
        .query_row([Text(id)], read)
        .optional()
}

/// The payment of a bill that is on its way or settled.
pub(crate) fn live(connection: &Connection, bill: &BillId) -> rusqlite::Result<Option<KeptPayment>> {
    connection
        .prepare_cached(&format!(
            "{COLUMNS} WHERE bill_id = ?1 AND status IN ('pending', 'requires_action', 'settled')"
        ))?
        .query_row([bill.as_str()], read)
        .optional()
}

/// Whether an offer was taken by a payment.
pub(crate) fn took(connection: &Connection, quote: &QuoteId) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM payments WHERE quote_id = ?1)")?
        .query_row([quote.as_str()], |row| row.get(0))
}

/// Every payment that is neither settled nor refused.
pub(crate) fn open(connection: &Connection) -> rusqlite::Result<Vec<KeptPayment>> {
    connection
        .prepare_cached(&format!("{COLUMNS} WHERE status IN ('pending', 'requires_action')"))?
        .query_map([], read)?
        .collect()
}

/// Every payment of an account, the oldest first.
pub(crate) fn of_account(connection: &Connection, account: &Account) -> rusqlite::Result<Vec<KeptPayment>> {
    connection
        .prepare_cached(&format!("{COLUMNS} WHERE number = ?1 ORDER BY rowid"))?
        .query_map([in_one_text(account)], read)?
        .collect()
}

/// The settled payments of an account's bills, and those of whoever pays with the key `key_id`, the oldest first.
pub(crate) fn settled_before(
    connection: &Connection,
    account: &Account,
    key_id: &str,
) -> rusqlite::Result<Vec<Earlier>> {
    connection
        .prepare_cached(
            "SELECT c.at, p.resource, p.number = ?1, q.key_id IS ?2
             FROM charges c JOIN payments p USING (payment_id) LEFT JOIN quotes q USING (quote_id)
             WHERE p.status = 'settled' AND (p.number = ?1 OR q.key_id = ?2) ORDER BY c.charge",
        )?
        .query_map([in_one_text(account).as_str(), key_id], |row| {
            let Json(resource): Json<PaymentResource> = row.get(1)?;
            Ok(Earlier {
                settled_at: row.get(0).map(|Text(at)| at)?,
                payee: resource.payee.id,
                same_household: row.get(2)?,
                same_payer: row.get(3)?,
            })
        })?
        .collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<KeptPayment> {
    Ok(KeptPayment {
        resource: row.get(0).map(|Json(resource)| resource)?,
        quote: row.get::<_, Option<String>>(1)?.map(QuoteId::new),
        request: row.get(2)?,
        settles_at: row.get::<_, Option<Text<Timestamp>>>(3)?.map(|Text(at)| at),
    })
}
