//! What is read of pictures that others do not read, and what is refused.

use std::time::Duration;

use proptest::prelude::*;
use rxing::qrcode::common::ErrorCorrectionLevel::{self, H, L, M, Q};
use rxing::qrcode::cpp_port::detector;

use super::drawing::{Print, photograph, plain};
use crate::budget::Budget;
use crate::luma::LumaImage;
use crate::symbol::read;
use crate::threshold::Threshold;

const TEXT: &str = "TWQRP://WATER/158/03/V1?D1=89900&D7=0123456";

fn texts(image: &LumaImage) -> Vec<String> {
    let black = Threshold::Hybrid.black(image).unwrap();
    let patterns = detector::FindFinderPatterns(&black, true, 0);
    let symbols = read(image, &patterns, Budget::lasting(Duration::from_mins(1)));
    symbols.into_iter().map(|(bytes, _)| String::from_utf8(bytes).unwrap()).collect()
}

/// Whether the reader before this one reads it.
fn others_read(image: &LumaImage) -> bool {
    let black = Threshold::Hybrid.black(image).unwrap();
    let budget = Budget::lasting(Duration::from_mins(1));
    !crate::detect::Detector::ZxingCpp.read(image, &black, 1000, budget).is_empty()
}

/// Flat paper, facing the camera, with `module` pixels a module.
fn flat(x: f32, y: f32, module: f32) -> (f32, f32) {
    (x / module - 6.0, y / module - 6.0)
}

#[test]
fn codes_of_every_kind_are_read() {
    for (version, level) in
        [(1, L), (2, M), (3, Q), (4, M), (6, M), (7, Q), (10, L), (14, H), (25, M), (40, H)]
    {
        let text = &TEXT[..TEXT.len().min(if version == 1 { 12 } else { 26 })];
        let print = Print::of(text, version, level);
        let size = (print.side + 12) * 4;
        let image = photograph(&print, size, |x, y| flat(x, y, 4.0), plain);
        assert_eq!(texts(&image), [text], "version {version}");
    }
}

#[test]
fn a_code_seen_from_behind_is_read() {
    let print = Print::of(TEXT, 4, M);
    let size = (print.side + 12) * 4;
    let image = photograph(&print, size, |x, y| flat(size as f32 - x, y, 4.0), plain);
    assert_eq!(texts(&image), [TEXT]);
}

#[test]
fn a_code_seen_steeply_is_read() {
    let print = Print::of(TEXT, 4, M);
    // Turned by 70 degrees around its left edge.
    let seen = |x: f32, y: f32| {
        let (x, y) = ((x - 20.0) / 120.0, (y - 200.0) / 120.0);
        let depth = 1.0 / (0.34 - 0.3 * x);
        let (u, v) = (x * depth * 0.6, y * depth * 0.34);
        (u * 40.0, v * 40.0 + 16.5)
    };
    let image = photograph(&print, 400, seen, plain);
    assert_eq!(texts(&image), [TEXT]);
}

#[test]
fn a_code_on_creased_paper_is_read() {
    let print = Print::of(TEXT, 4, M);
    let size = (print.side + 12) * 6;
    let creased = |x: f32, y: f32| {
        let (u, v) = flat(x, y, 6.0);
        (u + 0.7 * (v / 6.0).sin() * (u / 9.0).sin(), v + 0.7 * (u / 7.0).sin() * (v / 11.0).sin())
    };
    let image = photograph(&print, size, creased, plain);
    assert!(!others_read(&image), "too easy to show anything");
    assert_eq!(texts(&image), [TEXT]);
}

#[test]
fn a_code_without_one_of_its_finder_patterns_is_read() {
    let print = Print::of(TEXT, 4, M);
    let far = print.side as f32 - 7.0;
    let size = (print.side + 12) * 6;
    for torn in [(0.0, 0.0), (far, 0.0), (0.0, far)] {
        let glare = |x: f32, y: f32, brightness: f32| {
            let (u, v) = flat(x, y, 6.0);
            if (u - torn.0 - 3.5).hypot(v - torn.1 - 3.5) < 5.0 { 255.0 } else { brightness }
        };
        let image = photograph(&print, size, |x, y| flat(x, y, 6.0), glare);
        assert!(!others_read(&image), "too easy to show anything");
        assert_eq!(texts(&image), [TEXT], "{torn:?}");
    }
}

#[test]
fn what_a_lamp_hides_is_taken_for_unknown() {
    let print = Print::of(TEXT, 4, M);
    let size = (print.side + 12) * 6;
    let glare = |x: f32, y: f32, brightness: f32| {
        let (u, v) = flat(x, y, 6.0);
        let lamp = (1.0 - ((u - 20.0).hypot(v - 26.0) - 5.5) / 3.0).clamp(0.0, 1.0);
        brightness + (255.0 - brightness) * lamp
    };
    let image = photograph(&print, size, |x, y| flat(x, y, 6.0), glare);
    assert!(!others_read(&image), "too easy to show anything");
    assert_eq!(texts(&image), [TEXT]);
}

/// Prints some modules the wrong way round, away from the patterns that say where the code is.
fn misprinted(version: usize, level: ErrorCorrectionLevel, wrong: &[usize]) -> Print {
    let mut print = Print::of(TEXT, version, level);
    let side = print.side;
    for &index in wrong {
        let (column, row) = (9 + index % (side - 9), 9 + index / (side - 9) % (side - 9));
        print.dark[row * side + column] ^= true;
    }
    print
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_misprinted_code_is_read_rightly_or_not_at_all(
        wrong in prop::collection::vec(any::<usize>(), 0..200),
    ) {
        let print = misprinted(4, M, &wrong);
        let image = photograph(&print, (print.side + 12) * 3, |x, y| flat(x, y, 3.0), plain);
        let read = texts(&image);
        prop_assert!(read.is_empty() || read == [TEXT], "{:?}", read);
        // A codeword a module at the worst; the code corrects 18 wrong ones in all, 9 in each of two blocks.
        if wrong.len() <= 9 {
            prop_assert_eq!(read, [TEXT]);
        }
    }

    #[test]
    fn chance_is_not_a_code(dark in prop::collection::vec(any::<bool>(), 33 * 33)) {
        // All that tells a reader where to look is right, the rest is noise.
        let mut print = Print::of(TEXT, 4, M);
        for (index, dark) in dark.into_iter().enumerate() {
            let (column, row) = (index % 33, index / 33);
            if column > 8 && row > 8 && !((24..29).contains(&column) && (24..29).contains(&row)) {
                print.dark[index] = dark;
            }
        }
        let image = photograph(&print, 45 * 3, |x, y| flat(x, y, 3.0), plain);
        prop_assert_eq!(texts(&image), [""; 0]);
    }
}
