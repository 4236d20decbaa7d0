//! Which faults are switched on, for which requests, and for how long.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Fault, Operation};

/// A fault that was switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArmedFault {
    /// What goes wrong.
    pub fault: Fault,
    /// With which requests; none: with every one.
    pub on: Option<Operation>,
    /// For how long.
    pub lasts: Lasts,
}

/// How long a fault stays switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lasts {
    /// For this many requests that it is for.
    Times(u32),
    /// For this long, by the sandbox's clock.
    For(SignedDuration),
    /// Until the faults are switched off.
    UntilDisarmed,
}

/// What is switched on. The fault that was switched on first comes first.
#[derive(Debug, Default)]
pub(crate) struct Switchboard {
    armed: Vec<(ArmedFault, Timestamp)>,
}

impl Switchboard {
    pub(crate) fn arm(&mut self, fault: ArmedFault, now: Timestamp) {
        self.armed.push((fault, now));
    }

    /// The fault for one request, which counts as one of its times.
    pub(crate) fn take(&mut self, operation: Operation, now: Timestamp) -> Option<Fault> {
        self.armed.retain(|(armed, since)| match armed.lasts {
            Lasts::Times(times) => times > 0,
            Lasts::For(duration) => now.duration_since(*since) < duration,
            Lasts::UntilDisarmed => true,
        });
        let (armed, _) =
            self.armed.iter_mut().find(|(armed, _)| armed.on.is_none_or(|on| on == operation))?;
        if let Lasts::Times(times) = &mut armed.lasts {
            *times -= 1;
        }
        Some(armed.fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn armed(lasts: Lasts, on: Option<Operation>) -> Switchboard {
        let mut switchboard = Switchboard::default();
        let fault = ArmedFault { fault: Fault::InProgress, on, lasts };
        switchboard.arm(fault, Timestamp::UNIX_EPOCH);
        switchboard
    }

    #[test]
    fn a_fault_for_two_times_is_there_twice_and_only_for_its_requests() {
        let mut switchboard = armed(Lasts::Times(2), Some(Operation::Quotes));
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(switchboard.take(Operation::Bills, now), None);
        assert_eq!(switchboard.take(Operation::Quotes, now), Some(Fault::InProgress));
        assert_eq!(switchboard.take(Operation::Quotes, now), Some(Fault::InProgress));
        assert_eq!(switchboard.take(Operation::Quotes, now), None);
    }

    #[test]
    fn a_fault_for_a_while_ends_by_the_clock() {
        let mut switchboard = armed(Lasts::For(SignedDuration::from_secs(10)), None);
        let at = |second| Timestamp::from_second(second).unwrap();
        assert_eq!(switchboard.take(Operation::Bills, at(9)), Some(Fault::InProgress));
        assert_eq!(switchboard.take(Operation::Bills, at(10)), None);
    }
}
