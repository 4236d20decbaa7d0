//! Figures, and what was wrong.

use std::{fmt, time::Duration};

use super::Why;

/// What was looked at.
#[derive(Debug, Default, Clone)]
pub struct Looked {
    /// How many lives.
    pub lives: usize,
    /// After how many steps of them the power went.
    pub moments: usize,
    /// How many pairs of a moment and an image were looked at.
    pub cases: usize,
    /// How many different images the ledger recovered from.
    pub images: usize,
    /// How many of the images had a torn writing.
    pub torn: usize,
    /// The most unsettled changes of which every subset was tried.
    pub every_subset_of: usize,
    /// At how many moments there were more, of which not every subset was tried.
    pub not_every_subset: usize,
    /// The most unsettled changes at any moment.
    pub most_unsettled: usize,
    /// How many times the engine went on to the end.
    pub went_on: usize,
    /// How many times the app was killed before the power went.
    pub kills: usize,
    /// How many images were recovered from after that.
    pub after_kills: usize,
    /// How long it took.
    pub took: Duration,
}

/// A power cut after which something was not right.
#[derive(Debug, thiserror::Error)]
#[error("life `{life}`, power lost after step {step} of {steps} ({last}), {kept}: {why}")]
pub struct Lost {
    pub(super) life: &'static str,
    pub(super) step: usize,
    pub(super) steps: usize,
    pub(super) last: String,
    pub(super) kept: String,
    /// What was wrong.
    #[source]
    pub why: Why,
}

impl Looked {
    pub(super) fn add(&mut self, other: &Self) {
        self.lives += other.lives;
        self.moments += other.moments;
        self.cases += other.cases;
        self.images += other.images;
        self.torn += other.torn;
        self.every_subset_of = self.every_subset_of.max(other.every_subset_of);
        self.not_every_subset += other.not_every_subset;
        self.most_unsettled = self.most_unsettled.max(other.most_unsettled);
        self.went_on += other.went_on;
    }
}

impl fmt::Display for Looked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} lives, power lost at {} moments, {} cases, {} different images recovered from, {} of them torn; every \
             subset of up to {} unsettled changes, a part of them at {} moments with up to {}; nothing lost, nothing set \
             aside; the engine went on {} times; {} more images after \
             {} kills; {:.1} s",
            self.lives,
            self.moments,
            self.cases,
            self.images,
            self.torn,
            self.every_subset_of,
            self.not_every_subset,
            self.most_unsettled,
            self.went_on,
            self.after_kills,
            self.kills,
            self.took.as_secs_f64()
        )
    }
}
