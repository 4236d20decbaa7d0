//! The room of printed codes.
