//! The history as a table for a spreadsheet: RFC 4180, in UTF-8 with a byte order mark, since spreadsheets guess wrong
//! without one.
//!
//! The column names and the values of `outcome` are fixed and in English, so that a table made by one phone can be read
//! by a program that knows another's.

use super::{PaymentView, Stage};

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

/// One row a payment, in the order given.
pub(super) fn table(payments: &[PaymentView]) -> String {
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
