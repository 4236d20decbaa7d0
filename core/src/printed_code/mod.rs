//! What the text of a printed code says.

pub mod twqr;

mod displayed;
mod percent;
mod punycode;
mod unwrapping;
