//! Format information: which level and which mask, said twice (ISO/IEC 18004, 7.9 and annex C).
//!
//! From grey modules it is read by maximum likelihood: the word that agrees best with both copies, each module counting
//! as much as it is sure. From black and white ones it is the word in which the fewest bits of one copy are wrong.

use crate::sorting::sort_by;

use super::bch::guarded;
use super::mask::Mask;
use super::version::Level;
use super::version_information::agreement;

/// How the modules are arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Model {
    One,
    Two,
}

/// What the format information says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Format {
    pub(super) level: Level,
    pub(super) mask: Mask,
    /// Seen from behind: rows and columns change places.
    pub(super) mirrored: bool,
    pub(super) model: Model,
    /// From 0 to 1, how well it agrees.
    pub(super) agreement: f32,
}

impl Format {
    fn saying(data: u8, mirrored: bool, agreement: f32) -> Self {
        let level = match data >> 3 & 3 {
            0b00 => Level::Medium,
            0b01 => Level::Low,
            0b10 => Level::High,
            _ => Level::Quartile,
        };
        Self { level, mask: Mask::of_format(data), mirrored, model: Model::Two, agreement }
    }
}

/// Bits of each of the two copies.
const BITS: u32 = 15;

/// x^10 + x^8 + x^5 + x^4 + x^2 + x + 1.
const GENERATOR: u32 = 0x537;

/// Turns some bits of every word, so that none is all light.
const TURNED: u32 = 0x5412;

/// The same in Model 1.
const TURNED_OF_MODEL_1: u32 = 0x2825;

/// What a word says, and the word, not yet turned.
fn words() -> impl Iterator<Item = (u8, u32)> {
    (0..32).map(|data| (data, guarded(u32::from(data), GENERATOR, 10)))
}

/// Bits of the format information, from the highest, and where their two copies are.
fn format_places(side: usize) -> [[(usize, usize); 2]; BITS as usize] {
    std::array::from_fn(|bit| {
        // Around the upper left finder pattern, as (column, row).
        let first = match bit {
            0..=5 => (bit, 8),
            6 => (7, 8),
            7 => (8, 8),
            8 => (8, 7),
            _ => (8, 14 - bit),
        };
        let second = if bit < 7 { (8, side - 1 - bit) } else { (side - 15 + bit, 8) };
        [first, second]
    })
}

/// The formats that agree best, best first.
pub(super) fn formats(side: usize, darkness: &dyn Fn(usize, usize) -> f32) -> impl Iterator<Item = Format> {
    let places = format_places(side);
    let mut formats = Vec::with_capacity(64);
    for mirrored in [false, true] {
        let bits = places.map(|copies| {
            copies.map(|(column, row)| if mirrored { darkness(row, column) } else { darkness(column, row) })
        });
        let sure: f32 = bits.iter().flatten().map(|value| value.abs()).sum();
        for (data, word) in words() {
            let both = bits.iter().map(|copies| copies[0] + copies[1]);
            let agreement = agreement(both, word ^ TURNED, BITS) / sure.max(1.0);
            formats.push(Format::saying(data, mirrored, agreement));
        }
    }
    sort_by(&mut formats, |one: &Format, other| other.agreement.total_cmp(&one.agreement));
    formats.into_iter().take_while(|format| format.agreement > MIN_AGREEMENT)
}

/// Chance alone gives about as much to the best of all words.
const MIN_AGREEMENT: f32 = 0.4;

/// The format with the fewest wrong bits in one of its copies. Some printers do not turn the words.
pub(super) fn nearest(side: usize, is_dark: &dyn Fn(usize, usize) -> bool) -> Format {
    let places = format_places(side);
    let (mut fewest, mut nearest) = (BITS + 1, (0, false, Model::Two));
    for (turned, model) in [(TURNED, Model::Two), (0, Model::Two), (TURNED_OF_MODEL_1, Model::One)] {
        for (mirrored, copy) in [(false, 0), (false, 1), (true, 0), (true, 1)] {
            let read = places.iter().fold(0, |read, copies| {
                let (column, row) = copies[copy];
                let dark = if mirrored { is_dark(row, column) } else { is_dark(column, row) };
                read << 1 | u32::from(dark)
            });
            for (data, word) in words() {
                let wrong = (read ^ word ^ turned).count_ones();
                if wrong < fewest {
                    (fewest, nearest) = (wrong, (data, mirrored, model));
                }
            }
        }
    }
    let (data, mirrored, model) = nearest;
    Format { model, ..Format::saying(data, mirrored, 1.0 - fewest as f32 / BITS as f32) }
}
