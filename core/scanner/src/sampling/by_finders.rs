//! The grid that three finder patterns span, as zxing-cpp finds it: the side from how wide their modules are, the fourth
//! corner from the alignment pattern or from the lines along the finder patterns, the version from what the code itself
//! says, where it does.

use rxing::Point;
use rxing::common::cpp_essentials::{
    ConcentricPattern, FitSquareToPoints, RegressionLine, RegressionLineTrait,
};
use rxing::common::{BitMatrix, PerspectiveTransform};
use rxing::qrcode::cpp_port::detector::{
    EstimateModuleSize, EstimateTilt, FinderPatternSet, LocateAlignmentPattern, TraceLine,
};

use super::{ALIGNMENT, Grid, by_alignment, flat, projection};
use crate::symbol::{SMALLEST_NAMED, Version, version_named, version_places};

/// The grid that `set` spans; `None` if there is none.
pub(crate) fn sampled(black: &BitMatrix, set: &FinderPatternSet) -> Option<Grid> {
    let estimates = [set.bl, set.tr].map(|neighbour| Side::between(black, set.tl, neighbour));
    let best = estimates.iter().flatten().min_by(|one, other| one.rank().cmp(&other.rank()))?;
    if best.modules < SMALLEST {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a picture")]
    let module = (best.module + 1.0) as i32;
    let (lower_right, nearer) = lower_right(black, set, best.modules, module);
    let corners = [set.tl.p, set.tr.p, lower_right, set.bl.p];
    let spanned = projection(best.modules, nearer, corners)?;
    let side = usize::try_from(best.modules).ok()?;
    if side < SMALLEST_NAMED {
        return flat(black, side, spanned);
    }
    let version = named(black, side, &spanned)?;
    let named_side = i32::try_from(version.side()).ok()?;
    if !estimates.iter().flatten().any(|side| side.modules.abs_diff(named_side) <= MOST_OFF) {
        return None;
    }
    let spanned = if version.side() == side { spanned } else { projection(named_side, nearer, corners)? };
    by_alignment::sampled(black, set, version, module, &spanned)
}

/// The side of version 1.
const SMALLEST: i32 = 21;

/// How many modules an estimate may be off from what the code says: two versions.
const MOST_OFF: u32 = 8;

/// How many modules a side has, judged by two finder patterns.
struct Side {
    /// The nearest number of which there is a version.
    modules: i32,
    /// How far that is from what was measured.
    off: u32,
    /// How wide a module is, in pixels.
    module: f64,
}

impl Side {
    fn between(black: &BitMatrix, one: ConcentricPattern, other: ConcentricPattern) -> Option<Self> {
        let (near, far) = (EstimateModuleSize(black, one, other), EstimateModuleSize(black, other, one));
        if near < 0.0 || far < 0.0 {
            return None;
        }
        let module = f64::midpoint(near, far);
        #[expect(clippy::cast_possible_truncation, reason = "a number beyond all is one beyond all versions")]
        let between = (f64::from(one.distance(other)) / module).round() as i32;
        let measured = between.saturating_add(7);
        let off = 1 - measured % 4;
        Some(Self { modules: measured.saturating_add(off), off: off.unsigned_abs(), module })
    }

    /// The less the better: near to a version, and of those as near the larger one.
    fn rank(&self) -> (u32, i32) {
        (self.off, -self.modules)
    }
}

/// What is lower right, and by how much it is nearer than a fourth finder pattern.
fn lower_right(black: &BitMatrix, set: &FinderPatternSet, side: i32, module: i32) -> (Point, f32) {
    let is_square = || FitSquareToPoints(black, set.bl.p, set.bl.size, 2, false).is_some();
    match by_lines(black, set, side, module).filter(|_| is_square()) {
        Some(place) => (place, ALIGNMENT),
        None => (set.tr.p - set.tl.p + set.bl.p, 0.0),
    }
}

/// Where the lines along the dark rings of the outer finder patterns meet, or the alignment pattern near by.
fn by_lines(black: &BitMatrix, set: &FinderPatternSet, side: i32, module: i32) -> Option<Point> {
    // Both edges of the ring that faces away from the upper left one.
    let edges = |outer: ConcentricPattern| [2, 3].map(|edge| TraceLine(black, outer.p, set.tl.p, edge));
    let (left, top) = (edges(set.bl), edges(set.tr));
    let all = || left.iter().chain(&top);
    if !all().all(RegressionLineTrait::isValid) {
        return None;
    }
    let [outer, inner] = [0, 1].map(|edge| RegressionLine::intersect(&left[edge], &top[edge]));
    let meeting = (outer? + inner?) / 2.0;
    let is_inside = |place: &Point| black.is_in(*place);
    let alignment = if side > SMALLEST { LocateAlignmentPattern(black, module, meeting) } else { None };
    alignment.filter(is_inside).or_else(|| {
        let is_good = EstimateTilt(set) > TILTED || all().all(RegressionLineTrait::isHighRes);
        Some(meeting).filter(|place| is_good && is_inside(place))
    })
}

/// How much larger one finder pattern is than another on paper that is seen from the side: a fourth corner that is only
/// opposite would be worse there than one by short lines.
const TILTED: f64 = 1.1;

/// The version that the code names beside its finder patterns.
fn named(black: &BitMatrix, side: usize, spanned: &PerspectiveTransform) -> Option<Version> {
    let copy = |mirrored: bool| {
        version_places(side).into_iter().try_fold(0, |word, (column, row)| {
            let (column, row) = if mirrored { (row, column) } else { (column, row) };
            let place = spanned.transform_point(middle(column, row));
            black.is_in(place).then(|| word << 1 | u32::from(black.get_point(place)))
        })
    };
    let copies: Vec<u32> = [false, true].into_iter().filter_map(copy).collect();
    version_named(&copies)
}

/// The middle of a module, in modules.
#[expect(clippy::cast_precision_loss, reason = "a place in a code")]
pub(super) fn middle(column: usize, row: usize) -> Point {
    rxing::point(column as f32 + 0.5, row as f32 + 0.5)
}
