//! The offers that were made.

use rusqlite::{Connection, OptionalExtension, params};
use waterpay_core::payment::{Quote, QuoteId};

use super::columns::Json;

/// An offer, and who it was made to.
pub(crate) struct KeptQuote {
    pub(crate) quote: Quote,
    pub(crate) key_id: String,
}

/// Keeps an offer.
pub(crate) fn keep(connection: &Connection, kept: &KeptQuote) -> rusqlite::Result<()> {
    connection
        .prepare_cached("INSERT INTO quotes (quote_id, bill_id, key_id, quote) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            kept.quote.id.as_str(),
            kept.quote.bill.id.as_str(),
            kept.key_id,
            Json(&kept.quote)
        ])?;
    Ok(())
}

/// The offer of this name.
pub(crate) fn find(connection: &Connection, id: &QuoteId) -> rusqlite::Result<Option<KeptQuote>> {
    connection
        .prepare_cached("SELECT quote, key_id FROM quotes WHERE quote_id = ?1")?
        .query_row([id.as_str()], |row| {
            Ok(KeptQuote { quote: row.get(0).map(|Json(quote)| quote)?, key_id: row.get(1)? })
        })
        .optional()
}

/// How many offers were ever made.
pub(crate) fn count(connection: &Connection) -> rusqlite::Result<u32> {
    connection.prepare_cached("SELECT count(*) FROM quotes")?.query_row([], |row| row.get(0))
}
