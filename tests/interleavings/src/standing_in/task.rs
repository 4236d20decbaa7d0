//! Tasks to wait for.

use std::{
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll, Waker},
};

use super::runtime::Handle;
use crate::search::Broken;

/// A task; dropped, it goes on by itself.
#[derive(Debug)]
pub struct JoinHandle<T>(pub(super) shuttle::future::JoinHandle<T>);

/// The task was stopped before its end.
#[derive(Debug)]
pub struct JoinError;

/// Tasks that are stopped when this is dropped.
#[derive(Debug)]
pub struct JoinSet<T> {
    tasks: Vec<JoinHandle<T>>,
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0).poll(context).map_err(|_| JoinError)
    }
}

impl<T> Default for JoinSet<T> {
    fn default() -> Self {
        Self { tasks: vec![] }
    }
}

impl<T: Send + 'static> JoinSet<T> {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts a task.
    pub fn spawn_on<F>(&mut self, future: F, handle: &Handle)
    where
        F: Future<Output = T> + Send + 'static,
    {
        self.tasks.push(handle.spawn(future));
    }

    /// The next that ends; none when there are none.
    pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> {
        poll_fn(|context| self.poll_join_next(context)).await
    }

    /// One that has ended.
    pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {
        match self.poll_join_next(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(ended) => ended,
            Poll::Pending => None,
        }
    }

    /// Stops all of them, and waits until they are.
    pub async fn shutdown(&mut self) {
        if Broken::TasksGoOn.is_on() {
            self.tasks.clear();
            return;
        }
        self.stop();
        while self.join_next().await.is_some() {}
    }

    /// The next that ends, if one has; none when there are none.
    pub fn poll_join_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, JoinError>>> {
        for place in 0..self.tasks.len() {
            if let Poll::Ready(ended) = Pin::new(&mut self.tasks[place]).poll(context) {
                self.tasks.swap_remove(place);
                return Poll::Ready(Some(ended));
            }
        }
        if self.tasks.is_empty() { Poll::Ready(None) } else { Poll::Pending }
    }
}

impl<T> JoinSet<T> {
    fn stop(&mut self) {
        self.tasks.iter().for_each(|task| task.0.abort());
    }
}

impl<T> Drop for JoinSet<T> {
    fn drop(&mut self) {
        self.stop();
    }
}
