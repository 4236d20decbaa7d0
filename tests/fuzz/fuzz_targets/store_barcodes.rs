//! No text makes the reader of store barcodes panic, and barcodes it reads print as ones that read the same.

#![no_main]

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use waterpay_core::{biller::CheckRule, printed_code::store_barcodes::StoreBarcodes};

fuzz_target!(|text: &str| {
    if let Ok(barcodes) = text.parse::<StoreBarcodes>() {
        let _ = barcodes.keep(CheckRule::Store);
        let _ = barcodes.keep(CheckRule::TaipeiWater);
        let _ = barcodes.due(date(2026, 11, 24));
        assert_eq!(barcodes.to_string().parse::<StoreBarcodes>(), Ok(barcodes));
    }
});
