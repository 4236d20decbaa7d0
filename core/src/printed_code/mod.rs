//! What a printed code says: from the text of one to a claim that a bill exists, or to why it is none.
//!
//! [`understand()`] is the way in. Whatever it returns is only what is printed: anybody can print a code. Payee, amount
//! and due day that are shown and paid come from the gateway; see [`Claim`].
//!
//! Each format has a room of its own and knows nothing of the others: [`twqr`], [`emvco`], [`store_barcodes`] are
//! read to the letter; tax forms and the many codes that are no bill are only recognised. Where a TWQR is inside a
//! scanned text is `unwrapping`'s knowledge, which biller's a code is, [`biller`](crate::biller)'s data.
//!
//! Nothing here opens an address, and nothing panics on any text.

pub mod emvco;
pub mod store_barcodes;
pub mod twqr;

mod barcode_bill;
mod claim;
mod displayed;
mod emvco_bill;
mod not_a_bill;
mod other_codes;
mod percent;
mod punycode;
mod short_year;
mod tax_form;
mod twqr_bill;
mod understand;
mod unwrapping;

#[cfg(test)]
mod tests;

pub use claim::{Claim, Expiry, PrintedForm};
pub use not_a_bill::{Fact, NotABill};
pub use other_codes::{OtherCode, WalletApp};
pub use tax_form::TaxForm;
pub use understand::{LONGEST_TEXT, understand};
