//! Tax forms: an address of the national tax site with everything in one parameter. Recognised, never paid here.
//!
//! ```text
//! 11331 1234567890123456 0000000502 141204 14010 671687
//! kind  sell-off number  dollars    due    period check
//! ```

use jiff::civil::Date;

use super::{short_year::day_near, unwrapping::starts_with};
use crate::money::Twd;

const ADDRESS: &str = "https://paytax.nat.gov.tw/QRCODE.aspx?par=";

/// What a tax form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxForm {
    /// The amount, if the form has one.
    pub amount: Option<Twd>,
    /// The last day to pay, if the form has one.
    pub due: Option<Date>,
}

/// The tax form whose code `text` is. `today` settles the century of its due day.
pub(super) fn recognised(text: &str, today: Date) -> Option<TaxForm> {
    let digits = starts_with(text, ADDRESS).then(|| &text[ADDRESS.len()..])?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match digits.len() {
        5 => Some(TaxForm { amount: None, due: None }),
        48 => Some(TaxForm {
            amount: Twd::parse_dollars(&digits[21..31]).ok(),
            due: day_near(&digits[31..37], today),
        }),
        _ => None,
    }
}
