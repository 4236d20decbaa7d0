//! The brightness along a line across bars, the mean of a strip along the bars.

use super::bars::Line;
use crate::luma::LumaImage;

/// Brightness, a value a pixel of the way. It begins and ends outside the bars.
pub(super) struct Profile {
    values: Vec<f32>,
}

/// Cells of the way that are taken before the line's start and after its end.
pub(super) const MARGIN: f32 = 4.0;

/// Values of which a profile's is the mean, at most.
const MOST_ACROSS: f32 = 18.0;

impl Profile {
    pub(super) fn along(line: &Line, image: &LumaImage) -> Self {
        let margin = MARGIN * line.cell;
        let spacing = (line.cell / MOST_ACROSS).max(1.0);
        let half = (line.cell / 2.0 / spacing).floor();
        let values = (0..(line.length + 2.0 * margin) as usize).map(|step| {
            let way = step as f32 - margin;
            let place = (way / line.cell).clamp(0.0, (line.bars.len() - 1) as f32);
            let before = place as usize;
            let part = place - before as f32;
            let after = (before + 1).min(line.bars.len() - 1);
            let bar =
                [0, 1].map(|axis| line.bars[before][axis] * (1.0 - part) + line.bars[after][axis] * part);
            let centre = [0, 1].map(|axis| line.start[axis] + way * line.along[axis]);
            let mut sum = 0.0;
            let mut offset = -half;
            while offset <= half {
                let away = offset * spacing;
                sum += brightness(image, centre[0] + away * bar[0], centre[1] + away * bar[1]);
                offset += 1.0;
            }
            sum / (2.0 * half + 1.0)
        });
        Self { values: values.collect() }
    }

    /// The same strip, walked from its end.
    pub(super) fn reversed(&self) -> Self {
        Self { values: self.values.iter().rev().copied().collect() }
    }

    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    /// The value at `place`, on a straight line between its neighbours.
    pub(super) fn at(&self, place: f32) -> f32 {
        let place = place.max(0.0);
        let before = place as usize;
        let last = self.values.len() - 1;
        let part = place - before as f32;
        let (one, other) = (self.values[before.min(last)], self.values[(before + 1).min(last)]);
        one + (other - one) * part
    }
}

fn brightness(image: &LumaImage, x: f32, y: f32) -> f32 {
    // Pixel 0 has its middle at 0.5.
    let (x, y) =
        ((x - 0.5).clamp(0.0, (image.width() - 1) as f32), (y - 0.5).clamp(0.0, (image.height() - 1) as f32));
    let (left, top) = (x as usize, y as usize);
    let right = (left + 1).min(image.width() - 1);
    let [upper, lower] = [top, (top + 1).min(image.height() - 1)].map(|y| {
        let row = image.row(y);
        let (one, other) = (f32::from(row[left]), f32::from(row[right]));
        one + (other - one) * (x - left as f32)
    });
    upper + (lower - upper) * (y - top as f32)
}
