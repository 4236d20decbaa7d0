//! A code on flat paper: the projection that fits its finder patterns, and its lower right alignment pattern.

use rxing::Point;

use super::arrangement::Arrangement;
use super::light::Light;
use super::mesh::Mesh;
use super::modules::Modules;
use super::patterns::{Rings, timing_agreement};
use super::projection::{OnLine, Projection};
use super::version::SMALLEST_NAMED;
use super::version_information::likeliest;

/// Where a code's modules are, as far as its finder patterns say.
pub(super) struct Flat {
    pub(super) projection: Projection,
    pub(super) side: usize,
    /// How well the timing patterns agree, from -1 to 1.
    pub(super) timing: f32,
}

/// Timing patterns that agree so well leave no doubt about the side.
const SURE: f32 = 0.8;

/// The least agreement of the timing patterns of a code whose finder patterns are all seen. On curled paper they are bent.
const MIN_TIMING: f32 = 0.1;

/// The same with two finder patterns seen, and the third supposed.
const MIN_TIMING_OF_TWO: f32 = 0.3;

/// The same of a code of many modules, in which a place that is only supposed is many of them off.
const MIN_TIMING_OF_TWO_AND_MANY: f32 = 0.6;

/// The least mean agreement of the finder patterns seen, after each time that the projection was fitted to their edges.
const MIN_AGREEMENTS: [f32; 4] = [0.2, 0.3, 0.4, 0.5];

impl Flat {
    /// The best of the sides that `arrangement` leaves open; `None` if the picture agrees with none.
    pub(super) fn of(light: Light<'_>, arrangement: &Arrangement) -> Option<Self> {
        let mut best: Option<Self> = None;
        for side in arrangement.sides() {
            let Some(flat) = Self::fitted(light, arrangement, side) else {
                continue;
            };
            if best.as_ref().is_none_or(|best| flat.timing > best.timing) {
                best = Some(flat);
            }
            if best.as_ref().is_some_and(|best| best.timing > SURE) {
                break;
            }
        }
        let best = best?.of_true_side(light, arrangement);
        let least = if arrangement.is_whole() {
            MIN_TIMING
        } else if best.side < SMALLEST_NAMED {
            MIN_TIMING_OF_TWO
        } else {
            MIN_TIMING_OF_TWO_AND_MANY
        };
        (best.timing > least).then_some(best)
    }

    fn fitted(light: Light<'_>, arrangement: &Arrangement, side: usize) -> Option<Self> {
        let mut projection = arrangement.projection(side);
        let seen = arrangement.seen(side);
        for least in MIN_AGREEMENTS {
            projection = fitted_to(light, &seen, &[], &projection, side)?;
            let at = |u, v| projection.at(u, v);
            let agreement: f32 = seen.iter().map(|finder| finder.agreement(light, &at)).sum();
            if agreement < least * seen.len() as f32 {
                return None;
            }
        }
        let timing = timing_agreement(light, side, &|u, v| projection.at(u, v));
        Some(Self { projection, side, timing })
    }

    /// The same with the side that the code itself names, beside its finder patterns.
    fn of_true_side(self, light: Light<'_>, arrangement: &Arrangement) -> Self {
        if self.side < SMALLEST_NAMED {
            return self;
        }
        let brightness = Mesh::flat(&self.projection, self.side).brightness(light);
        let modules = Modules::measured(&brightness, self.side, 0.0);
        match likeliest(self.side, &|column, row| modules.darkness(column, row)) {
            Some(number) if number * 4 + 17 != self.side => {
                Self::fitted(light, arrangement, number * 4 + 17).unwrap_or(self)
            }
            Some(_) | None => self,
        }
    }

    /// The projection that fits the lower right alignment pattern too; `None` if there is nothing like it.
    pub(super) fn aligned(&self, light: Light<'_>, arrangement: &Arrangement) -> Option<Projection> {
        if self.side == 21 {
            return None;
        }
        let rings = Rings::lower_right(self.side);
        let at = |u: f32, v: f32| self.projection.at(u, v);
        let offset = alignment_offset(light, rings, &at)?;
        let mut alignment = Vec::new();
        rings.edges(light, &|u, v| at(u, v) + offset, 3.0, &mut alignment);
        let mut projection = self.projection;
        for _ in 0..3 {
            projection = fitted_to(light, &arrangement.seen(self.side), &alignment, &projection, self.side)?;
        }
        Some(projection)
    }

    pub(super) fn corners(&self) -> [Point; 4] {
        let far = self.side as f32;
        [(0.0, 0.0), (far, 0.0), (far, far), (0.0, far)].map(|(u, v)| self.projection.at(u, v))
    }
}

fn fitted_to(
    light: Light<'_>,
    finders: &[Rings],
    others: &[OnLine],
    projection: &Projection,
    side: usize,
) -> Option<Projection> {
    let mut edges = others.to_vec();
    for finder in finders {
        finder.edges(light, &|u, v| projection.at(u, v), 1.0, &mut edges);
    }
    projection.fitted(&edges, side)
}

/// The least agreement of an alignment pattern.
const MIN_ALIGNMENT: f32 = 0.6;

/// How far from its place an alignment pattern is looked for, in steps of a third of a module.
const STEPS: i32 = 12;

/// How far from where `at` expects it the alignment pattern is, in pixels.
fn alignment_offset(light: Light<'_>, rings: Rings, at: &dyn Fn(f32, f32) -> Point) -> Option<Point> {
    let (u, v) = rings.place(0, 0);
    let third = 1.0 / 3.0;
    let (right, low) = (at(u + third, v) - at(u, v), at(u, v + third) - at(u, v));
    let mut best = (MIN_ALIGNMENT, None);
    for (across, down) in (-STEPS..=STEPS).flat_map(|down| (-STEPS..=STEPS).map(move |across| (across, down)))
    {
        let (across, down) = (across as f32, down as f32);
        let offset = right * across + low * down;
        // Of two that agree alike the nearer one.
        let agreement = rings.agreement(light, &|u, v| at(u, v) + offset) - 0.003 * across.hypot(down);
        if agreement > best.0 {
            best = (agreement, Some(offset));
        }
    }
    best.1
}
