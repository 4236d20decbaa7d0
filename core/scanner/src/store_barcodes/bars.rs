//! Where bars stand: straight lines across many of them.
//!
//! Bars that stand side by side change the brightness in one direction only. The structure tensor (Förstner and Gülch,
//! 1987) of a small cell says which direction that is and how much of the change goes that way. A line through cells
//! that agree, longer than any word's, crosses a barcode.

use crate::budget::Budget;
use crate::luma::LumaImage;
use crate::resample::divided;
use crate::sorting::sort_by;

/// The picture's long side in cells: a bar is a few cells high, a barcode dozens wide.
const CELLS: usize = 160;

/// A larger picture is shrunk: noise goes, and bars that can be read stay.
const LARGE: usize = 2000;

/// The least cells across a barcode that can be read.
const LEAST_CELLS: usize = 14;

/// The most lines of a round.
const MOST_LINES: usize = 16;

/// The least pixels across a barcode that can be read.
const LEAST_LENGTH: usize = 160;

/// The least cells straight across the bars.
const LEAST_STRAIGHT: usize = 4;
/// Of the cells of a line, how many show bars at least.
const LEAST_SHARE: f32 = 0.75;

/// How much of the change has to go in one direction, of 1.
const COHERENT: f32 = 0.4;

/// A line across bars.
pub(super) struct Line {
    /// Its beginning, in pixels.
    pub(super) start: [f32; 2],
    /// A pixel along it.
    pub(super) along: [f32; 2],
    /// Pixels.
    pub(super) length: f32,
    /// For each cell of the way the direction in which the bars stand, a pixel long and never against the first.
    pub(super) bars: Vec<[f32; 2]>,
    /// The side of a cell, in pixels.
    pub(super) cell: f32,
}

/// What changes in a cell: the sum of the squared gradients as vectors of twice their angle. Zero where there are no bars.
#[derive(Clone, Copy, Default)]
struct Change {
    cosine: f32,
    sine: f32,
}

impl Change {
    fn strength(self) -> f32 {
        (self.cosine * self.cosine + self.sine * self.sine).sqrt()
    }

    fn is_barred(self) -> bool {
        self.cosine != 0.0 || self.sine != 0.0
    }

    /// Whether the bars stand in nearly the same direction: within 25 degrees.
    fn agrees(self, other: Self) -> bool {
        let product = self.cosine * other.cosine + self.sine * other.sine;
        product > 0.64 * self.strength() * other.strength()
    }

    /// The angle across the bars.
    fn angle(self) -> f32 {
        self.sine.atan2(self.cosine) / 2.0
    }
}

/// The cells of a picture.
struct Field {
    changes: Vec<Change>,
    columns: usize,
    cell: usize,
}

/// A walk over cells from a seed.
struct Walk {
    seed: usize,
    angle: f32,
    /// Cells before and after the seed.
    ends: [usize; 2],
    barred: usize,
}

/// The bars of a picture, and which of them have had a line.
pub(super) struct Bars {
    field: Field,
    /// Of each cell, how many half cells away the nearest line is along the bars, if they reach so far.
    distances: Vec<usize>,
}

/// Which lines are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Round {
    /// One along the middle of each barcode.
    First,
    /// Two cells and more from those.
    Apart,
    /// All between.
    Close,
}

impl Bars {
    pub(super) fn of(image: &LumaImage) -> Self {
        let field = Field::of(image);
        Self { distances: vec![usize::MAX; field.changes.len()], field }
    }

