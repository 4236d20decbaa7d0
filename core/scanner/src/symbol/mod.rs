//! Our own reader of QR codes (ISO/IEC 18004, Model 2, versions 1 to 40; in black and white [`model_1`] too).
//!
//! ```text
//! grey picture ── guess ── projection ── mesh ── modules ┐
//!                         (flat paper)  (curl)   (soft)  ├ format ── codewords ── correction ── bit_stream
//! black and white ── crate::sampling ────────────── grid ┘          (mask, blocks)
//! ```
//!
//! In black and white each module is sampled once, and [`grid`] reads what they say. What cannot be read that way is looked
//! at again, and the picture stays grey to the end: [`patterns`] measures edges to a part of a pixel,
//! [`projection`] and [`mesh`] say where modules are, [`modules`] how dark and how sure, [`correction`] takes the least
//! sure ones for unknown. Finding the finder patterns is left to `crate::finders`, what the bytes mean to
//! `crate::detect`.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places and brightness are real numbers, pixels and modules whole ones below 2^16"
)]

mod arrangement;
mod bch;
mod bit_stream;
mod blocks;
mod codewords;
mod correction;
mod finder;
mod flat;
mod format;
mod function_modules;
mod grid;
mod light;
mod mask;
mod mesh;
mod model_1;
mod modules;
mod patterns;
mod projection;
mod read;
mod reed_solomon;
mod version;
mod version_information;

#[cfg(test)]
pub(crate) mod tests;

pub(super) use grid::read_grid;
pub(super) use read::read;
pub(super) use version::{SMALLEST_NAMED, Version};
pub(super) use version_information::{named as version_named, places as version_places};
