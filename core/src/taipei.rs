//! The wall clock in Taipei, by which bills, codes and residents go.

use jiff::{Timestamp, civil::DateTime, tz::Offset};

/// Asia/Taipei: eight hours ahead of UTC, without a change since 1979, so that no table of time zones is needed.
pub(crate) const TAIPEI: Offset = Offset::constant(8);

/// What a clock in Taipei shows at `now`.
///
/// ```
/// # use waterpay_core::taipei::in_taipei;
/// let last_second_of_the_day = "2026-12-20T15:59:59Z".parse()?;
/// assert_eq!(in_taipei(last_second_of_the_day).date(), jiff::civil::date(2026, 12, 20));
/// # Ok::<(), jiff::Error>(())
/// ```
pub fn in_taipei(now: Timestamp) -> DateTime {
    TAIPEI.to_datetime(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_in_taipei_while_it_is_still_the_one_before_in_utc() {
        let at = |instant: &str| in_taipei(instant.parse().unwrap()).to_string();
        assert_eq!(at("2026-12-20T15:59:59Z"), "2026-12-20T23:59:59");
        assert_eq!(at("2026-12-20T16:00:00Z"), "2026-12-21T00:00:00");
    }
}
