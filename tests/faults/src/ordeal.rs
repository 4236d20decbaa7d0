//! One household after another: its payment is killed, looked at, asked about, and paid to the end.

use std::{
    collections::BTreeMap,
    fmt, io,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::Value;
use waterpay_core::engine::Stage;
use waterpay_scenarios::Why;

use crate::{
    Chance, Phase, Rivalry, Rivals, SlowGateway, Terminal, evidence::Evidence, moments::moment,
    terminal::Ended,
};

/// After so many households a new data folder is begun, so that its making is killed as well.
const HOUSEHOLDS_A_FOLDER: u32 = 10;
/// By how much a slow gateway is slow; about as much as a payment takes without it.
pub(crate) const SLOW_BY: Duration = Duration::from_millis(25);
/// The terminal's exit code for a payment whose outcome is not known yet.
pub(crate) const BEING_CONFIRMED: i32 = 6;

/// Where the gateway is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gateway {
    /// In the terminal, and killed with it.
    Embedded,
    /// Outside, and slow.
    Outside,
}

/// How it is done.
#[derive(Debug)]
pub struct Ordeal {
    /// The terminal's binary.
    pub program: PathBuf,
    /// Where the gateway is.
    pub gateway: Gateway,
    /// How many kills.
    pub kills: u32,
}

/// How many kills came in which phase, and how many after the process had ended by itself.
#[derive(Debug, Default)]
pub struct Tally {
    phases: BTreeMap<Phase, u32>,
    too_late: u32,
}

/// What was wrong, and after what.
#[derive(Debug, thiserror::Error)]
pub enum Unsound {
    /// Something that must always be true was not.
    #[error("after a kill in phase {phase:?}: {why}")]
    Always {
        /// How far the payment had come.
        phase: Phase,
        /// What was wrong.
        #[source]
        why: Why,
    },
    /// A command ended in a way that it must not.
    #[error("`{command}` ended with {exit:?}: {lines:?} {complaint}")]
    Command {
        /// The command.
        command: String,
        /// Its exit code.
        exit: Option<i32>,
        /// What it printed.
        lines: Vec<Value>,
        /// What it complained about.
        complaint: String,
    },
    /// A payment that was on the disk is not told of, or told of as failed.
    #[error("a payment that was on the disk is not in the history: {0:?}")]
    NotFound(Vec<Value>),
    /// In the end there is not exactly one payment, paid.
    #[error("in the end the ledger has {0} payments of the bill, and {1} of them are paid")]
    NotOnce(usize, usize),
    /// The test could not do its work.
    #[error("the test failed")]
    Io(#[from] io::Error),
}

/// The tallies of [`Ordeal::all`].
#[derive(Debug)]
pub struct Killed {
    outside: Tally,
    embedded: Tally,
    rivalry: Rivalry,
}

impl Ordeal {
    /// Kills `kills` terminals: a tenth of them are one of two over one folder, and of the others half have a gateway
    /// that goes on, half one that is killed along.
    ///
    /// # Errors
    /// [`Unsound`] at the first thing that is wrong.
    pub fn all(program: &Path, kills: u32, chance: &mut Chance) -> Result<Killed, Unsound> {
        let pairs = kills / 10;
        let ordeal = |gateway| Self { program: program.to_owned(), gateway, kills: (kills - pairs) / 2 };
        Ok(Killed {
            outside: ordeal(Gateway::Outside).endure(chance)?,
            embedded: ordeal(Gateway::Embedded).endure(chance)?,
            rivalry: Rivals { program: program.to_owned(), pairs }.endure(chance)?,
        })
    }

    /// Goes through with it.
    ///
    /// # Errors
    /// [`Unsound`] at the first thing that is wrong.
    pub fn endure(&self, chance: &mut Chance) -> Result<Tally, Unsound> {
        let mut tally = Tally::default();
        let mut places = chance.spread(self.kills).into_iter();
        while places.len() > 0 {
            let outside = match self.gateway {
                Gateway::Embedded => None,
                Gateway::Outside => Some(SlowGateway::start()?),
            };
            let terminal = self.terminal(outside.as_ref())?;
            let unkilled = self.unkilled()?;
            for household in 0..HOUSEHOLDS_A_FOLDER {
                let number = format!("{:07}", 3_000_000 + household);
                if let Some(gateway) = &outside {
                    slow_down(gateway, chance);
                }
                // A payment that is killed once is killed again half of the time, until it is done.
                let mut phase = Phase::BeforeIntent;
                while phase < Phase::AfterReceipt {
                    let Some(place) = places.next() else { break };
                    let whole = if household == 0 { unkilled.first } else { unkilled.later };
                    let was_there =
                        terminal.run_and_kill(&["pay", &number, "--yes"], moment(place, whole))?;
                    let evidence = evidence(&terminal, outside.as_ref())?;
                    phase = evidence.phase(&number);
                    tally.count(phase, was_there);
                    evidence.is_sound().map_err(|why| Unsound::Always { phase, why })?;
                    any_command(&terminal, &number, &evidence, chance)?;
                    if chance.below(2) == 0 {
                        break;
                    }
                }
                pay_to_the_end(&terminal, &number)?;
                is_paid_once(&evidence(&terminal, outside.as_ref())?, &number)?;
            }
        }
        Ok(tally)
    }

