//! What the phone never forgets: every payment that was begun, and everything that became of it.
//!
//! A [`Ledger`] is one SQLite file. [`begin`](Ledger::begin) returns only when the decision to pay is durable, so that
//! the request may be sent; [`append`](Ledger::append) adds what became of it. Events are only ever added, and the
//! state of a payment is its last event. Rules that money hangs on are kept by SQLite itself, in
//! `schema/0001_payments.sql`: one live payment per bill, none for a bill that was paid, no event changed or deleted. What a resident
//! wants forgotten is left out of another ledger, which takes this one's place.
//!
//! What is to be done about a payment is [`payment::machine`](crate::payment::machine)'s business, and when it is done
//! the engine's. Everything here blocks; the caller chooses the thread.
//!
//! | file | what it is about |
//! |---|---|
//! | `opening` | from a folder to a ledger that can be trusted |
//! | `connection` | how SQLite is set, and that it is set so |
//! | `migration` | schemas of older versions |
//! | `audit`, `chain` | whether the file still says what was written to it |
//! | `set_aside` | damaged files are kept |
//! | `salvage` | what a damaged file still proves |
//! | `writing`, `reading` | payments and events |
//! | `erasing` | what a resident wants forgotten |
//! | `adding_up` | what was paid in all, without reading every payment |
//! | `intent_row`, `state_row` | values and their columns |
//! | `folder_lock` | one process for one folder |
//! | `fault` | why something could not be kept or read |

mod adding_up;
mod audit;
mod chain;
mod change_number;
mod connection;
mod erasing;
mod fault;
mod folder_lock;
mod intent_row;
mod migration;
mod opening;
mod reading;
mod salvage;
mod set_aside;
mod state_row;
mod writing;

#[cfg(test)]
mod tests;

pub use change_number::ChangeNumber;
pub use erasing::{Erased, Erasure, NotErased};
pub use fault::{Damage, LedgerFault, NotBegun};
pub use folder_lock::{FolderInUse, FolderLock};
pub use opening::{Ledger, Opened};
pub use reading::{Changes, Page, Recorded};
pub use set_aside::SetAside;
pub use writing::Told;
