//! The brightness of a JPEG, without its colours: cameras keep the two apart, and nobody here needs the second.
//!
//! `image` asks the same decoder for red, green and blue, which takes longer and three times the memory.

use image::error::{DecodingError, ImageError, ImageFormatHint};
use image::{ColorType, ImageFormat, metadata::Orientation};
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

/// A JPEG of which the header has been read.
pub(super) struct Jpeg<'a> {
    decoder: JpegDecoder<ZCursor<&'a [u8]>>,
    /// Pixels in a row, and rows.
    pub(super) size: (u32, u32),
    /// What [`Jpeg::pixels`] gives: brightness, unless the file has neither that nor colours that have it in them.
    pub(super) kind: ColorType,
    /// How it has to be turned.
    pub(super) orientation: Orientation,
}

impl<'a> Jpeg<'a> {
    /// Reads the header. The sizes are for the caller to judge.
    pub(super) fn of(bytes: &'a [u8]) -> Result<Self, ImageError> {
        let options = DecoderOptions::default()
            .set_strict_mode(false)
            .set_max_width(usize::MAX)
            .set_max_height(usize::MAX);
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
        decoder.decode_headers().map_err(damaged)?;
        let has_brightness = matches!(decoder.input_colorspace(), Some(ColorSpace::YCbCr | ColorSpace::Luma));
        let (space, kind) = if has_brightness {
            (ColorSpace::Luma, ColorType::L8)
        } else {
            (ColorSpace::RGB, ColorType::Rgb8)
        };
        decoder.set_options(decoder.options().jpeg_set_out_colorspace(space));
        let (width, height) = decoder.dimensions().unwrap_or_default();
        let side = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
        let exif = decoder.exif().and_then(|exif| Orientation::from_exif_chunk(exif));
        Ok(Self {
            decoder,
            size: (side(width), side(height)),
            kind,
            orientation: exif.unwrap_or(Orientation::NoTransforms),
        })
    }

    /// Unpacks it.
    pub(super) fn pixels(mut self) -> Result<Vec<u8>, ImageError> {
        self.decoder.decode().map_err(damaged)
    }
}

fn damaged(error: zune_jpeg::errors::DecodeErrors) -> ImageError {
    ImageError::Decoding(DecodingError::new(ImageFormatHint::Exact(ImageFormat::Jpeg), error))
}
