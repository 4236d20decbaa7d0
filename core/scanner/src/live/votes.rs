//! The modules of one symbol, added up over frames.
//!
//! Noise, a reflection that wanders and the edge of a blur make other modules wrong in each frame. Where most frames agree
//! the module is right, so the sum can often be read when no frame can.

use rxing::common::BitMatrix;

use super::super::detect::decoded;
use super::super::foreign::guarded;
use super::super::read_code::{Point, ReadCode};
use super::sighting::Symbol;

/// Sums of fewer frames are no better than a frame.
const ENOUGH: u16 = 3;

/// Sums of more frames are halved, so that what is in the hand now counts.
const MANY: u16 = 16;

/// A symbol's size is sometimes misjudged for a frame; that frame must not undo the others.
const KEPT: usize = 3;

/// Frames added up.
#[derive(Default)]
pub(super) struct Votes(Vec<Sum>);

/// What frames say about a symbol of one size at about one place.
struct Sum {
    side: u32,
    middle: Point,
    frames: u16,
    /// Row by row: above zero for black.
    modules: Vec<i16>,
}

impl Votes {
    /// Adds `symbol`, and reads what the sum says if that is more than the frame itself.
    pub(super) fn with(&mut self, symbol: &Symbol) -> Option<ReadCode> {
        let area = symbol.area();
        let (side, middle) = (symbol.modules.width(), area.middle());
        let is_same = |sum: &Sum| {
            sum.side == side
                && (sum.middle.x - middle.x).hypot(sum.middle.y - middle.y) < area.long_side() / 2.0
        };
        let mut sum = match self.0.iter().position(is_same) {
            Some(place) => self.0.remove(place),
            None => Sum { side, middle, frames: 0, modules: vec![0; (side * side) as usize] },
        };
        sum.add(&symbol.modules, middle);
        let majority = (sum.frames >= ENOUGH).then(|| sum.majority()).flatten();
        self.0.insert(0, sum);
        self.0.truncate(KEPT);
        let corners = symbol.corners.map(|corner| rxing::point(corner.x, corner.y));
        guarded(|| decoded(&majority?, &corners)).flatten()
    }
}

impl Sum {
    fn add(&mut self, modules: &BitMatrix, middle: Point) {
        self.middle = middle;
        self.frames += 1;
        if self.frames > MANY {
            self.frames /= 2;
            self.modules.iter_mut().for_each(|sum| *sum /= 2);
        }
        for (sum, (x, y)) in self.modules.iter_mut().zip(places(self.side)) {
            *sum += if modules.get(x, y) { 1 } else { -1 };
        }
    }

    fn majority(&self) -> Option<BitMatrix> {
        let mut modules = BitMatrix::with_single_dimension(self.side).ok()?;
        for (sum, (x, y)) in self.modules.iter().zip(places(self.side)) {
            modules.set_bool(x, y, *sum > 0);
        }
        Some(modules)
    }
}

fn places(side: u32) -> impl Iterator<Item = (u32, u32)> {
    (0..side).flat_map(move |y| (0..side).map(move |x| (x, y)))
}
