//! Where each module is, on paper that is not flat.
//!
//! A projection holds for flat paper. On curled or creased paper each module is moved to where the edges around it say:
//! an edge between a dark and a light neighbour must lie halfway between their middles. What the edges say is
//! smoothed, module by module, by a plane fitted to its surroundings, and applied again and again (J.-P. Thirion, "Image
//! matching as a diffusion process", 1998). Only edges near the patterns that are known to lie right count at first, then
//! those a little farther away: so no part of the mesh slips by a whole module.

use rxing::Point;

use super::light::{Light, crossing};
use super::patterns::Rings;
use super::projection::Projection;
use crate::budget::Budget;

/// The middles of a code's modules, in pixels, row by row.
#[derive(Clone)]
pub(super) struct Mesh {
    pub(super) side: usize,
    middles: Vec<Point>,
}

/// Where the mesh lies right from the beginning.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    column: usize,
    row: usize,
    reach: usize,
}

impl Anchor {
    /// The whole of a pattern.
    pub(super) fn at(rings: Rings) -> Self {
        Self { column: rings.column, row: rings.row, reach: rings.reach() as usize }
    }

    /// How many modules away a module is.
    fn distance(self, column: usize, row: usize) -> usize {
        column.abs_diff(self.column).max(row.abs_diff(self.row)).saturating_sub(self.reach)
    }
}

/// How many modules the trusted part grows in a round, at least.
const MIN_GROWTH: usize = 2;

/// How many rounds it takes at most until everything is trusted.
const MAX_ROUNDS: usize = 16;

/// Rounds after everything is trusted.
const LAST_ROUNDS: usize = 4;

/// How many modules away an edge counts less by a factor of e.
const REACH: f32 = 2.0;

impl Mesh {
    pub(super) fn flat(projection: &Projection, side: usize) -> Self {
        let middle = |index: usize| projection.at((index % side) as f32 + 0.5, (index / side) as f32 + 0.5);
        Self { side, middles: (0..side * side).map(middle).collect() }
    }

    /// The step from a module to the next one in its row (`down` false) or column.
    fn step(&self, column: usize, row: usize, down: bool) -> Point {
        let last = self.side - 1;
        let (before, after) = if down {
            (self.middle(column, row.max(1) - 1), self.middle(column, (row + 1).min(last)))
        } else {
            (self.middle(column.max(1) - 1, row), self.middle((column + 1).min(last), row))
        };
        let at_border = if down { row == 0 || row == last } else { column == 0 || column == last };
        if at_border { after - before } else { (after - before) * 0.5 }
    }

    fn middle(&self, column: usize, row: usize) -> Point {
        self.middles[row * self.side + column]
    }

    /// Moves modules to where the edges say, beginning around the `anchors`.
    pub(super) fn settle(&mut self, light: Light<'_>, anchors: &[Anchor], budget: Budget) {
        let distance: Vec<usize> = (0..self.side * self.side)
            .map(|index| {
                let (column, row) = (index % self.side, index / self.side);
                anchors.iter().map(|anchor| anchor.distance(column, row)).min().unwrap_or(0)
            })
            .collect();
        let farthest = distance.iter().copied().max().unwrap_or(0);
        let growth = MIN_GROWTH.max(farthest / MAX_ROUNDS + 1);
        for round in 0..farthest / growth + LAST_ROUNDS {
            if budget.is_spent() {
                return;
            }
            let trusted = growth * (round + 1);
            self.round(light, &|index| distance[index] <= trusted);
        }
    }

    fn round(&mut self, light: Light<'_>, trusted: &dyn Fn(usize) -> bool) {
        let values: Vec<Option<f32>> = self.middles.iter().map(|&middle| light.at(middle)).collect();
        let across = self.said(light, &values, trusted, false);
        let down = self.said(light, &values, trusted, true);
        let moves: Vec<Point> = (0..self.middles.len())
            .map(|index| {
                let (column, row) = (index % self.side, index / self.side);
                self.step(column, row, false) * across[index] + self.step(column, row, true) * down[index]
            })
            .collect();
        for (middle, movement) in self.middles.iter_mut().zip(moves) {
            *middle += movement;
        }
    }

    /// The mean over the inner part of each module, `None` outside the picture.
    pub(super) fn brightness(&self, light: Light<'_>) -> Vec<Option<f32>> {
        (0..self.middles.len()).map(|index| self.brightness_of(light, index)).collect()
    }

