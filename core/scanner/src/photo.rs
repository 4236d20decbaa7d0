//! A photograph from the album: every code on it.
//!
//! Whatever a stranger may have put into the file, memory is decided by the header alone, before anything is allocated
//! for pixels.

use std::io::Cursor;
use std::time::{Duration, Instant};

use image::metadata::Orientation;
use image::{ColorType, GrayImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, imageops};

use super::budget::Budget;
use super::foreign::guarded;
use super::jpeg::Jpeg;
use super::luma::{LumaImage, LumaView, MAX_PIXELS, MAX_SIDE};
use super::read_code::ReadCode;
use super::{cascade, looks, store_barcodes};

/// The largest file: a 50-megapixel JPEG in best quality has about half.
pub const MAX_PHOTO_BYTES: usize = 32 << 20;

/// How long codes are looked for in one photograph.
pub const PHOTO_TIME: Duration = Duration::from_millis(500);

/// What unpacking may allocate: [`MAX_PIXELS`] in RGBA.
const MAX_UNPACKING_BYTES: u64 = 4 * MAX_PIXELS;

/// What a photograph holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Every QR code found, from top to bottom, then from left to right; none if there is none.
    pub codes: Vec<ReadCode>,
    /// The bill's three store barcodes, a segment a line: all three, and beyond doubt, or none.
    pub store_barcodes: Option<ReadCode>,
    /// How long unpacking the file to pixels took.
    pub unpacking: Duration,
    /// How long looking for codes took.
    pub looking: Duration,
}

impl Reading {
    /// The texts of all that was read, each to be understood by itself: the QR codes, which say more, then the store
    /// barcodes.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.codes.iter().chain(&self.store_barcodes).map(|code| code.text.as_str())
    }
}

/// Why a file cannot be looked at.
#[derive(Debug, thiserror::Error)]
pub enum UnreadablePhoto {
    /// More than [`MAX_PHOTO_BYTES`].
    #[error("the file has {bytes} bytes, more than {MAX_PHOTO_BYTES}")]
    FileTooLarge {
        /// The size of the file.
        bytes: usize,
    },
    /// More than [`MAX_PIXELS`], a side longer than [`MAX_SIDE`], or more bytes a pixel than a photograph has.
    #[error("a picture of {width} x {height} pixels is too large")]
    PictureTooLarge {
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// No pixels.
    #[error("a picture without pixels")]
    Empty,
    /// Not a JPEG, PNG or WebP file.
    #[error("not a JPEG, PNG or WebP picture")]
    UnknownFormat,
    /// Begins like a picture, but is broken, cut off, or of an unusual kind.
    #[error("the picture is damaged")]
    Damaged {
        /// What the decoder said, if it did not break down itself.
        #[source]
        source: Option<ImageError>,
    },
}

/// Reads every code in a JPEG, PNG or WebP file, looking for [`PHOTO_TIME`] at most.
///
/// ```
/// # use waterpay_scanner::{UnreadablePhoto, read_photo};
/// assert!(matches!(read_photo(b"GIF89a"), Err(UnreadablePhoto::UnknownFormat)));
/// ```
pub fn read_photo(bytes: &[u8]) -> Result<Reading, UnreadablePhoto> {
    read_photo_within(bytes, PHOTO_TIME)
}

/// [`read_photo`], looking for `at_most` that long. Unpacking is not counted: the limits of size bound it.
pub fn read_photo_within(bytes: &[u8], at_most: Duration) -> Result<Reading, UnreadablePhoto> {
    let begun = Instant::now();
    let photo = Photo::unpack(bytes)?;
    let unpacked = Instant::now();
    // Without a QR code the looks for one take all the time that they are given, so some is kept for the barcodes.
    let codes = photo.read(at_most * 2 / 3);
    let left = at_most.saturating_sub(unpacked.elapsed());
    let store_barcodes = photo.read_store_barcodes(left);
    Ok(Reading { codes, store_barcodes, unpacking: unpacked - begun, looking: unpacked.elapsed() })
}

/// A photograph in memory, upright: [`read_photo`] in its steps.
pub struct Photo(LumaImage);

impl Photo {
    /// Unpacks a JPEG, PNG or WebP file.
    pub fn unpack(bytes: &[u8]) -> Result<Self, UnreadablePhoto> {
        unpack(bytes).map(Self)
    }

    /// A photograph that somebody else unpacked.
    pub fn unpacked(luma: LumaView<'_>) -> Self {
        Self(luma.to_image())
    }

    /// Its brightness.
    pub fn luma(&self) -> LumaView<'_> {
        self.0.view()
    }

    /// Every code on it, in reading order, looking for `at_most` that long.
    pub fn read(&self, at_most: Duration) -> Vec<ReadCode> {
        let plan = if self.0.long_side() > looks::LARGE { &looks::LARGE_PHOTO } else { &looks::SMALL_PHOTO };
        cascade::read(&self.0, plan, Budget::lasting(at_most))
    }

    /// The bill's three store barcodes, a segment a line: all three, and beyond doubt, or none. Looks for `at_most` that
    /// long.
    pub fn read_store_barcodes(&self, at_most: Duration) -> Option<ReadCode> {
        store_barcodes::read(&self.0, Budget::lasting(at_most))
    }
}

