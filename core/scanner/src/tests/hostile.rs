//! What is refused, and what must not take long or break anything.

use std::time::{Duration, Instant};

use image::{GrayImage, ImageFormat, Luma};
use proptest::prelude::*;
use rustix::time::{ClockId, clock_gettime};

use super::pictures::{BILL, bill, packed, paper, print, view};
use crate::foreign::guarded;
use crate::{
    Budget, FRAME_TIME, LiveScanner, LumaView, NotAFrame, PHOTO_TIME, Photo, ReadCode, Seen, UnreadablePhoto,
    read_photo, read_photo_within,
};

fn code_in(frame: LumaView<'_>, at_most: Duration) -> Option<ReadCode> {
    match LiveScanner::new().read_within(frame, Budget::lasting(at_most)) {
        Seen::Code(code) => Some(code),
        Seen::NoCode(_) => None,
    }
}

/// The header of a PNG of this size, and nothing behind it.
fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(width.to_be_bytes());
    chunk.extend(height.to_be_bytes());
    chunk.extend([8, 2, 0, 0, 0]);
    let sum = crc32(&chunk).to_be_bytes();
    let mut idat = b"IDAT".to_vec();
    idat.extend([0x78, 0x9c]);
    let idat_sum = crc32(&idat).to_be_bytes();
    [
        b"\x89PNG\r\n\x1a\n".as_slice(),
        &13_u32.to_be_bytes(),
        &chunk,
        &sum,
        &2_u32.to_be_bytes(),
        &idat,
        &idat_sum,
    ]
    .concat()
}

/// CRC-32 as PNG has it (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (!(crc & 1)).wrapping_add(1)))
    })
}

#[test]
fn what_is_not_a_picture_is_refused() {
    for bytes in [b"".as_slice(), b"TWQRP://", b"%PDF-1.7", b"GIF89a\x01\x00\x01\x00", b"BM", &[0; 4096]] {
        let refused = read_photo(bytes);
        assert!(matches!(refused, Err(UnreadablePhoto::UnknownFormat)), "{refused:?}");
    }
}

#[test]
fn a_picture_cut_off_in_its_header_is_refused() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let whole = packed(&bill(4), format);
        let refused = read_photo(&whole[..16]);
        assert!(matches!(refused, Err(UnreadablePhoto::Damaged { .. })), "{format:?}: {refused:?}");
    }
}

#[test]
fn a_header_that_announces_too_much_is_refused_before_anything_is_allocated() {
    let sizes = [(60_000, 60_000), (u32::MAX >> 1, 2), (7_200, 7_200)];
    for (width, height) in sizes {
        let begun = Instant::now();
        let refused = read_photo(&png_header(width, height));
        assert!(
            matches!(refused, Err(UnreadablePhoto::PictureTooLarge { .. } | UnreadablePhoto::Damaged { .. })),
            "{width} x {height}: {refused:?}"
        );
        assert!(begun.elapsed() < Duration::from_secs(1));
    }
}

#[test]
fn a_file_larger_than_a_photograph_is_refused() {
    let bytes = vec![0xff; crate::MAX_PHOTO_BYTES + 1];
    let refused = read_photo(&bytes);
    assert!(matches!(refused, Err(UnreadablePhoto::FileTooLarge { bytes: 33_554_433 })), "{refused:?}");
}

#[test]
fn a_picture_without_pixels_is_refused() {
    assert!(read_photo(&png_header(0, 10)).is_err());
}

#[test]
fn pictures_of_unusual_shape_hold_no_code() {
    for (width, height) in [(1, 1), (1, 65_535), (65_535, 1), (2, 3), (39, 41), (4000, 1)] {
        let reading = read_photo(&packed(&paper(width, height), ImageFormat::Png)).unwrap();
        assert!(reading.codes.is_empty(), "{width} x {height}");
    }
}

#[test]
fn sizes_that_do_not_fit_are_not_a_frame() {
    let bytes = [0_u8; 100];
    let table = [
        ((0, 10, 10), NotAFrame::Empty),
        ((10, 0, 10), NotAFrame::Empty),
        ((10, 10, 9), NotAFrame::StrideBelowWidth { width: 10, stride: 9 }),
        ((10, 11, 10), NotAFrame::TooFewBytes { needed: 110, given: 100 }),
        ((u32::MAX, u32::MAX, u32::MAX), NotAFrame::TooLarge { width: u32::MAX, height: u32::MAX }),
    ];
    for ((width, height, stride), refused) in table {
        assert_eq!(LumaView::new(&bytes, width, height, stride).err(), Some(refused));
    }
    assert!(LumaView::new(&bytes[..95], 5, 10, 10).is_ok(), "the last row needs no padding");
}

/// CPU time of this thread: what a deadline leaves at most, however busy the machine is.
fn cpu() -> Duration {
    clock_gettime(ClockId::ThreadCPUTime).try_into().unwrap()
}

/// A tenth more than `deadline`.
fn nearly(deadline: Duration) -> Duration {
    deadline * 11 / 10
}

