//! What was decided, and its columns.

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params};

use crate::{
    bill::{BillId, BillingPeriod, Payee, PayeeId},
    biller::{Account, BillerId},
    money::Twd,
    payment::{CompactJws, Intent, MethodId, Origin, QuoteId},
};

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
    let dollars = |column: usize| row.get::<_, i64>(column);
    let (payment, bill, biller, number) = (text(0)?, text(1)?, text(2)?, text(3)?);
    let (payee_id, payee_name, first, last) = (text(4)?, text(5)?, text(6)?, text(7)?);
    let (amount, fee, total) = (dollars(8)?, dollars(9)?, dollars(10)?);
    let (method, not_after) = (text(11)?, text(12)?);
    let (made, quote, request) = (text(13)?, text(14)?, text(15)?);
    let intent = || {
        Some(Intent {
            payment: payment?.parse().ok()?,
            bill: BillId::new(bill?),
            account: Account::kept(BillerId::new(biller?), number?),
            payee: Payee { id: PayeeId::new(payee_id?), name: payee_name? },
            period: BillingPeriod::new(first?.parse().ok()?, last?.parse().ok()?).ok()?,
            amount: twd(amount)?,
            fee: twd(fee)?,
            total: twd(total)?,
            method: MethodId::new(method?),
            not_after: not_after?.parse().ok()?,
            origin: match made?.as_str() {
                "here" => {
                    Origin::Here { quote: QuoteId::new(quote?), request: CompactJws::parse(request?).ok()? }
                }
                "elsewhere" => Origin::Elsewhere,
                _ => return None,
            },
        })
    };
    Ok(intent())
}

fn twd(dollars: i64) -> Option<Twd> {
    Twd::from_dollars(u64::try_from(dollars).ok()?).ok()
}
