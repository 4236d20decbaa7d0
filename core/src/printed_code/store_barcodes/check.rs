//! The two check characters in the third store barcode.

use crate::biller::CheckRule;

/// The two characters that `rule` puts at places 5 and 6 of `third`. `None` when a character has no value.
///
/// The segments have the lengths of a first, second and third.
pub(super) fn characters(rule: CheckRule, first: &str, second: &str, third: &str) -> Option<[u8; 2]> {
    let (period, amount) = (&third[..4], &third[6..]);
    match rule {
        CheckRule::Store => {
            let unchecked = format!("{period}{amount}");
            let mut sums = [0_u32; 2];
            for segment in [first, second, &unchecked] {
                for (place, byte) in segment.bytes().enumerate() {
                    sums[place % 2] += value(byte)?;
                }
            }
            let [odd, even] = sums.map(|sum| sum % 11);
            Some([spelt(odd, b'A', b'B'), spelt(even, b'X', b'Y')])
        }
        CheckRule::TaipeiWater => {
            let checked = format!("{amount}{}{period}", &second[2..]);
            let sum = |weights: &[u32]| {
                let weights = weights.iter().cycle();
                checked
                    .bytes()
                    .zip(weights)
                    .map(|(byte, weight)| Some(value(byte)? * weight))
                    .sum::<Option<u32>>()
            };
            let remainders = [sum(&[7, 6, 5, 4, 3, 2])? % 11, sum(&[2, 0, 3, 0, 5, 0, 7, 0])? % 11];
            Some(remainders.map(|remainder| spelt((11 - remainder) % 11, b'A', b'0')))
        }
    }
}

/// Whether a character counts in the sums.
pub(super) fn has_a_value(byte: u8) -> bool {
    value(byte).is_some()
}

/// What each character of Code 39 counts: A to I, J to R are 1 to 9, S to Z are 2 to 9. The space is left out: a
/// segment with one could not be told from two segments.
fn value(byte: u8) -> Option<u32> {
    let value = match byte {
        b'0'..=b'9' => byte - b'0',
        b'A'..=b'I' => byte - b'A' + 1,
        b'J'..=b'R' => byte - b'J' + 1,
        b'S'..=b'Z' => byte - b'S' + 2,
        b'/' => 0,
        b'+' => 1,
        b'%' => 2,
        b'-' => 6,
        b'.' => 7,
        b'$' => 9,
        _ => return None,
    };
    Some(u32::from(value))
}

/// A remainder as one character: itself, with letters for 0 and 10.
fn spelt(remainder: u32, zero: u8, ten: u8) -> u8 {
    match remainder {
        0 => zero,
        10 => ten,
        digit => u8::try_from(digit).map_or(zero, |digit| b'0' + digit),
    }
}
