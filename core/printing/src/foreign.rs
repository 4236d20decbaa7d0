//! The wall around readers of faces, which are not ours and meet files of all kinds.
//!
//! A panic there means a face that cannot be read, never the end of the program. The process's panic hook belongs to the
//! shell and still runs.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::NotAFace;

/// The result of `reader`, which is [`NotAFace::Unreadable`] if it panicked.
///
/// What `reader` borrows must be of no use after a panic; every caller here drops it or only reads.
pub(crate) fn guarded<T>(reader: impl FnOnce() -> Result<T, NotAFace>) -> Result<T, NotAFace> {
    catch_unwind(AssertUnwindSafe(reader)).unwrap_or(Err(NotAFace::Unreadable))
}
