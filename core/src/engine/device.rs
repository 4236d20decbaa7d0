//! What an engine takes from the device that it runs on: the device's own clock, chance, and a place to wait for the
//! disk.
//!
//! With the runtime, which brings the monotonic time, and the [`Gateway`](crate::gateway::Gateway), which brings the
//! network, this is all that an engine knows of the world besides its folder. A simulator brings all of them.

use jiff::Timestamp;
use tokio::runtime::Handle;

/// The device that an engine runs on.
pub trait Device: Send + Sync {
    /// The device's own clock, which may be wrong by years. No deadline is judged by it once the gateway has told the
    /// time.
    fn clock(&self) -> Timestamp;

    /// Fills `bytes` with what nobody can foresee.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    fn random(&self, bytes: &mut [u8]) -> Result<(), getrandom::Error>;

    /// Begins `work`, which waits for the disk, where that holds nobody up; `runtime` is the engine's. Work that is
    /// dropped instead was not done, and no more of it can be: the device has stopped.
    fn begin_at_the_disk(&self, work: DiskWork, runtime: &Handle);
}

/// Work that waits for the disk.
pub type DiskWork = Box<dyn FnOnce() + Send>;

/// The device that this process runs on.
pub(super) struct ThisDevice;

impl Device for ThisDevice {
    fn clock(&self) -> Timestamp {
        Timestamp::now()
    }

    fn random(&self, bytes: &mut [u8]) -> Result<(), getrandom::Error> {
        getrandom::fill(bytes)
    }

    fn begin_at_the_disk(&self, work: DiskWork, runtime: &Handle) {
        drop(runtime.spawn_blocking(work));
    }
}
