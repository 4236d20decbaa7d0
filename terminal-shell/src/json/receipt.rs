//! A receipt, which has been verified or would not be one.

use serde_json::{Value, json};
use waterpay_core::payment::{Receipt, ReceiptClaims};

/// What a receipt says, and the proof for others.
pub(crate) fn receipt(receipt: &Receipt) -> Value {
    let ReceiptClaims {
        payment_id,
        bill_id,
        payee_id,
        amount,
        fee,
        total,
        currency,
        method_id,
        settled_at,
        reference,
        cashback,
    } = receipt.claims();
    let cashback = cashback
        .as_ref()
        .map(|cashback| json!({ "amount": cashback.amount.dollars(), "promotion": cashback.promotion }));
    json!({
        "payment_id": payment_id.to_string(),
        "bill_id": bill_id.as_str(),
        "payee_id": payee_id.to_string(),
        "amount": amount.dollars(),
        "fee": fee.dollars(),
        "total": total.dollars(),
        "currency": currency,
        "method_id": method_id.as_str(),
        "settled_at": settled_at.to_string(),
        "reference": reference.as_str(),
        "cashback": cashback,
        "verified": true,
        "proof": receipt.proof().as_str(),
    })
}
