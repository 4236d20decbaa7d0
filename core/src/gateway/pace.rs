//! How fast the gateway is asked again about a payment whose outcome is unknown.

use std::time::Duration;

/// Doubling waits with jitter: the first short enough for a resident who looks at the screen, the longest short enough
/// for an outcome within five minutes of the gateway's being able to tell it, whatever went before.
///
/// ```
/// # use std::time::Duration;
/// # use waterpay_core::gateway::Pace;
/// let pace = Pace::default();
/// assert_eq!(pace.wait(1, None, 1.0), Duration::from_secs(2));
/// assert_eq!(pace.wait(3, None, 1.0), Duration::from_secs(8));
/// assert_eq!(pace.wait(60, None, 1.0), Duration::from_mins(4));
/// assert_eq!(pace.wait(1, Some(Duration::from_secs(30)), 0.0), Duration::from_secs(30));
/// assert_eq!(pace.wait(1, Some(Duration::from_hours(24)), 0.0), Duration::from_mins(4));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// The first wait, and the unit of the others.
    pub first: Duration,
    /// No wait is longer, whatever the gateway asks for.
    pub longest: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self { first: Duration::from_secs(2), longest: Duration::from_mins(4) }
    }
}

impl Pace {
    /// How long to wait for the `tries`-th time.
    ///
    /// `at_least` is what the gateway asked for (`Retry-After`); `jitter` between 0 and 1 takes up to half of the wait
    /// away, so that many phones do not come back at once. What is left is whole milliseconds, as timers count them.
    pub fn wait(self, tries: u32, at_least: Option<Duration>, jitter: f64) -> Duration {
        let doublings = tries.saturating_sub(1).min(31);
        let full = self.first.saturating_mul(1 << doublings).min(self.longest);
        let jittered = full.mul_f64(0.5 + jitter.clamp(0.0, 1.0) / 2.0);
        let jittered = Duration::from_millis(u64::try_from(jittered.as_millis()).unwrap_or(u64::MAX));
        jittered.max(at_least.unwrap_or_default()).min(self.longest)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn jitter_takes_up_to_half_of_the_wait_away_and_adds_nothing() {
        let pace = Pace::default();
        let waits = [0.0, 0.5, 1.0].map(|jitter| pace.wait(2, None, jitter));
        assert_eq!(waits, [2, 3, 4].map(Duration::from_secs));
    }

    proptest! {
        #[test]
        fn no_wait_is_shorter_than_asked_for_or_longer_than_the_longest(
            tries in any::<u32>(), asked in proptest::option::of(0_u64..100_000), jitter in any::<f64>()
        ) {
            let pace = Pace::default();
            let asked = asked.map(Duration::from_secs);
            let jitter = if jitter.is_nan() { 0.0 } else { jitter };
            let wait = pace.wait(tries, asked, jitter);
            prop_assert!(wait <= pace.longest);
            prop_assert!(wait >= asked.unwrap_or_default().min(pace.longest));
            prop_assert!(wait >= pace.first / 2);
        }
    }
}
