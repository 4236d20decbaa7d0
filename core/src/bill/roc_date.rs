//! The calendar of the Republic of China, for display only.
//!
//! Bills print dates as 民國 years: year 1 is 1912. Inside, every date is a civil date in Asia/Taipei; this type exists
//! so that a screen can show what the paper shows.

use std::fmt;

use jiff::civil::Date;

/// A date as a Taiwanese bill prints it: `116/06/20`.
///
/// ```
/// # use waterpay_core::bill::RocDate;
/// let printed = RocDate::from(jiff::civil::date(2027, 6, 20));
/// assert_eq!(printed.to_string(), "116/06/20");
/// assert_eq!(printed.year(), 116);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RocDate(Date);

/// The 民國 year of a year of the Common Era.
pub(super) fn year_of(common_era: i16) -> i16 {
    common_era - 1911
}

impl RocDate {
    /// The 民國 year. Zero and below for dates before 1912, which no bill has.
    pub fn year(self) -> i16 {
        year_of(self.0.year())
    }

    /// 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }
}

impl From<Date> for RocDate {
    fn from(date: Date) -> Self {
        Self(date)
    }
}

impl fmt::Display for RocDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:03}/{:02}/{:02}", self.year(), self.month(), self.day())
    }
}
