//! What the scanner hands over: the text of one code and where it is in the picture.

use std::cmp::Ordering;
use std::fmt;

/// A place in the picture, in pixels from its left and top edge, as the picture is seen upright.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Pixels from the left edge.
    pub x: f32,
    /// Pixels from the top edge.
    pub y: f32,
}

/// One code that was read.
///
/// Its text names a resident's account, so `Debug` tells only how long it is.
#[derive(Clone, PartialEq)]
pub struct ReadCode {
    /// The text. Bytes that are UTF-8 are taken as such, whatever the code says, because that is how bills are
    /// printed; all others as Latin-1, which a QR code means when it says nothing (ISO/IEC 18004).
    pub text: String,
    /// The payload as printed, before any decoding of characters.
    pub bytes: Vec<u8>,
    /// The middle of the code, to a module or so.
    pub centre: Point,
}

impl ReadCode {
    /// From top to bottom, then from left to right.
    pub(super) fn reading_order(&self, other: &Self) -> Ordering {
        self.centre.y.total_cmp(&other.centre.y).then(self.centre.x.total_cmp(&other.centre.x))
    }
}

impl fmt::Debug for ReadCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ReadCode")
            .field("bytes", &self.bytes.len())
            .field("centre", &self.centre)
            .finish_non_exhaustive()
    }
}
