//! Lengths on paper.

use std::ops::{Add, Div, Mul, Sub};

/// A length, or a place from the left or the top edge: whole tenths of a millimetre.
///
/// ```
/// # use waterpay_printing::Length;
/// assert_eq!(Length::millimetres(12) + Length::tenths(5), Length::tenths(125));
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Length(i32);

impl Length {
    /// Nothing, or the edge itself.
    pub const ZERO: Self = Self(0);

    /// So many tenths of a millimetre.
    pub const fn tenths(tenths: i32) -> Self {
        Self(tenths)
    }

    /// So many millimetres.
    pub const fn millimetres(millimetres: i32) -> Self {
        Self(millimetres * 10)
    }

    /// The tenths of a millimetre, which are the picture's pixels.
    pub const fn in_tenths(self) -> i32 {
        self.0
    }

    /// The picture's pixels, for places between them.
    pub(crate) fn in_pixels(self) -> f32 {
        i16::try_from(self.0).map_or(f32::MAX, f32::from)
    }

    /// PDF's own unit, of which an inch of 25.4 mm has 72.
    pub(crate) fn in_points(self) -> f32 {
        self.in_pixels() * 72.0 / 254.0
    }
}

impl Add for Length {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Length {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul<i32> for Length {
    type Output = Self;

    fn mul(self, times: i32) -> Self {
        Self(self.0 * times)
    }
}

impl Div<i32> for Length {
    type Output = Self;

    fn div(self, parts: i32) -> Self {
        Self(self.0 / parts)
    }
}
