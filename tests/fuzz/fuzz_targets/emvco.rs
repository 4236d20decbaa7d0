//! No text makes the reader of EMVCo codes panic, and a code it reads prints as one that reads the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use waterpay_core::printed_code::emvco::EmvCo;

fuzz_target!(|text: &str| {
    if let Ok(code) = text.parse::<EmvCo>() {
        assert_eq!(code.to_string().parse::<EmvCo>(), Ok(code));
    }
});
