//! No text makes the reader of TWQR panic, and a code it reads prints as one that reads the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use waterpay_core::printed_code::twqr::Twqr;

fuzz_target!(|text: &str| {
    if let Ok(code) = text.parse::<Twqr>() {
        assert_eq!(code.to_string().parse::<Twqr>(), Ok(code));
    }
});
