//! The grid of a code with many alignment patterns, as zxing-cpp finds it: each patch between four of them is flat for
//! itself, so that curled paper is followed.

use rxing::Point;
use rxing::common::cpp_essentials::{
    ConcentricPattern, DMRegressionLine, FindConcentricPatternCorners, RegressionLineTrait,
};
use rxing::common::{BitMatrix, PerspectiveTransform, Quadrilateral, SamplerControl};
use rxing::qrcode::cpp_port::detector::{FinderPatternSet, LocateAlignmentPattern};

use super::by_finders::middle;
use super::{ALIGNMENT, Grid, grid, projection};
use crate::symbol::Version;

/// The grid of a code of `version`, whose modules are `module` pixels wide and about where `spanned` says.
pub(super) fn sampled(
    black: &BitMatrix,
    set: &FinderPatternSet,
    version: Version,
    module: i32,
    spanned: &PerspectiveTransform,
) -> Option<Grid> {
    let mut lattice = Lattice::of(version);
    let last = lattice.last();
    for (x, y, finder) in [(0, 0, set.tl), (0, last, set.bl), (last, 0, set.tr)] {
        let place = inner_corner(black, finder, lattice.supposed(x, y, spanned));
        lattice.put(x, y, place);
    }
    lattice.find_by_neighbours(black, module, spanned);
    lattice.find_between(black, module)?;
    let spanned = match lattice.place(last, last) {
        Some(place) => {
            let side = i32::try_from(version.side()).ok()?;
            projection(side, ALIGNMENT, [set.tl.p, set.tr.p, place, set.bl.p])?
        }
        None => *spanned,
    };
    grid(black, version.side(), &lattice.patches(&spanned)?)
}

/// Where the inner corner of a finder pattern's dark ring is, if it is near where it is supposed: there an alignment
/// pattern would be.
fn inner_corner(black: &BitMatrix, finder: ConcentricPattern, supposed: Point) -> Point {
    #[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
    let near = finder.size as f32 / 2.0;
    FindConcentricPatternCorners(black, finder.p, finder.size, 2)
        .and_then(|square| square.0.into_iter().rfind(|corner| corner.distance(supposed) < near))
        .unwrap_or(supposed)
}

/// The places of all alignment patterns, row by row, those that finder patterns stand in for included.
struct Lattice {
    /// The columns, which are the rows too, of their middles.
    centres: Vec<usize>,
    places: Vec<Option<Point>>,
}

impl Lattice {
    fn of(version: Version) -> Self {
        let centres = version.alignment_centres();
        let places = vec![None; centres.len() * centres.len()];
        Self { centres, places }
    }

    fn last(&self) -> usize {
        self.centres.len() - 1
    }

    fn place(&self, x: usize, y: usize) -> Option<Point> {
        self.places[y * self.centres.len() + x]
    }

    fn put(&mut self, x: usize, y: usize, place: Point) {
        let across = self.centres.len();
        self.places[y * across + x] = Some(place);
    }

    fn supposed(&self, x: usize, y: usize, spanned: &PerspectiveTransform) -> Point {
        spanned.transform_point(middle(self.centres[x], self.centres[y]))
    }

    /// Those that are not known yet, row by row.
    fn missing(&self) -> Vec<(usize, usize)> {
        let across = self.centres.len();
        let is_missing = |&index: &usize| self.places[index].is_none();
        (0..self.places.len()).filter(is_missing).map(|index| (index % across, index / across)).collect()
    }

    /// Each one where its left, upper and left upper neighbours make a parallelogram with it.
    fn find_by_neighbours(&mut self, black: &BitMatrix, module: i32, spanned: &PerspectiveTransform) {
        for (x, y) in self.missing() {
            let best = |x: usize, y: usize| self.place(x, y).unwrap_or_else(|| self.supposed(x, y, spanned));
            let guess = match (x.checked_sub(1), y.checked_sub(1)) {
                (Some(left), Some(up)) => best(left, y) + best(x, up) - best(left, up),
                _ => best(x, y),
            };
            if let Some(found) = LocateAlignmentPattern(black, module, guess) {
                self.put(x, y, found);
            }
        }
    }

    /// Each one where the line through two others of its row meets the line through two others of its column. `None` if
    /// they are no lines.
    fn find_between(&mut self, black: &BitMatrix, module: i32) -> Option<()> {
        for (x, y) in self.missing() {
            let in_row = self.nearest_two(x, |x| self.place(x, y));
            let in_column = self.nearest_two(y, |y| self.place(x, y));
            if let (Some(row), Some(column)) = (in_row, in_column) {
                let guess = DMRegressionLine::intersect(&row, &column)?;
                self.put(x, y, LocateAlignmentPattern(black, module, guess).unwrap_or(guess));
            }
        }
        Some(())
    }

    /// The line through the two places that are known and nearest to `here`, of those before and behind it in turn.
    fn nearest_two(&self, here: usize, place: impl Fn(usize) -> Option<Point>) -> Option<DMRegressionLine> {
        let places = (1..=self.last()).flat_map(|far| [here.checked_sub(far), Some(here + far)]);
        let mut known = places.flatten().filter(|&there| there <= self.last()).filter_map(place);
        Some(DMRegressionLine::new(known.next()?, known.next()?))
    }

    /// The patches between them, the outer ones up to the edge of the code.
    fn patches(&self, spanned: &PerspectiveTransform) -> Option<Vec<SamplerControl>> {
        let best = |x: usize, y: usize| self.place(x, y).unwrap_or_else(|| self.supposed(x, y, spanned));
        #[expect(clippy::cast_precision_loss, reason = "a place in a code")]
        let centre = |place: usize| self.centres[place] as f32;
        let first = |place: usize| if place == 0 { 0.0 } else { centre(place) };
        let end = |place: usize| if place == self.last() { centre(place) + 7.0 } else { centre(place) };
        let cells = (0..self.last()).flat_map(|y| (0..self.last()).map(move |x| (x, y)));
        cells
            .map(|(x, y)| {
                let (next_x, next_y) = (x + 1, y + 1);
                let modules = Quadrilateral::rectangle_from_xy(
                    centre(x),
                    centre(next_x),
                    centre(y),
                    centre(next_y),
                    None,
                );
                let pixels = [best(x, y), best(next_x, y), best(next_x, next_y), best(x, next_y)];
                let pixels = Quadrilateral::from(pixels);
                Some(SamplerControl {
                    p0: rxing::point(first(x), first(y)),
                    p1: rxing::point(end(next_x), end(next_y)),
                    transform: PerspectiveTransform::quadrilateralToQuadrilateral(modules, pixels).ok()?,
                })
            })
            .collect()
    }
}
