//! The characters of Code 39 (ISO/IEC 16388): nine elements, five bars and the four spaces between them, three of the
//! nine wide.
//!
//! Who reads and who draws a barcode has them from here.

/// Every character, in the order of [`wide_elements`]: forty with two wide bars and one wide space, four with three wide
/// spaces.
pub const CHARACTERS: &[u8; 44] = b"1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-. *$/+%";

/// Where in [`CHARACTERS`] the character is that begins and ends every barcode.
pub const STAR: usize = 39;

/// A bit for each element, the first the lowest: whether it is wide. `character` is a place in [`CHARACTERS`].
///
/// ```
/// # use waterpay_scanner::code39::{STAR, wide_elements};
/// assert_eq!(wide_elements(STAR), 0b0_0101_0010);
/// ```
pub fn wide_elements(character: usize) -> u32 {
    /// Two wide of five bars, for 1 to 9 and 0.
    const BARS: [[u8; 2]; 10] =
        [[0, 4], [1, 4], [0, 1], [2, 4], [0, 2], [1, 2], [3, 4], [0, 3], [1, 3], [2, 3]];
    /// The wide space of each ten characters.
    const SPACES: [u8; 4] = [1, 2, 3, 0];
    match character.checked_sub(40) {
        None => {
            let [one, other] = BARS[character % 10];
            1 << (2 * one) | 1 << (2 * other) | 1 << (2 * SPACES[character / 10] + 1)
        }
        Some(narrow) => 0b0_1010_1010 & !(1 << (7 - 2 * narrow)),
    }
}
