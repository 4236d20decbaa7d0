//! From modules to the data: codewords in their order, unmasked, corrected block by block.
//!
//! A codeword is as sure as its least sure module. Each block is first corrected as it is, then with its least sure
//! codewords taken for unknown, two more each time (G. D. Forney, "Generalized minimum distance decoding", 1966).
//!
//! Unknown codewords leave fewer checks, and without checks anything is a code. So a correction counts only if random
//! codewords would be corrected that way less than once in 2^[`CERTAINTY`] times.

use rxing::common::cpp_essentials::DecoderResult;
use rxing::qrcode::common::{Version, VersionRef};
use rxing::qrcode::cpp_port::decoder::DecodeBitStream;
use rxing::qrcode::decoder::DataBlock;

use crate::sorting::order;

use super::format::Format;
use super::modules::Modules;
use super::reed_solomon::correct;

/// Bits.
const CERTAINTY: f32 = 28.0;

/// The data of `modules`, or `None` if they are damaged beyond correction or say nothing.
pub(super) fn decoded(modules: &Modules, format: Format) -> Option<DecoderResult<bool>> {
    let version = Version::Model2(u32::try_from(modules.side - 17).ok()? / 4).ok()?;
    let (codewords, sureness) = codewords(modules, format, version)?;
    let blocks = DataBlock::getDataBlocks(&codewords, version, format.level).ok()?;
    let sureness = DataBlock::getDataBlocks(&sureness, version, format.level).ok()?;
    let mut data = Vec::with_capacity(codewords.len());
    for (block, sureness) in blocks.iter().zip(&sureness) {
        let corrected = corrected(block, sureness.getCodewords())?;
        data.extend_from_slice(&corrected[..block.getNumDataCodewords() as usize]);
    }
    DecodeBitStream(&data, version, format.level).ok().filter(DecoderResult::isValid)
}

/// All codewords and how sure each is (0 to 255).
fn codewords(modules: &Modules, format: Format, version: VersionRef) -> Option<(Vec<u8>, Vec<u8>)> {
    let side = modules.side;
    let function = version.buildFunctionPattern().ok()?;
    let mut codewords = Vec::with_capacity(version.getTotalCodewords() as usize);
    let mut sureness = Vec::with_capacity(codewords.capacity());
    let (mut codeword, mut least, mut bits) = (0_u8, 1.0_f32, 0);
    // Pairs of columns from the right, up and down in turn; the timing pattern's column is no part of a pair.
    let rights = (1..side).rev().step_by(2).map(|right| if right <= 6 { right - 1 } else { right });
    for (pair, right) in rights.enumerate() {
        for step in 0..side {
            let row = if pair % 2 == 0 { side - 1 - step } else { step };
            for column in [right, right - 1] {
                let (x, y) = (u32::try_from(column).ok()?, u32::try_from(row).ok()?);
                if function.get(x, y) {
                    continue;
                }
                let dark = if format.mirrored {
                    modules.darkness(row, column)
                } else {
                    modules.darkness(column, row)
                };
                let masked = format.mask.isMasked(y, x);
                codeword = codeword << 1 | u8::from(masked != (dark > 0.0));
                least = least.min(dark.abs());
                bits += 1;
                if bits == 8 {
                    codewords.push(codeword);
                    sureness.push((least * 255.0) as u8);
                    (codeword, least, bits) = (0, 1.0, 0);
                }
            }
        }
    }
    Some((codewords, sureness))
}

fn corrected(block: &DataBlock, sureness: &[u8]) -> Option<Vec<u8>> {
    let length = block.getCodewords().len();
    let checks = length - block.getNumDataCodewords() as usize;
    let order = order(length, &mut |one, other| sureness[one].cmp(&sureness[other]));
    let mut erased = 0;
    while certainty(length, checks, erased, 0) >= CERTAINTY {
        let mut codewords = block.getCodewords().to_vec();
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
