//! Black and white grids of every kind, whole and damaged, beside what a reader that is not ours makes of them.

use proptest::prelude::*;
use rxing::common::BitMatrix;

use super::encoding::{LEVELS, capacity, codewords, grid, grid_of, mirrored, padded, read_by_other};
use crate::symbol::read_grid;
use crate::symbol::version::Version;

/// A segment of bytes, as many as there is room for.
fn data_saying(text: &[u8], number: usize, capacity: usize) -> (Vec<u8>, Vec<u8>) {
    let wide = number > 9;
    let length = text.len().min(capacity - if wide { 3 } else { 2 });
    let count = u16::try_from(length).unwrap().to_be_bytes();
    let mut nibbles = vec![4];
    let counted = if wide { &count[..] } else { &count[1..] };
    nibbles.extend(counted.iter().chain(&text[..length]).flat_map(|byte| [byte >> 4, byte & 15]));
    nibbles.push(0);
    let data = nibbles.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    (padded(data, capacity), text[..length].to_vec())
}

#[test]
fn every_version_level_and_mask_is_read_from_both_sides() {
    let text: Vec<u8> = (0..3000_u32).map(|place| (place * place % 251).to_le_bytes()[0]).collect();
    for number in 1..=40 {
        for (_, level) in LEVELS {
            let (data, said) = data_saying(&text, number, capacity(number, level));
            let codewords = codewords(&data, number, level);
            for mask in 0..8 {
                let grid = grid(&codewords, number, level, mask);
                let name = format!("version {number}, level {level:?}, mask {mask}");
                assert_eq!(read_grid(&grid).as_ref(), Some(&said), "{name}");
                assert_eq!(read_grid(&mirrored(&grid)).as_ref(), Some(&said), "{name}, from behind");
                if mask == i32::try_from(number % 8).unwrap() {
                    assert_eq!(read_by_other(&grid).as_ref(), Some(&said), "{name}");
                    assert_eq!(read_by_other(&mirrored(&grid)).as_ref(), Some(&said), "{name}");
                }
            }
        }
    }
}

#[test]
fn grids_that_are_no_code_say_nothing() {
    for side in 1..200 {
        for dark in [false, true] {
            assert_eq!(read_grid(&grid_of(side, |_, _| dark)).filter(|said| !said.is_empty()), None);
        }
    }
    // A code, and some rows more.
    let (_, level) = LEVELS[0];
    let whole = grid(&codewords(&data_saying(b"code", 1, capacity(1, level)).0, 1, level), 1, level, 0);
    let mut longer = BitMatrix::new(21, 25).unwrap();
    for (column, row) in (0..21).flat_map(|column| (0..21).map(move |row| (column, row))) {
        longer.set_bool(column, row, whole.get(column, row));
    }
    assert_eq!((read_grid(&whole), read_grid(&longer)), (Some(b"code".to_vec()), None));
}

#[derive(Debug, Clone)]
struct Code {
    number: usize,
    level: usize,
    mask: i32,
    data: Vec<u8>,
    is_mirrored: bool,
    noise: Vec<prop::sample::Index>,
}

impl Code {
    fn data(&self) -> (Vec<u8>, Vec<u8>) {
        data_saying(&self.data, self.number, capacity(self.number, LEVELS[self.level].1))
    }

    fn codewords(&self) -> Vec<u8> {
        codewords(&self.data().0, self.number, LEVELS[self.level].1)
    }

    fn grid(&self, codewords: &[u8]) -> BitMatrix {
        let grid = grid(codewords, self.number, LEVELS[self.level].1, self.mask);
        if self.is_mirrored { mirrored(&grid) } else { grid }
    }

    /// `codewords` with as many wrong ones in each block as `wrong` makes of those that can be corrected.
    fn damaged(&self, wrong: impl Fn(usize, usize) -> usize) -> Vec<u8> {
        let mut codewords = self.codewords();
        let blocks = Version::numbered(self.number).unwrap().blocks(LEVELS[self.level].0);
        let mut noise = self.noise.iter().cycle();
        for block in 0..blocks.count {
            let mut places: Vec<usize> = blocks.places(block).collect();
            for _ in 0..wrong(block, blocks.checks / 2).min(places.len()) {
                let place = places.swap_remove(noise.next().unwrap().index(places.len()));
                codewords[place] ^= u8::try_from(1 + noise.next().unwrap().index(255)).unwrap();
            }
        }
        codewords
    }
}

/// Small ones are more frequent, and quicker.
fn code() -> impl Strategy<Value = Code> {
    (
        prop_oneof![3 => 1..8_usize, 1 => 1..41_usize],
        0..4_usize,
        0..8,
        prop::collection::vec(any::<u8>(), 1..300),
        any::<bool>(),
        prop::collection::vec(any::<prop::sample::Index>(), 97),
    )
        .prop_map(|(number, level, mask, data, is_mirrored, noise)| Code {
            number,
            level,
            mask,
            data,
            is_mirrored,
            noise,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn as_many_wrong_codewords_as_can_be_corrected_are(code in code()) {
        let grid = code.grid(&code.damaged(|_, most| most));
        prop_assert_eq!(read_grid(&grid), Some(code.data().1));
    }

    #[test]
    fn one_more_wrong_codeword_in_a_block_says_nothing_else(code in code()) {
        let grid = code.grid(&code.damaged(|block, most| most + usize::from(block == 0)));
        let (ours, other) = (read_grid(&grid), read_by_other(&grid));
        if ours.is_some() && other.is_some() {
            prop_assert_eq!(&ours, &other);
        }
        // By chance it may be nearer to another code than to the one that was printed.
        prop_assert_ne!(ours, Some(code.data().1));
    }

    #[test]
    fn wrong_modules_anywhere_are_read_as_by_the_other_reader(
        code in code(),
        wrong in prop_oneof![0..40_usize, 0..400_usize],
        in_format in prop::collection::vec((0..9_u32, 0..9_u32), 0..12),
    ) {
        let mut grid = code.grid(&code.codewords());
        let side = grid.width();
        for (turn, place) in (0..wrong).zip(code.noise.iter().cycle()) {
            // The same noise is another one in every turn.
            let place = (place.index((side * side) as usize) + turn * 7919) as u32 % (side * side);
            grid.flip_coords(place % side, place / side);
        }
        for (column, row) in in_format {
            grid.flip_coords(column, row);
        }
        let (ours, other, printed) = (read_grid(&grid), read_by_other(&grid), Some(code.data().1));
        if ours.is_some() && other.is_some() {
            prop_assert_eq!(&ours, &other);
        }
        if other == printed {
            prop_assert_eq!(ours, printed);
        }
    }

    #[test]
    fn any_modules_are_judged_in_bounds(number in 1..41_u32, words in prop::collection::vec(any::<u64>(), 31)) {
        let side = 17 + 4 * number;
        let grid = grid_of(side, |column, row| {
            let place = row * side + column;
            words[place as usize % words.len()].rotate_left(place / 31) & 1 == 1
        });
        // Reed-Solomon alone: where both say something they agree.
        let (ours, other) = (read_grid(&grid), read_by_other(&grid));
        prop_assert!(ours.is_none() || other.is_none() || ours == other);
    }
}
