//! What everything in a simulated world shares: its time, its chance, its gateway, its judge, and its story.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use jiff::Timestamp;
use tokio::time::{Instant, timeout};

use super::{
    broken::Broken, clock::WallClock, gateway::SimulatedGateway, happening::Happening, judge::Judge,
    mishap::Mishap, mishap::Tally,
};
use crate::Chance;

/// In what a world differs from what its seed makes it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting {
    /// What is broken on purpose.
    pub(super) broken: Option<Broken>,
    /// How every phone's clock goes.
    pub(super) clocks: Option<WallClock>,
    /// Whether a story is told.
    pub(super) tells: bool,
}

/// A world. One thread runs it, and nothing in it asks for the time, or for chance, anywhere else.
pub(super) struct World {
    chance: Mutex<Chance>,
    tally: Mutex<Tally>,
    story: Option<Mutex<Vec<String>>>,
    pub(super) gateway: Mutex<SimulatedGateway>,
    pub(super) judge: Mutex<Judge>,
    pub(super) setting: Setting,
    began: Instant,
    /// One exchange in so many goes wrong; 0: none does.
    storm: u64,
    calm: Happening,
}

impl World {
    /// When every world begins, by the gateway's clock.
    pub(super) const BEGINNING: Timestamp = Timestamp::constant(1_799_121_600, 0);

    /// A world that begins now, in a runtime whose time is simulated.
    pub(super) fn new(mut chance: Chance, setting: Setting) -> Self {
        let storm = [0, 20, 8, 4, 3][usize::try_from(chance.below(5)).unwrap_or_default()];
        Self {
            gateway: Mutex::new(SimulatedGateway::new(Self::BEGINNING, setting.broken)),
            chance: Mutex::new(chance),
            tally: Mutex::default(),
            story: setting.tells.then(Mutex::default),
            judge: Mutex::default(),
            setting,
            began: Instant::now(),
            storm,
            calm: Happening::default(),
        }
    }

    /// The true time, which is the gateway's.
    pub(super) fn now(&self) -> Timestamp {
        Self::BEGINNING + self.elapsed()
    }

    /// For how long the world has been going on.
    pub(super) fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }

    /// A number below `below`.
    pub(super) fn below(&self, below: u64) -> u64 {
        lock(&self.chance).below(below)
    }

    /// Whether something happens that happens once in `times`.
    pub(super) fn once_in(&self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// Any time between the two, to the millisecond.
    pub(super) fn between(&self, least: Duration, most: Duration) -> Duration {
        let span = u64::try_from(most.saturating_sub(least).as_millis()).unwrap_or(u64::MAX - 1);
        least + Duration::from_millis(self.below(span + 1))
    }

    /// Lets some of that time pass.
    pub(super) async fn pass(&self, least: Duration, most: Duration) {
        tokio::time::sleep(self.between(least, most)).await;
    }

    /// Lets some of that time pass, and no more once nothing goes wrong any more.
    pub(super) async fn pass_unless_calm(&self, least: Duration, most: Duration) {
        // Either end will do.
        drop(timeout(self.between(least, most), self.calm.wait()).await);
    }

    /// Whether something goes wrong now that goes wrong once in `times` in the wildest storm.
    pub(super) fn goes_wrong(&self, times: u64) -> bool {
        !self.is_calm() && self.storm > 0 && self.once_in(self.storm * times)
    }

    /// From now on nothing goes wrong any more.
    pub(super) fn calm_down(&self) {
        self.calm.happens();
        self.tell(|| "nothing goes wrong any more".to_owned());
    }

    pub(super) fn is_calm(&self) -> bool {
        self.calm.has_happened()
    }

    /// Something went wrong.
    pub(super) fn met(&self, mishap: Mishap) {
        lock(&self.tally).count(mishap);
        if !matches!(mishap, Mishap::ClockOff | Mishap::ClockJumped | Mishap::ClockFrozen) {
            self.tell(|| format!("  {mishap:?}"));
        }
    }

    /// Adds a line to the story.
    pub(super) fn tell(&self, line: impl FnOnce() -> String) {
        if let Some(story) = &self.story {
            let at = self.elapsed().as_secs_f64();
            lock(story).push(format!("{at:>9.3} s  {}", line()));
        }
    }

    pub(super) fn tally(&self) -> Tally {
        lock(&self.tally).clone()
    }

    pub(super) fn story(&self) -> Vec<String> {
        self.story.as_ref().map(|story| lock(story).clone()).unwrap_or_default()
    }
}

/// A world has one thread, so nobody waits here.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
