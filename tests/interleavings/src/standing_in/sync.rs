//! A lock to await, a value to watch, and a value that comes once.

use shuttle::future::batch_semaphore::{BatchSemaphore, Fairness};

/// Lets one in at a time, in their order.
#[derive(Debug)]
pub struct Mutex<T> {
    turn: BatchSemaphore,
    _value: T,
}

/// Lets the next in when it is dropped.
#[derive(Debug)]
pub struct MutexGuard<'a>(&'a BatchSemaphore);

impl<T: Default> Default for Mutex<T> {
    fn default() -> Self {
        Self { turn: BatchSemaphore::new(1, Fairness::StrictlyFair), _value: T::default() }
    }
}

impl<T> Mutex<T> {
    /// Waits for the turn.
    pub async fn lock(&self) -> MutexGuard<'_> {
        self.turn.acquire(1).await.expect("nobody closes it");
        MutexGuard(&self.turn)
    }
}

impl Drop for MutexGuard<'_> {
    fn drop(&mut self) {
        self.0.release(1);
    }
}

/// The last value of something that changes.
pub mod watch {
    use std::{
        future::poll_fn,
        sync::{Arc, PoisonError},
        task::{Poll, Waker},
    };

    use shuttle::sync::{Mutex, MutexGuard};

    use crate::search::Broken;

    /// Changes the value.
    #[derive(Debug)]
    pub struct Sender<T>(Arc<Mutex<Watched<T>>>);

    /// Awaits changes.
    #[derive(Debug)]
    pub struct Receiver<T> {
        watched: Arc<Mutex<Watched<T>>>,
        seen: u64,
    }

    /// The sender is gone.
    #[derive(Debug)]
    pub struct RecvError;

    #[derive(Debug)]
    struct Watched<T> {
        value: T,
        version: u64,
        is_closed: bool,
        waiting: Vec<Waker>,
    }

    impl<T> Sender<T> {
        /// Begins with `value`.
        pub fn new(value: T) -> Self {
            let watched = Watched { value, version: 0, is_closed: false, waiting: vec![] };
            Self(Arc::new(Mutex::new(watched)))
        }

        /// A receiver that has seen the present value.
        pub fn subscribe(&self) -> Receiver<T> {
            let seen = lock(&self.0).version;
            Receiver { watched: Arc::clone(&self.0), seen }
        }

        /// Changes the value.
        pub fn send_modify(&self, change: impl FnOnce(&mut T)) {
            self.send_if_modified(|value| {
                change(value);
                true
            });
        }

        /// Puts another value in its place.
        pub fn send_replace(&self, value: T) -> T {
            let mut replaced = value;
            self.send_modify(|value| std::mem::swap(value, &mut replaced));
            replaced
        }

        /// Changes the value, and tells whether receivers have to know.
        pub fn send_if_modified(&self, change: impl FnOnce(&mut T) -> bool) -> bool {
            let mut watched = lock(&self.0);
            let mut waiting = std::mem::take(&mut watched.waiting);
            if Broken::WakeUpsLost.is_on() {
                // Whoever begins to wait in between is not among those who are woken.
                drop(watched);
                watched = lock(&self.0);
            }
            let is_news = change(&mut watched.value);
            if is_news {
                watched.version += 1;
            } else {
                watched.waiting.append(&mut waiting);
            }
            drop(watched);
            waiting.into_iter().for_each(Waker::wake);
            is_news
        }
    }

    impl<T> Receiver<T> {
        /// Waits for a value that this receiver has not seen.
        pub async fn changed(&mut self) -> Result<(), RecvError> {
            poll_fn(|context| {
                let mut watched = lock(&self.watched);
                if watched.version != self.seen {
                    self.seen = watched.version;
                    return Poll::Ready(Ok(()));
                }
                if watched.is_closed {
                    return Poll::Ready(Err(RecvError));
                }
                watched.waiting.push(context.waker().clone());
                Poll::Pending
            })
            .await
        }

        /// Waits until the value, which may be the present one, is as `is_it` says.
        pub async fn wait_for(&mut self, mut is_it: impl FnMut(&T) -> bool) -> Result<(), RecvError> {
            loop {
                {
                    let watched = lock(&self.watched);
                    self.seen = watched.version;
                    if is_it(&watched.value) {
                        return Ok(());
                    }
                }
                self.changed().await?;
            }
        }
    }

    impl<T> Drop for Sender<T> {
        fn drop(&mut self) {
            let mut watched = lock(&self.0);
            watched.is_closed = true;
            let waiting = std::mem::take(&mut watched.waiting);
            drop(watched);
            waiting.into_iter().for_each(Waker::wake);
        }
    }

    fn lock<T>(watched: &Mutex<Watched<T>>) -> MutexGuard<'_, Watched<T>> {
        watched.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A value that comes once, or never.
pub mod oneshot {
    use std::{
        pin::Pin,
        sync::{Arc, PoisonError},
        task::{Context, Poll, Waker},
    };

    use shuttle::sync::{Mutex, MutexGuard};

    /// Brings the value.
    #[derive(Debug)]
    pub struct Sender<T>(Arc<Mutex<Slot<T>>>);

    /// Awaits the value.
    #[derive(Debug)]
    pub struct Receiver<T>(Arc<Mutex<Slot<T>>>);

    /// The sender is gone.
    #[derive(Debug)]
    pub struct RecvError;

    #[derive(Debug)]
    struct Slot<T> {
        value: Option<T>,
        is_closed: bool,
        waiting: Option<Waker>,
    }

    /// Both ends.
    pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
        let slot = Arc::new(Mutex::new(Slot { value: None, is_closed: false, waiting: None }));
        (Sender(Arc::clone(&slot)), Receiver(slot))
    }

    impl<T> Sender<T> {
        /// Brings it. Nobody here tells whether anybody still waits.
        pub fn send(self, value: T) -> Result<(), T> {
            lock(&self.0).value = Some(value);
            Ok(())
        }
    }

    impl<T> Drop for Sender<T> {
        fn drop(&mut self) {
            let mut slot = lock(&self.0);
            slot.is_closed = true;
            let waiting = slot.waiting.take();
            drop(slot);
            waiting.into_iter().for_each(Waker::wake);
        }
    }

    impl<T> Future for Receiver<T> {
        type Output = Result<T, RecvError>;

        fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
            let mut slot = lock(&self.0);
            match slot.value.take() {
                Some(value) => Poll::Ready(Ok(value)),
                None if slot.is_closed => Poll::Ready(Err(RecvError)),
                None => {
                    slot.waiting = Some(context.waker().clone());
                    Poll::Pending
                }
            }
        }
    }

    fn lock<T>(slot: &Mutex<Slot<T>>) -> MutexGuard<'_, Slot<T>> {
        slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
