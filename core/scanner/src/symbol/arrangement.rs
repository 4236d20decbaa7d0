//! Which finder patterns belong to one code, and a first guess of how it lies: good to a module or two.
//!
//! Each pattern knows its own axes, so a neighbour has to lie along one of them. Three that agree are a code; so may be
//! two, where the third is torn off or under a lamp's reflection.

use std::cmp::Ordering;

use rxing::Point;

use crate::sorting::sort_by;

use super::finder::Finder;
use super::patterns::Rings;
use super::projection::Projection;

/// Three corners of a code: upper left, upper right, lower left (or seen from behind, with the last two exchanged).
#[derive(Debug, Clone, Copy)]
pub(super) struct Arrangement {
    pub(super) centres: [Point; 3],
    /// Which of the finder patterns found sits there; `None` for one that is only supposed.
    pub(super) finders: [Option<usize>; 3],
    weights: [f32; 2],
    /// Modules a side, not yet one of those that exist.
    side: f32,
    /// How far from a code's geometry, 0 for none.
    strain: f32,
}

/// The most finder patterns that are combined, the best.
const MAX_FINDERS: usize = 16;

/// The most arrangements of two that are worth a try. Of those that were ever read, none came later than seventh.
const MAX_OF_TWO: usize = 12;

/// The arrangements, the likeliest first: those of three before those of two.
pub(super) fn arrangements(finders: &[Finder]) -> Vec<Arrangement> {
    let finders = &finders[..finders.len().min(MAX_FINDERS)];
    let mut links = Vec::new();
    for one in 0..finders.len() {
        for other in 0..finders.len() {
            if one != other {
                links.extend(Link::between(finders, one, other));
            }
        }
    }
    let mut threes = Vec::new();
    for first in &links {
        for second in links.iter().filter(|second| second.from == first.from) {
            threes.extend(first.with(second, finders));
        }
    }
    sort_by(&mut threes, by_strain);
    let mut twos = Vec::new();
    for link in &links {
        twos.extend(link.alone(finders));
        twos.extend(link.across(finders));
    }
    sort_by(&mut twos, by_strain);
    threes.extend(twos.into_iter().take(MAX_OF_TWO));
    threes
}

fn by_strain(one: &Arrangement, other: &Arrangement) -> Ordering {
    one.strain.total_cmp(&other.strain)
}

impl Arrangement {
    /// The sides that a code may have, the likeliest first.
    pub(super) fn sides(&self) -> impl Iterator<Item = usize> {
        let nearest = ((self.side - 17.0) / 4.0).round();
        let other = if self.side - 17.0 > nearest * 4.0 { 1.0 } else { -1.0 };
        [nearest, nearest + other, nearest - other]
            .into_iter()
            .filter(|version| (1.0..=40.0).contains(version))
            .map(|version| version as usize * 4 + 17)
    }

    /// Whether all three finder patterns were found.
    pub(super) fn is_whole(&self) -> bool {
        self.finders.iter().all(Option::is_some)
    }

    /// The finder patterns that were found, of a code with `side` modules.
    pub(super) fn seen(&self, side: usize) -> Vec<Rings> {
        let found = self.finders.iter().map(Option::is_some);
        Rings::finders(side)
            .into_iter()
            .zip(found)
            .filter_map(|(rings, found)| found.then_some(rings))
            .collect()
    }

    pub(super) fn projection(&self, side: usize) -> Projection {
        Projection::through(self.centres, self.weights, side)
    }
}

/// Two finder patterns, seen from the first.
#[derive(Debug, Clone, Copy)]
struct Link {
    from: usize,
    to: usize,
    /// The axis of the first along which the second is; meaningless for a diagonal.
    axis: usize,
    diagonal: bool,
    /// How many modules lie between the middles. Perspective makes the modules of both look `a` and `b` long along the
    /// line between them; the distance is `n * sqrt(a * b)` whatever the perspective.
    modules: f32,
    /// How near the second is, measured by the first.
    weight: f32,
    /// How far off the axis, as a part of the distance.
    strain: f32,
}

/// The most by which a finder pattern may lie off its neighbour's axis, as a part of the distance.
const MAX_STRAIN: f32 = 0.3;

