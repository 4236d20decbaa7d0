//! The way in: any text that a scanner found, tried as each form in turn.

use jiff::Timestamp;

use super::{
    Claim, NotABill, PrintedForm, barcode_bill, emvco::EmvCo, emvco_bill, other_codes, tax_form, twqr_bill,
    unwrapping::twqr_in,
};
use crate::taipei::in_taipei;

/// The most bytes that a QR code can hold (version 40, level L, byte mode): no printed code is longer.
pub const LONGEST_TEXT: usize = 2953;

/// What the text of a printed code claims at `now`, or why it leads to no water bill.
///
/// Give the text exactly as scanned. Three store barcodes go together, in any order, with white space between.
///
/// ```
/// # use waterpay_core::printed_code::{understand, Expiry, NotABill, OtherCode};
/// let now = "2026-11-24T00:00:00Z".parse()?;
/// let code = "TWQRP://金門縣自來水廠/158/03/V1?D1=220900&D3=m0eNNghSMfSQ&D4=20270620&D7=2037199\
///     &D11=00,0040065224244555005500000100161777&D12=20260920235959";
/// let claim = understand(code, now)?;
/// assert_eq!(claim.account.number.reveal(), "2037199");
/// assert!(matches!(claim.expiry, Expiry::Expired(_)), "the code ran out; its number still leads to the bill");
///
/// let wifi = understand("WIFI:S:cafe;T:WPA;P:12345678;;", now);
/// assert_eq!(wifi, Err(NotABill::Other(OtherCode::WiFi)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// What it is instead, or which rule it breaks.
pub fn understand(text: &str, now: Timestamp) -> Result<Claim, NotABill> {
    if text.len() > LONGEST_TEXT {
        return Err(NotABill::TooLong { bytes: text.len() });
    }
    let tidy = text.trim_matches(|character: char| character.is_whitespace() || character == '\u{FEFF}');
    if tidy.is_empty() {
        return Err(NotABill::Empty);
    }
    if let Some(found) = twqr_in(tidy) {
        let form = if found.wrapper.is_some() { PrintedForm::WrappedTwqr } else { PrintedForm::Twqr };
        twqr_bill::read(&found, form, text, now)
    } else if EmvCo::is_meant_by(tidy) {
        emvco_bill::read(tidy, text, now)
    } else if let Some(barcodes) = barcode_bill::meant_by(tidy) {
        barcode_bill::read(barcodes, text, now)
    } else if let Some(form) = tax_form::recognised(tidy, in_taipei(now).date()) {
        Err(NotABill::TaxForm(form))
    } else {
        Err(NotABill::Other(other_codes::recognised(tidy)))
    }
}
