//! Saved households.

use serde_json::{Value, json};
use waterpay_core::{engine::HouseholdView, households::HouseholdName, money::Twd, wording::Words};

use super::bill::look_up;

/// One of them, with its bills as last known.
pub(crate) fn household(view: &HouseholdView) -> Value {
    let mut household = look_up(&view.found);
    household["name"] = view.name.reveal().into();
    household["owed"] = view.owed().ok().map(Twd::dollars).into();
    household["known_since"] = view.found.as_of.to_string().into();
    household
}

/// One that could not be asked about.
pub(crate) fn not_refreshed(name: &HouseholdName, words: &Words) -> Value {
    let Words { what_happened, what_to_do } = words;
    json!({ "name": name.reveal(), "not_refreshed": { "what_happened": what_happened, "what_to_do": what_to_do } })
}
