//! Brightness between the pixels.

use rxing::Point;

use crate::luma::LumaImage;

/// A picture that can be asked anywhere. Pixel (0, 0) covers the square from (0, 0) to (1, 1).
#[derive(Clone, Copy)]
pub(super) struct Light<'a> {
    image: &'a LumaImage,
}

impl<'a> Light<'a> {
    pub(super) fn of(image: &'a LumaImage) -> Self {
        Self { image }
    }

    /// Brightness at `place`, with straight lines between the middles of pixels; `None` outside.
    pub(super) fn at(self, place: Point) -> Option<f32> {
        let (width, height) = (self.image.width(), self.image.height());
        let inside = |at: f32, side: usize| at >= 0.0 && at < side as f32;
        if !inside(place.x, width) || !inside(place.y, height) {
            return None;
        }
        let (x, y) = ((place.x - 0.5).max(0.0), (place.y - 0.5).max(0.0));
        let (left, top) = (x as usize, y as usize);
        let (right, bottom) = ((left + 1).min(width - 1), (top + 1).min(height - 1));
        let (across, down) = (x - left as f32, y - top as f32);
        let pixels = self.image.pixels();
        let at = |x: usize, y: usize| f32::from(pixels[y * width + x]);
        let upper = at(left, top) + (at(right, top) - at(left, top)) * across;
        let lower = at(left, bottom) + (at(right, bottom) - at(left, bottom)) * across;
        Some(upper + (lower - upper) * down)
    }

    /// The brightness at `count` places evenly from `from` to `to`; `None` if one is outside.
    pub(super) fn along<const COUNT: usize>(self, from: Point, to: Point) -> Option<[f32; COUNT]> {
        let mut values = [0.0; COUNT];
        let step = (to - from) / (COUNT - 1) as f32;
        for (index, value) in values.iter_mut().enumerate() {
            *value = self.at(from + step * index as f32)?;
        }
        Some(values)
    }
}

/// Where `profile` crosses `threshold` upwards (`rising`) or downwards, as a part of its length from -0.5 to 0.5:
/// the crossing that is nearest to the middle.
pub(super) fn crossing(profile: &[f32], threshold: f32, rising: bool) -> Option<f32> {
    let length = (profile.len() - 1) as f32;
    let mut nearest: Option<f32> = None;
    for (index, pair) in profile.windows(2).enumerate() {
        let (before, after) = (pair[0] - threshold, pair[1] - threshold);
        let crosses = if rising { before < 0.0 && after >= 0.0 } else { before >= 0.0 && after < 0.0 };
        if crosses {
            let at = (index as f32 + before / (before - after)) / length - 0.5;
            if nearest.is_none_or(|nearest| at.abs() < nearest.abs()) {
                nearest = Some(at);
            }
        }
    }
    nearest
}
