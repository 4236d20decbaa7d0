//! The water number of a Kinmen household: seven digits, printed on every bill.
//!
//! The waterworks publishes no check digit, so none is guessed: a mistyped digit is somebody else's number, and only
//! the masked name and address that the gateway answers with can tell. How other billers' numbers look is data of
//! [`biller`](crate::biller).

use std::{fmt, str::FromStr};

/// Exactly seven ASCII digits; leading zeros are significant.
///
/// Parsing tidies what a keyboard or a copied text adds: spaces, hyphens and full-width digits.
///
/// ```
/// # use waterpay_core::water_number::WaterNumber;
/// let number: WaterNumber = "０01-23 45".parse()?;
/// assert_eq!(number.as_str(), "0012345");
/// assert_eq!(format!("{number:?}"), "WaterNumber(*******)");
/// # Ok::<(), waterpay_core::water_number::NotAWaterNumber>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WaterNumber([u8; 7]);

/// Why a text is not a water number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAWaterNumber {
    /// It has this many digits instead of seven.
    #[error("a water number has 7 digits, this has {digits}")]
    WrongLength {
        /// How many digits were found.
        digits: usize,
    },
    /// It has something that is neither a digit nor a space nor a hyphen.
    #[error("a water number has digits only")]
    NotDigits,
}

impl WaterNumber {
    /// The seven digits.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("the constructor admits ASCII digits only")
    }
}

impl FromStr for WaterNumber {
    type Err = NotAWaterNumber;

    fn from_str(text: &str) -> Result<Self, NotAWaterNumber> {
        let tidy = tidied(text);
        if !tidy.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAWaterNumber::NotDigits);
        }
        let digits: [u8; 7] =
            tidy.as_bytes().try_into().map_err(|_| NotAWaterNumber::WrongLength { digits: tidy.len() })?;
        Ok(Self(digits))
    }
}

/// `text` with full-width letters and digits made ASCII, and spaces and hyphens of every kind left out.
///
/// The same tidying serves every biller's numbers.
pub(crate) fn tidied(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace() && !is_hyphen(*character))
        .map(|character| match character {
            '！'..='～' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
            other => other,
        })
        .filter(|character| *character != '-')
        .collect()
}

/// Of any kind that a keyboard or a copied text has.
pub(crate) fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}')
}

impl fmt::Display for WaterNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl fmt::Debug for WaterNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("WaterNumber(*******)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_keyboard_adds_is_tidied_away() {
        for text in [
            "0012345",
            " 001 2345 ",
            "001-2345",
            "００１２３４５",
            "001\u{2013}2345",
            "001－2345",
            "\u{3000}0012345",
        ] {
            assert_eq!(text.parse::<WaterNumber>().unwrap().as_str(), "0012345", "{text:?}");
        }
    }

    #[test]
    fn anything_but_seven_digits_is_refused_with_the_reason() {
        let table = [
            ("", NotAWaterNumber::WrongLength { digits: 0 }),
            ("123456", NotAWaterNumber::WrongLength { digits: 6 }),
            ("12345678", NotAWaterNumber::WrongLength { digits: 8 }),
            ("123456A", NotAWaterNumber::NotDigits),
            ("一二三四五六七", NotAWaterNumber::NotDigits),
            ("٠١٢٣٤٥٦", NotAWaterNumber::NotDigits),
        ];
        for (text, reason) in table {
            assert_eq!(text.parse::<WaterNumber>(), Err(reason), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn parsing_what_was_printed_gives_the_same_number(text in "[0-9]{7}") {
            let number: WaterNumber = text.parse().unwrap();
            prop_assert_eq!(number.to_string(), text);
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in ".*") {
            let _ = text.parse::<WaterNumber>();
        }
    }
}
