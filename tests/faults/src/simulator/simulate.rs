//! World after world, on every core, until so many payments were made or something was wrong.

use std::{
    fmt, io,
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use super::{
    broken::Broken,
    clock::WallClock,
    ending::Ending,
    full_disk,
    judge::Wrong,
    mishap::Tally,
    run::{Outcome, run},
    world::{Setting, lock},
};

/// What is to be simulated.
#[derive(Debug, Clone, Copy)]
pub struct Simulation {
    /// From which all worlds follow.
    pub seed: u64,
    /// At least so many payments.
    pub payments: u64,
    /// What is broken on purpose.
    pub broken: Option<Broken>,
}

/// What all worlds came to.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    /// How many worlds.
    pub worlds: u64,
    /// How many payments were begun.
    pub payments: u64,
    /// For how many of them money moved.
    pub charges: u64,
    /// What went wrong, and how often.
    pub tally: Tally,
    /// The time of all worlds together.
    pub simulated: Duration,
    /// The time of all threads together.
    pub took: Duration,
    /// How long after its deadline, or after the last mishap if that was later, the last payment of a world settled.
    pub slowest: Duration,
}

/// Something was wrong.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// In the world of this seed, which can be run again.
    #[error("{wrong}; to see how: waterpay-faults simulate --world {seed}")]
    World {
        /// The world's own seed.
        seed: u64,
        /// What was wrong.
        wrong: Wrong,
    },
    /// The simulator could not do its work.
    #[error("the simulator failed")]
    Io(#[from] io::Error),
}

struct Progress {
    next: u64,
    figures: Figures,
    failed: Option<Failed>,
}

/// Simulates.
///
/// # Errors
/// [`Failed`] for the first world that went wrong.
pub fn simulate(simulation: Simulation) -> Result<Figures, Failed> {
    full_disk::prepare();
    let progress = Mutex::new(Progress { next: 0, figures: Figures::default(), failed: None });
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| work(simulation, &progress));
        }
    });
    let Progress { figures, failed, .. } = progress.into_inner().expect("no world panics");
    failed.map_or(Ok(figures), Err)
}

/// Runs one world again, and tells its story.
///
/// # Errors
/// When the simulator could not do its work.
pub fn replay(seed: u64, broken: Option<Broken>) -> io::Result<(Vec<String>, Option<Wrong>)> {
    full_disk::prepare();
    let Outcome { story, wrong, .. } = run(seed, Setting { broken, tells: true, ..Setting::default() })?;
    Ok((story, wrong))
}

/// Runs one world in which every phone's clock goes in the same way.
///
/// # Errors
/// When the simulator could not do its work.
pub fn with_clocks(seed: u64, clocks: WallClock) -> io::Result<(Ending, Option<Wrong>)> {
    full_disk::prepare();
    let Outcome { ending, wrong, .. } = run(seed, Setting { clocks: Some(clocks), ..Setting::default() })?;
    Ok((ending, wrong))
}

fn work(simulation: Simulation, progress: &Mutex<Progress>) {
    loop {
        let seed = {
            let mut progress = lock(progress);
            if progress.failed.is_some() || progress.figures.payments >= simulation.payments {
                return;
            }
            progress.next += 1;
            simulation.seed.wrapping_add(progress.next)
        };
        let began = Instant::now();
        let outcome = run(seed, Setting { broken: simulation.broken, ..Setting::default() });
        let took = began.elapsed();
        let mut progress = lock(progress);
        match outcome {
            Ok(Outcome { wrong: Some(wrong), .. }) => progress.failed = Some(Failed::World { seed, wrong }),
            Ok(outcome) => progress.figures.add(&outcome, took),
            Err(error) => progress.failed = Some(error.into()),
        }
    }
}

impl Figures {
    fn add(&mut self, world: &Outcome, took: Duration) {
        self.worlds += 1;
        self.payments += world.payments;
        self.charges += world.ending.charges() as u64;
        self.tally.add(&world.tally);
        self.simulated += world.simulated;
        self.took += took;
        self.slowest = self.slowest.max(world.slowest);
    }

    /// How many times faster than a clock one core was.
    pub fn faster(&self) -> f64 {
        self.simulated.as_secs_f64() / self.took.as_secs_f64()
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { worlds, payments, charges, tally, slowest, .. } = self;
        write!(
            formatter,
            "{worlds} worlds, {payments} payments, {charges} charges; {:.0} times faster than a clock on each core \
             ({:.1} days in {:.1} s); the last settled {} s after deadline and mishaps; met: {tally}",
            self.faster(),
            self.simulated.as_secs_f64() / 86_400.0,
            self.took.as_secs_f64(),
            slowest.as_secs(),
        )
    }
}
