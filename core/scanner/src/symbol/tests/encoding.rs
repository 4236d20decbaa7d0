//! Grids of modules as an encoder that is not ours makes them, and what a reader that is not ours says of them.

use rxing::common::cpp_essentials::{ByteMatrix, DecoderResult};
use rxing::common::{BitArray, BitMatrix};
use rxing::qrcode::common::{ErrorCorrectionLevel, VersionRef};
use rxing::qrcode::cpp_port::decoder;
use rxing::qrcode::encoder::{matrix_util, qrcode_encoder};

use crate::symbol::version::Level;

/// The levels, and what the other encoder calls them.
pub(super) const LEVELS: [(Level, ErrorCorrectionLevel); 4] = [
    (Level::Low, ErrorCorrectionLevel::L),
    (Level::Medium, ErrorCorrectionLevel::M),
    (Level::Quartile, ErrorCorrectionLevel::Q),
    (Level::High, ErrorCorrectionLevel::H),
];

/// The other reader's table.
pub(super) fn version(number: usize) -> VersionRef {
    rxing::qrcode::common::Version::getVersionForNumber(u32::try_from(number).unwrap()).unwrap()
}

/// Codewords of data in a code.
pub(super) fn capacity(number: usize, level: ErrorCorrectionLevel) -> usize {
    let version = version(number);
    let checks = version.getECBlocksForLevel(level).getTotalECCodewords();
    (version.getTotalCodewords() - checks) as usize
}

/// `bytes` and what follows them in a code, a terminator and padding, `length` in all.
pub(super) fn padded(mut bytes: Vec<u8>, length: usize) -> Vec<u8> {
    bytes.truncate(length);
    if bytes.len() < length {
        bytes.push(0);
    }
    let padding = [0xec, 0x11].into_iter().cycle().take(length - bytes.len());
    bytes.extend(padding);
    bytes
}

/// All codewords, of `data` and for their correction, in the order in which they are printed.
pub(super) fn codewords(data: &[u8], number: usize, level: ErrorCorrectionLevel) -> Vec<u8> {
    let version = version(number);
    let bits = bits(data);
    let (total, of_data) = (version.getTotalCodewords(), u32::try_from(data.len()).unwrap());
    let blocks = version.getECBlocksForLevel(level).getNumBlocks();
    let all = qrcode_encoder::interleaveWithECBytes(&bits, total, of_data, blocks).unwrap();
    let mut codewords = vec![0; total as usize];
    all.toBytes(0, &mut codewords, 0, total as usize);
    codewords
}

fn bits(bytes: &[u8]) -> BitArray {
    let mut bits = BitArray::new();
    for &byte in bytes {
        bits.appendBits(usize::from(byte), 8).unwrap();
    }
    bits
}

/// The modules of a code with these `codewords`.
pub(super) fn grid(codewords: &[u8], number: usize, level: ErrorCorrectionLevel, mask: i32) -> BitMatrix {
    let version = version(number);
    let side = version.getDimensionForVersion();
    let mut drawn = ByteMatrix::new(side, side);
    matrix_util::buildMatrix(&bits(codewords), &level, version, mask, &mut drawn).unwrap();
    grid_of(side, |column, row| drawn.get(column, row) == 1)
}

pub(super) fn grid_of(side: u32, is_dark: impl Fn(u32, u32) -> bool) -> BitMatrix {
    let mut grid = BitMatrix::with_single_dimension(side).unwrap();
    for (row, column) in (0..side).flat_map(|row| (0..side).map(move |column| (row, column))) {
        grid.set_bool(column, row, is_dark(column, row));
    }
    grid
}

/// The same code seen from behind.
pub(super) fn mirrored(grid: &BitMatrix) -> BitMatrix {
    grid_of(grid.width(), |column, row| grid.get(row, column))
}

/// What the other reader says of a grid.
pub(super) fn read_by_other(grid: &BitMatrix) -> Option<Vec<u8>> {
    let read = decoder::Decode(grid).ok().filter(DecoderResult::isValid)?;
    Some(read.content().bytes().to_vec())
}
