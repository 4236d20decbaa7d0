//! From modules to codewords: unmasked, in the order in which they are printed (ISO/IEC 18004, 7.7.3).
//!
//! A codeword is as sure as its least sure module.

use super::format::Format;
use super::function_modules::FunctionModules;
use super::version::Version;

/// All codewords of a code.
pub(super) struct Codewords {
    pub(super) values: Vec<u8>,
    /// How sure each is, from 0 to 255.
    pub(super) sureness: Vec<u8>,
}

impl Codewords {
    /// Those of the modules that are as dark as `darkness` says of each column and row, 1 for surely dark, -1 for surely
    /// light.
    pub(super) fn read(version: Version, format: Format, darkness: &dyn Fn(usize, usize) -> f32) -> Self {
        let side = version.side();
        let function = FunctionModules::of(version);
        let mut codewords = Self { values: Vec::new(), sureness: Vec::new() };
        let (mut codeword, mut least, mut bits) = (0_u8, 1.0_f32, 0);
        // Pairs of columns from the right, up and down in turn; the timing pattern's column is no part of a pair.
        let rights = (1..side).rev().step_by(2).map(|right| if right <= 6 { right - 1 } else { right });
        for (pair, right) in rights.enumerate() {
            for step in 0..side {
                let row = if pair % 2 == 0 { side - 1 - step } else { step };
                for column in [right, right - 1] {
                    if function.contains(column, row) {
                        continue;
                    }
                    let dark = if format.mirrored { darkness(row, column) } else { darkness(column, row) };
                    codeword = codeword << 1 | u8::from(format.mask.turns(column, row) != (dark > 0.0));
                    least = least.min(dark.abs());
                    bits += 1;
                    if bits == 8 {
                        codewords.values.push(codeword);
                        codewords.sureness.push((least * 255.0) as u8);
                        (codeword, least, bits) = (0, 1.0, 0);
                    }
                }
            }
        }
        codewords
    }
}
