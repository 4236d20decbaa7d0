//! What the scanner reads and what it refuses, on pictures drawn here.

mod codes;
mod hostile;
mod live;
mod pictures;
mod planes;
