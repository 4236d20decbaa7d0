//! What was decided, and its columns.

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params};
use serde_json::json;

use crate::payment::{Intent, Origin};

/// The columns that [`to_intent`] reads.
pub(super) const COLUMNS: &str = "p.id, p.bill, p.biller, p.account_number, p.payee_id, p.payee_name, \
    p.period_first, p.period_last, p.amount, p.fee, p.total, p.method, p.not_after, p.made, p.quote, p.request";

/// Adds the row of a payment, which has no outcome yet.
pub(super) fn insert(connection: &Connection, intent: &Intent, begun_at: Timestamp) -> rusqlite::Result<()> {
    let (made, quote, request) = match &intent.origin {
        Origin::Here { quote, request } => ("here", Some(quote.as_str()), Some(request.as_str())),
        Origin::Elsewhere => ("elsewhere", None, None),
    };
    connection
        .prepare_cached(
            "INSERT INTO payment (id, bill, biller, account_number, payee_id, payee_name, period_first, period_last,
                 amount, fee, total, method, not_after, made, quote, request, begun_at)
             VALUES (:id, :bill, :biller, :account_number, :payee_id, :payee_name, :period_first, :period_last,
                 :amount, :fee, :total, :method, :not_after, :made, :quote, :request, :begun_at)",
        )?
        .execute(named_params! {
            ":id": intent.payment.to_string(),
            ":bill": intent.bill.as_str(),
            ":biller": intent.account.biller.as_str(),
            ":account_number": intent.account.number.reveal(),
            ":payee_id": intent.payee.id.as_str(),
            ":payee_name": intent.payee.name,
            ":period_first": intent.period.first().to_string(),
            ":period_last": intent.period.last().to_string(),
            ":amount": intent.amount.dollars().cast_signed(),
            ":fee": intent.fee.dollars().cast_signed(),
            ":total": intent.total.dollars().cast_signed(),
            ":method": intent.method.as_str(),
            ":not_after": intent.not_after.to_string(),
            ":made": made,
            ":quote": quote,
            ":request": request,
            ":begun_at": begun_at.to_string(),
        })?;
    Ok(())
}

/// Reads [`COLUMNS`], the first of which is column 0. None when a value is not one of its type.
pub(super) fn to_intent(row: &Row<'_>) -> rusqlite::Result<Option<Intent>> {
    let text = |column: usize| row.get::<_, Option<String>>(column);
    let number = |column: usize| row.get::<_, i64>(column);
    // The values' own deserialisers are what checks them.
    let intent = json!({
        "payment": text(0)?,
        "bill": text(1)?,
        "account": { "biller": text(2)?, "number": text(3)? },
        "payee": { "id": text(4)?, "name": text(5)? },
        "period": { "first": text(6)?, "last": text(7)? },
        "amount": number(8)?,
        "fee": number(9)?,
        "total": number(10)?,
        "method": text(11)?,
        "not_after": text(12)?,
        "origin": { "made": text(13)?, "quote": text(14)?, "request": text(15)? },
    });
    Ok(serde_json::from_value(intent).ok())
}