fn unpack(bytes: &[u8]) -> Result<LumaImage, UnreadablePhoto> {
    if bytes.len() > MAX_PHOTO_BYTES {
        return Err(UnreadablePhoto::FileTooLarge { bytes: bytes.len() });
    }
    guarded(|| decode(bytes)).unwrap_or(Err(UnreadablePhoto::Damaged { source: None }))
}

fn decode(bytes: &[u8]) -> Result<LumaImage, UnreadablePhoto> {
    if image::guess_format(bytes).is_ok_and(|format| format == ImageFormat::Jpeg) {
        let jpeg = Jpeg::of(bytes).map_err(damaged)?;
        let (size, kind, orientation) = (jpeg.size, jpeg.kind, jpeg.orientation);
        bounded(size, u64::from(kind.bytes_per_pixel()))?;
        return upright(jpeg.pixels().map_err(damaged)?, size, kind, orientation);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_UNPACKING_BYTES);
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| damaged(ImageError::IoError(error)))?;
    if reader.format().is_none() {
        return Err(UnreadablePhoto::UnknownFormat);
    }
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (size, kind) = (decoder.dimensions(), decoder.color_type());
    bounded(size, u64::from(kind.bytes_per_pixel()))?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut pixels =
        vec![0; usize::try_from(decoder.total_bytes()).expect("no more than MAX_UNPACKING_BYTES")];
    decoder.read_image(&mut pixels).map_err(damaged)?;
    upright(pixels, size, kind, orientation)
}

/// Decides about memory before there is any.
fn bounded((width, height): (u32, u32), bytes_per_pixel: u64) -> Result<(), UnreadablePhoto> {
    if width == 0 || height == 0 {
        return Err(UnreadablePhoto::Empty);
    }
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > MAX_SIDE || pixels > MAX_PIXELS || pixels * bytes_per_pixel > MAX_UNPACKING_BYTES {
        return Err(UnreadablePhoto::PictureTooLarge { width, height });
    }
    Ok(())
}

fn upright(
    pixels: Vec<u8>,
    (width, height): (u32, u32),
    kind: ColorType,
    orientation: Orientation,
) -> Result<LumaImage, UnreadablePhoto> {
    let luma = GrayImage::from_raw(width, height, brightness(pixels, kind)).ok_or(UnreadablePhoto::Empty)?;
    let luma = turned(luma, orientation);
    let width = luma.width() as usize;
    LumaImage::from_rows(luma.into_raw(), width).ok_or(UnreadablePhoto::Empty)
}

/// The brightness of each pixel, on white paper: an app's picture of a code is often black on nothing.
///
/// `DynamicImage` would tell it too, in real numbers and for every space of colours, which takes longer than unpacking.
fn brightness(mut samples: Vec<u8>, kind: ColorType) -> Vec<u8> {
    let channels = usize::from(kind.channel_count());
    if usize::from(kind.bytes_per_pixel()) == 2 * channels {
        samples = samples
            .chunks_exact(2)
            .map(|sample| u16::from_ne_bytes([sample[0], sample[1]]).to_be_bytes()[0])
            .collect();
    }
    match channels {
        1 => samples,
        2 => samples.chunks_exact(2).map(|pixel| over_white(pixel[0], pixel[1])).collect(),
        3 => samples.chunks_exact(3).map(luma).collect(),
        _ => samples.chunks_exact(4).map(|pixel| over_white(luma(pixel), pixel[3])).collect(),
    }
}

/// ITU-R BT.709, in parts of 256. The brightness that a JPEG keeps is by BT.601.
#[inline]
fn luma(pixel: &[u8]) -> u8 {
    let (red, green, blue) = (u16::from(pixel[0]), u16::from(pixel[1]), u16::from(pixel[2]));
    ((54 * red + 183 * green + 19 * blue + 128) / 256).to_le_bytes()[0]
}

fn over_white(luma: u8, alpha: u8) -> u8 {
    let (luma, alpha) = (u16::from(luma), u16::from(alpha));
    ((luma * alpha + 255 * (255 - alpha)) / 255).to_le_bytes()[0]
}

/// `DynamicImage::apply_orientation` would do it too, and brings it along for ten kinds of pixels.
fn turned(mut luma: GrayImage, orientation: Orientation) -> GrayImage {
    match orientation {
        Orientation::NoTransforms => {}
        Orientation::Rotate90 => luma = imageops::rotate90(&luma),
        Orientation::Rotate180 => imageops::rotate180_in_place(&mut luma),
        Orientation::Rotate270 => luma = imageops::rotate270(&luma),
        Orientation::FlipHorizontal => imageops::flip_horizontal_in_place(&mut luma),
        Orientation::FlipVertical => imageops::flip_vertical_in_place(&mut luma),
        Orientation::Rotate90FlipH => {
            luma = imageops::rotate90(&luma);
            imageops::flip_horizontal_in_place(&mut luma);
        }
        Orientation::Rotate270FlipH => {
            luma = imageops::rotate270(&luma);
            imageops::flip_horizontal_in_place(&mut luma);
        }
    }
    luma
}

fn damaged(source: ImageError) -> UnreadablePhoto {
    match source {
        ImageError::Unsupported(_) => UnreadablePhoto::UnknownFormat,
        ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::Limits(_)
        | ImageError::IoError(_) => UnreadablePhoto::Damaged { source: Some(source) },
    }
}
