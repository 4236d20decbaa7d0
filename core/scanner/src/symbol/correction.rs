//! From codewords to data, block by block.
//!
//! A block of black and white modules is corrected as it is. One of grey modules is first corrected as it is, then with its
//! least sure codewords taken for unknown, two more each time (G. D. Forney, "Generalized minimum distance decoding",
//! 1966).
//!
//! Unknown codewords leave fewer checks, and without checks anything is a code. So a correction counts only if random
//! codewords would be corrected that way less than once in 2^[`CERTAINTY`] times.

use crate::sorting::order;

use super::blocks::Blocks;
use super::codewords::Codewords;
use super::reed_solomon::correct;

/// Bits.
const CERTAINTY: f32 = 28.0;

/// The data of `codewords`, all equally sure; `None` if they are damaged beyond correction.
pub(super) fn data(blocks: Blocks, codewords: &Codewords) -> Option<Vec<u8>> {
    block_by_block(blocks, |block| {
        let mut values: Vec<u8> = blocks.places(block).map(|place| codewords.values[place]).collect();
        correct(&mut values, blocks.checks, &[]).map(|_| values)
    })
}

/// The data of `codewords`, some surer than others; `None` if they are damaged beyond correction.
pub(super) fn data_of_unequal(blocks: Blocks, codewords: &Codewords) -> Option<Vec<u8>> {
    block_by_block(blocks, |block| {
        let values: Vec<u8> = blocks.places(block).map(|place| codewords.values[place]).collect();
        let sureness: Vec<u8> = blocks.places(block).map(|place| codewords.sureness[place]).collect();
        corrected(&values, &sureness, blocks.checks)
    })
}

fn block_by_block(blocks: Blocks, corrected: impl Fn(usize) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut data = Vec::with_capacity(blocks.codewords);
    for block in 0..blocks.count {
        data.extend_from_slice(&corrected(block)?[..blocks.data(block)]);
    }
    Some(data)
}

fn corrected(block: &[u8], sureness: &[u8], checks: usize) -> Option<Vec<u8>> {
    let length = block.len();
    let order = order(length, &mut |one, other| sureness[one].cmp(&sureness[other]));
    let mut erased = 0;
    while certainty(length, checks, erased, 0) >= CERTAINTY {
        let mut codewords = block.to_vec();
        if let Some(wrong) = correct(&mut codewords, checks, &order[..erased])
            && certainty(length, checks, erased, wrong) >= CERTAINTY
        {
            return Some(codewords);
        }
        erased += 2;
    }
    None
}

/// How many bits speak against a correction by chance: with `erased` of `length` codewords unknown, the checks left over
/// hold for `wrong` places with any values, chosen at will.
fn certainty(length: usize, checks: usize, erased: usize, wrong: usize) -> f32 {
    if erased + 2 * wrong > checks {
        return 0.0;
    }
    let choices: f32 =
        (0..wrong).map(|place| ((length - erased - place) as f32 / (place + 1) as f32).log2() + 8.0).sum();
    8.0 * (checks - erased) as f32 - choices
}
