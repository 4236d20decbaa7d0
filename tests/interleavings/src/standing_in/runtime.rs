//! Where tasks run.

use std::{
    io,
    sync::{Arc, Mutex, PoisonError},
};

use shuttle::future::AbortHandle;

use super::task::JoinHandle;

/// A runtime; all of them share shuttle's scheduler.
#[derive(Debug)]
pub struct Runtime(Handle);

/// A way to start tasks on a runtime.
#[derive(Debug, Clone, Default)]
pub struct Handle {
    started: Arc<Mutex<Vec<AbortHandle>>>,
}

/// Makes a runtime. What it is told makes no difference here.
#[derive(Debug)]
#[must_use]
pub struct Builder;

impl Builder {
    /// With threads.
    pub fn new_multi_thread() -> Self {
        Self
    }

    /// How many.
    pub fn worker_threads(self, _: usize) -> Self {
        self
    }

    /// How many that wait for the disk.
    pub fn max_blocking_threads(self, _: usize) -> Self {
        self
    }

    /// Of what name.
    pub fn thread_name(self, _: &str) -> Self {
        self
    }

    /// With everything.
    pub fn enable_all(self) -> Self {
        self
    }

    /// Never fails.
    pub fn build(self) -> io::Result<Runtime> {
        Ok(Runtime(Handle::default()))
    }
}

impl Runtime {
    /// To start tasks with.
    pub fn handle(&self) -> &Handle {
        &self.0
    }

    /// Drops every task at the next place where it waits, and does not wait for that.
    pub fn shutdown_background(self) {
        // Let go of before anything is stopped, since others may then run, and start something.
        let started = std::mem::take(&mut *self.0.started.lock().unwrap_or_else(PoisonError::into_inner));
        started.iter().for_each(AbortHandle::abort);
    }
}

impl Handle {
    /// Starts a task.
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static,
    {
        let task = shuttle::future::spawn(future);
        self.started.lock().unwrap_or_else(PoisonError::into_inner).push(task.abort_handle());
        JoinHandle(task)
    }

    /// Starts work that holds up a thread.
    pub fn spawn_blocking<F, Output>(&self, work: F) -> JoinHandle<Output>
    where
        F: FnOnce() -> Output + Send + 'static,
        Output: Send + 'static,
    {
        self.spawn(async move { work() })
    }
}
