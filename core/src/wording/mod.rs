//! The room of the wording.
