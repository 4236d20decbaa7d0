//! From the plane of a code's modules to the picture: a homography, fitted to edges (Hartley and Zisserman, "Multiple
//! View Geometry", 4.1, with lines in the place of points).

use rxing::Point;

/// Maps modules (from 0, 0 at the outer corner of the upper left finder pattern) to pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Projection([[f64; 3]; 3]);

/// A place in the picture through which the line between two columns or rows of modules goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct OnLine {
    pub(super) place: Point,
    pub(super) line: Line,
    pub(super) weight: f64,
}

/// The line left of a column, or above a row.
#[derive(Debug, Clone, Copy)]
pub(super) enum Line {
    Column(f64),
    Row(f64),
}

impl Projection {
    /// Through the centres of three finder patterns, in the order upper left, upper right, lower left. `weights` are how
    /// near the second and the third are, measured by the first: what perspective adds to an affine map.
    pub(super) fn through(centres: [Point; 3], weights: [f32; 2], side: usize) -> Self {
        let distance = side as f64 - 7.0;
        let columns = [1.0, f64::from(weights[0]), f64::from(weights[1])]
            .iter()
            .zip(centres)
            .map(|(weight, centre)| [weight * f64::from(centre.x), weight * f64::from(centre.y), *weight])
            .collect::<Vec<_>>();
        let offset = 3.5 / distance;
        let mut rows = [[0.0; 3]; 3];
        for (row, values) in rows.iter_mut().enumerate() {
            let [corner, right, low] = [columns[0][row], columns[1][row], columns[2][row]];
            *values = [
                (right - corner) / distance,
                (low - corner) / distance,
                corner * (1.0 + 2.0 * offset) - (right + low) * offset,
            ];
        }
        Self(rows)
    }

    /// The middle of a square of `2 * half` modules, and the steps of one module along its rows and columns.
    pub(super) fn affine(middle: Point, axes: [Point; 2], half: f32) -> Self {
        let corner = middle - (axes[0] + axes[1]) * half;
        let row = |right: f32, low: f32, corner: f32| [right, low, corner].map(f64::from);
        Self([row(axes[0].x, axes[1].x, corner.x), row(axes[0].y, axes[1].y, corner.y), [0.0, 0.0, 1.0]])
    }

    /// Where column `u`, row `v` is.
    pub(super) fn at(&self, u: f32, v: f32) -> Point {
        let (x, y) = self.mapped(f64::from(u), f64::from(v));
        Point { x: x as f32, y: y as f32 }
    }

    fn mapped(&self, u: f64, v: f64) -> (f64, f64) {
        let [across, down, depth] = self.0.map(|row| row[0] * u + row[1] * v + row[2]);
        (across / depth, down / depth)
    }

    fn inverse(&self) -> Option<Self> {
        let m = &self.0;
        let minor = |row: usize, column: usize| {
            let (r1, r2) = ((row + 1) % 3, (row + 2) % 3);
            let (c1, c2) = ((column + 1) % 3, (column + 2) % 3);
            m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1]
        };
        let determinant: f64 = (0..3).map(|column| m[0][column] * minor(0, column)).sum();
        if determinant.abs() < 1e-12 {
            return None;
        }
        let mut rows = [[0.0; 3]; 3];
        for (row, values) in rows.iter_mut().enumerate() {
            for (column, value) in values.iter_mut().enumerate() {
                *value = minor(column, row) / determinant;
            }
        }
        Some(Self(rows))
    }

    /// The projection nearest to `edges`, and to this one where they leave it open.
    ///
    /// The inverse is fitted, since there an edge is one linear equation: the column (or row) of its place is known.
    pub(super) fn fitted(&self, edges: &[OnLine], side: usize) -> Option<Self> {
        // Both planes are moved and scaled so that all numbers are near one.
        let half = side as f64 / 2.0;
        let (centre_x, centre_y) = self.mapped(half, half);
        let (corner_x, corner_y) = self.mapped(0.0, 0.0);
        let scale = (centre_x - corner_x).hypot(centre_y - corner_y);
        if !scale.is_finite() || scale < 1.0 {
            return None;
        }
        let to_picture = Self([[scale, 0.0, centre_x], [0.0, scale, centre_y], [0.0, 0.0, 1.0]]);
        let to_unit = Self([[1.0 / half, 0.0, -1.0], [0.0, 1.0 / half, -1.0], [0.0, 0.0, 1.0]]);
        let start = to_unit.after(&self.inverse()?).after(&to_picture);
        let last = start.0[2][2];
        let g = start.0.map(|row| row.map(|value| value / last));
        let known = [g[0][0], g[0][1], g[0][2], g[1][0], g[1][1], g[1][2], g[2][0], g[2][1]];
        let mut system = [[0.0; 9]; 8];
        for (index, row) in system.iter_mut().enumerate() {
            row[index] = 1e-3;
            row[8] = 1e-3 * known[index];
        }
        for edge in edges {
            let x = (f64::from(edge.place.x) - centre_x) / scale;
            let y = (f64::from(edge.place.y) - centre_y) / scale;
            let depth = g[2][0] * x + g[2][1] * y + 1.0;
            if depth < 0.05 {
                continue;
            }
            let (target, first) = match edge.line {
                Line::Column(u) => (u / half - 1.0, 0),
                Line::Row(v) => (v / half - 1.0, 3),
            };
            let mut equation = [0.0; 9];
            equation[first..first + 3].copy_from_slice(&[x, y, 1.0]);
            equation[6..].copy_from_slice(&[-target * x, -target * y, target]);
            let weight = edge.weight / (depth * depth);
            for row in 0..8 {
                for column in 0..9 {
                    system[row][column] += weight * equation[row] * equation[column];
                }
            }
        }
        let s = solved(system)?;
        let fitted = Self([[s[0], s[1], s[2]], [s[3], s[4], s[5]], [s[6], s[7], 1.0]]);
        Some(to_picture.after(&fitted.inverse()?).after(&to_unit))
    }

    fn after(&self, first: &Self) -> Self {
        let mut rows = [[0.0; 3]; 3];
        for (row, values) in rows.iter_mut().enumerate() {
            for (column, value) in values.iter_mut().enumerate() {
                *value = (0..3).map(|k| self.0[row][k] * first.0[k][column]).sum();
            }
        }
        Self(rows)
    }
}

/// Gauss elimination with pivots; the last column is the right side.
fn solved(mut system: [[f64; 9]; 8]) -> Option<[f64; 8]> {
    for column in 0..8 {
        let pivot =
            (column..8).max_by(|&a, &b| system[a][column].abs().total_cmp(&system[b][column].abs()))?;
        system.swap(column, pivot);
        if system[column][column].abs() < 1e-12 {
            return None;
        }
        let line = system[column];
        for (row, values) in system.iter_mut().enumerate() {
            if row != column {
                let factor = values[column] / line[column];
                for (value, &above) in values.iter_mut().zip(&line) {
                    *value -= factor * above;
                }
            }
        }
    }
    let mut solution = [0.0; 8];
    for (index, value) in solution.iter_mut().enumerate() {
        *value = system[index][8] / system[index][index];
    }
    Some(solution)
}
