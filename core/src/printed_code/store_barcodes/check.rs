//! The two check characters in the third store barcode.

use waterpay_scanner::store_check::{Parity, character, value};

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
            Some([character(Parity::Odd, sums[0]), character(Parity::Even, sums[1])])
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
            Some(remainders.map(|remainder| match u8::try_from((11 - remainder) % 11) {
                Ok(0) => b'A',
                Ok(10) | Err(_) => b'0',
                Ok(digit) => b'0' + digit,
            }))
        }
    }
}

/// Whether a character counts in the sums.
pub(super) fn has_a_value(byte: u8) -> bool {
    value(byte).is_some()
}
