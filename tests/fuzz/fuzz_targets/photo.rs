//! Any file: read or refused, and soon.
#![no_main]

use std::time::{Duration, Instant};

use libfuzzer_sys::fuzz_target;
use waterpay_core::scanner::read_photo_within;

/// Far more than such a small file may take: coverage and a busy machine slow it down.
const ENDLESS: Duration = Duration::from_secs(4);

fuzz_target!(|bytes: &[u8]| {
    let begun = Instant::now();
    if let Ok(reading) = read_photo_within(bytes, Duration::from_millis(100)) {
        assert!(reading.codes.iter().all(|code| !code.bytes.is_empty()));
    }
    assert!(begun.elapsed() < ENDLESS);
});
