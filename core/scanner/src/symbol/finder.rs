//! A finder pattern alone: where it is, how it lies, and whether it is one at all.
//!
//! Its outline, seen along rays from its middle, is a square under an affine map. The map follows from the outline's
//! moments up to a turn (J. Flusser and T. Suk, "Pattern recognition by affine moment invariants", 1993), the turn from
//! the fourth harmonic of what is left.

use rxing::Point;

use super::light::{Light, crossing};
use super::patterns::{Rings, bounds};
use super::projection::Projection;

/// A finder pattern in the picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finder {
    pub(super) centre: Point,
    /// One module along its rows, and one along its columns, in pixels.
    pub(super) axes: [Point; 2],
    /// From -1 to 1.
    pub(super) agreement: f32,
}

const RAYS: usize = 32;

impl Finder {
    /// Measures what is around `centre`, roughly `size` pixels wide; `None` if it is no finder pattern.
    pub(super) fn measured(light: Light<'_>, centre: Point, size: f32) -> Option<Self> {
        let axes = axes(&outline(light, centre, size)?)?;
        let rings = Rings::finders(7)[0];
        let mut frame = Projection::affine(centre, axes, 3.5);
        // Most of what looks like a finder pattern is text, so it is asked before the costly part.
        if rings.agreement(light, &|u, v| frame.at(u, v)) < MIN_FIRST_AGREEMENT {
            return None;
        }
        for _ in 0..3 {
            let mut edges = Vec::new();
            rings.edges(light, &|u, v| frame.at(u, v), 1.0, &mut edges);
            frame = frame.fitted(&edges, 7)?;
        }
        let agreement = rings.agreement(light, &|u, v| frame.at(u, v));
        let centre = frame.at(3.5, 3.5);
        let axes = [frame.at(4.0, 3.5) - frame.at(3.0, 3.5), frame.at(3.5, 4.0) - frame.at(3.5, 3.0)];
        (agreement > MIN_AGREEMENT).then_some(Self { centre, axes, agreement })
    }

    /// How many modules along its rows and its columns `place` is away from its middle.
    pub(super) fn bearing(&self, place: Point) -> [f32; 2] {
        let [right, low] = self.axes;
        let (offset, area) = (place - self.centre, right.cross(low));
        [offset.cross(low) / area, right.cross(offset) / area]
    }
}

/// Below this it is text or a part of a picture.
const MIN_AGREEMENT: f32 = 0.6;

/// The same before its edges were measured.
const MIN_FIRST_AGREEMENT: f32 = 0.25;

/// The outer edge's distance along each ray.
fn outline(light: Light<'_>, centre: Point, size: f32) -> Option<[f32; RAYS]> {
    let seen: [Option<f32>; RAYS] =
        std::array::from_fn(|ray| outer_edge(light, centre, direction(ray), size * 1.2));
    if seen.iter().flatten().count() < RAYS * 2 / 3 {
        return None;
    }
    // A ray that sees nothing is taken to see what the opposite one sees, or its neighbours.
    let mut outline = [0.0; RAYS];
    for (ray, distance) in outline.iter_mut().enumerate() {
        let others = [0, RAYS / 2, 1, RAYS - 1, 2, RAYS - 2];
        *distance = others.iter().find_map(|turn| seen[(ray + turn) % RAYS])?;
    }
    Some(outline)
}

fn direction(ray: usize) -> Point {
    let (y, x) = (ray as f32 / RAYS as f32 * std::f32::consts::TAU).sin_cos();
    Point { x, y }
}

/// Where the third edge is along a ray, if all three are where they have to be: 1.5, 2.5 and 3.5 modules away.
fn outer_edge(light: Light<'_>, centre: Point, direction: Point, reach: f32) -> Option<f32> {
    let profile = light.along::<65>(centre, centre + direction * reach)?;
    let (least, most) = bounds(&profile);
    let threshold = f32::midpoint(least, most);
    let mut edges = [0.0; 3];
    let mut from = 0;
    for (index, edge) in edges.iter_mut().enumerate() {
        let rising = index != 1;
        let (at, part) = (from..profile.len() - 1)
            .find_map(|at| crossing(&profile[at..=at + 1], threshold, rising).map(|part| (at, part)))?;
        *edge = (at as f32 + part + 0.5) / 64.0 * reach;
        from = at + 1;
    }
    let module = edges[2] / 3.5;
    let off = (edges[0] - 1.5 * module).abs().max((edges[1] - 2.5 * module).abs());
    (off < 0.6 * module).then_some(edges[2])
}

/// The affine map from modules to the picture whose image of a square of 7 modules has that outline.
fn axes(outline: &[f32; RAYS]) -> Option<[Point; 2]> {
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for (ray, distance) in outline.iter().enumerate() {
        let (n, weight) = (direction(ray), distance.powi(4) / 4.0 * (std::f32::consts::TAU / RAYS as f32));
        xx += weight * n.x * n.x;
        xy += weight * n.x * n.y;
        yy += weight * n.y * n.y;
    }
    // Of the square itself: 4/3 of the fourth power of half its side.
    let square = 4.0 / 3.0 * 3.5_f32.powi(4);
    let determinant = xx * yy - xy * xy;
    if determinant <= 0.0 {
        return None;
    }
    let scale = 1.0 / (square * (determinant.powf(0.25) / square.sqrt()));
    let (xx, xy, yy) = (xx * scale, xy * scale, yy * scale);
    // The symmetric root of that matrix.
    let root = (xx * yy - xy * xy).max(0.0).sqrt();
    let trace = (xx + yy + 2.0 * root).sqrt();
    let (wide, skew, tall) = ((xx + root) / trace, xy / trace, (yy + root) / trace);
    let area = wide * tall - skew * skew;
    if area < 0.25 {
        return None;
    }
    let (mut cosine, mut sine) = (0.0, 0.0);
    for (ray, distance) in outline.iter().enumerate() {
        let n = direction(ray);
        let (x, y) = ((tall * n.x - skew * n.y) / area, (wide * n.y - skew * n.x) / area);
        let stretch = x.hypot(y);
        let angle = 4.0 * y.atan2(x);
        let weight = (distance * stretch - 4.0) / (stretch * stretch);
        cosine += weight * angle.cos();
        sine += weight * angle.sin();
    }
    // The outline is nearest along the axes.
    let (turn_sine, turn_cosine) = ((-sine).atan2(-cosine) / 4.0).sin_cos();
    let axis = |x: f32, y: f32| Point { x: wide * x + skew * y, y: skew * x + tall * y };
    Some([axis(turn_cosine, turn_sine), axis(-turn_sine, turn_cosine)])
}
