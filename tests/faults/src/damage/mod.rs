//! A ledger whose files something happened to: it is noticed or harmless, the file is kept, what can be proved is
//! saved, and nothing is paid before the gateway was asked.
//!
//! | file | what it is about |
//! |---|---|
//! | `specimen` | a real ledger, at every moment of its life |
//! | `injury` | what may happen to its files |
//! | `rows` | what anybody reads in them |
//! | `judge` | opening them, and what must not come of it |
//! | `mishap` | what happens to a whole ledger |
//! | `line` | the line to the gateway |
//! | `asked` | paying over an injured ledger, against a real gateway |

mod asked;
mod injury;
mod judge;
mod line;
mod mishap;
mod rows;
mod specimen;

use std::{collections::BTreeMap, fmt, io, sync::Mutex, thread};

pub use asked::{Asked, Memory, NotAsked, ask_before_paying};
pub use injury::{Injury, Kind};
pub use judge::{Reader, Verdict, Wrong};

use crate::Chance;
use specimen::Life;

/// How much is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// Each so-many-th bit of the first two pages behind the file's header, of which all are flipped; 1 for all.
    pub bits_apart: usize,
    /// How many bits are flipped anywhere.
    pub anywhere: u64,
    /// Each so-many-th pair of a file and a journal that do not belong together; 1 for all.
    pub pairs_apart: usize,
}

/// What came of each kind of injury.
#[derive(Debug, Default)]
pub struct Survived {
    harmless: BTreeMap<Kind, u64>,
    earlier: BTreeMap<Kind, u64>,
    another: BTreeMap<Kind, u64>,
    noticed: BTreeMap<Kind, u64>,
    refused: u64,
    saved: u64,
    of: u64,
}

/// An injury after which something was that must never be.
#[derive(Debug, thiserror::Error)]
#[error("{injury:?}: {wrong}")]
pub struct Unhealed {
    /// What happened.
    pub injury: Injury,
    /// What came of it.
    #[source]
    pub wrong: Wrong,
}

impl Extent {
    /// A few seconds.
    pub const QUICK: Self = Self { bits_apart: 97, anywhere: 300, pairs_apart: 7 };
    /// All of it.
    pub const FULL: Self = Self { bits_apart: 1, anywhere: 10_000, pairs_apart: 1 };
}

/// Injures a ledger in every way, and has each opened by `reader`.
///
/// # Errors
/// [`Unhealed`] at the first that is wrong.
pub fn injure(extent: Extent, reader: Reader, chance: &mut Chance) -> Result<Survived, Unhealed> {
    let cannot = |fault: io::Error| Unhealed { injury: Injury::Cut { left: 0 }, wrong: fault.into() };
    let (life, other) = (Life::lived(chance).map_err(cannot)?, Life::lived(chance).map_err(cannot)?);
    let mut injuries = injury::of_the_first_two_pages(extent.bits_apart);
    injuries.extend(injury::anywhere(extent.anywhere, &life, chance));
    injuries.extend(injury::cuts(&life));
    injuries.extend(injury::other_journals(&life, &other).into_iter().step_by(extent.pairs_apart));
    let waiting = Mutex::new(injuries.into_iter());
    let take = || waiting.lock().expect("taking one does not panic").next();
    let work = || {
        let mut survived = Survived::default();
        while let Some(injury) = take() {
            let verdict = judge::judge(injury, &life, &other, reader);
            survived.count(injury.kind(), verdict.map_err(|wrong| Unhealed { injury, wrong })?);
        }
        Ok(survived)
    };
    thread::scope(|scope| {
        let half = scope.spawn(work);
        let survived: Survived = work()?;
        Ok(survived.and(&half.join().expect("a panic of the core is caught")?))
    })
}

impl Survived {
    /// Whether every kind of injury was noticed at least once.
    pub fn noticed_each_kind(&self) -> bool {
        let kinds = [Kind::File, Kind::Cut, Kind::Stale, Kind::Swapped];
        kinds.iter().all(|kind| self.noticed.contains_key(kind))
    }

    /// How many of the payments in damaged ledgers were saved, from 0 to 1.
    pub fn saved(&self) -> f64 {
        let exact = |count| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        exact(self.saved) / exact(self.of.max(1))
    }

    fn count(&mut self, kind: Kind, verdict: Verdict) {
        let counted = match verdict {
            Verdict::Harmless => &mut self.harmless,
            Verdict::Earlier => &mut self.earlier,
            Verdict::Another => &mut self.another,
            Verdict::SetAside { saved, of } => {
                self.saved += saved as u64;
                self.of += of as u64;
                &mut self.noticed
            }
            Verdict::Refused => {
                self.refused += 1;
                &mut self.noticed
            }
        };
        *counted.entry(kind).or_default() += 1;
    }

    fn and(mut self, other: &Self) -> Self {
        for (mine, theirs) in [
            (&mut self.harmless, &other.harmless),
            (&mut self.earlier, &other.earlier),
            (&mut self.another, &other.another),
            (&mut self.noticed, &other.noticed),
        ] {
            for (kind, count) in theirs {
                *mine.entry(*kind).or_default() += count;
            }
        }
        self.refused += other.refused;
        self.saved += other.saved;
        self.of += other.of;
        self
    }
}

impl fmt::Display for Survived {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for kind in Kind::ALL {
            let counts = [
                (&self.noticed, "noticed"),
                (&self.harmless, "harmless"),
                (&self.earlier, "an earlier moment"),
                (&self.another, "another ledger"),
            ];
            let of_kind = |counts: &BTreeMap<Kind, u64>| counts.get(&kind).copied().unwrap_or_default();
            write!(formatter, "{} {kind}:", counts.iter().map(|(counts, _)| of_kind(counts)).sum::<u64>())?;
            for (counts, name) in counts.iter().filter(|(counts, _)| of_kind(counts) > 0) {
                write!(formatter, " {} {name}", of_kind(counts))?;
            }
            formatter.write_str("; ")?;
        }
        let Self { refused, saved, of, .. } = self;
        write!(formatter, "{refused} refused as of a newer version; {saved} of {of} payments saved")
    }
}
