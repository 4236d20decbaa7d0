//! The disk fails at the n-th operation of a payment's life, for every n: once, or from then on.
//!
//! A life is lived by the real engine over SQLite on a disk that fails. Whatever is refused has words for the resident.
//! Then the disk is well again, the app is opened, and everything comes to its end. What must be true is in `promises`.
//!
//! | file | what it is about |
//! |---|---|
//! | `faulty` | a disk that fails at one operation |
//! | `ordeal` | one life on it, and what comes after |
//! | `panics` | whether anything panicked |
//! | `promises` | what must be true of that |

mod faulty;
mod ordeal;
mod panics;
mod promises;

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

pub use faulty::{Fault, Lasts};
pub use ordeal::Broken;
use ordeal::{Lived, live};
pub use promises::Unkept as BrokenPromise;

use crate::life::{SCRIPTS, Script};

/// How it is done.
#[derive(Debug, Clone, Copy)]
pub struct FailingDisk {
    /// One of so many operations fails; 1 for each of them. Of the syncs, which are few, five times as many.
    pub one_of: usize,
    /// How many of the lives.
    pub lives: usize,
}

/// How many operations failed, by what failed and for how long.
#[derive(Debug, Default)]
pub struct Endured {
    /// In how many lives an operation failed.
    tried: BTreeMap<(Fault, Lasts), usize>,
    /// How many lives there were without a fault in them.
    pub unfailing: usize,
    /// How many of the lives had something refused, in words.
    pub refused: usize,
    /// How many requests to pay were sent, each with its intent on the disk for good.
    pub sent: usize,
    /// How long it took.
    pub took: Duration,
}

impl FailingDisk {
    /// For a suite: some hundreds of faults.
    pub const QUICK: Self = Self { one_of: 15, lives: 4 };
    /// Every operation of every life.
    pub const FULL: Self = Self { one_of: 1, lives: SCRIPTS.len() };

    /// Lives every life with every fault.
    ///
    /// # Errors
    /// The first promise that was not kept of each life and kind of fault.
    pub fn endure(&self) -> Result<Endured, Vec<Broken>> {
        panics::watch();
        let begun = Instant::now();
        let endured = Mutex::new((Endured::default(), vec![]));
        let waiting = Mutex::new(self.rows().into_iter());
        thread::scope(|scope| {
            // Most of a life is waiting.
            for _ in 0..4 * thread::available_parallelism().map_or(1, usize::from) {
                scope.spawn(|| {
                    loop {
                        let row = waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
                        let Some(row) = row else { return };
                        let lived = self.every_operation(&row);
                        let mut endured = endured.lock().unwrap_or_else(PoisonError::into_inner);
                        match lived {
                            Ok(one) => endured.0.add(one),
                            Err(broken) => endured.1.push(*broken),
                        }
                    }
                });
            }
        });
        let (mut endured, broken) = endured.into_inner().unwrap_or_else(PoisonError::into_inner);
        endured.took = begun.elapsed();
        if broken.is_empty() { Ok(endured) } else { Err(broken) }
    }

    /// Every life with every kind of fault.
    fn rows(&self) -> Vec<Row> {
        let scripts = SCRIPTS.iter().take(self.lives);
        let faults = scripts.flat_map(|script| Fault::ALL.map(|fault| (script, fault)));
        faults.flat_map(|(script, fault)| Lasts::ALL.map(|lasts| Row { script, fault, lasts })).collect()
    }

    /// The first operation fails, the second, and so on, until there is none of that number any more.
    fn every_operation(&self, row: &Row) -> Result<Endured, Box<Broken>> {
        let mut endured = Endured::default();
        let one_of = if row.fault == Fault::Sync { self.one_of.div_ceil(5) } else { self.one_of };
        for nth in (1..).step_by(one_of) {
            let lived = live(row.script, row.fault, row.lasts, nth)?;
            endured.count(row, &lived);
            if !lived.was_met {
                break;
            }
        }
        Ok(endured)
    }
}

struct Row {
    script: &'static Script,
    fault: Fault,
    lasts: Lasts,
}

impl Endured {
    /// In how many lives an operation failed.
    pub fn operations(&self) -> usize {
        self.tried.values().sum()
    }

    fn count(&mut self, row: &Row, lived: &Lived) {
        if lived.was_met {
            *self.tried.entry((row.fault, row.lasts)).or_default() += 1;
        } else {
            self.unfailing += 1;
        }
        self.refused += usize::from(lived.refused > 0);
        self.sent += lived.sent;
    }

    fn add(&mut self, other: Self) {
        for (kind, count) in other.tried {
            *self.tried.entry(kind).or_default() += count;
        }
        self.unfailing += other.unfailing;
        self.refused += other.refused;
        self.sent += other.sent;
    }
}

impl fmt::Display for Endured {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} failing operations:", self.operations())?;
        for ((fault, lasts), count) in &self.tried {
            write!(formatter, " {fault:?} {lasts:?} {count},")?;
        }
        write!(
            formatter,
            " in {} lives something was refused, {} requests were sent, each with its intent on the disk for good; no \
             panic; {:.1} s",
            self.refused,
            self.sent,
            self.took.as_secs_f64()
        )
    }
}
