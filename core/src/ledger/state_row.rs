//! A state and its two columns: `kind`, a word that the schema lists, and `body`, JSON.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::payment::{Doubt, Intent, Receipt, ReceiptKeys, State};

/// The columns of a state; none for one that is never on disk.
pub(super) fn from_state(state: &State) -> Option<(&'static str, String)> {
    let (kind, body) = match state {
        State::Confirming(doubt) => ("confirming", json!(doubt)),
        State::HandedOff(address) => ("handed_off", json!(address)),
        State::Paid(receipt) => ("paid", json!(receipt.proof())),
        State::Declined(reason) => ("declined", json!(reason)),
        State::AlreadyPaid(reference) => ("already_paid", json!(reference)),
        State::Expired => ("expired", Value::Null),
        State::Drafted | State::NotStarted => return None,
    };
    Some((kind, body.to_string()))
}

/// The state of two columns, if they can be read. Where a receipt does not verify, or is about something else than
/// `intent`, the payment is not paid: it is being confirmed.
pub(super) fn to_state(kind: &str, body: &str, intent: &Intent, keys: &ReceiptKeys) -> Option<State> {
    match kind {
        "confirming" => read(body).map(State::Confirming),
        "handed_off" => read(body).map(State::HandedOff),
        "paid" => {
            let verified = Receipt::verify(read(body)?, keys)
                .and_then(|receipt| receipt.proves(intent).map(|()| receipt));
            Some(verified.map_or(State::Confirming(Doubt::BadReceipt), State::Paid))
        }
        "declined" => read(body).map(State::Declined),
        "already_paid" => read(body).map(State::AlreadyPaid),
        "expired" => Some(State::Expired),
        _ => None,
    }
}

fn read<Body: DeserializeOwned>(body: &str) -> Option<Body> {
    serde_json::from_str(body).ok()
}
