//! One look after another, until one reads something or the time is over.
//!
//! A look that would not end in time is left out, smaller ones may follow; one whose time runs out is given up between its
//! steps.

use std::cell::OnceCell;
use std::time::Instant;

use super::budget::Budget;
use super::filter::filtered;
use super::foreign::guarded;
use super::looks::{Look, MAX_DOUBLED, Plan, Size};
use super::luma::LumaImage;
use super::pace::Pace;
use super::read_code::ReadCode;
use super::resample::{divided, doubled, fitted, halved};
use super::sorting::sort_by;

/// Three hundred codes, and some false finds beside them.
const MOST_PATTERNS: usize = 1000;

/// The codes that the first successful look of `plan` reads in `image`, and those that its closer look adds, in
/// reading order, each payload once.
pub(super) fn read(image: &LumaImage, plan: &Plan, budget: Budget) -> Vec<ReadCode> {
    let mut sizes = Sizes::of(image);
    let mut pace = Pace::default();
    for look in plan.looks {
        if budget.is_spent() {
            break;
        }
        let pixels = sizes.pixels(look.size);
        if !budget.allows(pace.expected(pixels)) {
            continue;
        }
        let begun = Instant::now();
        let mut codes = take(&mut sizes, look, MOST_PATTERNS, budget);
        pace.learn(pixels, begun.elapsed());
        if codes.is_empty() {
            continue;
        }
        if let Some(closer) = plan.closer.filter(|closer| closer.size != look.size && !budget.is_spent()) {
            codes.extend(take(&mut sizes, &closer, MOST_PATTERNS, budget));
        }
        return tidied(codes);
    }
    Vec::new()
}

fn tidied(mut codes: Vec<ReadCode>) -> Vec<ReadCode> {
    sort_by(&mut codes, ReadCode::reading_order);
    let mut kept: Vec<ReadCode> = Vec::with_capacity(codes.len());
    for code in codes {
        if !kept.iter().any(|other| other.bytes == code.bytes) {
            kept.push(code);
        }
    }
    kept
}

/// The codes that one look reads, in pixels of the original.
pub(super) fn take(
    sizes: &mut Sizes<'_>,
    look: &Look,
    most_patterns: usize,
    budget: Budget,
) -> Vec<ReadCode> {
    let original = sizes.original;
    let Some(image) = sizes.get(look.size) else {
        return Vec::new();
    };
    let codes = guarded(|| {
        let prepared = Some(filtered(image, look.filter)).filter(|_| !budget.is_spent())?;
        let black = look.threshold.black(&prepared)?;
        Some(look.detector.read(&prepared, &black, most_patterns, budget))
    });
    let across = ratio(original.width(), image.width());
    let down = ratio(original.height(), image.height());
    let mut codes = codes.flatten().unwrap_or_default();
    for code in &mut codes {
        code.centre.x *= across;
        code.centre.y *= down;
    }
    codes
}

#[expect(clippy::cast_precision_loss, reason = "a centre is not that exact")]
pub(super) fn ratio(side: usize, of: usize) -> f32 {
    side as f32 / of as f32
}

/// A picture and the sizes of it that were asked for, each made once.
pub(super) struct Sizes<'a> {
    original: &'a LumaImage,
    /// From which the small sizes are made.
    half: OnceCell<LumaImage>,
    made: Vec<(Size, LumaImage)>,
}

impl<'a> Sizes<'a> {
    pub(super) fn of(original: &'a LumaImage) -> Self {
        Self { original, half: OnceCell::new(), made: Vec::new() }
    }

    /// About how many pixels the picture has at `size`.
    pub(super) fn pixels(&self, size: Size) -> usize {
        let (all, long_side) = (self.original.pixels().len(), self.original.long_side());
        match size {
            Size::Fitted(target) if target < long_side => all / long_side * target / long_side * target,
            Size::Full | Size::Fitted(_) => all,
            Size::Divided(factor) => all / (factor * factor),
            Size::Doubled => 4 * all,
        }
    }

    /// The picture at `size`, or `None` if that size is of no use for it.
    fn get(&mut self, size: Size) -> Option<&LumaImage> {
        let index = self.made.iter().position(|(made, _)| *made == size);
        let index = match (index, size) {
            (_, Size::Full) => return Some(self.original),
            (Some(index), _) => index,
            (None, _) => {
                self.made.push((size, self.make(size)?));
                self.made.len() - 1
            }
        };
        Some(&self.made[index].1)
    }

    fn make(&self, size: Size) -> Option<LumaImage> {
        let image = self.original;
        match size {
            Size::Full => Some(image.clone()),
            // Half of a new pixel at most: to which of two one at an edge belongs hardly shows.
            Size::Fitted(long_side)
                if image.long_side() >= 4 * long_side && image.width().min(image.height()) > 1 =>
            {
                Some(fitted(self.half.get_or_init(|| halved(image)), long_side))
            }
            Size::Fitted(long_side) => (image.long_side() > long_side).then(|| fitted(image, long_side)),
            Size::Divided(factor) => Some(divided(image, factor)),
            Size::Doubled => (image.long_side() <= MAX_DOUBLED).then(|| doubled(image)),
        }
    }
}
