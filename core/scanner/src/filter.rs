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
    let mut down = vec![0_u16; width];
    for y in 0..image.height() {
        let above = image.row(y.saturating_sub(1));
        let here = image.row(y);
        let below = image.row((y + 1).min(image.height() - 1));
        for (x, sum) in down.iter_mut().enumerate() {
            *sum = u16::from(above[x]) + 2 * u16::from(here[x]) + u16::from(below[x]);
        }
        pixels.extend((0..width).map(|x| {
            let (left, right) = (down[x.saturating_sub(1)], down[(x + 1).min(width - 1)]);
            clamped(i32::from((left + 2 * down[x] + right + 8) / 16))
        }));
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
            let pixel = i32::from(pixel);
            clamped(pixel + (pixel - i32::from(mean)) * 3 / 2)
        })
        .collect();
    image.with_pixels(pixels)
}

/// Dark becomes light.
fn inverted(image: &LumaImage) -> LumaImage {
    image.with_pixels(image.pixels().iter().map(|&pixel| !pixel).collect())
}

fn clamped(value: i32) -> u8 {
    u8::try_from(value.clamp(0, 255)).unwrap_or(u8::MAX)
}
