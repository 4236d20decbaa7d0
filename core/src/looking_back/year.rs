//! A year of the calendar, from one New Year in Taipei to the next.

use std::{ops::Range, str::FromStr};

use jiff::{Timestamp, civil::Date};

use crate::taipei::{TAIPEI, in_taipei};

/// A year that a bill can print: 1912 to 2910, which is 民國 1 to 999.
///
/// ```
/// # use waterpay_core::looking_back::{NotAYear, Year};
/// let year: Year = "2027".parse()?;
/// assert_eq!(year.common_era(), 2027);
/// assert_eq!(year.span().start, "2026-12-31T16:00:00Z".parse().unwrap());
/// assert_eq!("116".parse::<Year>(), Err(NotAYear));
/// # Ok::<(), NotAYear>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i16);

/// The number or text is not a year that a bill can print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a year is from 1912 (民國 1) to 2910 (民國 999)")]
pub struct NotAYear;

impl Year {
    const FIRST: i16 = 1912;
    const LAST: i16 = 2910;

    /// The year of that number of the Common Era.
    ///
    /// # Errors
    /// [`NotAYear`] outside 1912 to 2910.
    pub fn new(common_era: i16) -> Result<Self, NotAYear> {
        if (Self::FIRST..=Self::LAST).contains(&common_era) { Ok(Self(common_era)) } else { Err(NotAYear) }
    }

    /// The year that a calendar in Taipei shows at `now`; the nearest year that there is, for a clock that is centuries
    /// off.
    pub fn in_taipei(now: Timestamp) -> Self {
        Self(in_taipei(now).year().clamp(Self::FIRST, Self::LAST))
    }

    /// Its number in the Common Era.
    pub fn common_era(self) -> i16 {
        self.0
    }

    /// The first of January.
    pub fn first_day(self) -> Date {
        new_year(self.0)
    }

    /// Every instant of it in Taipei; the end is the next year's first.
    pub fn span(self) -> Range<Timestamp> {
        let midnight = |day: Date| {
            TAIPEI.to_timestamp(day.at(0, 0, 0, 0)).expect("the calendar goes on long after the last year")
        };
        midnight(self.first_day())..midnight(new_year(self.0 + 1))
    }
}

impl FromStr for Year {
    type Err = NotAYear;

    fn from_str(text: &str) -> Result<Self, NotAYear> {
        text.parse().map_err(|_| NotAYear).and_then(Self::new)
    }
}

fn new_year(common_era: i16) -> Date {
    Date::new(common_era, 1, 1).expect("every year has a first of January")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_years_that_a_bill_can_print_are_years() {
        for year in [1912, 2027, 2910] {
            assert_eq!(Year::new(year).map(Year::common_era), Ok(year));
        }
        for text in ["1911", "2911", "116", "0", "-2027", "99999", "", "二〇二七"] {
            assert_eq!(text.parse::<Year>(), Err(NotAYear), "{text}");
        }
    }

    #[test]
    fn a_year_begins_in_taipei_and_ends_where_the_next_begins() {
        for year in [1912, 2027, 2909] {
            let (this, next) = (Year(year).span(), Year(year + 1).span());
            assert_eq!(this.end, next.start);
            assert_eq!(Year::in_taipei(this.start), Year(year));
            let last_moment = this.end - jiff::SignedDuration::from_nanos(1);
            assert_eq!(Year::in_taipei(last_moment), Year(year));
        }
        assert_eq!(
            (Year::in_taipei(Timestamp::MIN), Year::in_taipei(Timestamp::MAX)),
            (Year(1912), Year(2910))
        );
    }
}
