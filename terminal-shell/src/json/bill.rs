//! Households, bills, and how they differ from the paper.

use super::payment::payment;
use serde_json::{Value, json};
use waterpay_core::{
    bill::{Bill, BillStatus, BillingPeriod, Charge, Household, Payable, YearMonth},
    engine::{Difference, Found},
    store_slip::PerhapsPaidElsewhere,
};

/// What was found for a number or a photograph.
pub(crate) fn look_up(found: &Found) -> Value {
    let Household { account, masked_name, masked_address } = &found.household;
    json!({
        "account": { "biller": account.biller.as_str(), "number": account.number.reveal() },
        "household": { "masked_name": masked_name.reveal(), "masked_address": masked_address.reveal() },
        "bills": found.bills.iter().map(bill).collect::<Vec<_>>(),
        "printed_bill_id": found.printed.map(|printed| found.bills[printed].id.as_str()),
        "differences": differences(&found.differences),
        "known_payments": found.known.iter().map(payment).collect::<Vec<_>>(),
        "perhaps_paid_elsewhere": found.perhaps_paid_elsewhere.iter().map(perhaps_paid).collect::<Vec<_>>(),
    })
}

/// A bill whose store barcodes were shown in the last days.
fn perhaps_paid(perhaps: &PerhapsPaidElsewhere) -> Value {
    json!({
        "bill_id": perhaps.bill.as_str(),
        "shown_on": perhaps.shown_on.to_string(),
        "until": perhaps.until.to_string(),
    })
}

/// One bill.
pub(crate) fn bill(bill: &Bill) -> Value {
    json!({
        "bill_id": bill.id.as_str(),
        "payee": { "id": bill.payee.id.to_string(), "name": bill.payee.name },
        "period": period(bill.period),
        "usage_cubic_metres": bill.usage.map(|usage| usage.0),
        "charges": bill.charges.lines().iter().map(charge).collect::<Vec<_>>(),
        "amount": bill.amount().dollars(),
        "due": bill.due.to_string(),
        "status": status(bill.status),
        "payable": bill.status.payable() == Payable::Yes,
    })
}

/// The months of a bill.
pub(super) fn period(period: BillingPeriod) -> Value {
    let month = |month: YearMonth| format!("{:04}-{:02}", month.year(), month.month());
    json!({ "first": month(period.first()), "last": month(period.last()) })
}

/// Every difference, as the paper has it and as it is now.
pub(crate) fn differences(differences: &[Difference]) -> Value {
    let difference = |difference: &Difference| match difference {
        Difference::CodeNotAccepted => json!({ "in": "code_not_accepted" }),
        Difference::Payee { printed, now } => {
            json!({ "in": "payee", "printed": printed.reveal(), "now": now })
        }
        Difference::Amount { printed, now } => {
            json!({ "in": "amount", "printed": printed.dollars(), "now": now.dollars() })
        }
        Difference::Due { printed, now } => {
            json!({ "in": "due", "printed": printed.to_string(), "now": now.to_string() })
        }
        Difference::CodeExpired { at } => json!({ "in": "code_expired", "at": at.to_string() }),
        Difference::NoSuchBillNow => json!({ "in": "no_such_bill_now" }),
    };
    differences.iter().map(difference).collect()
}

fn charge(charge: &Charge) -> Value {
    match charge {
        Charge::Charged { kind, amount } => json!({ "kind": kind, "amount": amount.dollars() }),
        Charge::Credited { kind, amount } => json!({ "kind": kind, "credit": amount.dollars() }),
    }
}

fn status(status: BillStatus) -> Value {
    match status {
        BillStatus::Unpaid => json!({ "state": "unpaid" }),
        BillStatus::OverduePayable => json!({ "state": "overdue_payable" }),
        BillStatus::OverdueClosed => json!({ "state": "overdue_closed" }),
        BillStatus::BeingPaid => json!({ "state": "being_paid" }),
        BillStatus::Paid { at } => json!({ "state": "paid", "at": at.to_string() }),
        BillStatus::PaidElsewhere { at } => json!({ "state": "paid_elsewhere", "at": at.to_string() }),
        BillStatus::Unknown => json!({ "state": "unknown" }),
        BillStatus::AutomaticDebit { on } => json!({ "state": "automatic_debit", "on": on.to_string() }),
    }
}
