//! Codes that were read in a frame or a photograph.

use std::time::Duration;

use waterpay_core::{personal::Personal, scanner};

use crate::Words;

/// One code that was read. Its text names a household's account.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ReadCode {
    /// What it says; for [`WaterPay::understand`](crate::WaterPay::understand).
    pub text: Personal,
    /// The middle of the code, in pixels from the left edge of the picture as it is seen upright.
    pub centre_x: f32,
    /// The same from the top edge.
    pub centre_y: f32,
}

/// What a photograph holds.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Reading {
    /// Every QR code found, from top to bottom; then the three store barcodes as one, if all three were read.
    pub codes: Vec<ReadCode>,
    /// What to say when there is none.
    pub no_code: Option<Words>,
    /// How long unpacking the file to pixels took.
    pub unpacking: Duration,
    /// How long looking for codes took.
    pub looking: Duration,
}

impl From<scanner::ReadCode> for ReadCode {
    fn from(code: scanner::ReadCode) -> Self {
        Self { text: Personal::new(code.text), centre_x: code.centre.x, centre_y: code.centre.y }
    }
}
