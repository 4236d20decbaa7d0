//! Water used a day, compared without rounding.

use std::{cmp::Ordering, num::NonZeroU32};

use crate::bill::CubicMetres;

/// Water used over some days. Two of them are compared by what they come to a day, exactly: 28 and 31 days are no
/// reason to call one month thirstier than another.
///
/// ```
/// # use std::num::NonZeroU32;
/// # use waterpay_core::{bill::CubicMetres, looking_back::DailyUse};
/// let days = |days| NonZeroU32::new(days).unwrap();
/// let february = DailyUse::new(CubicMetres(28), days(28));
/// let march = DailyUse::new(CubicMetres(30), days(31));
/// assert_eq!((february.litres(), march.litres()), (1000, 968));
/// assert!(february > march);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct DailyUse {
    used: u64,
    days: u64,
}

impl DailyUse {
    /// What `used` in so many days comes to a day.
    pub fn new(used: CubicMetres, days: NonZeroU32) -> Self {
        Self { used: used.0.into(), days: days.get().into() }
    }

    /// Litres a day, half a litre rounded up: for a screen, and not to be counted on with.
    pub fn litres(self) -> u64 {
        (2000 * self.used + self.days) / (2 * self.days)
    }

    /// Whether this is an unusual rise over `before`: at least half as much again, and at least ten cubic metres more in
    /// sixty days. The first alone would cry wolf over small households, where a guest makes half as much again; the
    /// second alone over large ones. A convention of ours: `docs/decisions/looking-back.md`.
    ///
    /// ```
    /// # use std::num::NonZeroU32;
    /// # use waterpay_core::{bill::CubicMetres, looking_back::DailyUse};
    /// let of = |used| DailyUse::new(CubicMetres(used), NonZeroU32::new(60).unwrap());
    /// assert!(of(30).is_unusual_rise_over(of(20)));
    /// assert!(!of(29).is_unusual_rise_over(of(20)), "not half as much again");
    /// assert!(!of(14).is_unusual_rise_over(of(5)), "nine cubic metres more");
    /// ```
    pub fn is_unusual_rise_over(self, before: Self) -> bool {
        // Both over the same number of days.
        let (now, then) = (self.used * before.days, before.used * self.days);
        let half_as_much_again = 2 * now >= 3 * then;
        let ten_more_in_sixty_days = 60 * now.saturating_sub(then) >= 10 * self.days * before.days;
        half_as_much_again && ten_more_in_sixty_days
    }
}

impl Ord for DailyUse {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.used * other.days).cmp(&(other.used * self.days))
    }
}

impl PartialOrd for DailyUse {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for DailyUse {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for DailyUse {}
