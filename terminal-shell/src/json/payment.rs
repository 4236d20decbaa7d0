//! A payment as it stands.

use serde_json::{Map, Value, json};
use waterpay_core::{
    engine::{PaymentView, Stage},
    payment::Intent,
};

use super::{bill::period, receipt::receipt};

/// One payment: what was decided, where it stands, and what belongs to that.
pub(crate) fn payment(view: &PaymentView) -> Value {
    let Intent {
        payment,
        bill,
        account,
        payee,
        period: months,
        amount,
        fee,
        total,
        method,
        not_after,
        origin: _,
    } = &view.intent;
    let mut object = json!({
        "payment_id": payment.to_string(),
        "status": status(&view.stage),
        "bill_id": bill.as_str(),
        "account": { "biller": account.biller.as_str(), "number": account.number.reveal() },
        "payee": { "id": payee.id.to_string(), "name": payee.name },
        "period": period(*months),
        "amount": amount.dollars(),
        "fee": fee.dollars(),
        "total": total.dollars(),
        "method_id": method.as_str(),
        "not_after": not_after.to_string(),
        "begun_at": view.begun_at.to_string(),
        "changed_at": view.changed_at.to_string(),
    });
    if let Value::Object(fields) = &mut object {
        fields.extend(stage(&view.stage));
    }
    object
}

/// The one word for where a payment stands.
pub(crate) fn status(stage: &Stage) -> &'static str {
    match stage {
        Stage::BeingConfirmed(_) => "being_confirmed",
        Stage::NeedsResident(_) => "needs_resident",
        Stage::Paid(_) => "paid",
        Stage::Declined(_) => "declined",
        Stage::AlreadyPaid(_) => "already_paid",
        Stage::Expired => "expired",
    }
}

fn stage(stage: &Stage) -> Map<String, Value> {
    let (name, value) = match stage {
        Stage::BeingConfirmed(doubt) => ("doubt", json!(doubt)),
        Stage::NeedsResident(address) => {
            ("open", json!({ "url": address.url.as_str(), "until": address.until.to_string() }))
        }
        Stage::Paid(proof) => ("receipt", receipt(proof)),
        Stage::Declined(reason) => ("reason", json!(reason)),
        Stage::AlreadyPaid(reference) => ("reference", json!(reference.as_str())),
        Stage::Expired => return Map::new(),
    };
    Map::from_iter([(name.to_owned(), value)])
}
