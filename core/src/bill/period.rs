//! The months that a bill is for.

use std::{fmt, num::NonZeroU32, str::FromStr};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::roc_date;

/// A month of a year, written `2027-04`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct YearMonth {
    year: i16,
    month: i8,
}

/// The first and the last month that a bill is for; most bills in Taiwan are for two months.
///
/// ```
/// # use waterpay_core::bill::BillingPeriod;
/// let period = BillingPeriod::new("2027-03".parse()?, "2027-04".parse()?)?;
/// assert_eq!(period.to_string(), "2027-03/2027-04");
/// assert!(BillingPeriod::new("2027-04".parse()?, "2027-03".parse()?).is_err());
/// # Ok::<(), waterpay_core::bill::NotABillingPeriod>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Months", into = "Months")]
pub struct BillingPeriod {
    first: YearMonth,
    last: YearMonth,
}

/// Why something is not a month, or two months not a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotABillingPeriod {
    /// Not a year and a month written `2027-04`.
    #[error("a month is written as 2027-04")]
    NotAMonth,
    /// The last month is before the first.
    #[error("a period ends after it begins")]
    Backwards,
}

impl YearMonth {
    /// The month in which `date` is.
    pub fn of(date: Date) -> Self {
        Self { year: date.year(), month: date.month() }
    }

    /// The year of the Common Era.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The 民國 year, which bills print: year 1 is 1912.
    pub fn roc_year(self) -> i16 {
        roc_date::year_of(self.year)
    }

    /// 1 to 12.
    pub fn month(self) -> i8 {
        self.month
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month, 1).expect("the constructors admit real months only")
    }
}

impl BillingPeriod {
    /// From the start of `first` to the end of `last`.
    ///
    /// # Errors
    /// [`NotABillingPeriod::Backwards`] when `last` is before `first`.
    pub fn new(first: YearMonth, last: YearMonth) -> Result<Self, NotABillingPeriod> {
        if first > last { Err(NotABillingPeriod::Backwards) } else { Ok(Self { first, last }) }
    }

    /// The first month.
    pub fn first(self) -> YearMonth {
        self.first
    }

    /// The last month; the same as the first for a bill of one month.
    pub fn last(self) -> YearMonth {
        self.last
    }

    /// How many days it has, 28 at least.
    pub fn days(self) -> NonZeroU32 {
        let between = self.first.first_day().duration_until(self.last.first_day().last_of_month());
        let days = u32::try_from(between.as_hours() / 24 + 1).ok().and_then(NonZeroU32::new);
        days.expect("a period ends after it begins, and the calendar has fewer than four million days")
    }

    /// The same months of the year before; none for those of the year 0, before which no month can be written.
    ///
    /// ```
    /// # use waterpay_core::bill::BillingPeriod;
    /// let winter = BillingPeriod::new("2027-12".parse()?, "2028-01".parse()?)?;
    /// assert_eq!(winter.a_year_before().map(|period| period.to_string()).as_deref(), Some("2026-12/2027-01"));
    /// # Ok::<(), waterpay_core::bill::NotABillingPeriod>(())
    /// ```
    pub fn a_year_before(self) -> Option<Self> {
        let before = |month: YearMonth| YearMonth { year: month.year - 1, ..month };
        (self.first.year > 0).then(|| Self { first: before(self.first), last: before(self.last) })
    }

    /// Whether some month is in both.
    pub fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

impl FromStr for YearMonth {
    type Err = NotABillingPeriod;

    fn from_str(text: &str) -> Result<Self, NotABillingPeriod> {
        let (year, month) = text.split_once('-').ok_or(NotABillingPeriod::NotAMonth)?;
        let digits =
            |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(NotABillingPeriod::NotAMonth);
        }
        let (year, month) = year.parse().ok().zip(month.parse().ok()).ok_or(NotABillingPeriod::NotAMonth)?;
        Date::new(year, month, 1).map(Self::of).map_err(|_| NotABillingPeriod::NotAMonth)
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for BillingPeriod {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.first, self.last)
    }
}

impl TryFrom<String> for YearMonth {
    type Error = NotABillingPeriod;

    fn try_from(text: String) -> Result<Self, NotABillingPeriod> {
        text.parse()
    }
}

impl From<YearMonth> for String {
    fn from(month: YearMonth) -> Self {
        month.to_string()
    }
}

#[derive(Serialize, Deserialize)]
struct Months {
    first: YearMonth,
    last: YearMonth,
}

impl TryFrom<Months> for BillingPeriod {
    type Error = NotABillingPeriod;

    fn try_from(months: Months) -> Result<Self, NotABillingPeriod> {
        Self::new(months.first, months.last)
    }
}

impl From<BillingPeriod> for Months {
    fn from(period: BillingPeriod) -> Self {
        Self { first: period.first, last: period.last }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_a_real_month_in_its_one_spelling_is_a_month() {
        for wrong in [
            "",
            "2027",
            "2027-0",
            "2027-13",
            "2027-00",
            "27-04",
            "2027-4",
            "2027/04",
            "+027-04",
            "2027-04-01",
        ] {
            assert_eq!(wrong.parse::<YearMonth>(), Err(NotABillingPeriod::NotAMonth), "{wrong}");
        }
    }

    #[test]
    fn a_period_has_the_days_of_all_its_months() {
        let table = [
            ("2027-02", "2027-02", 28),
            ("2028-02", "2028-02", 29),
            ("2027-03", "2027-04", 61),
            ("2026-12", "2027-01", 62),
            ("2000-01", "2000-12", 366),
            ("0000-01", "9999-12", 3_652_425),
        ];
        for (first, last, days) in table {
            let period = BillingPeriod::new(first.parse().unwrap(), last.parse().unwrap()).unwrap();
            assert_eq!(period.days().get(), days, "{period}");
        }
    }

    proptest! {
        #[test]
        fn parsing_what_was_printed_gives_the_same_month(year in 1_i16..=9999, month in 1_i8..=12) {
            let month = YearMonth { year, month };
            prop_assert_eq!(month.to_string().parse(), Ok(month));
        }
    }
}
