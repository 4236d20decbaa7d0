//! A bill for the till of a convenience store, on the screen of a resident who does not have the paper.
//!
//! ```text
//! Bill ─┐
//! Biller┼─ StoreSlip ─┬─ bars: the modules of three Code 39 barcodes, for a shell to draw
//! today ┘             ├─ svg: the same as a picture
//!                     └─ ShownSlips: whether the bill may have been paid with it
//! ```
//!
//! Which bills have one is decided in `slip`; what stands in the places that are the issuer's own is data of
//! [`biller`](crate::biller::SlipRule), and the form of the three texts
//! [`printed_code`](crate::printed_code::store_barcodes)'s knowledge. Nothing here asks anybody:
//! [`WaterPay::store_slip`](crate::engine::WaterPay::store_slip) first makes sure that this phone has no payment of the
//! bill. `docs/decisions/store-slip-convention.md` says what is published and what is a convention.

mod bars;
mod shown;
mod slip;
mod svg;

#[cfg(test)]
mod tests;

pub use bars::Bars;
pub use shown::{PerhapsPaidElsewhere, ShownSlips};
pub use slip::{NoStoreSlip, StoreSlip};
