//! How dark each module is, measured by the modules around it.
//!
//! A value near 1 is surely dark, near -1 surely light, and 0 says nothing: the module lies outside the picture, or in a
//! place where dark and light cannot be told apart (under a lamp's reflection, in a blot).

use super::mesh::blur;

/// The modules of a code.
pub(super) struct Modules {
    side: usize,
    darkness: Vec<f32>,
}

/// Below this part of the whole code's contrast, dark and light cannot be told apart.
const MIN_SHARE: f32 = 0.2;

impl Modules {
    /// From the brightness of each, `None` outside the picture. `sharpening` undoes blur: what distinguishes a module from
    /// its four neighbours is added that many times.
    pub(super) fn measured(brightness: &[Option<f32>], side: usize, sharpening: f32) -> Self {
        let darkness = if sharpening > 0.0 {
            darkness(&sharpened(brightness, side, sharpening), side)
        } else {
            darkness(brightness, side)
        };
        Self { side, darkness }
    }

    pub(super) fn darkness(&self, column: usize, row: usize) -> f32 {
        self.darkness[row * self.side + column]
    }
}

fn sharpened(values: &[Option<f32>], side: usize, amount: f32) -> Vec<Option<f32>> {
    (0..values.len())
        .map(|index| {
            let (column, row) = (index % side, index / side);
            let around = [
                (column > 0).then(|| index - 1),
                (column + 1 < side).then(|| index + 1),
                (row > 0).then(|| index - side),
                (row + 1 < side).then(|| index + side),
            ];
            let (sum, count) = around
                .into_iter()
                .flatten()
                .filter_map(|neighbour| values[neighbour])
                .fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
            values[index]
                .map(|value| if count > 0.0 { value + amount * (value - sum / count) } else { value })
        })
        .collect()
}

fn darkness(values: &[Option<f32>], side: usize) -> Vec<f32> {
    let keep = (-1.0_f32 / 3.0).exp();
    let local_mean = |chosen: &dyn Fn(usize, f32) -> bool| -> Vec<f32> {
        let mut sums = vec![0.0; values.len()];
        let mut counts = vec![0.0; values.len()];
        for (index, value) in values.iter().enumerate() {
            if let Some(value) = value.filter(|&value| chosen(index, value)) {
                (sums[index], counts[index]) = (value, 1.0);
            }
        }
        blur(&mut sums, side, keep);
        blur(&mut counts, side, keep);
        sums.iter().zip(&counts).map(|(sum, count)| sum / count.max(1e-20)).collect()
    };
    let mut threshold = local_mean(&|_, _| true);
    let (mut dark, mut light) = (Vec::new(), Vec::new());
    for _ in 0..2 {
        dark = local_mean(&|index, value| value < threshold[index]);
        light = local_mean(&|index, value| value >= threshold[index]);
        threshold = dark.iter().zip(&light).map(|(&dark, &light)| f32::midpoint(dark, light)).collect();
    }
    let contrast = |index: usize| (light[index] - dark[index]).max(0.0);
    let usual = (0..values.len()).map(contrast).sum::<f32>() / values.len() as f32;
    (0..values.len())
        .map(|index| match values[index] {
            Some(value) if contrast(index) > (MIN_SHARE * usual).max(2.0) => {
                ((threshold[index] - value) / (contrast(index) / 2.0)).clamp(-1.0, 1.0)
            }
            Some(_) | None => 0.0,
        })
        .collect()
}
