//! Format and version information by maximum likelihood: the code word that agrees best with all copies, each module
//! counting as much as it is sure (ISO/IEC 18004, 7.9 and 7.10).

use rxing::qrcode::common::{ErrorCorrectionLevel, FORMAT_INFO_DECODE_LOOKUP, VERSION_DECODE_INFO};
use rxing::qrcode::decoder::DataMask;

use crate::sorting::sort_by;

/// What the format information says.
#[derive(Clone, Copy)]
pub(super) struct Format {
    pub(super) level: ErrorCorrectionLevel,
    pub(super) mask: DataMask,
    /// Seen from behind: rows and columns change places.
    pub(super) mirrored: bool,
    /// From 0 to 1, how well it agrees.
    pub(super) agreement: f32,
}

/// Bits of the format information, from the highest, and where their two copies are.
fn format_places(side: usize) -> [[(usize, usize); 2]; 15] {
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
        for [word, data] in FORMAT_INFO_DECODE_LOOKUP {
            let agreement =
                agreement(bits.iter().map(|copies| copies[0] + copies[1]), word, 15) / sure.max(1.0);
            let (level, mask) = ((data >> 3) as u8, (data & 7) as u8);
            if let (Ok(level), Ok(mask)) = (ErrorCorrectionLevel::forBits(level), DataMask::try_from(mask)) {
                formats.push(Format { level, mask, mirrored, agreement });
            }
        }
    }
    sort_by(&mut formats, |one: &Format, other| other.agreement.total_cmp(&one.agreement));
    formats.into_iter().take_while(|format| format.agreement > MIN_AGREEMENT)
}

/// Chance alone gives about as much to the best of all words.
const MIN_AGREEMENT: f32 = 0.4;

/// The version (7 to 40) whose information agrees best; `None` if none agrees well.
pub(super) fn version(side: usize, darkness: &dyn Fn(usize, usize) -> f32) -> Option<usize> {
    let bits: [f32; 18] = std::array::from_fn(|bit| {
        // From the highest bit.
        let (place, far) = (17 - bit, side - 11);
        darkness(far + place % 3, place / 3) + darkness(place / 3, far + place % 3)
    });
    let sure: f32 = bits.iter().map(|value| value.abs()).sum();
    let (number, best) = (7..)
        .zip(VERSION_DECODE_INFO)
        .map(|(number, word)| (number, agreement(bits.iter().copied(), word, 18)))
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    (best > MIN_VERSION_AGREEMENT * sure.max(8.0)).then_some(number)
}

/// At a distance of eight of 18 bits, three wrong ones in each copy.
const MIN_VERSION_AGREEMENT: f32 = 0.7;

fn agreement(bits: impl Iterator<Item = f32>, word: u32, length: u32) -> f32 {
    bits.zip((0..length).rev()).map(|(dark, bit)| if word >> bit & 1 == 1 { dark } else { -dark }).sum()
}
