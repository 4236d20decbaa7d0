//! The room of the bill.
