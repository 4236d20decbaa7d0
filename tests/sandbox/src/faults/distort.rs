//! What a fault changes in the JSON of an answer.
//!
//! A lie is told everywhere in an answer at once: where a payment is answered with its receipt, the receipt is made to
//! say the same and signed anew, so that only a comparison with what was asked finds it.

use serde_json::{Value, json};
use waterpay_core::payment::{CompactJws, PaymentId, ReceiptClaims, ReceiptKey};

use super::Fault;
use crate::receipt_key::receipt_key;

/// Changes `answer` as `fault` demands; faults that are not about the content change nothing.
pub(crate) fn distort(fault: Fault, answer: &mut Value) {
    match fault {
        Fault::WrongId | Fault::WrongAmount | Fault::WrongBill | Fault::WrongPayee => {
            lie(fault, answer);
            change_receipt(answer, |proof| {
                let mut claims = claims(proof);
                lie(fault, &mut claims);
                sign(&receipt_key(), claims)
            });
        }
        Fault::StaleReceipt => change_receipt(answer, |proof| {
            let mut claims = claims(proof);
            claims["payment_id"] = json!(another_payment());
            claims["bill_id"] = json!("bill-of-another-time");
            sign(&receipt_key(), claims)
        }),
        Fault::UnknownReceiptKey => {
            change_receipt(answer, |proof| sign(&ReceiptKey::from_seed(&[7; 32]), claims(proof)));
        }
        Fault::BadSignature => change_receipt(answer, with_a_wrong_signature),
        Fault::DropBeforeEffect
        | Fault::DropAfterEffect
        | Fault::Delay(_)
        | Fault::Late(_)
        | Fault::ErrorBeforeEffect
        | Fault::ErrorAfterEffect
        | Fault::Unavailable(_)
        | Fault::TooManyRequests(_)
        | Fault::InProgress
        | Fault::NotFound
        | Fault::CodeNotAccepted
        | Fault::BillerNotServed
        | Fault::Redirect
        | Fault::CutBody
        | Fault::EmptyBody
        | Fault::HugeBody
        | Fault::WrongContentType
        | Fault::WrongDate(_) => {}
    }
}

/// Tells the lie of `fault` wherever the answer speaks of the thing.
fn lie(fault: Fault, value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| lie(fault, item)),
        Value::Object(fields) => {
            let is_bill = fields.contains_key("charges");
            for (name, field) in fields {
                match (fault, name.as_str()) {
                    (Fault::WrongId, "payment_id") => *field = json!(another_payment()),
                    (Fault::WrongAmount, "amount" | "total") => {
                        *field = json!(field.as_u64().unwrap_or_default() + 1);
                    }
                    (Fault::WrongBill, "bill_id") => *field = json!("bill-of-somebody-else"),
                    (Fault::WrongBill, "id") if is_bill => *field = json!("bill-of-somebody-else"),
                    (Fault::WrongPayee, "payee_id") => *field = json!("somebody-else"),
                    (Fault::WrongPayee, "payee") => *field = json!({"id": "somebody-else", "name": "別人"}),
                    _ => lie(fault, field),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Replaces the receipt of a payment's answer, if it has one.
fn change_receipt(answer: &mut Value, change: impl Fn(&CompactJws) -> String) {
    let Some(receipt) = answer.pointer_mut("/outcome/receipt") else {
        return;
    };
    if let Some(Ok(proof)) = receipt.as_str().map(CompactJws::parse) {
        *receipt = json!(change(&proof));
    }
}

fn claims(proof: &CompactJws) -> Value {
    proof.claims().expect("the gateway signs JSON")
}

fn sign(key: &ReceiptKey, claims: Value) -> String {
    let claims: ReceiptClaims =
        serde_json::from_value(claims).expect("a changed id or amount leaves a receipt's claims");
    key.sign(&claims).as_str().to_owned()
}

fn with_a_wrong_signature(proof: &CompactJws) -> String {
    let (signed, signature) = proof.as_str().rsplit_once('.').expect("a compact JWS has three parts");
    let first = if signature.starts_with('A') { 'B' } else { 'A' };
    format!("{signed}.{first}{}", &signature[1..])
}

fn another_payment() -> PaymentId {
    PaymentId::new(jiff::Timestamp::UNIX_EPOCH, *b"other-time")
}
