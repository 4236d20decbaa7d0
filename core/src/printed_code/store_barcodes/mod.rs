//! The three Code 39 barcodes that a convenience store scans: due day and collection item, sell-off number, amount.
//!
//! ```text
//! 1606206KA           due (or last day of collecting) yyMMdd, collection item
//! 0000203719911605    sell-off number (銷帳編號), laid out as the issuer likes
//! 16055X000002209     four characters of the issuer's, two check characters, whole dollars
//! ```
//!
//! They are told apart by their lengths, so any order will do. How the check characters are made is in `check`,
//! whose items and numbers they are is [`biller`](crate::biller)'s data.

mod check;

#[cfg(test)]
mod tests;

use std::{fmt, str::FromStr};

use jiff::civil::Date;

use super::short_year;
use crate::{biller::CheckRule, money::Twd};

/// Three segments that belong together by form. `Debug` hides the number.
///
/// ```
/// # use waterpay_core::{biller::CheckRule, printed_code::store_barcodes::StoreBarcodes};
/// let barcodes: StoreBarcodes = "*16055X000002209* *1606206KA* *0000203719911605*".parse()?;
/// assert!(barcodes.keep(CheckRule::Store));
/// assert_eq!(barcodes.amount().dollars(), 2209);
/// assert_eq!(barcodes.collection_item(), "6KA");
/// assert_eq!(barcodes.to_string().parse(), Ok(barcodes));
/// # Ok::<(), waterpay_core::printed_code::store_barcodes::NotStoreBarcodes>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct StoreBarcodes {
    first: String,
    second: String,
    third: String,
    amount: Twd,
}

/// What three barcodes are to say, the check characters aside.
#[derive(Clone, Copy)]
pub struct Parts<'a> {
    /// The last day on which stores collect.
    pub due: Date,
    /// Three capitals or digits: the issuer and its contract with the stores.
    pub collection_item: &'a str,
    /// The second segment, 16 characters.
    pub sell_off_number: &'a str,
    /// Four digits of the issuer's, such as year and month.
    pub period: &'a str,
    /// Up to nine digits of whole dollars.
    pub amount: Twd,
}

/// One of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// Day and collection item, 9 characters.
    First,
    /// Sell-off number, 16 characters.
    Second,
    /// Check characters and amount, 15 characters.
    Third,
}

/// Why a text is not three store barcodes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotStoreBarcodes {
    /// It has something that has the form of none of the three.
    #[error("something in it is no store barcode")]
    AnotherForm,
    /// It has only some of the three.
    #[error("only {there:?} of the three barcodes are there")]
    Incomplete {
        /// Those that it has, at least one.
        there: Vec<Segment>,
    },
    /// One of the three is there more than once: barcodes of two bills, perhaps.
    #[error("barcode {segment:?} is there more than once")]
    MoreThanOnce {
        /// Which.
        segment: Segment,
    },
}