    fn terminal(&self, outside: Option<&SlowGateway>) -> io::Result<Terminal> {
        Terminal::new(&self.program, outside.map(SlowGateway::arguments).unwrap_or_default())
    }

    /// How long a payment takes that nobody kills.
    fn unkilled(&self) -> Result<Unkilled, Unsound> {
        let outside = match self.gateway {
            Gateway::Embedded => None,
            Gateway::Outside => Some(SlowGateway::start()?),
        };
        if let Some(gateway) = &outside {
            gateway.wait_after_the_effect(SLOW_BY);
        }
        let terminal = self.terminal(outside.as_ref())?;
        let mut took = vec![];
        for number in ["2000001", "2000002", "2000003", "2000004"] {
            took.push(ended(&terminal, &["pay", number, "--yes"], &[0])?.took);
        }
        took[1..].sort();
        Ok(Unkilled { first: took[0], later: took[2] })
    }
}

/// How long a payment takes that nobody kills: the first in a data folder, and a later one.
struct Unkilled {
    first: Duration,
    later: Duration,
}

impl Tally {
    /// Whether there were kills in each of these phases.
    pub fn looked_into(&self, phases: &[Phase]) -> bool {
        phases.iter().all(|phase| self.phases.contains_key(phase))
    }

    /// Both together.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (phase, kills) in &other.phases {
            *self.phases.entry(*phase).or_default() += kills;
        }
        self.too_late += other.too_late;
        self
    }

    fn count(&mut self, phase: Phase, was_there: bool) {
        if was_there {
            *self.phases.entry(phase).or_default() += 1;
        } else {
            self.too_late += 1;
        }
    }
}

impl fmt::Display for Killed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { outside, embedded, rivalry } = self;
        write!(
            formatter,
            "the gateway goes on: {outside}; it is killed along: {embedded}; one of two: {rivalry}"
        )
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kills = |phase| self.phases.get(&phase).copied().unwrap_or_default();
        write!(
            formatter,
            "{} before the decision was on the disk, {} before the charge, {} before the receipt was on the disk, \
             {} after it, {} after the end",
            kills(Phase::BeforeIntent),
            kills(Phase::BeforeCharge),
            kills(Phase::BeforeReceipt),
            kills(Phase::AfterReceipt),
            self.too_late
        )
    }
}

fn slow_down(gateway: &SlowGateway, chance: &mut Chance) {
    if chance.below(2) == 0 {
        gateway.wait_before_the_effect(SLOW_BY);
    } else {
        gateway.wait_after_the_effect(SLOW_BY);
    }
}

fn evidence(terminal: &Terminal, outside: Option<&SlowGateway>) -> io::Result<Evidence> {
    let charges = outside.map(SlowGateway::charges).transpose()?;
    Evidence::of(terminal, charges)
}

/// Whichever command comes first after a kill, what was on the disk is found: paid, or being confirmed.
fn any_command(
    terminal: &Terminal,
    number: &str,
    before: &Evidence,
    chance: &mut Chance,
) -> Result<(), Unsound> {
    match chance.below(4) {
        0 => ended(terminal, &["status"], &[0, BEING_CONFIRMED])?,
        1 => ended(terminal, &["bill", number], &[0])?,
        2 => ended(terminal, &["pay", number, "--yes", "--wait", "0"], &[0, BEING_CONFIRMED])?,
        _ => ended(terminal, &["history"], &[0])?,
    };
    let history = ended(terminal, &["history"], &[0])?.lines;
    let is_told = |id: &str| {
        let told = history.iter().find(|line| line["payment_id"] == id);
        told.is_some_and(|line| line["status"] == "paid" || line["status"] == "being_confirmed")
    };
    let payments = before.payments_of(number);
    if payments.iter().all(|view| is_told(&view.intent.payment.to_string())) {
        Ok(())
    } else {
        Err(Unsound::NotFound(history))
    }
}

pub(crate) fn pay_to_the_end(terminal: &Terminal, number: &str) -> Result<(), Unsound> {
    ended(terminal, &["pay", number, "--yes"], &[0]).map(drop)
}

pub(crate) fn is_paid_once(evidence: &Evidence, number: &str) -> Result<(), Unsound> {
    let why = |why| Unsound::Always { phase: evidence.phase(number), why };
    evidence.is_sound().map_err(why)?;
    let payments = evidence.payments_of(number);
    let paid = payments.iter().filter(|view| matches!(view.stage, Stage::Paid(_))).count();
    if (payments.len(), paid) == (1, 1) { Ok(()) } else { Err(Unsound::NotOnce(payments.len(), paid)) }
}

/// Runs a command, which must end in one of these ways.
pub(crate) fn ended(terminal: &Terminal, command: &[&str], exits: &[i32]) -> Result<Ended, Unsound> {
    let ended = terminal.run(command)?;
    if ended.exit.is_some_and(|exit| exits.contains(&exit)) {
        return Ok(ended);
    }
    Err(Unsound::Command {
        command: command.join(" "),
        exit: ended.exit,
        lines: ended.lines,
        complaint: ended.complaint,
    })
}
