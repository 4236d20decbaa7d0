//! EMVCo merchant-presented codes: `00 02 01 …`, objects of id, length and value, closed by a checksum.
//!
//! An id is two digits; a length is two digits and counts characters; the checksum (id 63, last) counts the UTF-8
//! bytes of all before it. Some values are templates: objects inside a value. No known water bill is printed so, but
//! a Taiwanese code may carry a TWQR in one of its values, or name a water biller and a bill number.
//!
//! Which national scheme a code belongs to is in `scheme`. Source: EMV QR Code Specification for Payment Systems,
//! Merchant-Presented Mode, sections 3 and 4.

pub(super) mod checksum;
mod scheme;

#[cfg(test)]
mod tests;

use std::{fmt, str::FromStr};

pub use scheme::Scheme;

use super::unwrapping::{Unwrapped, twqr_in};
use crate::money::{NotAnAmount, Twd};

/// A well-formed EMVCo code whose checksum is right. `Debug` hides its values.
///
/// ```
/// # use waterpay_core::printed_code::emvco::EmvCo;
/// let code: EmvCo = "00020101021252044131153137210116372101160123456789ABCDE6010Phnom Penh5913Merchant Shop\
///     5802KH540510.005303840622501081234567802090124444446304A0BA".parse()?;
/// assert_eq!(code.bill_number(), Some("12345678"));
/// assert_eq!(code.merchant_names().collect::<Vec<_>>(), ["Merchant Shop"]);
/// # Ok::<(), waterpay_core::printed_code::emvco::NotEmvCo>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct EmvCo {
    /// All but the checksum, in the order printed.
    objects: Vec<DataObject>,
    additional: Vec<DataObject>,
    language: Vec<DataObject>,
    amount: Option<Twd>,
}

#[derive(Clone, PartialEq, Eq)]
struct DataObject {
    id: u8,
    value: String,
}

/// Why a text is not an EMVCo code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotEmvCo {
    /// It does not start with payload format 01.
    #[error("does not start with payload format 01")]
    Format,
    /// What should be an object is not: two digits, two digits, and as many characters as they say.
    #[error("not an object at character {at}")]
    Object {
        /// Where, counted from 0 in the value it is part of.
        at: usize,
    },
    /// An id is there twice.
    #[error("object {id} is there twice")]
    Twice {
        /// The id.
        id: u8,
    },
    /// An object does not have its form.
    #[error("object {id} does not have its form")]
    Malformed {
        /// The id.
        id: u8,
    },
    /// It does not end with a checksum.
    #[error("does not end with a checksum")]
    NoChecksum,
    /// The checksum is wrong: misread or tampered with.
    #[error("the checksum is wrong")]
    Checksum,
    /// The amount is in TWD and has cents.
    #[error("the amount has cents")]
    HasCents,
}

const CURRENCY: u8 = 53;
const AMOUNT: u8 = 54;
const COUNTRY: u8 = 58;
const MERCHANT_NAME: u8 = 59;
const ADDITIONAL: u8 = 62;
const CHECKSUM: u8 = 63;
const LANGUAGE: u8 = 64;
const TWD: &str = "901";

impl EmvCo {
    /// Whether `text` means to be such a code, right or wrong.
    pub(super) fn is_meant_by(text: &str) -> bool {
        text.starts_with("000201") && text.contains("6304")
    }

    /// The merchant's name (59), and the one in another language (64-01).
    pub fn merchant_names(&self) -> impl Iterator<Item = &str> {
        value(&self.objects, MERCHANT_NAME).into_iter().chain(value(&self.language, 1))
    }

    /// The bill number (62-01), unless it says that the payer is to be asked for one (`***`).
    pub fn bill_number(&self) -> Option<&str> {
        value(&self.additional, 1).filter(|number| *number != "***")
    }

    /// The amount, if the currency is TWD.
    pub fn amount(&self) -> Option<Twd> {
        self.amount
    }

    /// The country (58), two letters.
    pub fn country(&self) -> Option<&str> {
        value(&self.objects, COUNTRY)
    }

    /// The national scheme it belongs to, if it is a known one.
    pub fn scheme(&self) -> Option<Scheme> {
        let accounts = self.objects.iter().filter(|object| (26..=51).contains(&object.id));
        let templates: Vec<_> = accounts.filter_map(|object| objects_of(&object.value).ok()).collect();
        let identifiers = templates.iter().filter_map(|template| value(template, 0));
        Scheme::of(identifiers, self.country())
    }

