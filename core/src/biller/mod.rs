//! Who can be paid, how their account numbers look, and which printed codes are theirs.
//!
//! All of it is data: one file a biller in `core/billers/`, built in. A new biller is a new file there.
//!
//! The account of a household is made here and nowhere else: by [`Biller::account`] for a number of a known biller,
//! by [`Catalogue::keyed_in`] for a number that a resident typed.
//!
//! What the Kinmen file says about printed codes is this project's own convention: the waterworks publishes none.
//! It follows the national bill layouts (TWQR, three-segment store barcodes) that its sister utilities use.

mod account;
mod catalogue;
mod code_marks;
mod entry;
mod layout;
mod number_format;
mod other_way;
mod slip_rule;

#[cfg(test)]
mod tests;

pub use account::{Account, AccountNumber, BillerId};
pub use catalogue::Catalogue;
pub use code_marks::{BarcodeMarks, CheckRule, CodeMarks, Merchant};
pub use entry::{Biller, BillerName};
pub use layout::{Layout, NotALayout};
pub use number_format::{Characters, NotAnAccountNumber, NumberFormat};
pub use other_way::{Channel, OtherWay};
pub use slip_rule::{NotAStencil, SlipRule, Stencil};
