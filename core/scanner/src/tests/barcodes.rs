//! What is read of store barcodes, photographed by a pinhole with blur and noise.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a drawn picture is small and its greys are clamped"
)]

use image::{GrayImage, ImageFormat, Luma, imageops};
use proptest::prelude::*;

use super::codes::LONG;
use super::pictures::{FIRST, packed, print};
use crate::luma::LumaImage;
use crate::store_check::{Parity, character, value};
use crate::{Budget, read_photo_within, store_barcodes};

/// How the bill is held and what the light is like.
#[derive(Debug, Clone, Copy)]
struct Camera {
    /// To the right, in degrees.
    turned: f32,
    /// Pixels of a narrow bar in the middle of the picture.
    narrow: f32,
    /// How much nearer the right edge is than the middle.
    tilt: f32,
    /// How often neighbours are mixed, 3 by 3.
    blur: usize,
    /// Grey levels between ink and paper.
    contrast: f32,
    /// The most grey levels that a pixel is off.
    noise: f32,
}

const STEADY: Camera = Camera { turned: 0.0, narrow: 3.0, tilt: 0.0, blur: 1, contrast: 150.0, noise: 5.0 };

/// The nine elements of a character, `w` for a wide one, as ISO/IEC 16388 prints them.
fn elements(character: u8) -> &'static str {
    const ELEMENTS: [&str; 44] = [
        "wnnwnnnnw",
        "nnwwnnnnw",
        "wnwwnnnnn",
        "nnnwwnnnw",
        "wnnwwnnnn",
        "nnwwwnnnn",
        "nnnwnnwnw",
        "wnnwnnwnn",
        "nnwwnnwnn",
        "nnnwwnwnn",
        "wnnnnwnnw",
        "nnwnnwnnw",
        "wnwnnwnnn",
        "nnnnwwnnw",
        "wnnnwwnnn",
        "nnwnwwnnn",
        "nnnnnwwnw",
        "wnnnnwwnn",
        "nnwnnwwnn",
        "nnnnwwwnn",
        "wnnnnnnww",
        "nnwnnnnww",
        "wnwnnnnwn",
        "nnnnwnnww",
        "wnnnwnnwn",
        "nnwnwnnwn",
        "nnnnnnwww",
        "wnnnnnwwn",
        "nnwnnnwwn",
        "nnnnwnwwn",
        "wwnnnnnnw",
        "nwwnnnnnw",
        "wwwnnnnnn",
        "nwnnwnnnw",
        "wwnnwnnnn",
        "nwwnwnnnn",
        "nwnnnnwnw",
        "wwnnnnwnn",
        "nwwnnnwnn",
        "nwnnwnwnn",
        "nwnwnwnnn",
        "nwnwnnnwn",
        "nwnnnwnwn",
        "nnnwnwnwn",
    ];
    const CHARACTERS: &[u8; 44] = b"1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-. *$/+%";
    ELEMENTS[CHARACTERS.iter().position(|&other| other == character).unwrap()]
}

/// Parts of a narrow element.
const PARTS: usize = 4;

/// Whether there is ink, for each part of the way along a barcode.
fn bars(text: &str, wide: usize) -> Vec<bool> {
    let mut ink = Vec::new();
    for character in format!("*{text}*").bytes() {
        for (place, element) in elements(character).bytes().enumerate() {
            let width = if element == b'w' { wide } else { PARTS };
            ink.extend(std::iter::repeat_n(place % 2 == 0, width));
        }
        ink.extend([false; PARTS]);
    }
    ink
}

/// The three segments of a bill, their check characters made.
fn segments(day: &str, item: &str, number: &str, period: &str, dollars: u32) -> [String; 3] {
    let first = format!("{day}{item}");
    let amount = format!("{dollars:09}");
    let mut sums = [0, 0];
    for segment in [first.as_str(), number, &format!("{period}{amount}")] {
        for (place, byte) in segment.bytes().enumerate() {
            sums[place % 2] += value(byte).unwrap();
        }
    }
    let [odd, even] = [character(Parity::Odd, sums[0]), character(Parity::Even, sums[1])].map(char::from);
    [first, number.to_owned(), format!("{period}{odd}{even}{amount}")]
}

fn photograph(segments: &[String; 3], wide: usize, camera: Camera, seed: u32) -> GrayImage {
    let rows: Vec<Vec<bool>> = segments.iter().map(|segment| bars(segment, wide)).collect();
    let (long, high) = (rows[1].len() as f32 / PARTS as f32, 160.0);
    let (width, height) = ((long + 60.0) * camera.narrow * 1.2, (high + long * 0.45) * camera.narrow);
    let (sine, cosine) = camera.turned.to_radians().sin_cos();
    let ink = |x: f32, y: f32| {
        let (x, y) = (x - width / 2.0, y - height / 2.0);
        let (x, y) = (x * cosine + y * sine, y * cosine - x * sine);
        let nearer = camera.narrow * (1.0 + camera.tilt * x / (width / 2.0));
        let (x, y) = (x / nearer + long / 2.0, y / nearer + high / 2.0);
        let row = y / 50.0;
        let bars = rows.get(row as usize).filter(|_| row >= 0.0 && row.fract() < 0.6)?;
        bars.get((x * PARTS as f32) as usize).copied().filter(|_| x >= 0.0)
    };
    let mut picture = GrayImage::from_fn(width as u32, height as u32, |x, y| {
        let inked = (0..9).filter(|part| {
            let (right, down) = ((part % 3) as f32 / 3.0, (part / 3) as f32 / 3.0);
            ink(x as f32 + right + 0.17, y as f32 + down + 0.17) == Some(true)
        });
        Luma([(40.0 + camera.contrast * (1.0 - inked.count() as f32 / 9.0)) as u8])
    });
    for _ in 0..camera.blur {
        picture = imageops::filter3x3(&picture, &[1.0 / 9.0; 9]);
    }
    let mut state = seed | 1;
    for pixel in picture.pixels_mut() {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let off = (state >> 8) as f32 / (1 << 23) as f32 - 1.0;
        pixel.0[0] = (f32::from(pixel.0[0]) + off * camera.noise).clamp(0.0, 255.0) as u8;
    }
    picture
}

