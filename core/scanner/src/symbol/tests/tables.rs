//! Our tables of the standard, beside those of a reader that is not ours.

use rxing::qrcode::common::{FORMAT_INFO_DECODE_LOOKUP, VERSION_DECODE_INFO};
use rxing::qrcode::decoder::DataMask;

use super::encoding::{LEVELS, version};
use crate::symbol::format::nearest;
use crate::symbol::function_modules::FunctionModules;
use crate::symbol::mask::Mask;
use crate::symbol::version::Version;
use crate::symbol::version_information::{named, places};

fn numbers(values: &[u32]) -> Vec<usize> {
    values.iter().map(|&value| value as usize).collect()
}

#[test]
fn every_version_has_its_side_and_alignment_patterns() {
    for number in 1..=40 {
        let (ours, other) = (Version::numbered(number).unwrap(), version(number));
        assert_eq!(ours.side(), other.getDimensionForVersion() as usize);
        assert_eq!(Version::of_side(ours.side()), Some(ours));
        assert_eq!(ours.alignment_centres(), numbers(other.getAlignmentPatternCenters()), "version {number}");
    }
}

#[test]
fn there_are_no_other_versions() {
    for side in (0..400).chain([usize::MAX]) {
        let is_one = (21..=177).contains(&side) && side % 4 == 1;
        assert_eq!(Version::of_side(side).is_some(), is_one, "{side}");
    }
    assert_eq!((Version::numbered(0), Version::numbered(41)), (None, None));
}

#[test]
fn every_version_has_its_blocks_at_every_level() {
    for number in 1..=40 {
        for (level, other_level) in LEVELS {
            let ours = Version::numbered(number).unwrap().blocks(level);
            let other = version(number).getECBlocksForLevel(other_level);
            let name = format!("version {number}, {level:?}");
            assert_eq!(ours.codewords, version(number).getTotalCodewords() as usize, "{name}");
            assert_eq!(ours.checks, other.getECCodewordsPerBlock() as usize, "{name}");
            let data: Vec<usize> = other
                .getECBlocks()
                .iter()
                .flat_map(|alike| vec![alike.getDataCodewords() as usize; alike.getCount() as usize])
                .collect();
            assert_eq!((0..ours.count).map(|block| ours.data(block)).collect::<Vec<_>>(), data, "{name}");
        }
    }
}

#[test]
fn every_codeword_is_in_one_block() {
    for number in 1..=40 {
        for (level, _) in LEVELS {
            let blocks = Version::numbered(number).unwrap().blocks(level);
            let mut places: Vec<usize> = (0..blocks.count).flat_map(|block| blocks.places(block)).collect();
            places.sort_unstable();
            assert!(places.into_iter().eq(0..blocks.codewords), "version {number}, {level:?}");
        }
    }
}

#[test]
fn every_version_has_its_function_modules() {
    for number in 1..=40 {
        let ours = FunctionModules::of(Version::numbered(number).unwrap());
        let other = version(number).buildFunctionPattern().unwrap();
        for (column, row) in (0..other.width()).flat_map(|x| (0..other.width()).map(move |y| (x, y))) {
            assert_eq!(
                ours.contains(column as usize, row as usize),
                other.get(column, row),
                "version {number}, column {column}, row {row}"
            );
        }
    }
}

#[test]
fn every_mask_turns_the_same_modules() {
    for number in 0..8_u8 {
        let (ours, other) = (Mask::of_format(number), DataMask::try_from(number).unwrap());
        for (column, row) in (0..36).flat_map(|column| (0..36).map(move |row| (column, row))) {
            let of_other = other.isMasked(row, column);
            assert_eq!(ours.turns(column as usize, row as usize), of_other, "mask {number}");
        }
    }
}

/// Modules with `word`, turned or not, in one of the copies of the format information, and nothing else.
fn format_read(word: u32) -> (usize, Mask) {
    let is_dark = |column: usize, row: usize| match (column, row) {
        (0..=5, 8) => word >> (14 - column) & 1 == 1,
        (7, 8) => word >> 8 & 1 == 1,
        (8, 8) => word >> 7 & 1 == 1,
        (8, 7) => word >> 6 & 1 == 1,
        (8, 0..=5) => word >> row & 1 == 1,
        // Half of the other copy, whatever the word says.
        _ => row > 15,
    };
    let format = nearest(21, &is_dark);
    assert!(!format.mirrored);
    (LEVELS.iter().position(|(level, _)| *level == format.level).unwrap(), format.mask)
}

#[test]
fn every_format_is_read_turned_as_the_standard_says_or_not() {
    for [word, data] in FORMAT_INFO_DECODE_LOOKUP {
        let data = u8::try_from(data).unwrap();
        // In the order of the bits that stand for them: M, L, H, Q.
        let expected = ([1, 0, 3, 2][usize::from(data >> 3)], Mask::of_format(data));
        assert_eq!(format_read(word), expected);
        assert_eq!(format_read(word ^ 0x5412), expected);
        for wrong in 0..15 {
            assert_eq!(format_read(word ^ 1 << wrong), expected);
        }
    }
}

#[test]
fn every_named_version_is_read_with_three_wrong_bits_and_with_no_more() {
    for (number, word) in (7..).zip(VERSION_DECODE_INFO) {
        let expected = Version::numbered(number);
        for wrong in [0, 1, 1 << 17 | 1 << 9, 0b111 << 5, 1 | 1 << 8 | 1 << 17] {
            assert_eq!(named(&[word ^ wrong]), expected);
            assert_eq!(named(&[0, word ^ wrong]), expected);
        }
        assert_eq!(named(&[word ^ 0b1111]), None);
    }
    assert_eq!(named(&[]), None);
}

#[test]
fn the_version_is_where_an_encoder_puts_it() {
    for number in 7..=40 {
        let level = LEVELS[0].1;
        let data = vec![0; super::encoding::capacity(number, level)];
        let grid = super::encoding::grid(&super::encoding::codewords(&data, number, level), number, level, 0);
        for mirrored in [false, true] {
            let word = places(grid.width() as usize).iter().fold(0, |word, &(column, row)| {
                let (column, row) = if mirrored { (row, column) } else { (column, row) };
                word << 1 | u32::from(grid.get(u32::try_from(column).unwrap(), u32::try_from(row).unwrap()))
            });
            assert_eq!(word, VERSION_DECODE_INFO[number - 7]);
        }
    }
}
