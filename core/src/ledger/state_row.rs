//! A state and its two columns: `kind`, a word that the schema lists, and `body`, JSON.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::payment::{CompactJws, Doubt, Intent, ReceiptVerifier, State};

/// The columns of a state; none for one that is never on disk.
pub(super) fn from_state(state: &State) -> Option<(&'static str, String)> {
    let (kind, body) = match state {
        State::Confirming(doubt) => ("confirming", json!(doubt)),
        State::HandedOff(address) => ("handed_off", json!(address)),
        State::Paid(receipt) => ("paid", json!(receipt.proof())),
        State::Declined(reason) => ("declined", json!(reason)),
        State::AlreadyPaid(reference) => ("already_paid", json!(reference)),
        State::Expired => ("expired", Value::Null),
        State::Drafted => return None,
    };
    Some((kind, body.to_string()))
}

/// The state of two columns, if they can be read.
pub(super) fn to_state(kind: &str, body: &str, intent: &Intent, receipts: &ReceiptVerifier) -> Option<State> {
    match kind {
        "confirming" => read(body).map(State::Confirming),
        "handed_off" => read(body).map(State::HandedOff),
        "paid" => Some(proven(read(body)?, intent, receipts)),
        "declined" => read(body).map(State::Declined),
        "already_paid" => read(body).map(State::AlreadyPaid),
        "expired" => Some(State::Expired),
        _ => None,
    }
}

/// Paid, if `proof` is a receipt that verifies and proves `intent`. Otherwise the payment is being confirmed.
pub(super) fn proven(proof: CompactJws, intent: &Intent, receipts: &ReceiptVerifier) -> State {
    receipts
        .verify(proof)
        .and_then(|receipt| receipt.proves(intent).map(|()| receipt))
        .map_or(State::Confirming(Doubt::BadReceipt), State::Paid)
}

fn read<Body: DeserializeOwned>(body: &str) -> Option<Body> {
    serde_json::from_slice(body.as_bytes()).ok()
}
