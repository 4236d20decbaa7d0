//! Where finder patterns are: squares in squares, black, white and black, 1 : 1 : 3 : 1 : 1 from edge to edge.
//!
//! The same search as in rxing's port of zxing-cpp, row by row, but one that ends: a picture that is tiled with patterns
//! would keep that one for seconds, since it holds every find against all others. It also takes rows as words of bits,
//! which halves the time for a frame of print. Whether what a row shows is a pattern is left to rxing.

use rxing::common::cpp_essentials::{ConcentricPattern, LocateConcentricPattern};
use rxing::common::{BIT_FIELD_BASE_BITS, BitMatrix};

use super::budget::Budget;

/// Every so many rows are searched: the middle square of the smallest pattern is as tall.
const STEP: usize = 3;

/// The finder patterns in `black` from the top, `most` of them, as far as `budget` goes.
pub(super) fn finder_patterns(black: &BitMatrix, most: usize, budget: Budget) -> Vec<ConcentricPattern> {
    let mut found: Vec<ConcentricPattern> = Vec::new();
    let mut edges = Vec::new();
    for y in (STEP - 1..black.height() as usize).step_by(STEP) {
        if found.len() >= most || budget.is_spent() {
            break;
        }
        edges_of(black, y, &mut edges);
        // Every second edge begins a black run.
        for six in edges.windows(6).step_by(2) {
            if let Some(middle) = middle_of_pattern(six) {
                let place = rxing::point(middle, float(y) + 0.5);
                let is_known =
                    |old: &ConcentricPattern| rxing::Point::distance(place, old.p) < float(old.size) / 2.0;
                if !found.iter().any(is_known) {
                    let reach = i32::try_from(six[5] - six[0]).unwrap_or(i32::MAX / 8) * 3;
                    found.extend(LocateConcentricPattern::<true, 5, 7>(
                        black,
                        &[1, 1, 3, 1, 1],
                        place,
                        reach,
                    ));
                }
            }
        }
    }
    found
}

/// Where row `y` turns black, white, black …, from the left; its end closes the last run.
fn edges_of(black: &BitMatrix, y: usize, edges: &mut Vec<usize>) {
    edges.clear();
    let row = black.getRow(u32::try_from(y).unwrap_or(u32::MAX));
    let width = black.width() as usize;
    let mut last = 0;
    for (index, &word) in row.getBitArray().iter().enumerate() {
        // A bit is set where a pixel differs from the one before.
        let mut turns = word ^ (word << 1 | last);
        last = word >> (BIT_FIELD_BASE_BITS - 1);
        while turns != 0 {
            let at = index * BIT_FIELD_BASE_BITS + turns.trailing_zeros() as usize;
            if at < width {
                edges.push(at);
            }
            turns &= turns - 1;
        }
    }
    if !edges.len().is_multiple_of(2) {
        edges.push(width);
    }
}

/// The middle of what lies between six edges, if that may be a row through the middle of a pattern.
///
/// Black runs may be wider than white ones, or the other way round, since ink spreads and a lamp outshines it: each kind is
/// held against its own module.
fn middle_of_pattern(edges: &[usize]) -> Option<f32> {
    let run = |index: usize| edges[index + 1] - edges[index];
    let (wide, outer, inner) = (run(2), run(0).max(run(4)), run(1).max(run(3)));
    if wide < 3 || wide < 2 * outer || wide < inner {
        return None;
    }
    let (ink, paper) = (float(run(0) + wide + run(4)) / 5.0, float(run(1) + run(3)) / 2.0);
    if ink.max(paper) > 4.0 * ink.min(paper) {
        return None;
    }
    let (ink_off, paper_off) = (ink * 0.75 + 0.5, paper / 3.0 + 0.5);
    let fits = [(0, 1.0), (2, 3.0), (4, 1.0)]
        .iter()
        .all(|&(index, modules)| (float(run(index)) - modules * ink).abs() <= ink_off)
        && [1, 3].iter().all(|&index| (float(run(index)) - paper).abs() <= paper_off);
    fits.then(|| float(edges[2]) + float(wide) / 2.0)
}

#[expect(clippy::cast_precision_loss, reason = "a place in a picture")]
fn float(value: impl TryInto<u32>) -> f32 {
    value.try_into().unwrap_or(0) as f32
}
