//! What the engine uses of tokio, with tokio's names and promises, on top of shuttle.
//!
//! Nothing here has a clock: to wait takes as long as the scheduler likes, and an hour never passes. `spawn_blocking`
//! runs its work on a thread like any other; once it has begun, nothing stops it, as with tokio.

pub mod runtime;
mod select;
pub mod sync;
pub mod task;
pub mod time;

pub(crate) use select::{Either, either};
