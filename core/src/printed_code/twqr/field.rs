//! The numbered fields of a TWQR: their zones, and what each number may say.

use std::fmt;

use jiff::civil::{Date, DateTime};

use super::TwqrFault;
use crate::{money::Twd, printed_code::percent};

/// One field. `Debug` hides the value, which may be somebody's account.
#[derive(Clone, PartialEq, Eq)]
pub struct Field {
    /// Zone and number.
    pub name: FieldName,
    /// The value, percent-encoding taken off; never empty.
    pub value: String,
}

/// A field's zone and number, printed as `D1`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct FieldName {
    /// The zone.
    pub zone: Zone,
    /// The number, from 1.
    pub number: u8,
}

/// Who may read and change a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// `D`: readable, and not the payer's to change.
    Fixed,
    /// `M`: readable, and the payer may change it.
    Modifiable,
    /// `E`: encrypted for the acquirer's server.
    Encrypted,
    /// `O`: a bank's own extension, numbered on its own.
    Other,
}

/// The fields between the `&`s of `query`, each well formed, none twice, in their order.
///
/// A field with nothing after its `=` counts as absent, but may not be there twice either.
pub(super) fn read_all(query: &str) -> Result<Vec<Field>, TwqrFault> {
    let mut seen: Vec<FieldName> = Vec::new();
    let mut fields = Vec::new();
    for (index, piece) in query.split('&').enumerate().filter(|(_, piece)| !piece.is_empty()) {
        let fault = TwqrFault::NotAField { piece: index + 1 };
        let (name, value) = piece.split_once('=').ok_or(fault)?;
        let name = FieldName::read(name).ok_or(fault)?;
        if seen.iter().any(|other| other.shares_number_with(name)) {
            return Err(TwqrFault::Twice { number: name.number });
        }
        seen.push(name);
        let value = percent::decoded(value).ok_or(TwqrFault::Malformed { name })?;
        if value.is_empty() {
            continue;
        }
        name.check(&value)?;
        fields.push(Field { name, value: value.into_owned() });
    }
    Ok(fields)
}

/// What D1 says: the last two digits are cents.
pub(super) fn amount(value: &str) -> Result<Twd, TwqrFault> {
    let cents = value.parse().map_err(|_| malformed(1))?;
    Twd::from_cents(cents).map_err(|_| TwqrFault::HasCents)
}

/// The day that D4 says, unless it is the last of all days.
pub(super) fn due(value: &str) -> Option<Date> {
    day(value).filter(|day| *day != Date::MAX)
}

/// The moment that D12 says, unless it is the last second of all days.
pub(super) fn valid_until(value: &str) -> Option<DateTime> {
    moment(value).filter(|moment| moment.date() != Date::MAX)
}

/// The fault of a field that is readable and wrong.
pub(super) fn malformed(number: u8) -> TwqrFault {
    let name = FieldName { zone: Zone::Fixed, number };
    TwqrFault::Malformed { name }
}

impl FieldName {
    fn read(text: &str) -> Option<Self> {
        let zone = match text.as_bytes().first()? {
            b'D' => Zone::Fixed,
            b'M' => Zone::Modifiable,
            b'E' => Zone::Encrypted,
            b'O' => Zone::Other,
            _ => return None,
        };
        let digits = &text[1..];
        let plain = !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.parse().ok().filter(|_| plain)?;
        Some(Self { zone, number })
    }

    /// The bank's own zone has numbers of its own; the other three share theirs.
    fn shares_number_with(self, other: Self) -> bool {
        self.number == other.number && (self.zone == Zone::Other) == (other.zone == Zone::Other)
    }

    fn check(self, value: &str) -> Result<(), TwqrFault> {
        // Not even encoded may a value hold what a less careful reader would take for the start of a field.
        let injects = value.contains('&') || value.chars().any(char::is_control);
        let has_form = match self.zone {
            Zone::Fixed | Zone::Modifiable => has_form(self.number, value),
            Zone::Encrypted => is_base64(value),
            Zone::Other => true,
        };
        if injects || !has_form {
            return Err(TwqrFault::Malformed { name: self });
        }
        if self.number == 10 && self.zone != Zone::Other && self.zone != Zone::Encrypted && value != "901" {
            return Err(TwqrFault::AnotherCurrency);
        }
        Ok(())
    }
}

/// The table of readable fields. D11 and D14 have more to them; numbers not listed are later additions of the
/// standard, or another's: carried along, and of no meaning here.
fn has_form(number: u8, value: &str) -> bool {
    let characters = value.chars().count();
    match number {
        1 => is_digits(value, 3, 12),
        2 => (1..=19).contains(&characters),
        3 => characters == 12 && is_base64(value),
        4 => is_digits(value, 6, 8) && (value.len() < 8 || day(value).is_some()),
        5 | 10 => is_digits(value, 3, 3),
        6 => is_digits(value, 16, 16),
        7 => (1..=16).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        8 | 14 => (1..=50).contains(&characters),
        9 => (1..=20).contains(&characters),
        11 => (1..=256).contains(&characters),
        12 | 97 => moment(value).is_some(),
        13 => characters == 71,
        15 => is_digits(value, 3, 6),
        16 => (1..=30).contains(&characters),
        _ => true,
    }
}

fn is_digits(value: &str, at_least: usize, at_most: usize) -> bool {
    (at_least..=at_most).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_base64(value: &str) -> bool {
    let data = value.trim_end_matches('=');
    let alphabet = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/';
    !data.is_empty() && value.len() - data.len() <= 2 && data.bytes().all(alphabet)
}

/// `yyyyMMdd`.
fn day(value: &str) -> Option<Date> {
    if !is_digits(value, 8, 8) {
        return None;
    }
    let (year, month, day) = (value[..4].parse().ok()?, value[4..6].parse().ok()?, value[6..].parse().ok()?);
    Date::new(year, month, day).ok()
}

/// `yyyyMMddHHmmss`.
fn moment(value: &str) -> Option<DateTime> {
    if !is_digits(value, 14, 14) {
        return None;
    }
    let day = day(&value[..8])?;
    let (hour, minute, second) =
        (value[8..10].parse().ok()?, value[10..12].parse().ok()?, value[12..].parse().ok()?);
    DateTime::new(day.year(), day.month(), day.day(), hour, minute, second, 0).ok()
}

impl fmt::Display for FieldName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let zone = match self.zone {
            Zone::Fixed => 'D',
            Zone::Modifiable => 'M',
            Zone::Encrypted => 'E',
            Zone::Other => 'O',
        };
        write!(formatter, "{zone}{}", self.number)
    }
}

impl fmt::Debug for FieldName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}=…", self.name)
    }
}
