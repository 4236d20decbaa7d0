//! From black and white to codes: finding the symbol, then reading its modules.
//!
//! Three detectors. Two go the ways of rxing's ports: zxing-cpp's (the best there is in Rust) and zxing's (another search
//! for finder patterns); [`super::sampling`] makes grids of modules of what they find. The third is our own ([`symbol`]), on
//! the grey picture, and what the others' grids say is read there too.

use rxing::common::BitMatrix;
use rxing::qrcode::cpp_port::detector::{self, FinderPatterns};

use super::budget::Budget;
use super::finders::finder_patterns;
use super::luma::LumaImage;
use super::read_code::{Point, ReadCode};
use super::sampling::{sampled, sampled_likeliest};
use super::symbol;

/// Who looks for symbols.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detector {
    /// rxing's port of zxing-cpp: every symbol.
    ZxingCpp,
    /// rxing's port of zxing: the likeliest symbol.
    Zxing,
    /// Our own, on the grey picture: every symbol.
    Grey,
    /// rxing's port of zxing-cpp and, if that reads nothing, our own with the same finder patterns.
    BlackThenGrey,
}

impl Detector {
    /// Every code that this detector finds in `black` and that can be read, each once, from at most `most_patterns` finder
    /// patterns.
    pub(super) fn read(
        self,
        image: &LumaImage,
        black: &BitMatrix,
        most_patterns: usize,
        budget: Budget,
    ) -> Vec<ReadCode> {
        let patterns = || finder_patterns(black, most_patterns, budget);
        match self {
            Self::ZxingCpp => zxing_cpp(black, patterns(), budget),
            Self::Zxing => zxing(black),
            Self::Grey => grey(image, &patterns(), budget),
            Self::BlackThenGrey => {
                let patterns = patterns();
                let codes = zxing_cpp(black, patterns.clone(), budget);
                if codes.is_empty() { grey(image, &patterns, budget) } else { codes }
            }
        }
    }
}

fn zxing_cpp(black: &BitMatrix, mut patterns: FinderPatterns, budget: Budget) -> Vec<ReadCode> {
    let mut used = Vec::new();
    let mut codes = Vec::new();
    // To combine hundreds of patterns takes milliseconds, and nothing interrupts it.
    if budget.is_spent() {
        return codes;
    }
    for set in detector::GenerateFinderPatternSets(&mut patterns) {
        if budget.is_spent() {
            break;
        }
        let corners = [set.bl, set.tl, set.tr];
        if corners.iter().any(|pattern| used.contains(pattern)) {
            continue;
        }
        let Some(grid) = sampled(black, &set) else {
            continue;
        };
        if let Some(code) = decoded(&grid.modules, &grid.corners) {
            used.extend(corners);
            codes.push(code);
        }
    }
    codes
}

pub(super) fn grey(image: &LumaImage, patterns: &FinderPatterns, budget: Budget) -> Vec<ReadCode> {
    symbol::read(image, patterns, budget)
        .into_iter()
        .filter_map(|(bytes, corners)| said(bytes, &corners))
        .collect()
}

fn zxing(black: &BitMatrix) -> Vec<ReadCode> {
    sampled_likeliest(black).and_then(|grid| decoded(&grid.modules, &grid.corners)).into_iter().collect()
}

/// Reads a grid of modules; `None` unless its error correction holds and it says something.
pub(super) fn decoded(modules: &BitMatrix, corners: &[rxing::Point]) -> Option<ReadCode> {
    said(symbol::read_grid(modules)?, corners)
}

/// Latin-1, whose characters are the first 256 of Unicode.
fn latin_1(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

fn said(bytes: Vec<u8>, corners: &[rxing::Point]) -> Option<ReadCode> {
    if bytes.is_empty() {
        return None;
    }
    let text = String::from_utf8(bytes.clone()).unwrap_or_else(|_| latin_1(&bytes));
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
