//! Codes of Model 1, for which there is no encoder: codewords are put where we look for them, and a reader that is not ours
//! looks there too.

use proptest::prelude::*;
use rxing::common::BitMatrix;
use rxing::qrcode::common::FORMAT_INFO_DECODE_LOOKUP;
use rxing::qrcode::encoder::qrcode_encoder::generateECBytes;

use super::encoding::{LEVELS, grid_of, mirrored, padded, read_by_other};
use crate::symbol::mask::Mask;
use crate::symbol::model_1::{CORNER, blocks, places};
use crate::symbol::read_grid;
use crate::symbol::version::Version;

/// A code that says `text`, as much as there is room for, with `wrong` wrong codewords in each block; and what it says.
fn code(number: usize, level: usize, mask: u8, text: &[u8], wrong: usize) -> (BitMatrix, Vec<u8>) {
    let version = Version::numbered(number).unwrap();
    let side = version.side();
    let blocks = blocks(version, LEVELS[level].0).unwrap();
    let capacity = blocks.codewords - blocks.checks * blocks.count;
    // Four bits that are no data and four of the mode, then the count.
    let wide = number > 9;
    let length = text.len().min(capacity - if wide { 3 } else { 2 });
    let count = u16::try_from(length).unwrap().to_be_bytes();
    let count = if wide { &count[..] } else { &count[1..] };
    let data = padded([&[4], count, &text[..length]].concat(), capacity);

    let mut codewords = vec![0; places(side).len()];
    let mut rest = &data[..];
    for block in 0..blocks.count {
        let (of_block, behind) = rest.split_at(blocks.data(block));
        rest = behind;
        let checks = generateECBytes(of_block, blocks.checks).unwrap();
        let values = of_block.iter().chain(&checks);
        for (index, (place, &value)) in blocks.places(block).zip(values).enumerate() {
            // The first one lies half in the corner and stays.
            let is_wrong = index > 0 && index <= wrong;
            codewords[place] = if is_wrong { value ^ 0x5a } else { value };
        }
    }

    let mut dark = vec![false; side * side];
    for (place, codeword) in places(side).iter().zip(codewords) {
        for (bit, (column, row)) in place.modules().enumerate() {
            let is_turned = Mask::of_format(mask).turns(column, row);
            dark[row * side + column] = is_turned != (codeword >> (7 - bit) & 1 == 1);
        }
    }
    // The corner is no codeword's.
    for (column, row) in places(side)[0].modules().take(CORNER) {
        dark[row * side + column] ^= true;
    }
    let bits_of_level = [1, 0, 3, 2][level];
    let word = FORMAT_INFO_DECODE_LOOKUP[usize::from(bits_of_level << 3 | mask)][0] ^ 0x5412 ^ 0x2825;
    for bit in 0..15 {
        let around = match bit {
            0..=5 => (bit, 8),
            6 => (7, 8),
            7 => (8, 8),
            8 => (8, 7),
            _ => (8, 14 - bit),
        };
        let apart = if bit < 7 { (8, side - 1 - bit) } else { (side - 15 + bit, 8) };
        for (column, row) in [around, apart] {
            dark[row * side + column] = word >> (14 - bit) & 1 == 1;
        }
    }
    let grid =
        grid_of(u32::try_from(side).unwrap(), |column, row| dark[row as usize * side + column as usize]);
    (grid, text[..length].to_vec())
}

#[test]
fn every_version_level_and_mask_is_read() {
    let text: Vec<u8> = (0..600_u32).map(|place| (place * place % 251).to_le_bytes()[0]).collect();
    for number in 1..=12 {
        for level in 0..4 {
            for mask in 0..8 {
                let (grid, said) = code(number, level, mask, &text, 0);
                let name = format!("version {number}, level {level}, mask {mask}");
                assert_eq!(read_by_other(&grid).as_ref(), Some(&said), "{name}");
                assert_eq!(read_grid(&grid).as_ref(), Some(&said), "{name}");
                // From behind, one format may look like another one from the front.
                let behind = mirrored(&grid);
                assert_eq!(read_grid(&behind), read_by_other(&behind), "{name}, from behind");
            }
        }
    }
}

#[test]
fn no_module_is_in_two_codewords_or_in_a_pattern() {
    for version in (1..=12).map(|number| Version::numbered(number).unwrap()) {
        let side = version.side();
        let mut modules: Vec<_> =
            places(side).iter().flat_map(|place| place.modules().collect::<Vec<_>>()).collect();
        let all = modules.len();
        modules.sort_unstable();
        modules.dedup();
        assert_eq!(modules.len(), all);
        for (column, row) in modules {
            let in_corner =
                |across: usize, down: usize| column.abs_diff(across) < 8 && row.abs_diff(down) < 8;
            let in_pattern = in_corner(0, 0) || in_corner(side - 1, 0) || in_corner(0, side - 1);
            assert!(!in_pattern && column != 6 && row != 6, "side {side}, column {column}, row {row}");
        }
    }
}

proptest! {
    #[test]
    fn wrong_codewords_are_corrected_as_by_the_other_reader(
        number in 1..=12_usize,
        level in 0..4_usize,
        mask in 0..8_u8,
        text in prop::collection::vec(any::<u8>(), 1..300),
        more in 0..3_usize,
    ) {
        let checks = blocks(Version::numbered(number).unwrap(), LEVELS[level].0).unwrap().checks;
        let (grid, said) = code(number, level, mask, &text, checks / 2 + more);
        let (ours, other) = (read_grid(&grid), read_by_other(&grid));
        if more == 0 {
            prop_assert_eq!(&ours, &Some(said));
        }
        prop_assert!(ours.is_none() || other.is_none() || ours == other);
    }
}
