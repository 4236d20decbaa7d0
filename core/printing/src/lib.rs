//! One sheet of paper: texts, blocks and QR codes, laid out once and written as a PDF and as a picture.
//!
//! ```text
//! text ─ face, wrap ─► Line ──┐                  ┌ pdf
//! text ─ code ───────► Code ──┼─ Mark ─► Sheet ──┤
//! rectangle ─────────► Block ─┘                  └ png
//! ```
//!
//! What stands on the sheet, and where, is the caller's; here is what needs to know how letters are drawn. All lengths
//! are whole tenths of a millimetre ([`Length`]), and a tenth is a pixel of the picture, so that rules and the modules of
//! codes have sharp edges in both.
//!
//! The letters come from a [`Face`] that the shell brings along: names may hold any Traditional Chinese character, and a
//! face with all of them is larger than everything else in the library. The PDF embeds what it uses of it.
//!
//! Pure: no file, no clock, no network; the same sheet gives the same bytes. `waterpay_core::printing` is this crate.

#![forbid(unsafe_code)]

mod code;
mod face;
mod foreign;
mod length;
mod line;
mod pdf;
mod png;
mod sheet;
mod wrap;

#[cfg(test)]
mod tests;

pub use code::{Code, TooLong};
pub use face::{Face, NotAFace};
pub use length::Length;
pub use line::Line;
pub use sheet::{Attachment, Block, Mark, Sheet};
