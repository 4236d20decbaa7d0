//! The wall around decoders that are not ours.
//!
//! They get pictures from strangers, and some of their kind panic on ordinary ones.
//! A panic there means "nothing read by this look", never the end of the program. The process's panic hook still
//! runs and may print a line; that hook belongs to the shell, so the core leaves it as it is.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// The result of `decoder`, or `None` if it panicked.
///
/// What `decoder` borrows must be of no use after a panic; every caller here passes buffers that it drops or only reads.
pub(super) fn guarded<T>(decoder: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(decoder)).ok()
}
