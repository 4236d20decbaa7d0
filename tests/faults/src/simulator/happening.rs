//! Something that happens once, and that others await.
//!
//! They are woken in the order in which they came. Tokio's `watch` wakes them in an order of its own, which no seed
//! decides.

use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::Notify;

/// Something that happens once.
#[derive(Debug, Default)]
pub(super) struct Happening {
    has_happened: AtomicBool,
    waiting: Notify,
}

impl Happening {
    /// It happens now.
    pub(super) fn happens(&self) {
        self.has_happened.store(true, Ordering::SeqCst);
        self.waiting.notify_waiters();
    }

    pub(super) fn has_happened(&self) -> bool {
        self.has_happened.load(Ordering::SeqCst)
    }

    /// Awaits it.
    pub(super) async fn wait(&self) {
        let told = self.waiting.notified();
        if !self.has_happened() {
            told.await;
        }
    }
}
