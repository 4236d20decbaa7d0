//! Nothing private is written where it does not belong: not into a log, an error, a crash text or a stray file.
//!
//! A household, its ways to pay and its printed codes are made of values that stand nowhere else. Whole journeys, and
//! failures at every step of them, are gone through with the engine in this process and with the terminal in processes
//! of its own; then everything that was written down is searched for each value, in each form that it could take. A
//! table says which value belongs where. What it does not list must not be found, and what it lists must be.
//!
//! | file | what it is about |
//! |---|---|
//! | `canary` | private values, and the forms that they can take |
//! | `place` | where things are written down, and what belongs there |
//! | `evidence` | what was written down, and the search through it |
//! | `log` | hears everything that is logged, and what panics say |
//! | `marking` | a gateway whose every answer carries the values, and that can garble any part of one |
//! | `household` | the values |
//! | `journey`, `failing` | the engine: a resident's whole way, and everything that can go wrong on it |
//! | `process` | the terminal, in processes |

mod canary;
mod evidence;
mod failing;
mod household;
mod journey;
pub mod log;
mod marking;
mod place;
mod process;

use std::path::Path;

pub use canary::{Canaries, Canary, Field, Form};
pub use evidence::{Evidence, Leak, Searched};
pub use place::Place;

use crate::secrets::marking::MarkingGateway;

/// Goes through everything with the engine here and with `terminal` in processes, and searches what was written down.
///
/// # Errors
/// Whatever kept a journey from being gone through. What was found is for [`Searched::judge`].
pub fn search(terminal: &Path) -> Result<Searched, Box<dyn std::error::Error>> {
    log::listen();
    let gateway = MarkingGateway::start()?;
    let mut evidence = Evidence::default();
    journey::go(&gateway, &mut evidence)?;
    failing::go(&gateway, &mut evidence)?;
    process::go(&gateway, terminal, &mut evidence)?;
    evidence.add(Place::Log, "log", log::heard());
    evidence.add(Place::Panics, "panics", log::panics());
    Ok(evidence.search(&gateway.canaries()))
}
