//! A phone that is simulated: a clock that may be wrong, chance from the seed, and a disk before or after whose writes
//! the phone may stop.

use std::{sync::Arc, time::Duration};

use jiff::Timestamp;
use tokio::runtime::Handle;
use waterpay_core::engine::{Device, DiskWork};

use super::{
    clock::WallClock,
    full_disk::{self, DiskFault},
    happening::Happening,
    mishap::Mishap,
    world::World,
};

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
