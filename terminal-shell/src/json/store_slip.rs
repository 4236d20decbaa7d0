//! The three barcodes for a store.

use serde_json::{Value, json};
use waterpay_core::{bill::Bill, engine::Found, money::Twd, store_slip::StoreSlip};

use super::{bill, differences};

/// A bill and its slip; null both where nothing is due.
pub(crate) fn store_slip(found: &Found, drawn: Option<(&Bill, &StoreSlip)>) -> Value {
    let slip = |slip: &StoreSlip| {
        json!({
            "barcodes": slip.barcodes().segments(),
            "amount": slip.barcodes().amount().dollars(),
            "limit": slip.store().limit.map(Twd::dollars),
            "counts_after_days": slip.store().counts_after_days,
            "confirmed_by_biller": slip.is_confirmed_by_biller(),
        })
    };
    json!({
        "bill": drawn.map(|(drawn, _)| bill(drawn)),
        "slip": drawn.map(|(_, drawn)| slip(drawn)),
        "differences": differences(&found.differences),
    })
}
