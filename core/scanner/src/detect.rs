//! From black and white to codes: finding the symbol, then reading its modules.
//!
//! Three detectors, one decoder. The detectors are rxing's port of zxing-cpp (the best there is in Rust), rxing's port of
//! zxing (another search for finder patterns) and rqrr (best in steep perspective). Whatever found it, a grid of modules
//! is read by rxing's C++ port: the other decoders have known faults (panics, cut Kanji, no ECI).

use rqrr::BitGrid;
use rxing::DecodeHints;
use rxing::common::cpp_essentials::DecoderResult;
use rxing::common::{BitMatrix, DetectorRXingResult};
use rxing::qrcode::cpp_port::{decoder, detector};
use rxing::qrcode::detector::Detector as SingleDetector;

use super::budget::Budget;
use super::read_code::{Point, ReadCode};

/// Who looks for symbols.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detector {
    /// rxing's port of zxing-cpp: every symbol.
    ZxingCpp,
    /// rxing's port of zxing: the likeliest symbol.
    Zxing,
    /// rqrr: every symbol. Its time grows with the square of the finder patterns and cannot be interrupted, so a picture
    /// with more than [`MAX_PATTERNS_FOR_RQRR`] is not given to it.
    Rqrr,
}

/// Sixteen codes, and some false finds beside them.
const MAX_PATTERNS_FOR_RQRR: usize = 60;

impl Detector {
    /// Every code that this detector finds in `black` and that can be read, each once.
    pub(super) fn read(self, black: &BitMatrix, budget: Budget) -> Vec<ReadCode> {
        match self {
            Self::ZxingCpp => zxing_cpp(black, budget),
            Self::Zxing => zxing(black),
            Self::Rqrr => rqrr(black),
        }
    }
}

fn zxing_cpp(black: &BitMatrix, budget: Budget) -> Vec<ReadCode> {
    let mut patterns = detector::FindFinderPatterns(black, true, 0);
    let mut used = Vec::new();
    let mut codes = Vec::new();
    for set in detector::GenerateFinderPatternSets(&mut patterns) {
        if budget.is_spent() {
            break;
        }
        let corners = [set.bl, set.tl, set.tr];
        if corners.iter().any(|pattern| used.contains(pattern)) {
            continue;
        }
        let Ok(symbol) = detector::SampleQR(black, &set) else {
            continue;
        };
        if let Some(code) = decoded(symbol.getBits(), symbol.getPoints()) {
            used.extend(corners);
            codes.push(code);
        }
    }
    codes
}

fn zxing(black: &BitMatrix) -> Vec<ReadCode> {
    let hints = DecodeHints { TryHarder: Some(true), ..DecodeHints::default() };
    SingleDetector::new(black)
        .detect_with_hints(&hints)
        .ok()
        .and_then(|symbol| decoded(symbol.getBits(), symbol.getPoints()))
        .into_iter()
        .collect()
}

fn rqrr(black: &BitMatrix) -> Vec<ReadCode> {
    if detector::FindFinderPatterns(black, true, 0).len() > MAX_PATTERNS_FOR_RQRR {
        return Vec::new();
    }
    let (width, height) = (black.width() as usize, black.height() as usize);
    let is_black = |x, y| position(x, y).is_some_and(|(x, y)| black.get(x, y));
    let mut prepared = rqrr::PreparedImage::prepare_from_bitmap(width, height, is_black);
    prepared
        .detect_grids()
        .iter()
        .filter_map(|found| {
            let modules = modules_of(&found.grid)?;
            decoded(&modules, &found.bounds.map(|bound| rxing::point_i(bound.x, bound.y)))
        })
        .collect()
}

fn modules_of(grid: &impl BitGrid) -> Option<BitMatrix> {
    let side = grid.size();
    let mut modules = BitMatrix::with_single_dimension(u32::try_from(side).ok()?).ok()?;
    for (row, column) in (0..side).flat_map(|row| (0..side).map(move |column| (row, column))) {
        let (x, y) = position(column, row)?;
        modules.set_bool(x, y, grid.bit(row, column));
    }
    Some(modules)
}

fn position(x: usize, y: usize) -> Option<(u32, u32)> {
    Some((u32::try_from(x).ok()?, u32::try_from(y).ok()?))
}

/// Reads a grid of modules; `None` unless its error correction holds and it says something.
fn decoded(modules: &BitMatrix, corners: &[rxing::Point]) -> Option<ReadCode> {
    let symbol = decoder::Decode(modules).ok().filter(DecoderResult::isValid)?;
    let bytes = symbol.content().bytes().to_vec();
    if bytes.is_empty() {
        return None;
    }
    let text = String::from_utf8(bytes.clone()).unwrap_or_else(|_| symbol.text());
    Some(ReadCode { text, bytes, centre: centre(corners) })
}

/// The middle of the smallest upright rectangle around `corners`.
fn centre(corners: &[rxing::Point]) -> Point {
    let middle = |of: fn(&rxing::Point) -> f32| {
        let least = corners.iter().map(of).fold(f32::INFINITY, f32::min);
        let most = corners.iter().map(of).fold(f32::NEG_INFINITY, f32::max);
        f32::midpoint(least, most)
    };
    Point { x: middle(|corner| corner.x), y: middle(|corner| corner.y) }
}
