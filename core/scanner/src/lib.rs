//! Camera frame or photograph in, text of the printed codes out.
//!
//! ```text
//! photo ──┐                    ┌ resample ┐
//!         ├─ luma ── cascade ──┤ filter   ├── detect ── ReadCode
//! frame ──┘            │       └ threshold┘     │
//!                    looks             sampling, symbol
//! ```
//!
//! A photograph's store barcodes are read by [`store_barcodes`], apart from that.
//!
//! No single way of looking reads every picture, so the [`cascade`] takes one look after another, each with another
//! size, filter, threshold or detector, until one reads something or the time is over. Which looks, and in which
//! order, is data in [`looks`]. What others find and cannot read, [`symbol`] reads from the grey picture.
//!
//! CPU only: no file, no network, no thread. Memory is bounded by the limits in [`photo`] and [`luma`], time by a
//! [`Budget`]. What the text means is left to `waterpay_core::printed_code`.
//!
//! It is a crate of its own so that it keeps its speed while the rest of the core is built for size.
//! `waterpay_core::scanner` is this one.

#![forbid(unsafe_code)]

mod budget;
mod cascade;
pub mod code39;
mod detect;
mod filter;
mod finders;
mod foreign;
mod jpeg;
mod live;
mod looks;
mod luma;
mod pace;
mod photo;
mod read_code;
mod resample;
mod sampling;
mod sorting;
mod store_barcodes;
pub mod store_check;
mod symbol;
mod threshold;

#[cfg(test)]
mod tests;

pub use budget::Budget;
pub use live::{FRAME_TIME, Hint, LiveScanner, Seen};
pub use luma::{LumaView, MAX_PIXELS, MAX_SIDE, NotAFrame};
pub use photo::{
    MAX_PHOTO_BYTES, PHOTO_TIME, Photo, Reading, UnreadablePhoto, read_photo, read_photo_within,
};
pub use read_code::{Point, ReadCode};
