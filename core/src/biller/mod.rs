//! Who can be paid, what has to be filled in for each, what their bills are called, and which printed codes are theirs.
//!
//! All of it is data: one file a biller in `core/billers/`, built in. A new biller is a new file there, and whether the
//! gateway collects for it is the gateway's to say.
//!
//! The account of a household is made here and nowhere else: by [`Biller::account_of`] from what a resident filled in, by
//! [`Catalogue::keyed_in`] for a number in one line.
//!
//! What the Kinmen file says about printed codes is this project's own convention: the waterworks publishes none.
//! It follows the national bill layouts (TWQR, three-segment store barcodes) that its sister utilities use.

mod account;
mod catalogue;
mod code_marks;
mod entry;
mod field;
mod layout;
mod other_way;
mod picture;
mod slip_rule;

#[cfg(test)]
mod tests;

pub use account::{Account, AccountNumber, BillerId};
pub use catalogue::Catalogue;
pub use code_marks::{BarcodeMarks, CheckRule, CodeMarks, Merchant};
pub use entry::{Biller, Name, NotAnAccountNumber, OwnCharge};
pub use field::{Choice, Field, FieldForm, NotAValue};
pub use layout::{Layout, NotALayout};
pub use other_way::{Channel, OtherWay};
pub use picture::{Characters, NotAPicture, Picture};
pub use slip_rule::{NotAStencil, SlipRule, Stencil};