fn read(picture: &GrayImage) -> Option<String> {
    let image = LumaImage::from_rows(picture.as_raw().clone(), picture.width() as usize).unwrap();
    store_barcodes::read(&image, Budget::lasting(LONG)).map(|code| code.text)
}

fn a_bill() -> [String; 3] {
    segments("160620", "6KA", "0000203719911605", "1605", 2209)
}

#[test]
fn the_check_characters_are_those_of_a_printed_bill() {
    assert_eq!(a_bill(), ["1606206KA", "0000203719911605", "16055X000002209"]);
}

#[test]
fn three_barcodes_are_one_code_whichever_way_the_bill_is_turned() {
    let upright = photograph(&a_bill(), 10, STEADY, 1);
    let turned = [imageops::rotate90(&upright), imageops::rotate180(&upright), imageops::rotate270(&upright)];
    for picture in turned.iter().chain([&upright]) {
        assert_eq!(read(picture).as_deref(), Some("1606206KA\n0000203719911605\n16055X000002209"));
    }
}

#[test]
fn the_code_is_in_the_middle_of_its_barcodes_and_comes_after_the_qr_codes() {
    let mut picture = photograph(&a_bill(), 10, STEADY, 1);
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    print(&mut picture, &FIRST, 20, 20, 3);
    let reading = read_photo_within(&packed(&picture, ImageFormat::Png), LONG).unwrap();
    let texts: Vec<&str> = reading.texts().collect();
    assert_eq!(texts, ["https://example.tw/first", "1606206KA\n0000203719911605\n16055X000002209"]);
    let centre = reading.store_barcodes.as_ref().unwrap().centre;
    assert!((centre.x - width / 2.0).abs() < width / 6.0 && (centre.y - height / 2.0).abs() < height / 6.0);
}

#[test]
fn barcodes_whose_check_characters_do_not_hold_are_not_read() {
    let [first, second, third] = a_bill();
    for wrong in ["16056X000002209", "16055Y000002209", "16055X000002208", "16055X000002299"] {
        assert_eq!(
            read(&photograph(&[first.clone(), second.clone(), wrong.to_owned()], 10, STEADY, 1)),
            None
        );
    }
    assert!(read(&photograph(&[first, second, third], 10, STEADY, 1)).is_some());
}

#[test]
fn two_of_the_three_are_not_read() {
    let [first, second, third] = a_bill();
    for missing in 0..3 {
        let mut some = [first.clone(), second.clone(), third.clone()];
        some[missing] = String::new();
        assert_eq!(read(&photograph(&some, 10, STEADY, 1)), None);
    }
}

fn any_bill() -> impl Strategy<Value = [String; 3]> {
    (
        0..100_u32,
        1..=12_u32,
        1..=28_u32,
        "[0-9A-Z]{3}",
        "[0-9]{16}|[0-9A-Z]{16}",
        0..10_000_u32,
        0..20_000_u32,
    )
        .prop_map(|(year, month, day, item, number, period, dollars)| {
            segments(
                &format!("{year:02}{month:02}{day:02}"),
                &item,
                &number,
                &format!("{period:04}"),
                dollars,
            )
        })
}

#[test]
fn a_bill_is_read_however_it_is_held() {
    let cameras = [
        Camera { turned: 20.0, ..STEADY },
        Camera { turned: -20.0, ..STEADY },
        Camera { narrow: 2.0, ..STEADY },
        Camera { narrow: 6.0, ..STEADY },
        Camera { tilt: 0.1, ..STEADY },
        Camera { tilt: -0.1, turned: 10.0, ..STEADY },
        Camera { blur: 4, ..STEADY },
        Camera { contrast: 40.0, ..STEADY },
        Camera { noise: 60.0, ..STEADY },
        Camera { turned: 8.0, narrow: 2.5, tilt: 0.05, blur: 2, contrast: 60.0, noise: 12.0 },
    ];
    for camera in cameras {
        for wide in [8, 10, 12] {
            let picture = photograph(&a_bill(), wide, camera, 7);
            assert_eq!(read(&picture), Some(a_bill().join("\n")), "{camera:?}, wide {wide}");
        }
    }
}

prop_compose! {
    fn camera()(
        turned in -25.0..25.0_f32,
        narrow in 1.0..4.0_f32,
        tilt in -0.3..0.3_f32,
        blur in 0..6_usize,
        contrast in 10.0..200.0_f32,
        noise in 0.0..40.0_f32,
    ) -> Camera {
        Camera { turned, narrow, tilt, blur, contrast, noise }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_bill_is_read_wrongly(bill in any_bill(), wide in 8..=12_usize, camera in camera(), seed: u32) {
        let read = read(&photograph(&bill, wide, camera, seed));
        prop_assert!(read.is_none_or(|read| read == bill.join("\n")));
    }
}
