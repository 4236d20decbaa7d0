//! Amounts, dates, months, cubic metres and waits, written as a resident reads them.
//!
//! In Chinese a year is the 民國 year that bills print, in English the year of the Common Era. Times are Asia/Taipei's.

use std::time::Duration;

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime},
};

use super::{Language, Wording, catalogue::values};
use crate::{
    bill::{BillingPeriod, CubicMetres, RocDate},
    looking_back::Year,
    money::Twd,
    taipei::in_taipei,
};

impl Wording {
    /// `1,234 元`, `NT$1,234`.
    pub fn amount(&self, amount: Twd) -> String {
        self.say_with("amount", &values([("dollars", amount.to_string())]))
    }

    /// An amount that is taken off: `−20 元`, `−NT$20`.
    pub fn credit(&self, amount: Twd) -> String {
        self.say_with("credit", &values([("amount", self.amount(amount))]))
    }

    /// A fee on top of a bill, in words when there is none.
    pub fn fee(&self, fee: Twd) -> String {
        if fee == Twd::ZERO { self.say("no-fee") } else { self.amount(fee) }
    }

    /// `116 年 6 月 20 日`, `20 June 2027`.
    pub fn date(&self, date: Date) -> String {
        let values =
            values([("year", self.year(date)), ("month", self.month(date)), ("day", date.day().to_string())]);
        self.say_with("date", &values)
    }

    /// A date and a time of day, to the minute: `116 年 6 月 20 日 14:05`, `20 June 2027, 14:05`.
    pub fn civil_date_time(&self, at: DateTime) -> String {
        let values = values([
            ("date", self.date(at.date())),
            ("time", format!("{:02}:{:02}", at.hour(), at.minute())),
        ]);
        self.say_with("date-time", &values)
    }

    /// An instant, as a clock in Asia/Taipei shows it.
    pub fn date_time(&self, at: Timestamp) -> String {
        self.civil_date_time(in_taipei(at))
    }

    /// The day of the last moment before `end`, as a calendar in Asia/Taipei shows it.
    pub(super) fn last_day(&self, end: Timestamp) -> String {
        let last = end.checked_sub(SignedDuration::from_nanos(1)).unwrap_or(end);
        self.day(last)
    }

    /// The day of an instant, as a calendar in Asia/Taipei shows it.
    pub(super) fn day(&self, at: Timestamp) -> String {
        self.date(in_taipei(at).date())
    }

    /// The months of a bill: `116 年 3 月至 4 月`, `March to April 2027`.
    pub fn period(&self, period: BillingPeriod) -> String {
        let (first, last) = (period.first().first_day(), period.last().first_day());
        let key = if first == last {
            "period-one-month"
        } else if first.year() == last.year() {
            "period-one-year"
        } else {
            "period-two-years"
        };
        let values = values([
            ("first-year", self.year(first)),
            ("first-month", self.month(first)),
            ("last-year", self.year(last)),
            ("last-month", self.month(last)),
        ]);
        self.say_with(key, &values)
    }

    /// `25 度`, `25 m³`.
    pub fn usage(&self, usage: CubicMetres) -> String {
        self.say_with("usage", &values([("cubic-metres", usage.0.to_string())]))
    }

    /// How long to wait, rounded up: seconds up to a minute and a half, then minutes.
    pub fn wait(&self, wait: Duration) -> String {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        if seconds <= 90 {
            self.say_with("wait-seconds", &values([("count", seconds.max(1))]))
        } else {
            self.say_with("wait-minutes", &values([("count", seconds.div_ceil(60))]))
        }
    }

    /// `116 年`, `2027`.
    pub fn calendar_year(&self, year: Year) -> String {
        self.year_of(year.first_day())
    }

    /// The year of a day: `116 年`, `2027`.
    pub(super) fn year_of(&self, date: Date) -> String {
        self.say_with("year", &values([("number", self.year(date))]))
    }

    /// The year of the calendar that the language counts in.
    fn year(&self, date: Date) -> String {
        match self.language {
            Language::ZhHantTw => RocDate::from(date).year().to_string(),
            Language::En => date.year().to_string(),
        }
    }

    fn month(&self, date: Date) -> String {
        self.say_with("month", &values([("number", date.month())]))
    }
}
