//! Time, of which there is none: the scheduler decides how long a wait is.

use std::time::Duration;
pub use std::time::Instant;

use shuttle::{
    future::yield_now,
    rand::{Rng as _, thread_rng},
};

use super::{Either, either};

/// So long is for ever.
pub const FOR_EVER: Duration = Duration::from_hours(1);

/// The time ran out.
#[derive(Debug)]
pub struct Elapsed;

impl std::fmt::Display for Elapsed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the time is over")
    }
}

impl std::error::Error for Elapsed {}

/// Lets others go first, some number of times.
pub async fn sleep(duration: Duration) {
    if duration >= FOR_EVER {
        std::future::pending::<()>().await;
    }
    for _ in 0..thread_rng().gen_range(1..4) {
        yield_now().await;
    }
}

/// Waits for `future`, for `at_most` this long.
pub async fn timeout<F: Future>(at_most: Duration, future: F) -> Result<F::Output, Elapsed> {
    match either(future, sleep(at_most)).await {
        Either::First(output) => Ok(output),
        Either::Second(()) => Err(Elapsed),
    }
}
