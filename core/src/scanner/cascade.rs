//! One look after another, until one reads something or the time is over.

use super::budget::Budget;
use super::filter::{inverted, sharpened, smoothed};
use super::foreign::guarded;
use super::looks::{Filter, Look, MAX_DOUBLED, Size};
use super::luma::LumaImage;
use super::read_code::{Point, ReadCode};
use super::resample::{divided, doubled, fitted};

/// Every code that the first successful look of `looks` reads in `image`, in reading order, each payload once.
pub(super) fn read(image: &LumaImage, looks: &[Look], budget: Budget) -> Vec<ReadCode> {
    for look in looks {
        if budget.is_spent() {
            break;
        }
        let mut codes = take(image, look, budget);
        if !codes.is_empty() {
            codes.sort_by(ReadCode::reading_order);
            codes.dedup_by(|code, kept| code.says_the_same_as(kept));
            return codes;
        }
    }
    Vec::new()
}

fn take(image: &LumaImage, look: &Look, budget: Budget) -> Vec<ReadCode> {
    let Some(sized) = sized(image, look.size) else {
        return Vec::new();
    };
    let sized = sized.as_ref().unwrap_or(image);
    let prepared = match look.filter {
        Filter::Plain => None,
        Filter::Smoothed => Some(smoothed(sized)),
        Filter::Sharpened => Some(sharpened(sized, 24)),
        Filter::Inverted => Some(inverted(sized)),
    };
    let prepared = prepared.as_ref().unwrap_or(sized);
    let mut codes = guarded(|| {
        look.threshold
            .black(prepared)
            .map(|black| look.detector.read(&black, budget))
            .unwrap_or_default()
    })
    .unwrap_or_default();
    let (across, down) = (
        ratio(image.width(), sized.width()),
        ratio(image.height(), sized.height()),
    );
    for corner in codes.iter_mut().flat_map(|code| &mut code.corners) {
        *corner = Point {
            x: corner.x * across,
            y: corner.y * down,
        };
    }
    codes
}

#[expect(clippy::cast_precision_loss, reason = "a corner is not that exact")]
fn ratio(side: usize, of: usize) -> f32 {
    side as f32 / of as f32
}

/// The picture at `size`: `Some(None)` is the picture itself, `None` that the size is of no use for it.
#[allow(clippy::option_option)]
fn sized(image: &LumaImage, size: Size) -> Option<Option<LumaImage>> {
    match size {
        Size::Full => Some(None),
        Size::Fitted(long_side) => (image.long_side() > long_side).then(|| Some(fitted(image, long_side))),
        Size::Divided(factor) => Some(Some(divided(image, factor))),
        Size::Doubled => (image.long_side() <= MAX_DOUBLED).then(|| Some(doubled(image))),
    }
}
