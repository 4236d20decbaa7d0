//! A phone that is simulated: a clock that may be wrong, chance from the seed, and a disk before or after whose writes
//! the phone may stop.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use tokio::runtime::Handle;
use waterpay_core::engine::{Device, DiskWork};

use super::{
    broken::Broken,
    full_disk::{self, DiskFault},
    happening::Happening,
    mishap::Mishap,
    world::{World, lock},
};

const TEN_YEARS: SignedDuration = SignedDuration::from_hours(87_660);

/// How a phone's own clock goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WallClock {
    /// Right.
    True,
    /// Ahead or behind by so much.
    Off(SignedDuration),
    /// Anywhere within ten years, at each look.
    Jumping,
    /// At a standstill.
    Frozen(Timestamp),
}

/// From the start of an app to the moment when it is killed. Clones are of the same life.
#[derive(Clone)]
pub(super) struct Life(Arc<Happening>);

/// The app was killed while something was asked of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Killed;

/// What an engine sees of a simulated phone.
pub(super) struct SimulatedDevice {
    pub(super) world: Arc<World>,
    pub(super) life: Life,
    pub(super) clock: WallClock,
}

impl WallClock {
    /// Half of the clocks are right, and none where it is to be seen that deadlines are judged by them.
    pub(super) fn any(world: &World) -> Self {
        match if world.broken == Some(Broken::OwnClock) { 0 } else { world.below(8) } {
            0 => Self::Off(TEN_YEARS),
            1 => Self::Off(-TEN_YEARS),
            2 => Self::Jumping,
            3 => Self::Frozen(world.now()),
            _ => Self::True,
        }
    }

    pub(super) fn read(self, world: &World) -> Timestamp {
        match self {
            Self::True => world.now(),
            Self::Off(by) => {
                world.met(Mishap::ClockOff);
                world.now() + by
            }
            Self::Jumping => {
                world.met(Mishap::ClockJumped);
                let twenty_years = Duration::from_hours(175_320);
                world.now() - TEN_YEARS + world.between(Duration::ZERO, twenty_years)
            }
            Self::Frozen(at) => {
                world.met(Mishap::ClockFrozen);
                at
            }
        }
    }
}

impl Life {
    pub(super) fn begin() -> Self {
        Self(Arc::default())
    }

    pub(super) fn end(&self) {
        self.0.happens();
    }

    pub(super) fn is_over(&self) -> bool {
        self.0.has_happened()
    }

    /// Awaits the end.
    pub(super) async fn over(&self) {
        self.0.wait().await;
    }

    /// What is asked of an app comes to nothing when it is killed.
    pub(super) async fn unless_it_ends<T>(&self, asked: impl Future<Output = T>) -> Result<T, Killed> {
        tokio::select! {
            biased;
            () = self.over() => Err(Killed),
            answer = asked => Ok(answer),
        }
    }

    /// Ends this life here, some of the time. Whatever had come this far does not go on after the end.
    pub(super) async fn may_end(&self, world: &World, mishap: Mishap) {
        if !self.is_over() && world.goes_wrong(60) {
            world.met(mishap);
            self.end();
        }
        self.goes_on().await;
    }

    /// Goes on in a life, and never after its end.
    pub(super) async fn goes_on(&self) {
        if self.is_over() {
            std::future::pending::<()>().await;
        }
    }
}

impl Device for SimulatedDevice {
    fn clock(&self) -> Timestamp {
        self.clock.read(&self.world)
    }

    fn random(&self, bytes: &mut [u8]) -> Result<(), getrandom::Error> {
        for byte in bytes {
            *byte = u8::try_from(self.world.below(256)).unwrap_or_default();
        }
        Ok(())
    }

    fn begin_at_the_disk(&self, work: DiskWork, runtime: &Handle) {
        let (world, life) = (Arc::clone(&self.world), self.life.clone());
        if world.once_in(4) {
            runtime.spawn(async move {
                world.pass(Duration::ZERO, Duration::from_millis(300)).await;
                at_the_disk(&world, &life, work);
            });
        } else {
            at_the_disk(&world, &life, work);
        }
    }
}

fn at_the_disk(world: &World, life: &Life, work: DiskWork) {
    if life.is_over() {
        return;
    }
    if world.goes_wrong(80) {
        world.met(Mishap::CrashedBeforeDisk);
        life.end();
        return;
    }
    if world.goes_wrong(10) {
        let (fault, mishap) = if world.once_in(3) {
            (DiskFault::SyncFails, Mishap::DiskFailed)
        } else {
            (DiskFault::FullAtWrite(world.below(6)), Mishap::DiskFull)
        };
        if full_disk::with_fault(fault, work) {
            world.met(mishap);
        }
    } else {
        work();
    }
    if world.goes_wrong(80) {
        world.met(Mishap::CrashedAfterDisk);
        life.end();
    }
}

/// A clock that is set for a phone, now or later.
pub(super) type ClockSetting = Mutex<WallClock>;

/// How the clock of a phone goes now.
pub(super) fn setting(clock: &ClockSetting) -> WallClock {
    *lock(clock)
}
