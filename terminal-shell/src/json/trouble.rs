//! Why a command stopped.

use serde_json::{Value, json};
use waterpay_core::wording::Wording;

use crate::trouble::Trouble;

/// The error itself, without the object around it.
pub(crate) fn trouble(trouble: &Trouble, wording: &Wording) -> Value {
    let words = trouble.words(wording);
    json!({
        "code": trouble.code(),
        "what_happened": words.what_happened,
        "what_to_do": words.what_to_do,
    })
}
