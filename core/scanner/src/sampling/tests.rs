//! The same grids as rxing's own ports sample.

use std::time::Duration;

use proptest::prelude::*;
use rxing::common::{BitMatrix, DetectorRXingResult};
use rxing::qrcode::common::ErrorCorrectionLevel;
use rxing::qrcode::cpp_port::detector;
use rxing::qrcode::detector::Detector;
use rxing::{DecodeHints, Point};

use super::{Grid, sampled, sampled_likeliest};
use crate::budget::Budget;
use crate::finders::finder_patterns;
use crate::foreign::guarded;
use crate::luma::LumaImage;
use crate::symbol::tests::drawing::{Print, photograph, plain};
use crate::threshold::Threshold;

/// Modules and corners, to compare.
type Plain = Option<(BitMatrix, Vec<Point>)>;

fn plainly(grid: Option<Grid>) -> Plain {
    grid.map(|grid| (grid.modules, grid.corners))
}

/// What a port finds, of codes with a version.
fn other(found: rxing::common::Result<impl DetectorRXingResult>) -> Plain {
    let found = found.ok().map(|found| (found.getBits().clone(), found.getPoints().to_vec()));
    found.filter(|(modules, _)| modules.width() >= 21)
}

/// How many grids both find, all of them the same ones.
fn compared(image: &LumaImage) -> usize {
    let black = Threshold::Hybrid.black(image).unwrap();
    let mut patterns = finder_patterns(&black, 1000, Budget::lasting(Duration::from_mins(1)));
    let mut found = 0;
    for set in detector::GenerateFinderPatternSets(&mut patterns) {
        let ours = guarded(|| sampled(&black, &set)).and_then(plainly);
        let other = guarded(|| other(detector::SampleQR(&black, &set))).flatten();
        assert!(ours == other, "{set:?}");
        found += usize::from(ours.is_some());
    }
    let hints = DecodeHints { TryHarder: Some(true), ..DecodeHints::default() };
    let ours = guarded(|| sampled_likeliest(&black)).and_then(plainly);
    let other = guarded(|| other(Detector::new(&black).detect_with_hints(&hints))).flatten();
    assert!(ours == other);
    found + usize::from(ours.is_some())
}

/// A print of a `version`, turned, tilted and bent.
fn bent(version: usize, turn: f32, tilt: f32, bend: f32, module: f32) -> LumaImage {
    let print = Print::of("TWQRP://WATER", version, ErrorCorrectionLevel::L);
    #[expect(clippy::cast_precision_loss, reason = "modules of a code")]
    let half = print.side as f32 / 2.0;
    let pixels = (half + 8.0) * module;
    let seen = |x: f32, y: f32| {
        let (x, y) = ((x - pixels) / module, (y - pixels) / module);
        let depth = 1.0 / (1.0 + tilt * (x + 0.5 * y) / half);
        let (x, y) = (x * depth, y * depth + bend * (x / half * 3.0).sin());
        (half + x * turn.cos() - y * turn.sin(), half + x * turn.sin() + y * turn.cos())
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a picture")]
    photograph(&print, (2.0 * pixels) as usize, seen, plain)
}

#[test]
fn grids_of_every_version_are_sampled() {
    for version in 1..=40 {
        let found = compared(&bent(version, 0.05, 0.0, 0.1, 4.0));
        assert!(found >= 1, "version {version}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn grids_are_those_that_rxing_samples(
        version in prop_oneof![3 => 1..20_usize, 1 => 1..41_usize],
        turn in 0.0..6.3_f32,
        tilt in prop_oneof![-0.1..0.1_f32, -0.4..0.4_f32],
        bend in 0.0..0.6_f32,
        module in 2.0..6.0_f32,
    ) {
        compared(&bent(version, turn, tilt, bend, module));
    }
}