impl StoreBarcodes {
    /// Puts segments together that were scanned one by one, in any order, with or without the `*` at their ends.
    pub fn of_segments<'a>(segments: impl IntoIterator<Item = &'a str>) -> Result<Self, NotStoreBarcodes> {
        let mut places: [Option<String>; 3] = [None, None, None];
        for segment in segments {
            let segment = segment.trim().trim_matches('*');
            let place = Segment::of(segment).ok_or(NotStoreBarcodes::AnotherForm)?;
            let taken = &mut places[place as usize];
            if taken.as_deref().is_some_and(|other| other != segment) {
                return Err(NotStoreBarcodes::MoreThanOnce { segment: place });
            }
            *taken = Some(segment.to_owned());
        }
        let there: Vec<Segment> = [Segment::First, Segment::Second, Segment::Third]
            .into_iter()
            .filter(|segment| places[*segment as usize].is_some())
            .collect();
        match places {
            [Some(first), Some(second), Some(third)] => {
                let amount = Twd::parse_dollars(&third[6..]).expect("a third segment ends with nine digits");
                Ok(Self { first, second, third, amount })
            }
            _ if there.is_empty() => Err(NotStoreBarcodes::AnotherForm),
            _ => Err(NotStoreBarcodes::Incomplete { there }),
        }
    }

    /// The barcodes that say `parts`, with the check characters of `rule`. None when a part does not have the form that its
    /// segment asks for.
    ///
    /// ```
    /// # use waterpay_core::{biller::CheckRule, money::Twd, printed_code::store_barcodes::{Parts, StoreBarcodes}};
    /// let parts = Parts {
    ///     due: jiff::civil::date(2027, 6, 20),
    ///     collection_item: "6KA",
    ///     sell_off_number: "0000203719911605",
    ///     period: "1605",
    ///     amount: Twd::from_dollars(2209)?,
    /// };
    /// let barcodes = StoreBarcodes::of_parts(parts, CheckRule::Store).ok_or("a part of another form")?;
    /// assert_eq!(barcodes.segments(), ["1606206KA", "0000203719911605", "16055X000002209"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of_parts(parts: Parts<'_>, rule: CheckRule) -> Option<Self> {
        let Parts { due, collection_item, sell_off_number: second, period, amount } = parts;
        let first = format!("{}{collection_item}", short_year::written(due));
        let unchecked = format!("{period}00{:09}", amount.dollars());
        let forms = [&first, second, &unchecked].map(Segment::of);
        if forms != [Some(Segment::First), Some(Segment::Second), Some(Segment::Third)] {
            return None;
        }
        let [odd, even] = check::characters(rule, &first, second, &unchecked)?.map(char::from);
        let third = format!("{period}{odd}{even}{}", &unchecked[6..]);
        Some(Self { first, second: second.to_owned(), third, amount })
    }

    /// The three texts, in the order printed on a bill.
    pub fn segments(&self) -> [&str; 3] {
        [&self.first, &self.second, &self.third]
    }

    /// The day of the first segment: due, or the last day on which stores collect. `today` settles the century.
    pub fn due(&self, today: Date) -> Date {
        short_year::day_near(&self.first[..6], today).expect("a first segment starts with a day")
    }

    /// The three characters that name the issuer and its contract with the stores.
    pub fn collection_item(&self) -> &str {
        &self.first[6..]
    }

    /// The second segment.
    pub fn sell_off_number(&self) -> &str {
        &self.second
    }

    /// What a store would ask for.
    pub fn amount(&self) -> Twd {
        self.amount
    }

    /// Whether the check characters are those of `rule`.
    pub fn keep(&self, rule: CheckRule) -> bool {
        check::characters(rule, &self.first, &self.second, &self.third) == Some(self.check_characters())
    }

    /// Whether the issuer does without check characters (Taipower prints `-` there).
    pub fn have_no_check(&self) -> bool {
        self.check_characters().contains(&b'-')
    }

    fn check_characters(&self) -> [u8; 2] {
        let third = self.third.as_bytes();
        [third[4], third[5]]
    }
}

impl Segment {
    /// Which of the three `text` has the form of.
    pub fn of(text: &str) -> Option<Self> {
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let is_capital = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        if !text.is_ascii() {
            return None;
        }
        match text.len() {
            9 if short_year::is_a_day(&text[..6]) && text[6..].bytes().all(is_capital) => Some(Self::First),
            16 if text.bytes().all(check::has_a_value) => Some(Self::Second),
            15 if is_digits(&text[..4])
                && text[4..6].bytes().all(|byte| is_capital(byte) || byte == b'-')
                && is_digits(&text[6..]) =>
            {
                Some(Self::Third)
            }
            _ => None,
        }
    }
}

impl FromStr for StoreBarcodes {
    type Err = NotStoreBarcodes;

    /// Reads segments with white space between them: spaces, or each on a line of its own.
    fn from_str(text: &str) -> Result<Self, NotStoreBarcodes> {
        Self::of_segments(text.split_whitespace())
    }
}

/// One segment a line, in the order printed on a bill.
impl fmt::Display for StoreBarcodes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n{}\n{}", self.first, self.second, self.third)
    }
}

impl fmt::Debug for StoreBarcodes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "StoreBarcodes({}, …)", self.collection_item())
    }
}