    /// Lines that no round before had, the longest first.
    pub(super) fn lines(&mut self, round: Round, budget: Budget) -> Vec<Line> {
        let near = match round {
            Round::First => usize::MAX - 1,
            Round::Apart => 3,
            Round::Close => 0,
        };
        let mut lines = Vec::new();
        for seed in 0..self.distances.len() {
            if budget.is_spent() {
                break;
            }
            if self.distances[seed] <= near {
                continue;
            }
            let Some(walk) = self.field.longest(seed) else {
                self.distances[seed] = 0;
                continue;
            };
            self.distances[seed] = 1;
            let centre = self.field.centre(&walk).filter(|_| round == Round::First);
            if centre.is_some_and(|centre| self.distances[centre] < usize::MAX) {
                continue;
            }
            let walk = centre.and_then(|centre| self.field.longest(centre)).unwrap_or(walk);
            lines.push(self.field.line(&walk, &mut self.distances));
        }
        sort_by(&mut lines, |one: &Line, other| other.length.total_cmp(&one.length));
        lines.truncate(MOST_LINES);
        lines
    }
}

impl Field {
    fn of(image: &LumaImage) -> Self {
        let shrinking = image.long_side().div_ceil(LARGE);
        let image = &if shrinking > 1 { divided(image, shrinking) } else { image.clone() };
        let cell = (image.long_side() / CELLS).max(6);
        let (columns, rows) = (image.width() / cell, image.height() / cell);
        let mut changes = vec![Change::default(); columns * rows];
        let mut alls = vec![0.0; columns * rows];
        for y in 1..(rows * cell).saturating_sub(1) {
            let [above, here, below] = [y - 1, y, y + 1].map(|y| image.row(y));
            for column in 0..columns {
                let span = column * cell..(column * cell + cell + 2).min(image.width());
                let rows = above[span.clone()].windows(3).zip(here[span.clone()].windows(3));
                let (mut cosine, mut sine, mut all) = (0, 0, 0);
                for ((above, here), below) in rows.zip(below[span].windows(3)) {
                    let sum =
                        |one: u8, two: u8, three: u8| i32::from(one) + 2 * i32::from(two) + i32::from(three);
                    let across = sum(above[2], here[2], below[2]) - sum(above[0], here[0], below[0]);
                    let along = sum(below[0], below[1], below[2]) - sum(above[0], above[1], above[2]);
                    let (across_squared, along_squared) = (across * across, along * along);
                    cosine += across_squared - along_squared;
                    sine += 2 * across * along;
                    all += across_squared + along_squared;
                }
                let index = y / cell * columns + column;
                changes[index].cosine += cosine as f32;
                changes[index].sine += sine as f32;
                alls[index] += all as f32;
            }
        }
        for (change, all) in changes.iter_mut().zip(alls) {
            if change.strength() < COHERENT * all {
                *change = Change::default();
            }
        }
        Self { changes, columns, cell: cell * shrinking }
    }

    /// The cell `steps` cells from `seed` in the direction of `along`.
    fn at(&self, seed: usize, along: [f32; 2], steps: f32) -> Option<usize> {
        let x = (seed % self.columns) as f32 + steps * along[0] + 0.5;
        let y = (seed / self.columns) as f32 + steps * along[1] + 0.5;
        let inside = x >= 0.0 && y >= 0.0 && x < self.columns as f32;
        let cell = y as usize * self.columns + x as usize;
        (inside && cell < self.changes.len()).then_some(cell)
    }

    /// The walk from `seed` that meets the most bars.
    fn longest(&self, seed: usize) -> Option<Walk> {
        if !self.changes[seed].is_barred() {
            return None;
        }
        let across = self.changes[seed].angle();
        if self.walk(seed, across).barred < LEAST_STRAIGHT {
            return None;
        }
        let turned = |turn: i8| across + f32::from(turn) * 0.07;
        let met: Vec<(f32, usize)> =
            (-10..=10).map(|turn| (turned(turn), self.walk(seed, turned(turn)).barred)).collect();
        let most = met.iter().map(|(_, barred)| *barred).max()?;
        // The longest walk goes from corner to corner; the middle of the nearly longest goes along the barcode.
        let long = met.iter().filter(|(_, barred)| *barred >= most - most / 12);
        let (sum, count) = long.fold((0.0, 0.0), |(sum, count), (angle, _)| (sum + angle, count + 1.0));
        let walk = self.walk(seed, sum / count);
        let cells = walk.ends[0] + walk.ends[1] + 1;
        (walk.barred >= LEAST_CELLS.max(LEAST_LENGTH / self.cell).max((cells as f32 * LEAST_SHARE) as usize))
            .then_some(walk)
    }

