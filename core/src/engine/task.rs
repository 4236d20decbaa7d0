//! Work for the engine's runtime, all of one type.
//!
//! tokio compiles what runs a task anew for every type of future and every type of output. Here a task is a box without
//! an output, and what it comes to is left where both sides find it: a phone carries one copy instead of thirty. Whoever
//! waits holds an [`Awaited`], whose type knows of the work no more than what it comes to.

use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, ready},
};

use tokio::{
    runtime::Handle,
    sync::oneshot,
    task::{JoinHandle, JoinSet},
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
    fn take(&self) -> Option<Output> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// What work comes to, once it has ended. The work has begun already, whether anybody waits or not.
pub(super) struct Awaited<Work, Output, Fault> {
    work: Work,
    outcome: Outcome<Result<Output, Fault>>,
}

/// Work that was stopped before its end, or panicked.
pub(super) struct Stopped;

/// Work that goes on when nobody waits any more.
pub(super) type Owned<Output, Fault> = Awaited<JoinHandle<()>, Output, Fault>;

/// Work that is stopped when nobody waits any more.
pub(super) type Asked<Output, Fault> = Awaited<StoppedWhenDropped, Output, Fault>;

/// Work that says when it has ended.
pub(super) type Begun<Output, Fault> = Awaited<oneshot::Receiver<()>, Output, Fault>;

/// A task that stops when this is dropped.
pub(super) struct StoppedWhenDropped(JoinSet<()>);

impl<Work, Output, Fault> Awaited<Work, Output, Fault> {
    /// Of `work` that has begun, and leaves its outcome there.
    pub(super) fn new(work: Work, outcome: Outcome<Result<Output, Fault>>) -> Self {
        Self { work, outcome }
    }
}

/// Begins `work` on `runtime`; nothing but the runtime's end stops it.
pub(super) fn owned<Output: Send + 'static, Fault: Send + 'static>(
    work: impl Future<Output = Result<Output, Fault>> + Send + 'static,
    runtime: &Handle,
) -> Owned<Output, Fault> {
    let (task, outcome) = task(work);
    Awaited::new(runtime.spawn(task), outcome)
}

/// Begins `work` on `runtime` for as long as somebody waits.
pub(super) fn asked<Output: Send + 'static, Fault: Send + 'static>(
    work: impl Future<Output = Result<Output, Fault>> + Send + 'static,
    runtime: &Handle,
) -> Asked<Output, Fault> {
    let (task, outcome) = task(work);
    let mut stopped_when_dropped = JoinSet::new();
    stopped_when_dropped.spawn_on(task, runtime);
    Awaited::new(StoppedWhenDropped(stopped_when_dropped), outcome)
}

impl<Work: Future + Unpin, Output, Fault: From<Stopped>> Future for Awaited<Work, Output, Fault> {
    type Output = Result<Output, Fault>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        // However it ended, what counts is whether it has left something.
        let _ = ready!(Pin::new(&mut self.work).poll(context));
        Poll::Ready(self.outcome.take().unwrap_or_else(|| Err(Stopped.into())))
    }
}

impl Future for StoppedWhenDropped {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        self.0.poll_join_next(context).map(drop)
    }
}

/// `work` as a task, and where its outcome is found afterwards.
fn task<Output: Send + 'static>(
    work: impl Future<Output = Output> + Send + 'static,
) -> (Task, Outcome<Output>) {
    let (left, found) = Outcome::pair();
    (Box::pin(async move { left.leave(work.await) }), found)
}
