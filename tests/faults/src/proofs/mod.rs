//! Each proof as a command runs it: in full, from a seed, with its figures on one line.

mod model;
mod schedules;
mod simulated;

use std::{error::Error, fmt::Display, iter::successors, num::NonZeroUsize};

use tokio::runtime::Runtime;
use waterpay_faults::{
    Chance, FailingDisk, Ordeal, PowerLoss, Terminal, Unkept,
    answers::{Unheard, hear},
    damage::{Extent, Memory, Reader, ask_before_paying, injure},
    forge,
    hostile::{self, LedAstray, Trap, random_codes, scan},
};
use waterpay_sandbox::{Sandbox, SandboxSettings};

pub(crate) use model::model;
pub(crate) use schedules::schedules;
pub(crate) use simulated::{simulate, world};

/// What a proof came to.
pub(crate) struct Outcome {
    /// Whether nothing was found that must not be.
    pub(crate) holds: bool,
    /// What was looked at, or what was found, with the seed; one line.
    pub(crate) figures: String,
    /// What else is worth telling.
    pub(crate) story: Vec<String>,
}

impl Outcome {
    fn of<Figures: Display, Fault: Error>(result: &Result<Figures, Fault>) -> Self {
        match result {
            Ok(figures) => Self { holds: true, figures: figures.to_string(), story: vec![] },
            Err(fault) => Self::failed(fault),
        }
    }

    /// With every cause that it has.
    fn failed(fault: &impl Error) -> Self {
        let causes = successors(fault.source(), |&cause| cause.source());
        let figures = causes.fold(fault.to_string(), |told, cause| format!("{told}: {cause}"));
        Self { holds: false, figures, story: vec![] }
    }

    /// Of what follows from a seed.
    fn seeded(proof: impl FnOnce(u64, &mut Chance) -> Self) -> Self {
        match Chance::from_environment() {
            Ok((seed, mut chance)) => {
                let outcome = proof(seed, &mut chance);
                Self { figures: format!("{} (WATERPAY_SEED={seed})", outcome.figures), ..outcome }
            }
            Err(fault) => Self::failed(&fault),
        }
    }
}

pub(crate) fn receipts(forgeries: u64) -> Outcome {
    Outcome::seeded(|_, chance| Outcome::of(&forge(forgeries, chance)))
}

pub(crate) fn power_loss(unkept: Option<Unkept>, quick: bool) -> Outcome {
    let how = if quick { PowerLoss::QUICK } else { PowerLoss::FULL };
    Outcome::of(&PowerLoss { unkept, ..how }.endure())
}

pub(crate) fn failing_disk(quick: bool) -> Outcome {
    let how = if quick { FailingDisk::QUICK } else { FailingDisk::FULL };
    match how.endure() {
        Ok(endured) => Outcome { holds: true, figures: endured.to_string(), story: vec![] },
        Err(broken) => Outcome {
            holds: false,
            figures: format!("{} broken promises", broken.len()),
            story: broken.iter().map(ToString::to_string).collect(),
        },
    }
}

/// Injured, and then paid over.
pub(crate) fn damage() -> Outcome {
    Outcome::seeded(|_, chance| {
        let injured = Outcome::of(&injure(Extent::FULL, Reader::Core, chance));
        let asked = Outcome::of(&ask_before_paying(Memory::Whole));
        Outcome {
            holds: injured.holds && asked.holds,
            figures: format!("{}; then paid over: {}", injured.figures, asked.figures),
            story: vec![],
        }
    })
}

/// The kills are spread evenly over a gateway that goes on, one that is killed along, and pairs of terminals.
pub(crate) fn kills(kills: u32) -> Outcome {
    match Terminal::built() {
        Ok(program) => Outcome::seeded(|_, chance| Outcome::of(&Ordeal::all(&program, kills, chance))),
        Err(fault) => Outcome::failed(&fault),
    }
}

pub(crate) fn answers() -> Outcome {
    let heard = Runtime::new()
        .map_err(Unheard::from)
        .and_then(|runtime| runtime.block_on(hear(NonZeroUsize::MIN, None)));
    Outcome::of(&heard)
}

pub(crate) fn codes(random: usize) -> Outcome {
    Outcome::seeded(|_, chance| {
        let scanned = Runtime::new().map_err(LedAstray::from).and_then(|runtime| {
            runtime.block_on(async {
                let (trap, sandbox) = (Trap::set()?, Sandbox::start(SandboxSettings::default()).await?);
                let mut codes = hostile::codes(&trap.address().to_string());
                codes.extend(random_codes(&trap.address().to_string(), random, chance));
                scan(&codes, &sandbox, &trap).await
            })
        });
        Outcome::of(&scanned)
    })
}
