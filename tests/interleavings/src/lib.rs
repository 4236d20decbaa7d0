//! The engine of core, compiled once more, file by file as it is, over a scheduler that decides who runs next.
//!
//! Ledger, gateway client and payment machine are core's own, compiled once for all. Only what the engine waits with is
//! exchanged: the names of tokio that it uses, and its locks, stand here on top of shuttle, so that every place where
//! one task may overtake another is a choice of the scheduler's. It is tried with many choices, and any that goes wrong
//! can be made again from its seed.
//!
//! | file | what it is about |
//! |---|---|
//! | `standing_in` | what the engine uses of tokio: tasks, time, `watch`, a lock to await |
//! | `till` | a gateway with one bill, and a phone in a folder of its own |
//! | `tapping` | two taps and a second screen, all at once |
//! | `observing` | two screens that await news |
//! | `closing` | the app is put to sleep, woken and ended while it pays |
//! | `search` | tries many schedules, and says by which seed one went wrong |

// The engine brings tests of its own, which belong to core.
#![cfg(not(test))]

extern crate self as tokio;

mod closing;
mod observing;
mod search;
mod standing_in;
mod tapping;
mod till;

#[path = "../../../core/src/engine/mod.rs"]
pub mod engine;

pub use search::{Broken, Property, Tried, WentWrong, search};

// What the engine names of core.
pub use waterpay_core::{
    backup, bill, biller, gateway, households, ledger, looking_back, money, payment, personal, printed_code,
    printing, receipt_page, reminder, scanner, store_slip, taipei, water_number, wording,
};

// What the engine names of tokio.
pub use standing_in::{runtime, sync, task, time};

mod locks {
    pub(crate) use shuttle::sync::{Mutex, MutexGuard};
}
