//! The sandbox's clock: the real one, and how many seconds it was set ahead, which may be fewer than none.

use std::{
    ops::Range,
    sync::atomic::{AtomicI64, Ordering},
};

use jiff::{SignedDuration, Timestamp};

/// The times that the clock can show, in Unix seconds: from the year 2000 until before 9000, as bills can.
const TIMES: Range<i64> = 946_684_800..221_845_392_000;

/// A clock that can be set while others read it.
#[derive(Debug)]
pub(crate) struct Clock {
    seconds_ahead: AtomicI64,
}

impl Clock {
    /// Whether the clock can show `time`.
    pub(crate) fn can_show(time: Timestamp) -> bool {
        TIMES.contains(&time.as_second())
    }

    /// A clock that shows this time now, or else the real one.
    pub(crate) fn at_the_beginning(time: Option<Timestamp>) -> Self {
        Self::ahead_by(time.map_or(SignedDuration::ZERO, |time| time.duration_since(Timestamp::now())))
    }

    pub(crate) fn ahead_by(offset: SignedDuration) -> Self {
        Self { seconds_ahead: AtomicI64::new(offset.as_secs()) }
    }

    /// The time, to the millisecond.
    pub(crate) fn now(&self) -> Timestamp {
        let milliseconds = Timestamp::now().as_millisecond();
        let now = Timestamp::from_millisecond(milliseconds).expect("a time without its fraction is a time");
        now.saturating_add(self.offset()).unwrap_or(Timestamp::MAX)
    }

    pub(crate) fn offset(&self) -> SignedDuration {
        SignedDuration::from_secs(self.seconds_ahead.load(Ordering::SeqCst))
    }

    pub(crate) fn set(&self, offset: SignedDuration) {
        self.seconds_ahead.store(offset.as_secs(), Ordering::SeqCst);
    }
}
