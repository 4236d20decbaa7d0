//! The check characters of a bill's three store barcodes: to them what Reed-Solomon is to a QR code.
//!
//! What the characters at the odd places of the three segments count is added up, and what those at the even places
//! count; the check characters themselves are left out. Each sum's remainder by eleven is a check character.

/// Which places of a segment, the first being the odd one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parity {
    /// The first, the third and so on.
    Odd,
    /// The second, the fourth and so on.
    Even,
}

/// What each character of Code 39 counts: A to I, J to R are 1 to 9, S to Z are 2 to 9. The space is left out: a
/// segment with one could not be told from two segments.
pub fn value(character: u8) -> Option<u32> {
    let value = match character {
        b'0'..=b'9' => character - b'0',
        b'A'..=b'I' => character - b'A' + 1,
        b'J'..=b'R' => character - b'J' + 1,
        b'S'..=b'Z' => character - b'S' + 2,
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

/// The check character of a sum: its remainder by eleven, with letters for 0 and 10.
///
/// ```
/// # use waterpay_scanner::store_check::{Parity, character};
/// assert_eq!(character(Parity::Odd, 20), b'9');
/// assert_eq!(character(Parity::Even, 21), b'Y');
/// ```
pub fn character(parity: Parity, sum: u32) -> u8 {
    let [zero, ten] = match parity {
        Parity::Odd => *b"AB",
        Parity::Even => *b"XY",
    };
    match u8::try_from(sum % 11) {
        Ok(0) | Err(_) => zero,
        Ok(10) => ten,
        Ok(digit) => b'0' + digit,
    }
}
