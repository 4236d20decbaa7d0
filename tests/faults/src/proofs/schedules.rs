//! The orders in which the engine's tasks can run, as a command.

use std::thread;

use waterpay_interleavings::{Property, search};

use super::Outcome;

/// Each property on a thread of its own.
pub(crate) fn schedules(each: usize) -> Outcome {
    Outcome::seeded(|seed, _| {
        let tried = thread::scope(|scope| {
            let searches =
                Property::ALL.map(|property| scope.spawn(move || search(property, None, each, seed)));
            searches.map(|searched| searched.join().expect("a search catches what panics in it"))
        });
        let tried = tried.iter().map(Outcome::of).collect::<Vec<_>>();
        Outcome {
            holds: tried.iter().all(|property| property.holds),
            figures: tried.into_iter().map(|property| property.figures).collect::<Vec<_>>().join("; "),
            story: vec![],
        }
    })
}
