//! A part of a frame.

use super::super::luma::LumaImage;
use super::super::read_code::Point;

/// An upright rectangle of at least one pixel, perhaps partly outside of the frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    /// Its left upper corner.
    pub(super) from: Point,
    /// Its right lower corner.
    pub(super) to: Point,
}

impl Area {
    /// The smallest around `points`.
    pub(super) fn around(points: &[Point]) -> Self {
        let over = |of: fn(&Point) -> f32, pick: fn(f32, f32) -> f32| {
            points.iter().map(of).reduce(pick).unwrap_or(0.0)
        };
        let (x, y) = (|point: &Point| point.x, |point: &Point| point.y);
        Self {
            from: Point { x: over(x, f32::min), y: over(y, f32::min) },
            to: Point { x: over(x, f32::max), y: over(y, f32::max) },
        }
    }

    /// The whole of `image`.
    #[expect(clippy::cast_precision_loss, reason = "no frame is that large")]
    pub(super) fn all(image: &LumaImage) -> Self {
        Self {
            from: Point { x: 0.0, y: 0.0 },
            to: Point { x: image.width() as f32, y: image.height() as f32 },
        }
    }

    /// The middle.
    pub(super) fn middle(self) -> Point {
        Point { x: f32::midpoint(self.from.x, self.to.x), y: f32::midpoint(self.from.y, self.to.y) }
    }

    /// The longer side, in pixels.
    pub(super) fn long_side(self) -> f32 {
        (self.to.x - self.from.x).max(self.to.y - self.from.y)
    }

    /// Columns and rows of `image` that are in it.
    pub(super) fn within(self, image: &LumaImage) -> [std::ops::Range<usize>; 2] {
        [range(self.from.x, self.to.x, image.width()), range(self.from.y, self.to.y, image.height())]
    }

    /// What `image` shows in it and a third of its size around: the hand moves on. And where that begins.
    pub(super) fn cut_from(self, image: &LumaImage) -> (LumaImage, f32, f32) {
        let more = self.long_side() / 3.0;
        let wide = Self {
            from: Point { x: self.from.x - more, y: self.from.y - more },
            to: Point { x: self.to.x + more, y: self.to.y + more },
        };
        let [columns, rows] = wide.within(image);
        let pixels = rows.clone().flat_map(|y| &image.row(y)[columns.clone()]).copied().collect();
        let piece = LumaImage::from_rows(pixels, columns.len()).expect("at least one pixel");
        #[expect(clippy::cast_precision_loss, reason = "no frame is that large")]
        let [left, top] = [columns.start as f32, rows.start as f32];
        (piece, left, top)
    }
}

/// At least one of `side` places, which is not zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "clamped"
)]
fn range(from: f32, to: f32, side: usize) -> std::ops::Range<usize> {
    let last = side as f32 - 1.0;
    let from = from.floor().clamp(0.0, last) as usize;
    let to = to.ceil().clamp(0.0, last) as usize;
    from..to.max(from) + 1
}