    /// The cell half way along `walk` and half way along the bars there.
    fn centre(&self, walk: &Walk) -> Option<usize> {
        let along = [walk.angle.cos(), walk.angle.sin()];
        let half_way = (walk.ends[1] as f32 - walk.ends[0] as f32) / 2.0;
        let middle = self.at(walk.seed, along, half_way).filter(|&cell| self.changes[cell].is_barred())?;
        let [above, below] = [-0.5, 0.5].map(|side| self.barred_beside(middle, side).count());
        let bar = self.bar(middle);
        self.at(middle, bar, (below as f32 - above as f32) / 4.0)
    }

    /// The direction of the bars of a cell.
    fn bar(&self, cell: usize) -> [f32; 2] {
        let across = self.changes[cell].angle();
        [-across.sin(), across.cos()]
    }

    /// The cells along the bars of `cell` while there are bars, in steps of `side` cells.
    fn barred_beside(&self, cell: usize, side: f32) -> impl Iterator<Item = usize> {
        let bar = self.bar(cell).map(|part| part * side);
        (0..).map_while(move |steps| {
            self.at(cell, bar, steps as f32).filter(|&beside| self.changes[beside].is_barred())
        })
    }

    fn walk(&self, seed: usize, angle: f32) -> Walk {
        let mut walk = Walk { seed, angle, ends: [0, 0], barred: 1 };
        for (end, sign) in [(0, -1.0), (1, 1.0)] {
            let along = [sign * angle.cos(), sign * angle.sin()];
            let mut last = self.changes[seed];
            for steps in 1.. {
                let change = self.at(seed, along, steps as f32).map(|cell| self.changes[cell]);
                match change {
                    Some(change) if change.is_barred() && change.agrees(last) => {
                        walk.ends[end] = steps;
                        walk.barred += 1;
                        last = change;
                    }
                    Some(_) if steps - walk.ends[end] < 3 => {}
                    _ => break,
                }
            }
        }
        walk
    }

    fn line(&self, walk: &Walk, distances: &mut [usize]) -> Line {
        let cell = self.cell as f32;
        let along = [walk.angle.cos(), walk.angle.sin()];
        let steps = walk.ends[0] + walk.ends[1];
        let met: Vec<Option<usize>> =
            (0..=steps).map(|step| self.at(walk.seed, along, step as f32 - walk.ends[0] as f32)).collect();
        for &cell in met.iter().flatten() {
            for side in [-0.5, 0.5] {
                for (steps, beside) in self.barred_beside(cell, side).enumerate() {
                    distances[beside] = distances[beside].min(steps);
                }
            }
        }
        let mut bars: Vec<[f32; 2]> = Vec::with_capacity(met.len());
        for step in 0..met.len() {
            let mut sum = Change::default();
            for cell in met[step.saturating_sub(3)..(step + 4).min(met.len())].iter().flatten() {
                let change = self.changes[*cell];
                sum.cosine += change.cosine;
                sum.sine += change.sine;
            }
            let angle = sum.angle();
            let bar = [-angle.sin(), angle.cos()];
            let against = bars.first().is_some_and(|first| first[0] * bar[0] + first[1] * bar[1] < 0.0);
            bars.push(if against { [-bar[0], -bar[1]] } else { bar });
        }
        let back = walk.ends[0] as f32 * cell;
        let start = |position: usize, axis: usize| (position as f32 + 0.5) * cell - back * along[axis];
        Line {
            start: [start(walk.seed % self.columns, 0), start(walk.seed / self.columns, 1)],
            along,
            length: steps as f32 * cell,
            bars,
            cell,
        }
    }
}