impl Link {
    fn between(finders: &[Finder], from: usize, to: usize) -> Option<Self> {
        let (one, other) = (&finders[from], &finders[to]);
        let (there, back) = (one.bearing(other.centre), other.bearing(one.centre));
        let (near, far) = (length(there), length(back));
        let modules = (near * far).sqrt();
        let ratio = near / far;
        let diagonal_strain = off_diagonal(there).max(off_diagonal(back));
        let straight_strain = off_axis(there).max(off_axis(back));
        let diagonal = diagonal_strain < straight_strain;
        let strain = straight_strain.min(diagonal_strain);
        let longest = if diagonal { 170.0 * 1.6 } else { 170.0 * 1.1 };
        let shortest = if diagonal { 14.0 * 1.2 } else { 14.0 * 0.85 };
        if strain > MAX_STRAIN || !(shortest..longest).contains(&modules) || !(0.25..4.0).contains(&ratio) {
            return None;
        }
        let axis = usize::from(there[1].abs() > there[0].abs());
        // Modules near the first look longer, so it is the nearer one, if the second is more of them away in its own.
        Some(Self { from, to, axis, diagonal, modules, weight: (far / near).sqrt(), strain })
    }

    /// The code with its corner at `from`, and its arms along this and `second`.
    fn with(&self, second: &Self, finders: &[Finder]) -> Option<Arrangement> {
        if self.diagonal || second.diagonal || self.axis == second.axis {
            return None;
        }
        let imbalance = (self.modules / second.modules).ln().abs();
        let (corner, right, low) =
            (finders[self.from].centre, finders[self.to].centre, finders[second.to].centre);
        if imbalance > 0.35 || (right - corner).cross(low - corner) <= 0.0 {
            return None;
        }
        Some(Arrangement {
            centres: [corner, right, low],
            finders: [Some(self.from), Some(self.to), Some(second.to)],
            weights: [self.weight, second.weight],
            side: (self.modules * second.modules).sqrt() + 7.0,
            strain: self.strain.max(second.strain) + imbalance,
        })
    }

    /// The codes with their corner at `from`, one arm along this, the other only supposed.
    fn alone(&self, finders: &[Finder]) -> Vec<Arrangement> {
        if self.diagonal {
            return Vec::new();
        }
        let (corner, other) = (finders[self.from], finders[self.to].centre);
        let arm = corner.axes[1 - self.axis] * self.modules;
        [arm, arm * -1.0]
            .into_iter()
            .map(|arm| {
                let supposed = corner.centre + arm;
                let known_is_right = (other - corner.centre).cross(arm) > 0.0;
                let (centres, found, weights) = if known_is_right {
                    (
                        [corner.centre, other, supposed],
                        [Some(self.from), Some(self.to), None],
                        [self.weight, 1.0],
                    )
                } else {
                    (
                        [corner.centre, supposed, other],
                        [Some(self.from), None, Some(self.to)],
                        [1.0, self.weight],
                    )
                };
                Arrangement {
                    centres,
                    finders: found,
                    weights,
                    side: self.modules + 7.0,
                    strain: self.strain,
                }
            })
            .collect()
    }

    /// The code with its arms' ends at both, its corner only supposed.
    fn across(&self, finders: &[Finder]) -> Option<Arrangement> {
        if !self.diagonal {
            return None;
        }
        let (one, other) = (finders[self.from], finders[self.to]);
        let bearing = one.bearing(other.centre);
        // Of the two corners, the one that this order of the two goes around the right way; the other one comes from
        // the link back.
        let supposed = [one.axes[0] * bearing[0], one.axes[1] * bearing[1]]
            .map(|arm| one.centre + arm)
            .into_iter()
            .find(|&corner| (one.centre - corner).cross(other.centre - corner) > 0.0)?;
        Some(Arrangement {
            centres: [supposed, one.centre, other.centre],
            finders: [None, Some(self.from), Some(self.to)],
            weights: [1.0, 1.0],
            side: self.modules / std::f32::consts::SQRT_2 + 7.0,
            strain: self.strain,
        })
    }
}

fn length(bearing: [f32; 2]) -> f32 {
    bearing[0].hypot(bearing[1])
}

fn off_axis(bearing: [f32; 2]) -> f32 {
    bearing[0].abs().min(bearing[1].abs()) / length(bearing).max(1.0)
}

fn off_diagonal(bearing: [f32; 2]) -> f32 {
    (bearing[0].abs() - bearing[1].abs()).abs() / length(bearing).max(1.0)
}
