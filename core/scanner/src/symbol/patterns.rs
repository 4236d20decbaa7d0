//! The modules whose colour is known beforehand: finder, timing and alignment patterns (ISO/IEC 18004, 6.3), how well a
//! picture agrees with them, and where exactly their edges are.

use rxing::Point;

use super::light::{Light, crossing};
use super::projection::{Line, OnLine};

/// A square pattern of rings: dark where `colour` says so.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rings {
    /// The column and row of its middle module.
    pub(super) column: usize,
    pub(super) row: usize,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// 3 x 3 dark, light ring, dark ring, and the light separator around.
    Finder,
    /// One dark, light ring, dark ring.
    Alignment,
}

impl Rings {
    /// The three finder patterns of a code with `side` modules: upper left, upper right, lower left.
    pub(super) fn finders(side: usize) -> [Self; 3] {
        [(3, 3), (side - 4, 3), (3, side - 4)].map(|(column, row)| Self { column, row, kind: Kind::Finder })
    }

    /// The alignment pattern that every version but the first has.
    pub(super) fn lower_right(side: usize) -> Self {
        Self { column: side - 7, row: side - 7, kind: Kind::Alignment }
    }

    /// How many modules it reaches from its middle.
    pub(super) fn reach(self) -> i32 {
        match self.kind {
            Kind::Finder => 4,
            Kind::Alignment => 2,
        }
    }

    /// Whether the module that is this far from the middle is dark.
    fn is_dark(self, across: i32, down: i32) -> bool {
        let ring = across.abs().max(down.abs());
        match self.kind {
            Kind::Finder => matches!(ring, 0 | 1 | 3),
            Kind::Alignment => ring != 1,
        }
    }

    fn cells(self) -> impl Iterator<Item = (i32, i32)> {
        let reach = self.reach();
        (-reach..=reach).flat_map(move |down| (-reach..=reach).map(move |across| (across, down)))
    }

    /// Where the middle of a module is, in modules.
    pub(super) fn place(self, across: i32, down: i32) -> (f32, f32) {
        (self.column as f32 + 0.5 + across as f32, self.row as f32 + 0.5 + down as f32)
    }

    /// How well the picture agrees, from -1 to 1, when `at` says where modules are. Modules outside count as wrong.
    pub(super) fn agreement(self, light: Light<'_>, at: &dyn Fn(f32, f32) -> Point) -> f32 {
        let mut sums = Correlation::default();
        for (across, down) in self.cells() {
            let (u, v) = self.place(across, down);
            if let Some(value) = light.at(at(u, v)) {
                sums.add(value, self.is_dark(across, down));
            }
        }
        sums.coefficient() * sums.count / self.cells().count() as f32
    }

    /// The edges between its dark and light modules, found within a module of where `at` expects them.
    pub(super) fn edges(
        self,
        light: Light<'_>,
        at: &dyn Fn(f32, f32) -> Point,
        weight: f64,
        edges: &mut Vec<OnLine>,
    ) {
        for (across, down) in self.cells() {
            for (right, low) in [(1, 0), (0, 1)] {
                let (next_across, next_down) = (across + right, down + low);
                if next_across > self.reach() || next_down > self.reach() {
                    continue;
                }
                let rising = self.is_dark(across, down);
                if rising == self.is_dark(next_across, next_down) {
                    continue;
                }
                let (u, v) = self.place(across, down);
                let (du, dv) = (right as f32, low as f32);
                // Two modules long, its middle on the edge.
                let (from, to) = (at(u - du * 0.5, v - dv * 0.5), at(u + du * 1.5, v + dv * 1.5));
                let Some(profile) = light.along::<17>(from, to) else {
                    continue;
                };
                let (least, most) = bounds(&profile);
                if most - least < MIN_CONTRAST {
                    continue;
                }
                let Some(part) = crossing(&profile, f32::midpoint(least, most), rising) else {
                    continue;
                };
                let line =
                    if right == 1 { Line::Column(f64::from(u) + 0.5) } else { Line::Row(f64::from(v) + 0.5) };
                // An edge that is far from where it is expected may be another one.
                let doubt = f64::from(part) / 0.2;
                let weight = weight / (1.0 + doubt * doubt);
                edges.push(OnLine { place: from + (to - from) * (part + 0.5), line, weight });
            }
        }
    }
}

/// Grey levels between dark and light, below which an edge is noise.
const MIN_CONTRAST: f32 = 6.0;

pub(super) fn bounds(values: &[f32]) -> (f32, f32) {
    values
        .iter()
        .fold((f32::INFINITY, f32::NEG_INFINITY), |(least, most), &value| (least.min(value), most.max(value)))
}

/// How well the timing patterns agree, from -1 to 1, the mean of row and column.
pub(super) fn timing_agreement(light: Light<'_>, side: usize, at: &dyn Fn(f32, f32) -> Point) -> f32 {
    let along = |place: &dyn Fn(f32) -> Point| {
        let mut sums = Correlation::default();
        for module in 8..side - 8 {
            if let Some(value) = light.at(place(module as f32 + 0.5)) {
                sums.add(value, module % 2 == 0);
            }
        }
        sums.coefficient() * sums.count / (side - 16) as f32
    };
    f32::midpoint(along(&|u| at(u, 6.5)), along(&|v| at(6.5, v)))
}

/// Pearson's, between brightness and being light.
#[derive(Debug, Default)]
struct Correlation {
    count: f32,
    light: f32,
    sum: f32,
    sum_light: f32,
    squares: f32,
}

impl Correlation {
    fn add(&mut self, value: f32, dark: bool) {
        self.count += 1.0;
        self.sum += value;
        self.squares += value * value;
        if !dark {
            self.light += 1.0;
            self.sum_light += value;
        }
    }

    fn coefficient(&self) -> f32 {
        let n = self.count.max(1.0);
        let covariance = self.sum_light / n - (self.sum / n) * (self.light / n);
        let spread = self.squares / n - (self.sum / n).powi(2);
        let share = self.light / n * (1.0 - self.light / n);
        let both = spread.max(0.0) * share;
        if both < 1e-3 { 0.0 } else { covariance / both.sqrt() }
    }
}
