//! The best estimate of the gateway's clock, whatever the phone's own clock says.
//!
//! A phone may be wrong by years. Deadlines are the gateway's, so they are compared with the `Date` of its last
//! answer plus the monotonic time since; the phone's clock is only used until the first answer.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

use super::Device;
use crate::gateway::{Exchange, Gateway, Request};

/// How much a `Date` may be behind: the fraction that it lacks, and its way here.
const DATE_LAGS: SignedDuration = SignedDuration::from_secs(2);

/// Remembers when the gateway last told the time.
pub(super) struct GatewayClock {
    device: Arc<dyn Device>,
    heard: Mutex<Option<(Timestamp, Instant)>>,
}

impl GatewayClock {
    /// Shows the device's own time until the gateway is heard.
    pub(super) fn until_heard(device: Arc<dyn Device>) -> Self {
        Self { device, heard: Mutex::default() }
    }

    /// Takes the `Date` of an answer, unless the estimate agrees with it: a `Date` is cut off to whole seconds, and a
    /// clock that steps back would put the next payment before the last one.
    pub(super) fn heard(&self, date: Option<Timestamp>) {
        let now = self.now();
        let agrees =
            |date: &Timestamp| (0..DATE_LAGS.as_millis()).contains(&now.duration_since(*date).as_millis());
        if let Some(date) = date.filter(|date| !agrees(date)) {
            *self.heard.lock().unwrap_or_else(PoisonError::into_inner) = Some((date, Instant::now()));
        }
    }

    /// The gateway's time now, as far as is known.
    pub(super) fn now(&self) -> Timestamp {
        match *self.heard.lock().unwrap_or_else(PoisonError::into_inner) {
            Some((date, at)) => later(date, at.elapsed()),
            None => self.device.clock(),
        }
    }
}

/// A gateway to whose every answer the clock listens, so that it is right before the first payment is made.
pub(super) struct TellingTheTime {
    pub(super) gateway: Arc<dyn Gateway>,
    pub(super) clock: Arc<GatewayClock>,
}

impl Gateway for TellingTheTime {
    fn exchange(&self, request: Request) -> Exchange<'_> {
        Box::pin(async move {
            let exchanged = self.gateway.exchange(request).await;
            if let Ok(response) = &exchanged {
                self.clock.heard(response.date);
            }
            exchanged
        })
    }
}

fn later(date: Timestamp, elapsed: Duration) -> Timestamp {
    date.checked_add(elapsed).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::{super::device::ThisDevice, *};

    fn this_device_s() -> GatewayClock {
        GatewayClock::until_heard(Arc::new(ThisDevice))
    }

    #[test]
    fn the_gateway_s_date_outweighs_the_phone_s_clock() {
        let clock = this_device_s();
        assert!(Timestamp::now().duration_since(clock.now()).abs() < SignedDuration::from_secs(5));

        let date: Timestamp = "2036-01-01T00:00:00Z".parse().unwrap();
        clock.heard(Some(date));
        clock.heard(None);
        let since = clock.now().duration_since(date);
        assert!(!since.is_negative() && since < SignedDuration::from_secs(5));
    }

    #[test]
    fn a_date_without_its_fraction_does_not_set_the_clock_back() {
        let clock = this_device_s();
        clock.heard(Some("2036-01-01T00:00:00Z".parse().unwrap()));
        for _ in 0..3 {
            std::thread::sleep(Duration::from_millis(20));
            let before = clock.now();
            clock.heard(Timestamp::from_second(before.as_second()).ok());
            assert!(clock.now() >= before);
        }
    }
}
