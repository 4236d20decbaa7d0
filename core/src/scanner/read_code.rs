//! What the scanner hands over: the text of one code and where it is in the picture.

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
    /// printed; others by the code's own declaration (ECI), or by a guess between the legacy encodings.
    pub text: String,
    /// The payload as printed, before any decoding of characters.
    pub bytes: Vec<u8>,
    /// Its corners, beginning at the one between two finder patterns, around the code.
    pub corners: [Point; 4],
}

impl ReadCode {
    /// Whether `other` says the same. Two looks find the same code at slightly different places.
    pub(super) fn says_the_same_as(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }

    /// The topmost corner, then the leftmost: reading order.
    pub(super) fn reading_order(&self, other: &Self) -> std::cmp::Ordering {
        let key = |code: &Self| {
            let least = |of: fn(&Point) -> f32| code.corners.iter().map(of).fold(f32::INFINITY, f32::min);
            (least(|corner| corner.y), least(|corner| corner.x))
        };
        let ((top, left), (other_top, other_left)) = (key(self), key(other));
        top.total_cmp(&other_top)
            .then(left.total_cmp(&other_left))
            .then_with(|| self.bytes.cmp(&other.bytes))
    }
}

impl fmt::Debug for ReadCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ReadCode")
            .field("bytes", &self.bytes.len())
            .field("corners", &self.corners)
            .finish_non_exhaustive()
    }
}
