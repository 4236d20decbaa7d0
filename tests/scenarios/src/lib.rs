//! Plays the scenarios of this folder: each against a sandbox and with phones of its own.
//!
//! `docs/scenarios.md` defines the words of a scenario for the runners of every language; this is the one in Rust.
//!
//! | file | what it is about |
//! |---|---|
//! | `scenario` | the words of a file: steps, and what must be there afterwards |
//! | `screen` | the words for what a resident sees |
//! | `matching` | whether what is seen is what was to be seen |
//! | `told` | the core's values in those words |
//! | `phone` | an app on a phone: what the resident does with it |
//! | `household` | what the resident does for saved households, at a store's till, and to have something forgotten |
//! | `play` | the gateway, the phones, and one step after the other |
//! | `invariants` | what holds after every scenario, whatever it is about |
//! | `broken` | why a scenario did not pass |

mod backup;
mod broken;
mod household;
pub mod invariants;
mod matching;
mod phone;
mod play;
mod scenario;
mod screen;
mod told;

pub use broken::{Broken, Why};
pub use play::play;
pub use scenario::Scenario;
