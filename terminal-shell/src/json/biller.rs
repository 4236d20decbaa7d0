//! A biller, and what has to be given so that it knows whose bills are meant.

use serde_json::{Value, json};
use waterpay_core::{
    biller::Biller,
    wording::{FieldWords, Wording},
};

/// With the words of one language.
pub(crate) fn biller(biller: &Biller, wording: &Wording) -> Value {
    json!({
        "biller": biller.id.as_str(),
        "name": wording.biller(&biller.id),
        "bill": wording.bill_of(&biller.id),
        "fields": wording.fields(biller).into_iter().map(field).collect::<Vec<_>>(),
    })
}

fn field(FieldWords { name, hint, choices }: FieldWords) -> Value {
    let choice = |(value, name): (String, String)| json!({ "value": value, "name": name });
    json!({ "name": name, "hint": hint, "choices": choices.into_iter().map(choice).collect::<Vec<_>>() })
}
