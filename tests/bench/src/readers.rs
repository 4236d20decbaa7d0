//! The readers that are compared, each on the same bytes.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rxing::{
    BinaryBitmap, DecodeHints, Luma8Source, Reader as _, common::HybridBinarizer, qrcode::cpp_port::QrReader,
};
use waterpay_scanner::{PHOTO_TIME, Photo};

use crate::{picture::Picture, truth::Found};

/// One that reads codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// This project's scanner, as for a photograph.
    WaterPay,
    /// rxing's port of zxing-cpp, trying harder, on its own threshold: one code.
    Rxing,
    /// rqrr as its documentation shows it. It panics on some pictures; that counts as nothing read.
    Rqrr,
    /// zxing-cpp with everything that it tries by default, for QR codes only.
    #[cfg(feature = "zxing-cpp")]
    ZxingCpp,
}

impl Reader {
    /// All that were built.
    pub const ALL: &[Self] = &[
        Self::WaterPay,
        Self::Rxing,
        Self::Rqrr,
        #[cfg(feature = "zxing-cpp")]
        Self::ZxingCpp,
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::WaterPay => "WaterPay",
            Self::Rxing => "rxing",
            Self::Rqrr => "rqrr",
            #[cfg(feature = "zxing-cpp")]
            Self::ZxingCpp => "zxing-cpp",
        }
    }

    /// What it finds on `picture`.
    pub fn read(self, picture: &Picture) -> Vec<Found> {
        match self {
            Self::WaterPay => waterpay(picture),
            Self::Rxing => rxing(picture).into_iter().collect(),
            Self::Rqrr => catch_unwind(AssertUnwindSafe(|| rqrr(picture))).unwrap_or_default(),
            #[cfg(feature = "zxing-cpp")]
            Self::ZxingCpp => zxing_cpp(picture),
        }
    }
}

fn waterpay(picture: &Picture) -> Vec<Found> {
    let codes = Photo::unpacked(picture.view()).read(PHOTO_TIME);
    codes.into_iter().map(|code| Found { text: code.text, bytes: code.bytes }).collect()
}

fn rxing(picture: &Picture) -> Option<Found> {
    let [width, height] = picture.size();
    let source = Luma8Source::new_with_slice(&picture.pixels, width, height).ok()?;
    let mut black = BinaryBitmap::new(HybridBinarizer::new(source));
    let hints = DecodeHints { TryHarder: Some(true), ..DecodeHints::default() };
    let read = QrReader.decode_with_hints(&mut black, &hints).ok()?;
    Some(Found { text: read.getText().to_owned(), bytes: vec![] })
}

fn rqrr(picture: &Picture) -> Vec<Found> {
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(picture.width, picture.height, |x, y| {
        picture.pixels[y * picture.width + x]
    });
    let read = prepared.detect_grids().into_iter().filter_map(|grid| {
        let mut bytes = vec![];
        grid.decode_to(&mut bytes).ok().map(|_| Found { text: String::new(), bytes })
    });
    read.collect()
}

#[cfg(feature = "zxing-cpp")]
fn zxing_cpp(picture: &Picture) -> Vec<Found> {
    use zxingcpp::{BarcodeFormat, ImageFormat, ImageView};

    let [width, height] = picture.size();
    let Ok(view) = ImageView::from_slice(&picture.pixels, width, height, ImageFormat::Lum) else {
        return vec![];
    };
    let read = zxingcpp::read().formats(BarcodeFormat::QRCode).from(view).unwrap_or_default();
    read.into_iter().map(|code| Found { text: code.text(), bytes: code.bytes() }).collect()
}
