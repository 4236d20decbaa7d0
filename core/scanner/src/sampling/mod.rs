//! From finder patterns in black and white to a grid of modules: where each module is, and whether it is black.
//!
//! ```text
//! three finder patterns ── by_finders ── side, projection ── by_alignment (version 7 and more) ┐
//! black and white ───────── likeliest ── side, projection ─────────────────────────────────────┴ grid
//! ```
//!
//! The ways are those of rxing's two ports, zxing-cpp's and zxing's, and so are the tools that trace edges, since together
//! they read what they read. What they have to know of versions is in `crate::symbol`, so that rxing's tables stay
//! behind. A test holds that both find the same grids. What a grid says is left to `crate::symbol`.

mod by_alignment;
mod by_finders;
mod likeliest;

#[cfg(test)]
mod tests;

use rxing::Point;
use rxing::common::{
    BitMatrix, DefaultGridSampler, GridSampler, PerspectiveTransform, Quadrilateral, SamplerControl,
};
use rxing::qrcode::cpp_port::detector::Mod2Pix;

pub(crate) use by_finders::sampled;
pub(crate) use likeliest::sampled_likeliest;

/// Modules, and the places around them in the picture.
pub(crate) struct Grid {
    pub(crate) modules: BitMatrix,
    pub(crate) corners: Vec<Point>,
}

/// From places in a code, counted in modules, to places in the picture, so that the middles of the finder patterns, and of
/// what is lower right, are at `upper_left`, `upper_right`, `lower_right`, `lower_left`. What is lower right is `nearer`
/// modules nearer to the upper left one than a fourth finder pattern would be, across and down.
fn projection(side: i32, nearer: f32, corners: [Point; 4]) -> Option<PerspectiveTransform> {
    Mod2Pix(side, rxing::point(nearer, nearer), Quadrilateral::from(corners)).ok()
}

/// How much nearer the lower right alignment pattern is.
const ALIGNMENT: f32 = 3.0;

/// All modules where `projection` says that they are.
fn flat(black: &BitMatrix, side: usize, projection: PerspectiveTransform) -> Option<Grid> {
    let side_of_part = u32::try_from(side).ok()?;
    grid(black, side, &[SamplerControl::new(side_of_part, side_of_part, projection)])
}

/// The modules of every part; `None` if one of them is not in the picture.
fn grid(black: &BitMatrix, side: usize, parts: &[SamplerControl]) -> Option<Grid> {
    let side = u32::try_from(side).ok()?;
    let (modules, corners) = DefaultGridSampler.sample_grid(black, side, side, parts).ok()?;
    Some(Grid { modules, corners: corners.to_vec() })
}
