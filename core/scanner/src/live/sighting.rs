//! The first look at a frame: the plain one, our own reader where that reads nothing, and what could not be read is kept.

use std::time::{Duration, Instant};

use rxing::common::BitMatrix;
use rxing::qrcode::cpp_port::detector;

use super::super::budget::Budget;
use super::super::detect::{decoded, grey};
use super::super::finders::finder_patterns;
use super::super::luma::LumaImage;
use super::super::read_code::{Point, ReadCode};
use super::super::sampling::{Grid, sampled};
use super::super::threshold::Threshold;
use super::MOST_PATTERNS;
use super::area::Area;

/// What a frame shows at first sight.
#[derive(Default)]
pub(super) struct Sighting {
    /// The topmost code that was read.
    pub(super) code: Option<ReadCode>,
    /// How long black was told from white. Nothing that cannot be given up half-way takes more than twice as long.
    pub(super) threshold_time: Duration,
    /// What looks most like a symbol and was not read, if nothing was.
    pub(super) symbol: Option<Symbol>,
}

/// Modules in a square that are a symbol by their timing patterns, whether or not they can be read.
#[derive(Clone)]
pub(super) struct Symbol {
    /// From the left upper finder pattern.
    pub(super) modules: BitMatrix,
    /// In pixels of the frame, around the square.
    pub(super) corners: [Point; 4],
}

impl Symbol {
    /// Where it is.
    pub(super) fn area(&self) -> Area {
        Area::around(&self.corners)
    }

    /// How wide a module is, in pixels.
    #[expect(clippy::cast_precision_loss, reason = "at most 177")]
    pub(super) fn module(&self) -> f32 {
        let [a, b, c, _] = self.corners;
        let side = |from: Point, to: Point| (from.x - to.x).hypot(from.y - to.y);
        f32::midpoint(side(a, b), side(b, c)) / self.modules.width() as f32
    }
}

/// Every three patterns may be a code; the largest are the nearest.
const MOST_TRIED: usize = 64;

/// Looks at `image` as it came.
pub(super) fn first_look(image: &LumaImage, budget: Budget) -> Sighting {
    let begun = Instant::now();
    let Some(black) = Threshold::Hybrid.black(image).filter(|_| !budget.is_spent()) else {
        return Sighting::default();
    };
    let threshold_time = begun.elapsed();
    let budget = budget.shortened(threshold_time);
    let mut patterns = finder_patterns(&black, MOST_PATTERNS, budget);
    while patterns.len() > MOST_TRIED {
        let smallest = (0..patterns.len()).min_by_key(|&index| patterns[index].size).unwrap_or(0);
        patterns.swap_remove(smallest);
    }
    if budget.is_spent() {
        return Sighting { threshold_time, ..Sighting::default() };
    }
    let mut used = Vec::new();
    let mut codes: Vec<ReadCode> = Vec::new();
    let mut best: Option<(i32, Symbol)> = None;
    for set in detector::GenerateFinderPatternSets(&mut patterns) {
        if budget.is_spent() {
            break;
        }
        let corners = [set.bl, set.tl, set.tr];
        if corners.iter().any(|pattern| used.contains(pattern)) {
            continue;
        }
        let Some(Grid { modules, corners: around }) = sampled(&black, &set) else {
            continue;
        };
        if let Some(code) = decoded(&modules, &around) {
            used.extend(corners);
            codes.push(code);
            continue;
        }
        let likeness = likeness(&modules);
        if codes.is_empty() && likeness > best.as_ref().map_or(0, |(best, _)| *best) {
            best = symbol(modules, &around).map(|symbol| (likeness, symbol));
        }
    }
    if codes.is_empty() {
        codes = grey(image, &patterns, budget);
    }
    let code = codes.into_iter().min_by(ReadCode::reading_order);
    let symbol = best.filter(|_| code.is_none()).map(|(_, symbol)| symbol);
    Sighting { code, threshold_time, symbol }
}

fn symbol(modules: BitMatrix, points: &[rxing::Point]) -> Option<Symbol> {
    let corners: [rxing::Point; 4] = points.try_into().ok()?;
    Some(Symbol { modules, corners: corners.map(|corner| Point { x: corner.x, y: corner.y }) })
}

/// How surely these modules are a symbol: above zero if the two timing patterns alternate as random modules would in one
/// of a thousand. The finder patterns say nothing, since they led here.
fn likeness(modules: &BitMatrix) -> i32 {
    let side = modules.width();
    let places = 8..side.saturating_sub(8);
    let right = places
        .clone()
        .flat_map(|place| [(place, 6), (6, place)])
        .filter(|&(x, y)| modules.get(x, y) == (x + y).is_multiple_of(2))
        .count();
    let all = 2 * places.len();
    // Three standard deviations above the half that chance gives: sqrt(all) / 2 each.
    let above = i32::try_from(2 * right).unwrap_or(0) - i32::try_from(all).unwrap_or(0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "at most 322")]
    let chance = (3.0 * (all as f32).sqrt()) as i32;
    above - chance
}