/// Finder patterns side by side, as many as fit.
fn tiled(width: u32, height: u32, module: u32) -> GrayImage {
    let mut picture = paper(width, height);
    let side = 8 * module;
    for (left, top) in (0..height / side).flat_map(|y| (0..width / side).map(move |x| (x * side, y * side))) {
        for cell in 0..49 {
            let (x, y) = (cell % 7, cell / 7);
            let ring = x.min(6 - x).min(y).min(6 - y);
            if ring != 1 {
                for pixel in 0..module * module {
                    let (dx, dy) = (pixel % module, pixel / module);
                    picture.put_pixel(left + x * module + dx, top + y * module + dy, Luma([20]));
                }
            }
        }
    }
    picture
}

fn noise(width: u32, height: u32) -> GrayImage {
    let mut state = 1_u64;
    GrayImage::from_fn(width, height, |_, _| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Luma([state.to_be_bytes()[0]])
    })
}

/// Pictures that were made to take long.
fn tedious() -> Vec<(String, GrayImage)> {
    let sizes = [(1280, 720), (1920, 1080)];
    let tiles = sizes.into_iter().flat_map(|(width, height)| {
        [1, 2, 3, 5]
            .map(|module| (format!("{width} x {height}, tiles of {module}"), tiled(width, height, module)))
    });
    let noises = sizes.map(|(width, height)| (format!("{width} x {height}, noise"), noise(width, height)));
    tiles
        .chain(noises)
        .chain([("a line".into(), noise(1, 65_535)), ("a row".into(), noise(65_535, 1))])
        .collect()
}

#[test]
fn frames_that_were_made_to_take_long_keep_their_time() {
    for (name, picture) in tedious() {
        let mut scanner = LiveScanner::new();
        for frame in 0..6 {
            let begun = cpu();
            assert!(matches!(scanner.read(view(&picture)), Seen::NoCode(_)), "{name}");
            let took = cpu().saturating_sub(begun);
            assert!(took <= nearly(FRAME_TIME), "{name}, frame {frame}: {took:?}");
        }
    }
}

#[test]
fn photographs_that_were_made_to_take_long_keep_their_time() {
    let large =
        [("tiles on 12 megapixels".into(), tiled(4000, 3000, 2)), ("noise on 12".into(), noise(4000, 3000))];
    for (name, picture) in tedious().into_iter().chain(large) {
        let photo = Photo::unpacked(view(&picture));
        let begun = cpu();
        assert!(photo.read(PHOTO_TIME).is_empty(), "{name}");
        let took = cpu().saturating_sub(begun);
        assert!(took <= nearly(PHOTO_TIME), "{name}: {took:?}");
    }
}

#[test]
fn a_decoder_that_panics_has_read_nothing() {
    assert_eq!(guarded(|| -> u8 { panic!("a decoder broke down") }), None);
}

#[test]
fn nothing_is_looked_for_when_there_is_no_time() {
    let reading = read_photo_within(&packed(&bill(4), ImageFormat::Png), Duration::ZERO).unwrap();
    assert!(reading.codes.is_empty());
    assert!(code_in(view(&bill(4)), Duration::ZERO).is_none());
}

/// Pictures that begin well and go on in another way.
fn damaged_pictures() -> impl Strategy<Value = Vec<u8>> {
    let formats = prop_oneof![Just(ImageFormat::Jpeg), Just(ImageFormat::Png), Just(ImageFormat::WebP)];
    let damage = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20);
    (formats, damage, any::<prop::sample::Index>()).prop_map(|(format, damage, cut)| {
        let mut bytes = packed(&bill(2), format);
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let kept = bytes.len() / 2 + cut.index(bytes.len() / 2 + 1);
        bytes.truncate(kept);
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read_photo_within(&bytes, Duration::from_millis(50));
    }

    #[test]
    fn a_damaged_picture_is_read_or_refused_but_never_misread(bytes in damaged_pictures()) {
        if let Ok(reading) = read_photo_within(&bytes, Duration::from_millis(200)) {
            for code in reading.codes {
                prop_assert_eq!(code.text, super::pictures::BILL_TEXT);
            }
        }
    }

    #[test]
    fn a_frame_of_noise_holds_no_code(
        (width, height) in (1_u32..90, 1_u32..90),
        padding in 0_u32..9,
        seed in any::<u64>(),
    ) {
        let stride = width + padding;
        let mut state = seed;
        let plane: Vec<u8> = (0..stride * height)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                state.to_be_bytes()[0]
            })
            .collect();
        let frame = LumaView::new(&plane, width, height, stride).unwrap();
        prop_assert!(code_in(frame, Duration::from_millis(200)).is_none());
    }

    #[test]
    fn a_code_with_scratches_is_read_rightly_or_not_at_all(
        scratches in prop::collection::vec((0_u32..160, 0_u32..160, 1_u32..24, 1_u32..24, any::<u8>()), 0..12),
    ) {
        let mut picture = paper(172, 172);
        print(&mut picture, &BILL, 20, 20, 4);
        for (left, top, width, height, shade) in scratches {
            for pixel in 0..width * height {
                let (x, y) = ((left + pixel % width).min(171), (top + pixel / width).min(171));
                picture.put_pixel(x, y, Luma([shade]));
            }
        }
        let code = code_in(view(&picture), Duration::from_secs(5));
        if let Some(code) = code {
            prop_assert_eq!(code.text, super::pictures::BILL_TEXT);
        }
    }
}
