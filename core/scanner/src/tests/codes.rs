//! What is read.

use std::io::Cursor;
use std::time::Duration;

use image::{DynamicImage, ImageFormat, Luma, Rgb, RgbImage, imageops};

use super::pictures::{
    BILL, BILL_TEXT, FIRST, SECOND, bill, jpeg_with_orientation, packed, paper, print, view,
};
use crate::{Budget, LiveScanner, LumaView, Photo, Seen, read_photo_within};

/// Unoptimised builds on a busy machine take long; the real limits are tested in `hostile`.
pub(super) const LONG: Duration = Duration::from_mins(1);

fn texts(bytes: &[u8]) -> Vec<String> {
    let reading = read_photo_within(bytes, LONG).unwrap();
    reading.codes.into_iter().map(|code| code.text).collect()
}

fn text_of_frame(frame: LumaView<'_>) -> Option<String> {
    match LiveScanner::new().read_within(frame, Budget::lasting(LONG)) {
        Seen::Code(code) => Some(code.text),
        Seen::NoCode(_) => None,
    }
}

#[test]
fn a_bill_is_read_from_every_format() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        assert_eq!(texts(&packed(&bill(4), format)), [BILL_TEXT], "{format:?}");
    }
}

#[test]
fn the_bytes_are_those_that_were_printed() {
    let reading = read_photo_within(&packed(&bill(4), ImageFormat::Png), LONG).unwrap();
    assert_eq!(reading.codes[0].bytes, BILL_TEXT.as_bytes());
}

#[test]
fn a_code_is_read_whichever_way_it_is_turned() {
    let upright = bill(4);
    let turned = [
        imageops::rotate90(&upright),
        imageops::rotate180(&upright),
        imageops::rotate270(&upright),
        imageops::flip_horizontal(&upright),
    ];
    for picture in turned {
        assert_eq!(texts(&packed(&picture, ImageFormat::Png)), [BILL_TEXT]);
    }
}

#[test]
fn the_picture_is_turned_as_its_exif_data_say() {
    let mut sheet = paper(400, 300);
    print(&mut sheet, &FIRST, 10, 10, 4);
    let centre = |orientation| {
        let reading = read_photo_within(&jpeg_with_orientation(&sheet, orientation), LONG).unwrap();
        reading.codes[0].centre
    };
    // Upright, turned by a half, and by a quarter to the right.
    for (orientation, x, y) in [
        (1, 60.0, 60.0),
        (2, 340.0, 60.0),
        (3, 340.0, 240.0),
        (4, 60.0, 240.0),
        (5, 60.0, 60.0),
        (6, 240.0, 60.0),
        (7, 240.0, 340.0),
        (8, 60.0, 340.0),
    ] {
        let found = centre(orientation);
        assert!((found.x - x).abs() < 8.0 && (found.y - y).abs() < 8.0, "{orientation}: {found:?}");
    }
}

#[test]
fn a_light_code_on_a_dark_ground_is_read() {
    let mut picture = bill(4);
    imageops::invert(&mut picture);
    assert_eq!(texts(&packed(&picture, ImageFormat::Png)), [BILL_TEXT]);
}

#[test]
fn a_code_with_modules_of_two_pixels_is_read() {
    assert_eq!(texts(&packed(&bill(2), ImageFormat::Png)), [BILL_TEXT]);
}

#[test]
fn a_small_code_is_read_in_a_picture_of_twelve_megapixels() {
    let mut picture = paper(4000, 3000);
    print(&mut picture, &BILL, 2500, 1900, 4);
    assert_eq!(texts(&packed(&picture, ImageFormat::Jpeg)), [BILL_TEXT]);
}

