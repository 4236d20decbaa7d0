//! Time that a thread has worked, whoever else used the machine meanwhile.

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// What `work` gave, and the CPU time of this thread that it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = spent();
    let done = work();
    (done, spent().saturating_sub(begun))
}

/// As [`timed`]; work of less than 25 ms is done three times, and the middle time counts.
pub fn timed_well<T>(mut work: impl FnMut() -> T) -> (T, Duration) {
    let (done, first) = timed(&mut work);
    if first >= Duration::from_millis(25) {
        return (done, first);
    }
    let mut times = [first, timed(&mut work).1, timed(&mut work).1];
    times.sort();
    (done, times[1])
}

fn spent() -> Duration {
    clock_gettime(ClockId::ThreadCPUTime).try_into().expect("a clock of CPU time starts at zero")
}
