//! The grid of the likeliest code of a picture, as zxing finds it: by another search for finder patterns, and with no more
//! than one alignment pattern.

use rxing::common::BitMatrix;
use rxing::qrcode::detector::{Detector, FinderPatternFinder};
use rxing::{DecodeHints, Point};

use super::{ALIGNMENT, Grid, flat, projection};
use crate::symbol::Version;

/// How many modules around its place an alignment pattern is looked for, one after the other.
const REACHES: [f32; 3] = [4.0, 8.0, 16.0];

/// The grid of the likeliest code in `black`; `None` if there is none.
pub(crate) fn sampled_likeliest(black: &BitMatrix) -> Option<Grid> {
    let hints = DecodeHints { TryHarder: Some(true), ..DecodeHints::default() };
    let finders = FinderPatternFinder::new(black).find(&hints).ok()?;
    let (corner, right, low) =
        (finders.getTopLeft().into(), finders.getTopRight().into(), finders.getBottomLeft().into());
    let detector = Detector::new(black);
    let module = detector.calculateModuleSize::<Point>(corner, right, low);
    if module < 1.0 {
        return None;
    }
    let version = version([corner.distance(right), corner.distance(low)], module)?;
    let opposite = right - corner + low;
    let alignment = if version.alignment_centres().is_empty() {
        None
    } else {
        // As far from the corner as it is nearer than a fourth finder pattern.
        #[expect(clippy::cast_precision_loss, reason = "modules of a code")]
        let part = 1.0 - ALIGNMENT / (version.side() - 7) as f32;
        let place = corner + (opposite - corner) * part;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a pixel")]
        let (x, y) = (place.x as u32, place.y as u32);
        REACHES.iter().find_map(|&reach| detector.findAlignmentInRegion(module, x, y, reach).ok())
    };
    let alignment = alignment.map(Point::from);
    let (lower_right, nearer) = alignment.map_or((opposite, 0.0), |place| (place, ALIGNMENT));
    let side = i32::try_from(version.side()).ok()?;
    let spanned = projection(side, nearer, [corner, right, lower_right, low])?;
    let modules = flat(black, version.side(), spanned)?.modules;
    Some(Grid { modules, corners: [low, corner, right].into_iter().chain(alignment).collect() })
}

/// The version whose finder patterns are so many pixels apart; `None` if it lies between two.
fn version(distances: [f32; 2], module: f32) -> Option<Version> {
    #[expect(clippy::cast_possible_truncation, reason = "a number beyond all is one beyond all versions")]
    let [across, down] = distances.map(|distance| (distance / module).round() as i32);
    let measured = usize::try_from(i32::midpoint(across, down).saturating_add(7)).ok()?;
    Version::of_side(match measured % 4 {
        0 => measured + 1,
        2 => measured - 1,
        _ => measured,
    })
}
