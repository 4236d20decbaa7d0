//! QR Code Model 1, which came before Model 2 and is hardly printed any more: no alignment patterns, codewords that lie
//! otherwise, other blocks (described in ISO/IEC 18004:2000, left out since). Of its 14 versions 1 to 12, as they were read
//! before. Format information, masks, correction and segments are Model 2's, but for four bits that the first codeword
//! leaves to the lower right corner.

use super::blocks::Blocks;
use super::codewords::Codewords;
use super::format::Format;
use super::version::{Level, Version};

/// How many bits of the first codeword are no data.
pub(super) const CORNER: usize = 4;

/// `None` if there is no such version.
pub(super) fn blocks(version: Version, level: Level) -> Option<Blocks> {
    let levels = ROWS.get(version.number() - 1)?;
    let [count, checks] = match level {
        Level::Low => levels[0],
        Level::Medium => levels[1],
        Level::Quartile => levels[2],
        Level::High => levels[3],
    };
    let count = usize::from(count);
    // All blocks are alike, and what is left over belongs to none.
    let codewords = places(version.side()).len() / count * count;
    Some(Blocks { codewords, count, checks: usize::from(checks) })
}

/// The codewords, all equally sure.
pub(super) fn codewords(
    version: Version,
    format: Format,
    is_dark: &dyn Fn(usize, usize) -> bool,
) -> Codewords {
    let module = |(column, row): (usize, usize)| {
        let dark = if format.mirrored { is_dark(row, column) } else { is_dark(column, row) };
        u8::from(format.mask.turns(column, row) != dark)
    };
    let value = |place: &Place| place.modules().fold(0, |codeword, at| codeword << 1 | module(at));
    let mut values: Vec<u8> = places(version.side()).iter().map(value).collect();
    values[0] &= 0xff >> CORNER;
    let sureness = vec![u8::MAX; values.len()];
    Codewords { values, sureness }
}

/// Where a codeword lies: eight modules, in two columns or in four.
pub(super) struct Place {
    /// Its right column and its lower row.
    column: usize,
    row: usize,
    columns: usize,
}

impl Place {
    /// Its modules as (column, row), from the highest bit.
    pub(super) fn modules(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..8).map(|bit| (self.column - bit % self.columns, self.row - bit / self.columns))
    }
}

/// All codewords of a code with `side` modules a side, strip by strip from the right, each from below.
pub(super) fn places(side: usize) -> Vec<Place> {
    let mut places = Vec::new();
    let beside_finder_pattern = (side - 8) / 4;
    for strip in 0..2 {
        for index in 0..beside_finder_pattern {
            // Along the right edge every other place is an extension pattern's.
            let is_end = index == 0 || index == beside_finder_pattern - 1;
            if strip == 1 || is_end || index % 2 == 1 {
                places.push(Place { column: side - 1 - 2 * strip, row: side - 1 - 4 * index, columns: 2 });
            }
        }
    }
    let (wide_strips, high) = (side / 4 - 3, side / 2);
    for strip in 0..wide_strips {
        // The first reaches up to a finder pattern; along the lower edge are extension patterns too.
        let end = if strip == 0 { high - 4 } else { high };
        let is_extended = strip % 2 == 1 && strip + 1 != wide_strips;
        for index in usize::from(is_extended)..end {
            // The last three lie above the timing pattern.
            let timing = usize::from(index + 3 >= high);
            let row = side - 1 - 2 * index - timing;
            places.push(Place { column: side - 5 - 4 * strip, row, columns: 4 });
        }
    }
    let between_finder_patterns = (side - 16) / 4;
    for column in [8, 5, 3, 1] {
        for index in 0..between_finder_patterns {
            places.push(Place { column, row: side - 9 - 4 * index, columns: 2 });
        }
    }
    places
}

/// Of each version and level: how many blocks, and how many codewords for correction in each.
#[rustfmt::skip]
static ROWS: [[[u8; 2]; 4]; 12] = [
    [[1, 7], [1, 10], [1, 13], [1, 17]],
    [[1, 10], [1, 16], [1, 22], [1, 30]],
    [[1, 15], [1, 28], [1, 36], [1, 48]],
    [[1, 20], [1, 40], [1, 50], [1, 66]],
    [[1, 26], [1, 52], [1, 66], [2, 44]],
    [[1, 34], [2, 32], [2, 42], [2, 56]],
    [[1, 42], [2, 40], [2, 52], [3, 46]],
    [[2, 24], [2, 48], [2, 64], [3, 56]],
    [[2, 30], [2, 60], [3, 50], [3, 68]],
    [[2, 34], [2, 68], [3, 58], [4, 58]],
    [[2, 40], [4, 40], [4, 52], [5, 54]],
    [[2, 46], [4, 46], [4, 58], [5, 62]],
];
