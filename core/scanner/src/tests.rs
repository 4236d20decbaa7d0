//! What the scanner reads and what it refuses, on pictures drawn here.

mod barcodes;
mod codes;
mod hostile;
mod live;
mod pictures;
mod planes;
