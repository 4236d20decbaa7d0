//! What the scanner is worth beside other readers, on folders of pictures whose truth is known.
//!
//! ```text
//! folder ─ pictures ─┐
//!                    ├─ readers ─ judged by truth ─┬─ figures (times, shares) ─ report
//! seed ─ page, hand ─┘                 └ memory ───┘
//! ```
//!
//! `main` has a command for each question; `docs/scanner.md` keeps the answers. The profile that is measured is the one
//! that a phone carries. Time is the CPU time of the one thread that reads, so a busy machine lengthens it only a
//! little; the scanner's own deadlines go by the clock on the wall, so on a busy machine it reads less.

pub mod chance;
pub mod cpu;
pub mod figures;
pub mod hand;
pub mod hints;
pub mod live;
pub mod memory;
pub mod page;
pub mod picture;
pub mod readers;
pub mod scan;
pub mod truth;
