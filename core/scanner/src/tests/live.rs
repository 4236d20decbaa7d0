//! What a camera's frames give one after another: hints, and codes that no single frame gives.

use std::time::Duration;

use image::{GrayImage, Luma, imageops};
use proptest::prelude::*;

use super::pictures::{BILL, BILL_TEXT, FIRST, SECOND, Symbol, bill, paper, print, view};
use crate::live::hint_of;
use crate::{Budget, Hint, LiveScanner, Seen};

/// Unoptimised builds on a busy machine take long; the real limit is tested in `hostile`.
const LONG: Duration = Duration::from_secs(20);

/// A second of frames.
const SECOND_OF_FRAMES: usize = 30;

fn text(seen: Seen) -> Option<String> {
    match seen {
        Seen::Code(code) => Some(code.text),
        Seen::NoCode(_) => None,
    }
}

/// A bill that cannot be read, since a third of it is covered with `cover`, but that is seen.
fn covered_bill(module: u32, cover: u8) -> GrayImage {
    let mut sheet = paper(640, 480);
    print(&mut sheet, &BILL, 60, 60, module);
    for pixel in 0..(17 * module) * (17 * module) {
        let (x, y) = (pixel % (17 * module), pixel / (17 * module));
        sheet.put_pixel(60 + 9 * module + x, 60 + 9 * module + y, Luma([cover]));
    }
    sheet
}

fn lit(mut picture: GrayImage, percent: u16) -> GrayImage {
    for pixel in picture.pixels_mut() {
        pixel.0[0] = u8::try_from(u16::from(pixel.0[0]) * percent / 100).unwrap();
    }
    picture
}

/// Stripes of `width` pixels both ways.
fn chequered(width: u32) -> GrayImage {
    let dark = |x: u32, y: u32| (x / width + y / width).is_multiple_of(2);
    GrayImage::from_fn(640, 480, |x, y| Luma([if dark(x, y) { 40 } else { 200 }]))
}

#[test]
fn the_hint_names_what_keeps_the_code_from_being_read() {
    let table = [
        ("blank paper", paper(640, 480), Hint::NothingSeen),
        ("sharp print", chequered(9), Hint::NothingSeen),
        ("print out of focus", imageops::blur(&chequered(9), 4.0), Hint::Blurred),
        ("no light", lit(paper(640, 480), 10), Hint::TooDark),
        ("a small code", covered_bill(2, 120), Hint::TooFar),
        ("a reflection", covered_bill(6, 255), Hint::Glare),
        ("something else", covered_bill(6, 120), Hint::Blurred),
        ("a code in the dark", lit(covered_bill(6, 120), 25), Hint::TooDark),
    ];
    for (name, frame, expected) in table {
        assert_eq!(hint_of(view(&frame)), expected, "{name}");
    }
}

#[test]
fn one_odd_frame_does_not_change_the_hint() {
    let (dark, light) = (lit(paper(640, 480), 10), paper(640, 480));
    let mut scanner = LiveScanner::new();
    let mut see = |frame: &GrayImage| scanner.read_within(view(frame), Budget::lasting(LONG));
    for _ in 0..10 {
        see(&dark);
    }
    assert_eq!(see(&light), Seen::NoCode(Hint::TooDark));
    assert_eq!(see(&dark), Seen::NoCode(Hint::TooDark));
}

#[test]
fn a_frame_too_narrow_for_the_smallest_code_is_not_looked_at() {
    let last_hint = |width, height| {
        let dark = lit(paper(width, height), 10);
        let mut scanner = LiveScanner::new();
        (0..10).map(|_| scanner.read_within(view(&dark), Budget::lasting(LONG))).last().unwrap()
    };
    for (width, height) in [(1, 1), (20, 480), (480, 20)] {
        assert_eq!(last_hint(width, height), Seen::NoCode(Hint::NothingSeen), "{width} x {height}");
    }
    assert_eq!(last_hint(21, 480), Seen::NoCode(Hint::TooDark));
}

/// `symbol` with so many of a thousand of its data modules turned over, others for each seed.
fn grainy(symbol: &Symbol, side: u32, wrong: u32, seed: u32) -> GrayImage {
    const MODULE: u32 = 5;
    let mut sheet = paper(side * MODULE + 80, side * MODULE + 80);
    print(&mut sheet, symbol, 40, 40, MODULE);
    let mut state = u64::from(seed) + 1;
    for (x, y) in (0..side).flat_map(|y| (0..side).map(move |x| (x, y))) {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let is_data = x > 8 && y > 8 && x < side - 9 && y < side - 9;
        if is_data && u32::try_from((state >> 33) % 1000).unwrap() < wrong {
            let turned = 250 - sheet.get_pixel(40 + x * MODULE, 40 + y * MODULE).0[0];
            for pixel in 0..MODULE * MODULE {
                let (dx, dy) = (pixel % MODULE, pixel / MODULE);
                sheet.put_pixel(40 + x * MODULE + dx, 40 + y * MODULE + dy, Luma([turned]));
            }
        }
    }
    sheet
}

#[test]
fn frames_that_are_each_too_bad_to_read_are_read_together() {
    let frames: Vec<GrayImage> = (0..12).map(|seed| grainy(&BILL, 33, 220, seed)).collect();
    for frame in &frames {
        assert_eq!(text(LiveScanner::new().read_within(view(frame), Budget::lasting(LONG))), None);
    }
    let mut scanner = LiveScanner::new();
    let read = frames.iter().find_map(|frame| text(scanner.read_within(view(frame), Budget::lasting(LONG))));
    assert_eq!(read.as_deref(), Some(BILL_TEXT));
}

#[test]
fn a_light_code_on_a_dark_ground_is_read_within_a_second() {
    let mut frame = bill(4);
    imageops::invert(&mut frame);
    let mut scanner = LiveScanner::new();
    let read =
        (0..SECOND_OF_FRAMES).find_map(|_| text(scanner.read_within(view(&frame), Budget::lasting(LONG))));
    assert_eq!(read.as_deref(), Some(BILL_TEXT));
}

#[test]
fn a_frame_larger_than_any_camera_gives_is_read_too() {
    let mut sheet = paper(5000, 4000);
    print(&mut sheet, &BILL, 2000, 1000, 20);
    let seen = LiveScanner::new().read_within(view(&sheet), Budget::lasting(LONG));
    let Seen::Code(code) = seen else { panic!("not read: {seen:?}") };
    assert_eq!(code.text, BILL_TEXT);
    assert!((code.centre.x - 2330.0).abs() < 40.0 && (code.centre.y - 1330.0).abs() < 40.0, "{code:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Two codes of one size at one place: their modules are added up, and must not add up to a third text.
    #[test]
    fn codes_that_are_swapped_in_the_hand_are_never_mixed(
        order in prop::collection::vec(any::<bool>(), 12),
        wrong in 100_u32..300,
    ) {
        let mut scanner = LiveScanner::new();
        for (seed, first) in (0..).zip(order) {
            let symbol = if first { &FIRST } else { &SECOND };
            let frame = grainy(symbol, 25, wrong, seed);
            let seen = scanner.read_within(view(&frame), Budget::lasting(Duration::from_millis(200)));
            if let Some(text) = text(seen) {
                prop_assert!(text == "https://example.tw/first" || text == "https://example.tw/second", "{text}");
            }
        }
    }
}
