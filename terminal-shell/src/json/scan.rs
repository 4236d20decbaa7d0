//! What was read from a file.

use std::{fmt::Write, path::Path};

use serde_json::{Value, json};
use waterpay_core::scanner::{ReadCode, Reading};

/// The codes and barcodes of a photograph.
pub(crate) fn scanned(file: &Path, reading: &Reading) -> Value {
    let took = reading.unpacking + reading.looking;
    json!({
        "file": file.to_string_lossy(),
        "codes": reading.codes.iter().map(code).collect::<Vec<_>>(),
        "barcodes": barcodes(reading),
        // To the microsecond.
        "ms": (took.as_secs_f64() * 1e6).round() / 1e3,
    })
}

/// A file without a picture that can be read; `error` as in every other object.
pub(crate) fn unreadable(file: &Path, error: &Value) -> Value {
    json!({ "file": file.to_string_lossy(), "codes": [], "barcodes": [], "ms": 0.0, "error": error })
}

/// The three segments, or none.
fn barcodes(reading: &Reading) -> Vec<&str> {
    reading.store_barcodes.iter().flat_map(|barcodes| barcodes.text.lines()).collect()
}

fn code(code: &ReadCode) -> Value {
    let mut bytes_hex = String::new();
    for byte in &code.bytes {
        write!(bytes_hex, "{byte:02x}").expect("a String takes everything");
    }
    json!({ "text": code.text, "bytes_hex": bytes_hex })
}