#[test]
fn a_code_on_a_transparent_ground_is_black_on_white() {
    let opaque = bill(4);
    let picture = image::GrayAlphaImage::from_fn(opaque.width(), opaque.height(), |x, y| {
        let ink = opaque.get_pixel(x, y) != &Luma([220]);
        image::LumaA([0, if ink { 255 } else { 0 }])
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    assert_eq!(texts(&bytes.into_inner()), [BILL_TEXT]);
}

#[test]
fn brightness_is_the_same_for_every_kind_of_pixel() {
    let grey = bill(2);
    let picture = DynamicImage::from(grey.clone());
    let kinds = [
        DynamicImage::from(picture.to_luma8()),
        DynamicImage::from(picture.to_luma_alpha8()),
        DynamicImage::from(picture.to_rgb8()),
        DynamicImage::from(picture.to_rgba8()),
        DynamicImage::from(picture.to_luma16()),
        DynamicImage::from(picture.to_luma_alpha16()),
        DynamicImage::from(picture.to_rgb16()),
        DynamicImage::from(picture.to_rgba16()),
    ];
    for kind in kinds {
        let mut file = Cursor::new(vec![]);
        kind.write_to(&mut file, ImageFormat::Png).unwrap();
        let photo = Photo::unpack(file.get_ref()).unwrap();
        let read: Vec<u8> = photo.luma().rows().flatten().copied().collect();
        assert!(read == *grey.as_raw(), "{:?}", kind.color());
    }
}

#[test]
fn a_jpeg_in_colour_is_as_bright_as_it_looks() {
    for (colour, expected) in
        [([255, 0, 0], 76_u8), ([0, 255, 0], 150), ([0, 0, 255], 29), ([90, 90, 90], 90)]
    {
        let mut file = Cursor::new(vec![]);
        let picture = DynamicImage::from(RgbImage::from_pixel(64, 48, Rgb(colour)));
        picture.write_to(&mut file, ImageFormat::Jpeg).unwrap();
        let photo = Photo::unpack(file.get_ref()).unwrap();
        assert_eq!((photo.luma().width(), photo.luma().height()), (64, 48));
        let off = photo.luma().rows().flatten().map(|pixel| pixel.abs_diff(expected)).max();
        assert!(off <= Some(2), "{colour:?}: {off:?}");
    }
}

#[test]
fn all_codes_of_a_picture_are_read_from_top_to_bottom_and_left_to_right() {
    let mut picture = paper(700, 600);
    print(&mut picture, &SECOND, 40, 400, 4);
    print(&mut picture, &FIRST, 450, 390, 4);
    print(&mut picture, &BILL, 300, 40, 4);
    let bytes = packed(&picture, ImageFormat::Png);
    let expected = [BILL_TEXT, "https://example.tw/first", "https://example.tw/second"];
    assert_eq!(texts(&bytes), expected);
}

#[test]
fn a_code_printed_twice_is_one_code() {
    let mut picture = paper(700, 300);
    print(&mut picture, &FIRST, 40, 40, 4);
    print(&mut picture, &FIRST, 440, 40, 4);
    assert_eq!(texts(&packed(&picture, ImageFormat::Png)), ["https://example.tw/first"]);
}

#[test]
fn a_sheet_without_a_code_has_none() {
    assert_eq!(texts(&packed(&paper(300, 300), ImageFormat::Png)), [""; 0]);
}

#[test]
fn a_frame_with_padded_rows_is_read() {
    let picture = bill(4);
    let (width, height, stride) = (picture.width(), picture.height(), picture.width() + 37);
    let mut plane = vec![0_u8; (stride * height) as usize];
    for (row, padded) in picture.rows().zip(plane.chunks_mut(stride as usize)) {
        for (pixel, byte) in row.zip(padded) {
            *byte = pixel.0[0];
        }
    }
    let frame = LumaView::new(&plane, width, height, stride).unwrap();
    assert_eq!(text_of_frame(frame).as_deref(), Some(BILL_TEXT));
}

#[test]
fn a_frame_gives_one_code_even_if_it_shows_two() {
    let mut picture = paper(700, 300);
    print(&mut picture, &FIRST, 40, 140, 4);
    print(&mut picture, &SECOND, 440, 40, 4);
    assert_eq!(text_of_frame(view(&picture)).as_deref(), Some("https://example.tw/second"));
}

#[test]
fn what_a_code_says_is_not_in_its_debug_text() {
    let seen = LiveScanner::new().read_within(view(&bill(4)), Budget::lasting(LONG));
    assert!(matches!(seen, Seen::Code(_)));
    assert!(!format!("{seen:?}").contains("0123456"));
}

#[test]
fn a_small_code_is_read_beside_a_large_one() {
    let mut picture = paper(3000, 2200);
    print(&mut picture, &FIRST, 100, 100, 40);
    print(&mut picture, &BILL, 2500, 1800, 8);
    let expected = ["https://example.tw/first", BILL_TEXT];
    assert_eq!(texts(&packed(&picture, ImageFormat::Jpeg)), expected);
}

#[test]
fn every_sample_bill_is_read() {
    let samples = [
        (include_bytes!("../../../../samples/bill.jpg").as_slice(), "D7=2863465"),
        (include_bytes!("../../../../samples/bill-in-a-link.jpg"), "WaterNo=3556826"),
        (include_bytes!("../../../../samples/bill-expired.jpg"), "D7=9868630"),
    ];
    for (photograph, water_number) in samples {
        let read = texts(photograph);
        assert_eq!(read.len(), 1, "{water_number}");
        assert!(read[0].contains(water_number), "{water_number}");
    }
}
