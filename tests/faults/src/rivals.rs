//! Two terminals that pay the same bill from the same folder at once, one of which is killed.
//!
//! One process at a time has the folder. The other is told so in words, or comes in when the first is gone, by itself
//! or killed; in the end the bill is paid once.

use std::{fmt, path::PathBuf, time::Duration};

use crate::{
    Chance, SlowGateway, Terminal, Unsound,
    evidence::Evidence,
    ordeal::{BEING_CONFIRMED, SLOW_BY, ended, is_paid_once, pay_to_the_end},
    terminal::Ended,
};

/// A folder of its own for so many households.
const HOUSEHOLDS_A_FOLDER: u32 = 20;
/// The terminal's exit code for what the others do not say.
const OTHER: i32 = 1;

/// How it is done.
#[derive(Debug)]
pub struct Rivals {
    /// The terminal's binary.
    pub program: PathBuf,
    /// How many pairs, one of each is killed.
    pub pairs: u32,
}

/// What became of those that were not killed.
#[derive(Debug, Default)]
pub struct Rivalry {
    /// They were told that the folder is in use.
    pub told: u32,
    /// They paid, or followed the payment of the one that was killed.
    pub paid: u32,
    /// Their payment was being confirmed when they had waited long enough.
    pub waiting: u32,
    /// Kills that came after the process had ended by itself.
    pub too_late: u32,
}

impl Rivals {
    /// Goes through with it.
    ///
    /// # Errors
    /// [`Unsound`] at the first thing that is wrong.
    pub fn endure(&self, chance: &mut Chance) -> Result<Rivalry, Unsound> {
        let mut rivalry = Rivalry::default();
        let mut left = self.pairs;
        while left > 0 {
            let gateway = SlowGateway::start()?;
            gateway.wait_after_the_effect(SLOW_BY);
            let terminal = Terminal::new(&self.program, gateway.arguments())?;
            let alone = ended(&terminal, &["pay", "2000001", "--yes"], &[0])?.took;
            for household in 0..HOUSEHOLDS_A_FOLDER.min(left) {
                let number = format!("{:07}", 3_000_000 + household);
                rivalry.count(&rival(&terminal, &number, alone, chance)?);
                // Whoever was killed has let the folder go: the next one has it at once.
                pay_to_the_end(&terminal, &number)?;
                is_paid_once(&Evidence::of(&terminal, Some(gateway.charges()?))?, &number)?;
            }
            left = left.saturating_sub(HOUSEHOLDS_A_FOLDER);
        }
        Ok(rivalry)
    }
}

/// The one that was not killed, and whether the kill came while the other was still there.
struct Survivor {
    ended: Ended,
    other_was_there: bool,
}

/// Starts two, the second a little later or at once, and kills one of them at any moment.
fn rival(
    terminal: &Terminal,
    number: &str,
    alone: Duration,
    chance: &mut Chance,
) -> Result<Survivor, Unsound> {
    let command = ["pay", number, "--yes"];
    let mut part =
        |of: Duration| of.mul_f64(f64::from(u32::try_from(chance.below(1_000)).unwrap_or(0)) / 1e3);
    let (head_start, until_the_kill) = (part(alone / 4), part(alone / 2));
    let first = terminal.start(&command)?;
    std::thread::sleep(head_start);
    let second = terminal.start(&command)?;
    let (killed, survivor) = if chance.below(2) == 0 { (first, second) } else { (second, first) };
    let other_was_there = killed.killed_after(until_the_kill)?;
    let ended = survivor.wait()?;
    let in_order = match ended.exit {
        Some(0 | BEING_CONFIRMED) => true,
        Some(OTHER) => is_told_that_the_folder_is_in_use(&ended),
        Some(_) | None => false,
    };
    if in_order {
        return Ok(Survivor { ended, other_was_there });
    }
    let Ended { exit, lines, complaint, .. } = ended;
    Err(Unsound::Command { command: command.join(" "), exit, lines, complaint })
}

fn is_told_that_the_folder_is_in_use(ended: &Ended) -> bool {
    let there_are_words = |words: &serde_json::Value| words.as_str().is_some_and(|words| !words.is_empty());
    ended.lines.iter().map(|line| &line["error"]).any(|error| {
        error["code"] == "folder_in_use"
            && there_are_words(&error["what_happened"])
            && there_are_words(&error["what_to_do"])
    })
}

impl Rivalry {
    /// Whether some came in and some were told that they cannot.
    pub fn saw_both(&self) -> bool {
        self.told > 0 && self.paid > 0
    }

    fn count(&mut self, survivor: &Survivor) {
        match survivor.ended.exit {
            Some(0) => self.paid += 1,
            Some(BEING_CONFIRMED) => self.waiting += 1,
            Some(_) | None => self.told += 1,
        }
        self.too_late += u32::from(!survivor.other_was_there);
    }
}

impl fmt::Display for Rivalry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { told, paid, waiting, too_late } = self;
        write!(
            formatter,
            "{told} were told that the folder is in use, {paid} paid, {waiting} waited; {too_late} kills came after the end"
        )
    }
}
