//! The room of the scanner.
