//! Our own reader of QR codes, for those that others find and do not read (ISO/IEC 18004).
//!
//! Others sample each module once from black and white. Here the picture stays grey to the end:
//!
//! ```text
//! three finder patterns ── guess ── projection ── mesh ── modules ── format ── codewords ── data
//!                                  (flat paper)  (curl)  (soft)            (errors and erasures)
//! ```
//!
//! [`patterns`] measures edges to a part of a pixel, [`projection`] and [`mesh`] say where modules are, [`modules`] how
//! dark and how sure, [`codewords`] corrects what is left. Finding the finder patterns is left to
//! `rxing::qrcode::cpp_port::detector`, the meaning of the corrected bits to its decoder.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places and brightness are real numbers, pixels and modules whole ones below 2^16"
)]

mod arrangement;
mod codewords;
mod finder;
mod flat;
mod format;
mod light;
mod mesh;
mod modules;
mod patterns;
mod projection;
mod read;
mod reed_solomon;

#[cfg(test)]
mod tests;

pub(super) use read::read;
