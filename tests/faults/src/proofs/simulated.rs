//! The simulated worlds, as a command.

use waterpay_faults::simulator::{Broken, Simulation, replay, simulate as run};

use super::Outcome;

/// As many worlds as it takes.
pub(crate) fn simulate(payments: u64, broken: Option<Broken>) -> Outcome {
    Outcome::seeded(|seed, _| Outcome::of(&run(Simulation { seed, payments, broken })))
}

/// One world again, with its story.
pub(crate) fn world(seed: u64, broken: Option<Broken>) -> Outcome {
    match replay(seed, broken) {
        Ok((story, wrong)) => Outcome {
            holds: wrong.is_none(),
            figures: wrong.map_or("nothing was wrong".to_owned(), |wrong| wrong.to_string()),
            story,
        },
        Err(fault) => Outcome::failed(&fault),
    }
}