    fn brightness_of(&self, light: Light<'_>, index: usize) -> Option<f32> {
        let (column, row) = (index % self.side, index / self.side);
        let middle = self.middles[index];
        let (right, low) = (self.step(column, row, false) * 0.2, self.step(column, row, true) * 0.2);
        let places = [middle, middle + right, middle - right, middle + low, middle - low];
        let mut sum = 0.0;
        for place in places {
            sum += light.at(place)?;
        }
        Some(sum / places.len() as f32)
    }

    /// How far each module has to move along its row or column, in modules.
    fn said(
        &self,
        light: Light<'_>,
        values: &[Option<f32>],
        trusted: &dyn Fn(usize) -> bool,
        down: bool,
    ) -> Vec<f32> {
        let mut field = Field::new(self.side);
        let next = if down { self.side } else { 1 };
        for index in 0..self.middles.len() - next {
            if !down && index % self.side == self.side - 1 || !trusted(index) || !trusted(index + next) {
                continue;
            }
            let (Some(here), Some(there)) = (values[index], values[index + next]) else {
                continue;
            };
            let contrast = (here - there).abs();
            if contrast < MIN_STEP {
                continue;
            }
            let Some(profile) = light.along::<9>(self.middles[index], self.middles[index + next]) else {
                continue;
            };
            let Some(part) = crossing(&profile, f32::midpoint(here, there), here < there) else {
                continue;
            };
            let weight = (contrast / 60.0).min(1.0);
            field.add(index, weight, part);
            field.add(index + next, weight, part);
        }
        field.smoothed()
    }
}

/// Grey levels between neighbours, below which there is no edge.
const MIN_STEP: f32 = 12.0;

/// What edges say, to be fitted by a plane around each module: the sums that the normal equations need.
struct Field {
    side: usize,
    sums: [Vec<f32>; 9],
}

impl Field {
    fn new(side: usize) -> Self {
        Self { side, sums: std::array::from_fn(|_| vec![0.0; side * side]) }
    }

    fn add(&mut self, index: usize, weight: f32, part: f32) {
        let half = self.side as f32 / 2.0;
        let (x, y) = ((index % self.side) as f32 - half, (index / self.side) as f32 - half);
        let terms = [1.0, x, y, x * x, x * y, y * y, part, part * x, part * y];
        for (sum, term) in self.sums.iter_mut().zip(terms) {
            sum[index] += weight * term;
        }
    }

    /// The value of the plane at each module.
    fn smoothed(mut self) -> Vec<f32> {
        let keep = (-1.0 / REACH).exp();
        for sum in &mut self.sums {
            blur(sum, self.side, keep);
        }
        let half = self.side as f32 / 2.0;
        (0..self.side * self.side)
            .map(|index| {
                let (x, y) = ((index % self.side) as f32 - half, (index / self.side) as f32 - half);
                let s: [f32; 9] = std::array::from_fn(|term| self.sums[term][index]);
                plane(s, x, y).clamp(-0.5, 0.5)
            })
            .collect()
    }
}

fn plane(s: [f32; 9], x: f32, y: f32) -> f32 {
    let weight = s[0];
    if weight < 1e-20 {
        return 0.0;
    }
    let [mean_x, mean_y, mean] = [s[1] / weight, s[2] / weight, s[6] / weight];
    // Slopes are held back by a little, so that few edges do not tilt the plane.
    let held = 2.0;
    let xx = s[3] / weight - mean_x * mean_x + held;
    let xy = s[4] / weight - mean_x * mean_y;
    let yy = s[5] / weight - mean_y * mean_y + held;
    let (px, py) = (s[7] / weight - mean * mean_x, s[8] / weight - mean * mean_y);
    let determinant = xx * yy - xy * xy;
    let (slope_x, slope_y) = ((px * yy - py * xy) / determinant, (py * xx - px * xy) / determinant);
    // Little evidence moves little.
    let belief = weight / (weight + 0.02);
    (mean + slope_x * (x - mean_x) + slope_y * (y - mean_y)) * belief
}

/// Each value becomes the sum of all, fading by `keep` with each module of distance along rows and columns.
pub(super) fn blur(values: &mut [f32], side: usize, keep: f32) {
    for (stride, other) in [(1, side), (side, 1)] {
        for line in 0..side {
            let start = line * other;
            let mut ahead = vec![0.0; side];
            let mut carried = 0.0;
            for step in (0..side).rev() {
                ahead[step] = carried;
                carried = (carried + values[start + step * stride]) * keep;
            }
            carried = 0.0;
            for (step, ahead) in ahead.iter().enumerate() {
                let value = &mut values[start + step * stride];
                let own = *value;
                *value += carried + ahead;
                carried = (carried + own) * keep;
            }
        }
    }
}
