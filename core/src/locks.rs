//! The locks of the engine, named here so that a search through the orders in which its tasks can run may put others in
//! their place.

pub(crate) use std::sync::{Mutex, MutexGuard};
