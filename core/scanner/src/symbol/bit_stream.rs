//! From data to the bytes that a code says: a row of segments, each in one mode (ISO/IEC 18004, 7.4).
//!
//! Bytes are handed over as they are, Kanji as Shift JIS and Chinese characters as GB 2312, as they were printed; which
//! characters they are is left to `crate::detect`. So what the data declare of their characters (ECI) is passed over, and
//! so is which part of a longer text they are (structured append). Whatever is not in the standard makes all of it
//! unreadable.

use super::version::Version;

/// What `data` of a code of `version` say behind their first `skipped` bits; `None` if they say what cannot be said.
pub(super) fn payload(data: &[u8], skipped: usize, version: Version) -> Option<Vec<u8>> {
    let mut bits = Bits { data, next: 0 };
    bits.take(skipped)?;
    let mut said = Vec::new();
    let mut has_function_character = false;
    while !bits.at_end() {
        match bits.take(4)? {
            0b0001 => numeric(&mut bits, count_bits(version, [10, 12, 14]), &mut said)?,
            0b0010 => {
                let count = count_bits(version, [9, 11, 13]);
                alphanumeric(&mut bits, count, has_function_character, &mut said)?;
            }
            0b0011 => drop(bits.take(16)?),
            0b0100 => bytes(&mut bits, count_bits(version, [8, 16, 16]), &mut said)?,
            0b0101 => has_function_character = true,
            0b0111 => skip_characters_declared(&mut bits)?,
            0b1000 => double_bytes(&mut bits, count_bits(version, [8, 10, 12]), &SHIFT_JIS, &mut said)?,
            0b1001 => {
                has_function_character = true;
                application(&mut bits, &mut said)?;
            }
            0b1101 if bits.take(4)? == SET_OF_GB_2312 => {
                double_bytes(&mut bits, count_bits(version, [8, 10, 12]), &GB_2312, &mut said)?;
            }
            _ => return None,
        }
    }
    Some(said)
}

/// The only set of Chinese characters that the mode for them has (GB/T 18284).
const SET_OF_GB_2312: u16 = 1;

/// Bits, the highest of each byte first.
struct Bits<'a> {
    data: &'a [u8],
    next: usize,
}

impl Bits<'_> {
    fn left(&self) -> usize {
        self.data.len() * 8 - self.next
    }

    /// The next `count` bits, at most 16, as a number; `None` if there are fewer.
    fn take(&mut self, count: usize) -> Option<u16> {
        if count > self.left() {
            return None;
        }
        let number = (self.next..self.next + count).fold(0, |number, place| {
            let bit = self.data[place / 8] >> (7 - place % 8) & 1;
            number << 1 | u16::from(bit)
        });
        self.next += count;
        Some(number)
    }

    /// Whether nothing follows but the terminator, which is four zeros, or as many as there is room for.
    fn at_end(&self) -> bool {
        let mut ahead = Bits { data: self.data, next: self.next };
        ahead.take(self.left().min(4)) == Some(0)
    }
}

/// How many bits a count has, given those up to version 9, up to 26 and above (table 3).
fn count_bits(version: Version, [small, middle, large]: [usize; 3]) -> usize {
    match version.number() {
        ..=9 => small,
        10..=26 => middle,
        27.. => large,
    }
}

/// Three digits in ten bits; two in seven or one in four at the end.
fn numeric(bits: &mut Bits<'_>, count_bits: usize, said: &mut Vec<u8>) -> Option<()> {
    let mut left = bits.take(count_bits)?;
    while left > 0 {
        let digits = left.min(3);
        let number = bits.take(1 + 3 * usize::from(digits))?;
        if number >= 10_u16.pow(u32::from(digits)) {
            return None;
        }
        for place in (0..u32::from(digits)).rev() {
            said.extend(digit(number / 10_u16.pow(place) % 10));
        }
        left -= digits;
    }
    Some(())
}

fn digit(number: u16) -> Option<u8> {
    ALPHANUMERIC[..10].get(usize::from(number)).copied()
}

/// The characters of the alphanumeric mode by their values (table 5).
static ALPHANUMERIC: [u8; 45] = *b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// What ends a field, and is printed as a percent sign behind a function character.
const GROUP_SEPARATOR: u8 = 0x1d;

/// Two characters in eleven bits, one in six at the end. A doubled percent sign behind a function character is refused.
fn alphanumeric(
    bits: &mut Bits<'_>,
    count_bits: usize,
    has_function_character: bool,
    said: &mut Vec<u8>,
) -> Option<()> {
    let count = usize::from(bits.take(count_bits)?);
    let character = |value: u16| ALPHANUMERIC.get(usize::from(value)).copied();
    let begin = said.len();
    for _ in 0..count / 2 {
        let pair = bits.take(11)?;
        said.extend([character(pair / 45)?, character(pair % 45)?]);
    }
    if count % 2 == 1 {
        said.push(character(bits.take(6)?)?);
    }
    let segment = &mut said[begin..];
    if has_function_character {
        if segment.windows(2).any(|pair| pair == b"%%") {
            return None;
        }
        for percent in segment.iter_mut().filter(|character| **character == b'%') {
            *percent = GROUP_SEPARATOR;
        }
    }
    Some(())
}

fn bytes(bits: &mut Bits<'_>, count_bits: usize, said: &mut Vec<u8>) -> Option<()> {
    for _ in 0..bits.take(count_bits)? {
        said.extend(u8::try_from(bits.take(8)?));
    }
    Some(())
}

/// How characters of two bytes, which lie in two ranges, are packed into thirteen bits.
struct Packing {
    /// How much the high byte counts.
    high: u16,
    /// Less than this far from its first character is the lower range.
    lower_size: u16,
    lower: u16,
    /// The first character of the upper range, less the size of the lower one.
    upper: u16,
}

/// From 0x8140 and from 0xe040 (7.4.6).
const SHIFT_JIS: Packing = Packing { high: 0xc0, lower_size: 0x1f00, lower: 0x8140, upper: 0xc140 };

/// From 0xa1a1 and from 0xb0a1 (GB/T 18284).
const GB_2312: Packing = Packing { high: 0x60, lower_size: 0x0a00, lower: 0xa1a1, upper: 0xa6a1 };

fn double_bytes(bits: &mut Bits<'_>, count_bits: usize, packing: &Packing, said: &mut Vec<u8>) -> Option<()> {
    for _ in 0..bits.take(count_bits)? {
        let packed = bits.take(13)?;
        let offset = ((packed / packing.high) << 8) + packed % packing.high;
        let first = if offset < packing.lower_size { packing.lower } else { packing.upper };
        said.extend((first + offset).to_be_bytes());
    }
    Some(())
}

/// A number in one, two or three bytes, whose first bits say in how many (7.4.2.2).
fn skip_characters_declared(bits: &mut Bits<'_>) -> Option<()> {
    let first = bits.take(8)?;
    let more = match first {
        ..=0b0111_1111 => 0,
        0b1000_0000..=0b1011_1111 => 8,
        0b1100_0000..=0b1101_1111 => 16,
        _ => return None,
    };
    bits.take(more).map(drop)
}

/// Which application the data are for: two digits or a letter, before anything else (7.4.8.3).
fn application(bits: &mut Bits<'_>, said: &mut Vec<u8>) -> Option<()> {
    if !said.is_empty() {
        return None;
    }
    let number = bits.take(8)?;
    if number < 100 {
        said.extend(digit(number / 10).into_iter().chain(digit(number % 10)));
        return Some(());
    }
    let letter = u8::try_from(number - 100).ok().filter(u8::is_ascii_alphabetic)?;
    said.push(letter);
    Some(())
}
