//! Tries many schedules of a property, and says by which seed one went wrong.

use std::{
    any::Any,
    cell::Cell,
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

use shuttle::{
    Config, FailurePersistence, MaxSteps, Runner,
    scheduler::{PctScheduler, RandomScheduler, Scheduler},
};

use crate::{closing, observing, tapping};

/// Room for SQLite and for signatures, which a thread of shuttle does not have by itself.
const STACK: usize = 1 << 20;
/// No schedule needs nearly as many steps; one that does goes round in circles.
const MOST_STEPS: usize = 200_000;
/// How many overtakings a probabilistic schedule puts in (Burckhardt et al., "A Randomized Scheduler with Probabilistic
/// Guarantees of Finding Bugs", ASPLOS 2010).
const OVERTAKINGS: usize = 3;

/// What must be true in every schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Property {
    /// However often and from wherever a bill is paid at once, one payment begins.
    OnePaymentBegins,
    /// Every screen that awaits news sees a payment go forward and end.
    EveryScreenSeesItEnd,
    /// An app that is put to sleep while it pays loses nothing, asks nothing, and says what is true.
    NothingIsLost,
}

/// Something that is broken on purpose, so that the search shows that it can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// The ledger lacks the rules against a second payment of a bill: all that is left is to look before paying.
    NoIndex,
    /// Whoever begins to wait for news in the moment in which it comes is not woken.
    WakeUpsLost,
    /// The app falls asleep without stopping what carries its payments.
    TasksGoOn,
}

/// What was tried, and held.
#[derive(Debug, Clone, Copy)]
pub struct Tried {
    /// What must be true.
    pub property: Property,
    /// In how many schedules it was.
    pub schedules: usize,
    /// How long that took.
    pub took: Duration,
}

/// A schedule in which a property did not hold.
#[derive(Debug, thiserror::Error)]
#[error("{property:?}, schedules by {scheduler}, WATERPAY_SEED={seed}: {what}")]
pub struct WentWrong {
    /// What must be true.
    pub property: Property,
    /// Which scheduler made it.
    pub scheduler: &'static str,
    /// From which seed.
    pub seed: u64,
    /// What was wrong.
    pub what: String,
}

thread_local! {
    static BROKEN: Cell<Option<Broken>> = const { Cell::new(None) };
}

impl Property {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::OnePaymentBegins, Self::EveryScreenSeesItEnd, Self::NothingIsLost];

    fn check(self) {
        match self {
            Self::OnePaymentBegins => tapping::one_payment_begins(),
            Self::EveryScreenSeesItEnd => observing::every_screen_sees_it_end(),
            Self::NothingIsLost => closing::nothing_is_lost(),
        }
    }
}

impl Broken {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::NoIndex, Self::WakeUpsLost, Self::TasksGoOn];

    pub(crate) fn is_on(self) -> bool {
        BROKEN.get() == Some(self)
    }
}

/// Tries `schedules` of a property, half of them purely random, half with few overtakings.
///
/// # Errors
/// [`WentWrong`] at the first in which it does not hold.
pub fn search(
    property: Property,
    broken: Option<Broken>,
    schedules: usize,
    seed: u64,
) -> Result<Tried, WentWrong> {
    let (begun, half) = (Instant::now(), schedules / 2);
    let random = RandomScheduler::new_from_seed(seed, schedules - half);
    try_all(property, broken, random).map_err(|what| WentWrong {
        property,
        scheduler: "chance",
        seed,
        what,
    })?;
    let few = PctScheduler::new_from_seed(seed, OVERTAKINGS, half);
    try_all(property, broken, few).map_err(|what| WentWrong {
        property,
        scheduler: "priority",
        seed,
        what,
    })?;
    Ok(Tried { property, schedules, took: begun.elapsed() })
}

fn try_all(
    property: Property,
    broken: Option<Broken>,
    scheduler: impl Scheduler + 'static,
) -> Result<(), String> {
    let mut config = Config::new();
    config.stack_size = STACK;
    config.max_steps = MaxSteps::FailAfter(MOST_STEPS);
    config.failure_persistence = FailurePersistence::None;
    config.silence_warnings = true;
    BROKEN.set(broken);
    let runner = Runner::new(scheduler, config);
    let tried = catch_unwind(AssertUnwindSafe(|| runner.run(move || property.check())));
    BROKEN.set(None);
    tried.map(drop).map_err(|panicked| said(panicked.as_ref()))
}

fn said(panicked: &(dyn Any + Send)) -> String {
    let text = panicked.downcast_ref::<String>().map(String::as_str);
    text.or(panicked.downcast_ref::<&str>().copied()).unwrap_or("it panicked").to_owned()
}

impl fmt::Display for Tried {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { property, schedules, took } = self;
        write!(formatter, "{property:?}: holds in {schedules} schedules, {:.1} s", took.as_secs_f64())
    }
}
