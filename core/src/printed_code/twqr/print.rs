//! A TWQR printed back: what [`str::parse`] reads as the same code.

use std::fmt;

use super::{Purpose, Twqr};
use crate::printed_code::{percent, punycode};

pub(super) const SCHEME: &str = "TWQRP://";

/// Names and texts stay readable; only what would end them is percent-encoded.
impl fmt::Display for Twqr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let payee = percent::encoded(&self.payee, |character| matches!(character, '/' | '?' | '&' | '#'));
        let payee = if punycode::is_marked(&payee) {
            // A name that only looks like an internationalised host must not be decoded as one.
            format!("%{:02X}{}", payee.as_bytes()[0], &payee[1..])
        } else {
            payee
        };
        let code = match self.purpose {
            Purpose::Purchase | Purpose::TransferPurchase => "01",
            Purpose::Transfer => "02",
            Purpose::Bill => "03",
        };
        write!(formatter, "{SCHEME}{payee}/{}/{code}/{}", self.country, self.version)?;
        for (index, field) in self.fields.iter().enumerate() {
            let separator = if index == 0 { '?' } else { '&' };
            let value = percent::encoded(&field.value, |character| matches!(character, '&' | '#'));
            write!(formatter, "{separator}{}={value}", field.name)?;
        }
        Ok(())
    }
}

/// Says what the code is for and which fields it has, not what they say.
impl fmt::Debug for Twqr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Twqr")
            .field("purpose", &self.purpose)
            .field("fields", &self.fields)
            .finish_non_exhaustive()
    }
}
