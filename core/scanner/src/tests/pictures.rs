//! Pictures for the tests: codes drawn from their modules, packed as PNG or JPEG.

use std::io::Cursor;

use image::{DynamicImage, GrayImage, ImageFormat, Luma};

use crate::LumaView;

/// The modules of a code, a row a line, `#` for black.
pub(super) struct Symbol(&'static str);

/// A made-up bill, version 4: [`BILL_TEXT`].
pub(super) const BILL: Symbol = Symbol(include_str!("bill.txt"));
pub(super) const BILL_TEXT: &str = "TWQRP://金門縣自來水廠/158/03/V1?D1=89900&D7=0123456";
/// Version 2: `https://example.tw/first`.
pub(super) const FIRST: Symbol = Symbol(include_str!("first.txt"));
/// Version 2: `https://example.tw/second`.
pub(super) const SECOND: Symbol = Symbol(include_str!("second.txt"));

const INK: Luma<u8> = Luma([30]);

/// Paper of this size.
pub(super) fn paper(width: u32, height: u32) -> GrayImage {
    GrayImage::from_pixel(width, height, Luma([220]))
}

/// Prints `symbol` with its corner at (`left`, `top`), `module` pixels a module.
pub(super) fn print(onto: &mut GrayImage, symbol: &Symbol, left: u32, top: u32, module: u32) {
    for (y, row) in (0_u32..).zip(symbol.0.lines()) {
        for (x, _) in (0_u32..).zip(row.bytes()).filter(|&(_, cell)| cell == b'#') {
            for pixel in 0..module * module {
                let (dx, dy) = (pixel % module, pixel / module);
                onto.put_pixel(left + x * module + dx, top + y * module + dy, INK);
            }
        }
    }
}

/// A bill alone on a small sheet.
pub(super) fn bill(module: u32) -> GrayImage {
    let margin = 5 * module;
    let side = 33 * module + 2 * margin;
    let mut sheet = paper(side, side);
    print(&mut sheet, &BILL, margin, margin, module);
    sheet
}

pub(super) fn packed(picture: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(picture.clone()).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG whose EXIF tag 0x0112 says `orientation`.
pub(super) fn jpeg_with_orientation(picture: &GrayImage, orientation: u8) -> Vec<u8> {
    let jpeg = packed(picture, ImageFormat::Jpeg);
    let tiff = [
        b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01".as_slice(),
        &[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
    ]
    .concat();
    let length = u16::try_from(tiff.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &tiff, &jpeg[2..]].concat()
}

pub(super) fn view(picture: &GrayImage) -> LumaView<'_> {
    LumaView::new(picture.as_raw(), picture.width(), picture.height(), picture.width()).unwrap()
}
