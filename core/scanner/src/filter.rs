//! Pictures made easier to read.

use std::borrow::Cow;

use super::luma::LumaImage;

/// What is done to a picture before the threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filter {
    /// Nothing.
    Plain,
    /// Against noise.
    Smoothed,
    /// Against blur.
    Sharpened,
    /// For a light code on a dark ground.
    Inverted,
}

/// `image` through `filter`.
pub(super) fn filtered(image: &LumaImage, filter: Filter) -> Cow<'_, LumaImage> {
    match filter {
        Filter::Plain => Cow::Borrowed(image),
        Filter::Smoothed => Cow::Owned(smoothed(image)),
        Filter::Sharpened => Cow::Owned(sharpened(image)),
        Filter::Inverted => Cow::Owned(inverted(image)),
    }
}

/// Each pixel becomes the mean of its 3 x 3 neighbours, weighted 1 2 1 (a Gaussian of sigma 0.85 pixels).
fn smoothed(image: &LumaImage) -> LumaImage {
    let width = image.width();
    let mut pixels = Vec::with_capacity(image.pixels().len());
    // Sums down the columns, with the first and the last repeated as neighbours of their own.
    let mut down = vec![0_u16; width + 2];
    for y in 0..image.height() {
        let above = image.row(y.saturating_sub(1));
        let here = image.row(y);
        let below = image.row((y + 1).min(image.height() - 1));
        for (sum, ((&above, &here), &below)) in down[1..].iter_mut().zip(above.iter().zip(here).zip(below)) {
            *sum = u16::from(above) + 2 * u16::from(here) + u16::from(below);
        }
        (down[0], down[width + 1]) = (down[1], down[width]);
        let columns = down.iter().zip(&down[1..]).zip(&down[2..]);
        pixels.extend(
            columns.map(|((left, here), right)| ((left + 2 * here + right + 8) / 16).to_le_bytes()[0]),
        );
    }
    image.with_pixels(pixels)
}

/// Adds to each pixel one and a half times what distinguishes it from its surroundings: an unsharp mask.
fn sharpened(image: &LumaImage) -> LumaImage {
    let smooth = smoothed(&smoothed(image));
    let pixels = image
        .pixels()
        .iter()
        .zip(smooth.pixels())
        .map(|(&pixel, &mean)| {
            let (pixel, mean) = (i16::from(pixel), i16::from(mean));
            (pixel + (pixel - mean) * 3 / 2).clamp(0, 255).to_le_bytes()[0]
        })
        .collect();
    image.with_pixels(pixels)
}

/// Dark becomes light.
fn inverted(image: &LumaImage) -> LumaImage {
    image.with_pixels(image.pixels().iter().map(|&pixel| !pixel).collect())
}
