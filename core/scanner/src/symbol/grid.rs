//! What modules say that are black or white and all equally sure, as `crate::sampling` finds them.
//!
//! Nothing is guessed here: the nearest format, and the correction that the codewords bear as they are.

use rxing::common::BitMatrix;

use super::bit_stream::payload;
use super::codewords::Codewords;
use super::correction::data;
use super::format::{Model, nearest};
use super::model_1;
use super::version::Version;

/// The bytes that `modules` say; `None` if they are no code, or damaged beyond correction.
pub(crate) fn read_grid(modules: &BitMatrix) -> Option<Vec<u8>> {
    let version =
        Version::of_side(modules.width() as usize).filter(|_| modules.width() == modules.height())?;
    let is_dark = |column: usize, row: usize| modules.get(column as u32, row as u32);
    let format = nearest(version.side(), &is_dark);
    let (blocks, codewords, skipped) = match format.model {
        Model::Two => {
            let darkness = |column, row| if is_dark(column, row) { 1.0 } else { -1.0 };
            (version.blocks(format.level), Codewords::read(version, format, &darkness), 0)
        }
        Model::One => {
            let blocks = model_1::blocks(version, format.level)?;
            (blocks, model_1::codewords(version, format, &is_dark), model_1::CORNER)
        }
    };
    payload(&data(blocks, &codewords)?, skipped, version)
}
