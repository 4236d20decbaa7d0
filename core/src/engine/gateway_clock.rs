//! The best estimate of the gateway's clock, whatever the phone's own clock says.
//!
//! A phone may be wrong by years. Deadlines are the gateway's, so they are compared with the `Date` of its last
//! answer plus the monotonic time since; the phone's clock is only used until the first answer.

use std::{
    sync::Mutex,
    sync::PoisonError,
    time::{Duration, Instant},
};

use jiff::Timestamp;

/// Remembers when the gateway last told the time.
#[derive(Debug, Default)]
pub(super) struct GatewayClock {
    heard: Mutex<Option<(Timestamp, Instant)>>,
}

impl GatewayClock {
    /// Takes the `Date` of an answer.
    pub(super) fn heard(&self, date: Option<Timestamp>) {
        if let Some(date) = date {
            *self.heard.lock().unwrap_or_else(PoisonError::into_inner) = Some((date, Instant::now()));
        }
    }

    /// The gateway's time now, as far as is known.
    pub(super) fn now(&self) -> Timestamp {
        match *self.heard.lock().unwrap_or_else(PoisonError::into_inner) {
            Some((date, at)) => later(date, at.elapsed()),
            None => Timestamp::now(),
        }
    }
}

fn later(date: Timestamp, elapsed: Duration) -> Timestamp {
    date.checked_add(elapsed).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gateway_s_date_outweighs_the_phone_s_clock() {
        let clock = GatewayClock::default();
        assert!(Timestamp::now().duration_since(clock.now()).abs() < jiff::SignedDuration::from_secs(5));

        let date: Timestamp = "2036-01-01T00:00:00Z".parse().unwrap();
        clock.heard(Some(date));
        clock.heard(None);
        let since = clock.now().duration_since(date);
        assert!(!since.is_negative() && since < jiff::SignedDuration::from_secs(5));
    }
}
