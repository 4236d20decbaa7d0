//! What a code from version 7 on says of its version, twice (ISO/IEC 18004, 7.10 and annex D).

use super::bch::guarded;
use super::version::Version;

/// Bits of each of the two copies.
const BITS: usize = 18;

/// x^12 + x^11 + x^10 + x^9 + x^8 + x^5 + x^2 + 1.
const GENERATOR: u32 = 0x1f25;

/// The numbers of the versions that say which they are, and their words.
fn words() -> impl Iterator<Item = (usize, u32)> {
    (7..).zip((7..=40).map(|number| guarded(number, GENERATOR, 12)))
}

/// Where the bits of the upper right copy are, as (column, row), from the highest; those of the other one are at (row,
/// column).
pub(crate) fn places(side: usize) -> [(usize, usize); BITS] {
    std::array::from_fn(|bit| {
        let place = BITS - 1 - bit;
        (side - 11 + place % 3, place / 3)
    })
}

/// The version (7 to 40) whose information agrees best; `None` if none agrees well.
pub(super) fn likeliest(side: usize, darkness: &dyn Fn(usize, usize) -> f32) -> Option<usize> {
    let bits = places(side).map(|(column, row)| darkness(column, row) + darkness(row, column));
    let sure: f32 = bits.iter().map(|value| value.abs()).sum();
    let (number, best) = words()
        .map(|(number, word)| (number, agreement(bits.iter().copied(), word, 18)))
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    (best > MIN_AGREEMENT * sure.max(8.0)).then_some(number)
}

/// At a distance of eight of 18 bits, three wrong ones in each copy.
const MIN_AGREEMENT: f32 = 0.7;

/// How well `bits`, from the highest, agree with the lowest `length` ones of `word`.
pub(super) fn agreement(bits: impl Iterator<Item = f32>, word: u32, length: u32) -> f32 {
    bits.zip((0..length).rev()).map(|(dark, bit)| if word >> bit & 1 == 1 { dark } else { -dark }).sum()
}

/// The most bits of a copy that may be wrong: words differ in eight.
const MOST_WRONG: u32 = 3;

/// The version that one of `copies` names, with three bits of it wrong at most.
pub(crate) fn named(copies: &[u32]) -> Option<Version> {
    let (number, wrong) = words()
        .flat_map(|(number, word)| copies.iter().map(move |copy| (number, (copy ^ word).count_ones())))
        .min_by_key(|&(_, wrong)| wrong)?;
    if wrong > MOST_WRONG { None } else { Version::numbered(number) }
}
