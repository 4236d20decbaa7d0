//! Work for the engine's runtime, all of one type.
//!
//! tokio compiles what runs a task anew for every type of future and every type of output. Here a task is a box without
//! an output, and what it comes to is left where both sides find it: a phone carries one copy instead of thirty.

use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

/// Something for the runtime to run.
pub(super) type Task = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Where the outcome of work is left, by whoever does it, for whoever waits.
pub(super) struct Outcome<Output>(Arc<Mutex<Option<Output>>>);

impl<Output> Outcome<Output> {
    /// Two ends of the same place.
    pub(super) fn pair() -> (Self, Self) {
        let place = Arc::default();
        (Self(Arc::clone(&place)), Self(place))
    }

    /// Leaves it.
    pub(super) fn leave(&self, output: Output) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(output);
    }

    /// Takes it; none if the work was stopped before its end.
    pub(super) fn take(self) -> Option<Output> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// `work` as a task, and where its outcome is found afterwards.
pub(super) fn task<Output: Send + 'static>(
    work: impl Future<Output = Output> + Send + 'static,
) -> (Task, Outcome<Output>) {
    let (left, found) = Outcome::pair();
    (Box::pin(async move { left.leave(work.await) }), found)
}
