//! Words that `wording` does not have yet.

use waterpay_core::{
    printed_code::NotABill,
    wording::{Wording, Words},
};

/// What a code is, if it is not of a water bill.
pub(crate) fn not_a_bill(wording: &Wording, _instead: &NotABill) -> Words {
    wording.no_code_found()
}
