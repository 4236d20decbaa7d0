//! Which look comes next, and whether there is time for it.
//!
//! Each look has a pace of its own, learnt when it is taken. One that was never taken is thought half as fast as the first
//! look at a frame.

use std::time::{Duration, Instant};

use super::super::budget::Budget;
use super::super::cascade::{self, Sizes};
use super::super::detect::Detector::ZxingCpp;
use super::super::filter::Filter::{Inverted, Plain, Sharpened, Smoothed};
use super::super::looks::{self, Look, Size, look};
use super::super::pace::Pace;
use super::super::read_code::ReadCode;
use super::super::threshold::Threshold::{Global, Hybrid, Mean};
use super::MOST_PATTERNS;

/// Looks at a whole frame, in turn, while no symbol is in sight: what the first look misses when it is out of focus,
/// grainy, pale, printed light on dark, or far away.
pub(super) const WIDE: &[Look] = &[
    look(Size::Divided(2), Plain, Global, ZxingCpp),
    look(Size::Full, Sharpened, Hybrid, ZxingCpp),
    look(Size::Divided(2), Smoothed, Mean { window: 24, percent: 5 }, ZxingCpp),
    look(Size::Full, Smoothed, Hybrid, ZxingCpp),
    look(Size::Full, Inverted, Hybrid, ZxingCpp),
    look(Size::Full, Plain, Mean { window: 8, percent: 10 }, ZxingCpp),
];

/// Looks at the piece around a symbol: those for a small photograph, but for the first, which every frame gets.
pub(super) fn close() -> &'static [Look] {
    looks::SMALL_PHOTO.looks.get(1..).unwrap_or_default()
}

/// Goes round a list of looks over successive frames.
#[derive(Default)]
pub(super) struct Turns {
    /// The look whose turn it is.
    next: usize,
    /// The look that read last.
    worked: Option<usize>,
    /// By look; none before it was taken.
    paces: Vec<Option<Pace>>,
    /// Of a look that was never taken.
    unknown: Pace,
}

impl Turns {
    /// Tries looks of `list` until one reads something, `at_most` were tried, or each was. Those that would not end in time
    /// are left out.
    pub(super) fn take(
        &mut self,
        list: &[Look],
        sizes: &mut Sizes<'_>,
        budget: Budget,
        at_most: usize,
    ) -> Option<ReadCode> {
        self.paces.resize(list.len(), None);
        let first = self.worked.into_iter();
        let others = (0..list.len()).map(|step| (self.next + step) % list.len());
        let order: Vec<usize> =
            first.clone().chain(others.filter(|index| Some(*index) != self.worked)).collect();
        for index in order.into_iter().take(at_most.saturating_add(first.len())) {
            let look = &list[index];
            let pixels = sizes.pixels(look.size);
            let pace = self.paces[index].unwrap_or(self.unknown);
            if !budget.allows(pace.expected(pixels)) {
                self.paces[index] = Some(pace.doubled());
                continue;
            }
            let begun = Instant::now();
            let code =
                cascade::take(sizes, look, MOST_PATTERNS, budget).into_iter().min_by(ReadCode::reading_order);
            // The last time counts, since the piece around a code may have been busier before.
            self.paces[index].insert(Pace::default()).learn(pixels, begun.elapsed());
            if code.is_some() {
                self.worked = Some(index);
                return code;
            }
            if Some(index) == self.worked {
                self.worked = None;
            } else {
                self.next = (index + 1) % list.len();
            }
        }
        None
    }

    /// The first look at a frame, which is in no list, took that long. Others take up to twice as long.
    pub(super) fn know(&mut self, pixels: usize, took: Duration) {
        self.unknown = Pace::default();
        self.unknown.learn(pixels, 2 * took);
    }
}
