//! How long the scanner may go on looking.

use std::time::{Duration, Instant};

/// A moment after which no further look is begun.
///
/// A look under way asks between its steps, so a reading ends at most one step (a few milliseconds) later.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    deadline: Option<Instant>,
}

impl Budget {
    /// As long as `duration` from now.
    pub fn lasting(duration: Duration) -> Self {
        Self { deadline: Instant::now().checked_add(duration) }
    }

    /// One that ends earlier, by `duration`.
    pub(super) fn shortened(self, duration: Duration) -> Self {
        Self { deadline: self.deadline.map(|deadline| deadline.checked_sub(duration).unwrap_or(deadline)) }
    }

    /// Whether something that takes about `duration` ends in time.
    pub(super) fn allows(self, duration: Duration) -> bool {
        self.deadline.is_none_or(|deadline| Instant::now() + duration < deadline)
    }

    /// Whether the time is over.
    pub fn is_spent(self) -> bool {
        self.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }
}
