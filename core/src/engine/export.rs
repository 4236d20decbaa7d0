//! The history for other programs: as a table for a spreadsheet (RFC 4180, in UTF-8 with a byte order mark, since
//! spreadsheets guess wrong without one), or as JSON with the proofs.
//!
//! Names of columns and fields and the values of `outcome` are fixed and in English, so that what one phone made can be read
//! by a program that knows another's.

use serde_json::{Map, Value};

use super::{PaymentView, Stage};

/// The form of an exported history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportForm {
    /// A row a payment, for a spreadsheet (CSV).
    Table,
    /// An array with an object a payment (JSON): the table's columns that have something in them, amounts as numbers, and
    /// of a paid one `receipt`, the proof as the gateway signed it.
    Json,
}

const COLUMNS: [&str; 13] = [
    "payment_id",
    "biller",
    "account_number",
    "bill_id",
    "payee",
    "first_month",
    "last_month",
    "amount_twd",
    "fee_twd",
    "total_twd",
    "outcome",
    "settled_at",
    "reference",
];

impl ExportForm {
    /// The payments in the order given.
    pub(super) fn of(self, payments: &[PaymentView]) -> String {
        match self {
            Self::Table => table(payments),
            Self::Json => json(payments),
        }
    }
}

fn json(payments: &[PaymentView]) -> String {
    payments.iter().map(object).collect::<Value>().to_string()
}

fn object(view: &PaymentView) -> Map<String, Value> {
    let cells = COLUMNS.into_iter().zip(row(view)).filter(|(_, cell)| !cell.is_empty());
    let mut fields: Map<String, Value> = cells
        .map(|(column, cell)| {
            let amount = if column.ends_with("_twd") { cell.parse::<u64>().ok() } else { None };
            (column.to_owned(), amount.map_or(Value::String(cell), Value::from))
        })
        .collect();
    if let Stage::Paid(receipt) = &view.stage {
        fields.insert("receipt".to_owned(), receipt.proof().as_str().into());
    }
    fields
}

/// One row a payment.
fn table(payments: &[PaymentView]) -> String {
    let mut table = String::from("\u{FEFF}");
    push_row(&mut table, COLUMNS.map(str::to_owned));
    for view in payments {
        push_row(&mut table, row(view));
    }
    table
}

fn row(view: &PaymentView) -> [String; 13] {
    let intent = &view.intent;
    let (outcome, settled_at, reference) = match &view.stage {
        Stage::BeingConfirmed(_) => ("being_confirmed", String::new(), String::new()),
        Stage::NeedsResident(_) => ("needs_resident", String::new(), String::new()),
        Stage::Paid(receipt) => {
            let claims = receipt.claims();
            ("paid", claims.settled_at.to_string(), claims.reference.to_string())
        }
        Stage::Declined(_) => ("declined", String::new(), String::new()),
        Stage::AlreadyPaid(reference) => ("already_paid", String::new(), reference.to_string()),
        Stage::Expired => ("expired", String::new(), String::new()),
    };
    [
        intent.payment.to_string(),
        intent.account.biller.to_string(),
        intent.account.number.reveal().to_owned(),
        intent.bill.to_string(),
        intent.payee.name.clone(),
        intent.period.first().to_string(),
        intent.period.last().to_string(),
        intent.amount.dollars().to_string(),
        intent.fee.dollars().to_string(),
        intent.total.dollars().to_string(),
        outcome.to_owned(),
        settled_at,
        reference,
    ]
}

fn push_row<const N: usize>(table: &mut String, cells: [String; N]) {
    table.push_str(&cells.map(|text| cell(&text)).join(","));
    table.push_str("\r\n");
}

/// Quoted where RFC 4180 asks for it. A text that a spreadsheet would run as a formula gets an apostrophe before it.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ledger::ChangeNumber,
        payment::examples::{intent, receipt},
    };

    #[test]
    fn a_paid_bill_is_a_row_with_its_reference() {
        let at = "2026-11-24T08:00:00Z".parse().unwrap();
        let (intent, stage) = (intent(), Stage::Paid(receipt(&intent())));
        let view = PaymentView { intent, stage, begun_at: at, changed_at: at, change: ChangeNumber::ZERO };
        let table = table(&[view]);
        let lines: Vec<&str> = table.trim_start_matches('\u{FEFF}').split("\r\n").collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[1].ends_with(",320,3,323,paid,2026-11-24T08:00:05Z,S-0001"), "{}", lines[1]);
        assert_eq!(lines[0].split(',').count(), lines[1].split(',').count());
    }

    #[test]
    fn the_same_in_json_has_numbers_and_the_proof_and_nothing_that_is_empty() {
        let at = "2026-11-24T08:00:00Z".parse().unwrap();
        let (intent, receipt) = (intent(), receipt(&intent()));
        let proof = receipt.proof().as_str().to_owned();
        let view = |stage| PaymentView {
            intent: intent.clone(),
            stage,
            begun_at: at,
            changed_at: at,
            change: ChangeNumber::ZERO,
        };
        let json = json(&[view(Stage::Paid(receipt)), view(Stage::Expired)]);
        let json: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json[0]["total_twd"], 323);
        assert_eq!(json[0]["reference"], "S-0001");
        assert_eq!(json[0]["receipt"], proof);
        assert_eq!(json[1]["outcome"], "expired");
        assert_eq!((json[1].get("receipt"), json[1].get("reference")), (None, None));
        assert_eq!(self::json(&[]), "[]");
    }

    #[test]
    fn no_text_leaves_its_cell_or_becomes_a_formula() {
        let table = [
            ("plain", "plain"),
            ("a,b", "\"a,b\""),
            ("say \"so\"", "\"say \"\"so\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("@cmd", "'@cmd"),
        ];
        for (text, expected) in table {
            assert_eq!(cell(text), expected);
        }
    }
}
