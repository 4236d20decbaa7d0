//! A printed code as a camera would see it.

use rxing::EncodeHints;
use rxing::qrcode::common::ErrorCorrectionLevel;
use rxing::qrcode::encoder::qrcode_encoder;

use crate::luma::LumaImage;

/// A code's modules, `true` for dark.
pub(crate) struct Print {
    pub(crate) side: usize,
    pub(crate) dark: Vec<bool>,
}

impl Print {
    pub(crate) fn of(text: &str, version: usize, level: ErrorCorrectionLevel) -> Self {
        let hints = EncodeHints { QrVersion: Some(version.to_string()), ..EncodeHints::default() };
        let code = qrcode_encoder::encode_with_hints(text, level, &hints).unwrap();
        let matrix = code.getMatrix().as_ref().unwrap();
        let side = matrix.getWidth();
        let dark = (0..side * side).map(|index| matrix.get(index % side, index / side) == 1).collect();
        Self { side: side as usize, dark }
    }

    /// Light paper around the modules.
    fn brightness(&self, u: f32, v: f32) -> f32 {
        let far = self.side as f32;
        if u < 0.0 || v < 0.0 || u >= far || v >= far {
            return PAPER;
        }
        if self.dark[v as usize * self.side + u as usize] { INK } else { PAPER }
    }
}

const PAPER: f32 = 200.0;
const INK: f32 = 50.0;

/// A picture of `print`, where `modules` says which module (column, row, parts of them too) each place shows, and
/// `light` what becomes of the brightness there.
pub(crate) fn photograph(
    print: &Print,
    size: usize,
    modules: impl Fn(f32, f32) -> (f32, f32),
    light: impl Fn(f32, f32, f32) -> f32,
) -> LumaImage {
    const PARTS: usize = 4;
    let pixel = |index: usize| {
        let (left, top) = ((index % size) as f32, (index / size) as f32);
        let part = |number: usize| (number as f32 + 0.5) / PARTS as f32;
        let sum: f32 = (0..PARTS * PARTS)
            .map(|number| {
                let (x, y) = (left + part(number % PARTS), top + part(number / PARTS));
                let (u, v) = modules(x, y);
                light(x, y, print.brightness(u, v)).clamp(0.0, 255.0)
            })
            .sum();
        (sum / (PARTS * PARTS) as f32) as u8
    };
    LumaImage::from_rows((0..size * size).map(pixel).collect(), size).unwrap()
}

/// Light as it is.
pub(crate) fn plain(_: f32, _: f32, brightness: f32) -> f32 {
    brightness
}
