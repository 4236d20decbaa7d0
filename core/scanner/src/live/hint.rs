//! What keeps a code from being read, for the resident who aims: judged from one frame by brightness alone.
//!
//! Each answer comes from a few thousand pixels, so that all of it takes less than a millisecond.

use super::super::luma::LumaImage;
use super::area::Area;
use super::sighting::Sighting;

/// What may be done so that the next frame can be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Hint {
    /// No code is in sight: aim at one.
    #[default]
    NothingSeen,
    /// A code is in sight, and its modules are too small: come closer.
    TooFar,
    /// There is too little light.
    TooDark,
    /// Something reflects on the code: tilt the paper or the phone.
    Glare,
    /// The picture is blurred: hold still.
    Blurred,
}

/// The lightest twentieth of a picture that is too dark is not lighter than this: paper is.
const DIMMEST_PAPER: u8 = 70;

/// A pixel that the sensor could not tell from a brighter one.
const SATURATED: u8 = 250;

/// Part of a code's area that may be saturated, in percent: the error correction of most codes bears as much.
const BEARABLE_GLARE: usize = 7;

/// Modules of fewer pixels are rarely read by a camera in a hand.
const SMALLEST_MODULE: f32 = 2.5;

/// Part of an edge's height that it climbs from pixel to pixel but one, in percent. A sharp edge climbs nearly all.
const SHARP: usize = 45;

/// What `image` says, in which `sighting` was seen and not read.
pub(super) fn of(image: &LumaImage, sighting: &Sighting) -> Hint {
    let Some(symbol) = &sighting.symbol else {
        let light = Light::of(image, Area::all(image));
        return if light.is_dim() {
            Hint::TooDark
        } else if is_blurred(image, Area::all(image)) {
            Hint::Blurred
        } else {
            Hint::NothingSeen
        };
    };
    let area = symbol.area();
    let light = Light::of(image, area);
    if light.is_dim() {
        Hint::TooDark
    } else if light.has_glare() {
        Hint::Glare
    } else if symbol.module() < SMALLEST_MODULE {
        Hint::TooFar
    } else {
        // It is there, it is light and large enough: what else there may be passes while the hand holds still.
        Hint::Blurred
    }
}

/// How the brightness of an area is spread.
struct Light {
    pixels: usize,
    counts: [usize; 256],
}

impl Light {
    /// Of `area`, every third pixel of every third row.
    fn of(image: &LumaImage, area: Area) -> Self {
        let [columns, rows] = area.within(image);
        let mut counts = [0; 256];
        for y in rows.step_by(3) {
            for &pixel in image.row(y)[columns.clone()].iter().step_by(3) {
                counts[usize::from(pixel)] += 1;
            }
        }
        Self { pixels: counts.iter().sum(), counts }
    }

    fn above(&self, level: u8) -> usize {
        self.counts[usize::from(level)..].iter().sum()
    }

    fn is_dim(&self) -> bool {
        self.above(DIMMEST_PAPER) * 20 <= self.pixels
    }

    fn has_glare(&self) -> bool {
        self.above(SATURATED) * 100 > self.pixels * BEARABLE_GLARE
    }
}

/// Blocks of this side are looked at.
const BLOCK: usize = 16;

/// A block with a smaller range of brightness has no edge to judge by.
const EDGE: u8 = 60;

/// Whether the edges in `area` are soft: those along the rows or those along the columns, since a hand moves one way.
fn is_blurred(image: &LumaImage, area: Area) -> bool {
    let [columns, rows] = area.within(image);
    // Across and down: blocks with a soft edge, and blocks with an edge.
    let mut soft = [0; 2];
    let mut all = [0; 2];
    for top in rows.step_by(2 * BLOCK) {
        for left in columns.clone().step_by(2 * BLOCK) {
            if top + BLOCK < image.height() && left + BLOCK < image.width() {
                for (way, climb) in climb(image, left, top).into_iter().enumerate() {
                    soft[way] += usize::from(climb.is_some_and(|climb| climb < SHARP));
                    all[way] += usize::from(climb.is_some());
                }
            }
        }
    }
    soft.into_iter().zip(all).any(|(soft, all)| 2 * soft > all)
}

/// How steep the steepest edge of a block is across and down, in percent of the range that a row or a column of it spans;
/// none where there is no edge that way.
fn climb(image: &LumaImage, left: usize, top: usize) -> [Option<usize>; 2] {
    let (mut range, mut steepest) = ([0_u8; 2], [0_u8; 2]);
    let mut columns = [(u8::MAX, u8::MIN); BLOCK];
    for y in top..top + BLOCK {
        let row = &image.row(y)[left..=left + BLOCK];
        let below = &image.row((y + 2).min(image.height() - 1))[left..left + BLOCK];
        let (mut least, mut most) = (u8::MAX, u8::MIN);
        for (x, column) in columns.iter_mut().enumerate() {
            let pixel = row[x];
            (least, most) = (least.min(pixel), most.max(pixel));
            *column = (column.0.min(pixel), column.1.max(pixel));
            let across = row[(x + 2).min(BLOCK)].abs_diff(pixel);
            steepest = [steepest[0].max(across), steepest[1].max(below[x].abs_diff(pixel))];
        }
        range[0] = range[0].max(most - least);
    }
    range[1] = columns.iter().map(|(least, most)| most - least).max().unwrap_or(0);
    let climb = |range: u8, steep: u8| (range >= EDGE).then(|| usize::from(steep) * 100 / usize::from(range));
    [climb(range[0], steepest[0]), climb(range[1], steepest[1])]
}