    /// A TWQR in one of its values or in a template there. Which object is meant for it is not published.
    pub(super) fn twqr(&self) -> Option<Unwrapped<'static>> {
        let nested = self.objects.iter().flat_map(|object| objects_of(&object.value).unwrap_or_default());
        let mut all = self.objects.iter().cloned().chain(nested);
        all.find_map(|object| twqr_in(&object.value).map(Unwrapped::into_owned))
    }
}

impl FromStr for EmvCo {
    type Err = NotEmvCo;

    fn from_str(text: &str) -> Result<Self, NotEmvCo> {
        if !text.starts_with("000201") {
            return Err(NotEmvCo::Format);
        }
        let mut objects = objects_of(text)?;
        let checksum = objects.pop().filter(|last| last.id == CHECKSUM && last.value.len() == 4);
        let checksum = checksum.ok_or(NotEmvCo::NoChecksum)?.value;
        let covered = &text[..text.len() - checksum.len()];
        if !checksum.eq_ignore_ascii_case(&checksum::of(covered)) {
            return Err(NotEmvCo::Checksum);
        }
        let template = |id| {
            value(&objects, id)
                .map_or(Ok(Vec::new()), |text| objects_of(text).map_err(|_| NotEmvCo::Malformed { id }))
        };
        Ok(Self {
            additional: template(ADDITIONAL)?,
            language: template(LANGUAGE)?,
            amount: amount(value(&objects, AMOUNT), value(&objects, CURRENCY))?,
            objects,
        })
    }
}

/// Prints what [`str::parse`] reads as the same code, checksum included.
impl fmt::Display for EmvCo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text: String = self.objects.iter().map(DataObject::to_string).collect();
        text.push_str("6304");
        write!(formatter, "{text}{}", checksum::of(&text))
    }
}

impl fmt::Debug for EmvCo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = self.objects.iter().map(|object| object.id);
        formatter.debug_list().entries(ids).finish()
    }
}

impl fmt::Display for DataObject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}{:02}{}", self.id, self.value.chars().count(), self.value)
    }
}

fn value(objects: &[DataObject], id: u8) -> Option<&str> {
    let object = objects.iter().find(|object| object.id == id)?;
    Some(&object.value)
}

fn objects_of(text: &str) -> Result<Vec<DataObject>, NotEmvCo> {
    let mut objects: Vec<DataObject> = Vec::new();
    let (mut rest, mut at) = (text, 0);
    while !rest.is_empty() {
        let (id, length, after) = head_of(rest).ok_or(NotEmvCo::Object { at })?;
        let end = match after.char_indices().nth(length) {
            Some((end, _)) => end,
            None if after.chars().count() == length => after.len(),
            None => return Err(NotEmvCo::Object { at }),
        };
        if objects.iter().any(|object| object.id == id) {
            return Err(NotEmvCo::Twice { id });
        }
        let (value, next) = after.split_at(end);
        objects.push(DataObject { id, value: value.to_owned() });
        rest = next;
        at += 4 + length;
    }
    Ok(objects)
}

fn head_of(text: &str) -> Option<(u8, usize, &str)> {
    let (head, after) = text.split_at_checked(4)?;
    let digits = head.bytes().all(|byte| byte.is_ascii_digit());
    let head: u16 = head.parse().ok().filter(|_| digits)?;
    let (id, length) = (u8::try_from(head / 100).ok()?, usize::from(head % 100));
    (length > 0).then_some((id, length, after))
}

/// At most 13 characters: digits, and a `.` with decimals if there are any.
fn amount(text: Option<&str>, currency: Option<&str>) -> Result<Option<Twd>, NotEmvCo> {
    let Some(text) = text else { return Ok(None) };
    let malformed = NotEmvCo::Malformed { id: AMOUNT };
    let (dollars, cents) = text.split_once('.').unwrap_or((text, ""));
    if text.len() > 13 || !cents.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(malformed);
    }
    let dollars = match Twd::parse_dollars(dollars) {
        Err(NotAnAmount::NotDigits) => return Err(malformed),
        read => read,
    };
    if currency != Some(TWD) {
        return Ok(None);
    }
    if cents.bytes().any(|byte| byte != b'0') {
        return Err(NotEmvCo::HasCents);
    }
    dollars.map(Some).map_err(|_| malformed)
}
