//! The sandbox's clock: the real one, and how far it was set ahead.

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

/// A clock that can be advanced while others read it.
#[derive(Debug)]
pub(crate) struct Clock {
    seconds_ahead: AtomicI64,
}

impl Clock {
    pub(crate) fn ahead_by(offset: SignedDuration) -> Self {
        Self {
            seconds_ahead: AtomicI64::new(offset.as_secs()),
        }
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
