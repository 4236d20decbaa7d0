//! Amounts, dates, months and water used, each beside the text that a screen shows.

use jiff::{Timestamp, civil::Date};
use waterpay_core::{
    bill::{BillingPeriod, CubicMetres, YearMonth},
    money::Twd,
    wording::Wording,
};

use crate::WaterPayError;

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Money {
    /// Whole New Taiwan dollars.
    pub amount: Twd,
    /// `1,234 元`, `NT$1,234`.
    pub displayed: String,
}

/// A day in Asia/Taipei.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Day {
    /// Which day.
    pub date: Date,
    /// `116 年 6 月 20 日`, `20 June 2027`.
    pub displayed: String,
}

/// An instant.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Moment {
    /// Which instant.
    pub at: Timestamp,
    /// As a clock in Asia/Taipei shows it, to the minute.
    pub displayed: String,
}

/// The months that a bill is for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Period {
    /// The first month.
    pub first: YearMonth,
    /// The last month; the same as the first for a bill of one month.
    pub last: YearMonth,
    /// `116 年 3 月至 4 月`, `March to April 2027`.
    pub displayed: String,
}

/// Water used.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Usage {
    /// Cubic metres (度).
    pub cubic_metres: u32,
    /// `25 度`, `25 m³`.
    pub displayed: String,
}

impl Money {
    pub(crate) fn shown(amount: Twd, wording: &Wording) -> Self {
        Self { amount, displayed: wording.amount(amount) }
    }

    /// A fee, in words when there is none.
    pub(crate) fn fee(fee: Twd, wording: &Wording) -> Self {
        Self { amount: fee, displayed: wording.fee(fee) }
    }

    /// An amount that is taken off, with its minus.
    pub(crate) fn credit(amount: Twd, wording: &Wording) -> Self {
        Self { amount, displayed: wording.credit(amount) }
    }
}

impl Day {
    pub(crate) fn shown(date: Date, wording: &Wording) -> Self {
        Self { date, displayed: wording.date(date) }
    }
}

impl Moment {
    pub(crate) fn shown(at: Timestamp, wording: &Wording) -> Self {
        Self { at, displayed: wording.date_time(at) }
    }
}

impl Period {
    pub(crate) fn shown(period: BillingPeriod, wording: &Wording) -> Self {
        Self { first: period.first(), last: period.last(), displayed: wording.period(period) }
    }
}

impl Usage {
    pub(crate) fn shown(usage: CubicMetres, wording: &Wording) -> Self {
        Self { cubic_metres: usage.0, displayed: wording.usage(usage) }
    }
}

impl TryFrom<Period> for BillingPeriod {
    type Error = WaterPayError;

    fn try_from(period: Period) -> Result<Self, WaterPayError> {
        Self::new(period.first, period.last)
            .map_err(|_| WaterPayError::BadArgument { argument: "period".to_owned() })
    }
}
