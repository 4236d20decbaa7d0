//! How a biller's account numbers look: so many digits, or so many letters and digits.
//!
//! No check digits. Only one biller's rule was ever seen in print, and its own test number fails it: a guessed check
//! would turn away residents with good numbers.

use serde::Deserialize;

use super::BillerId;
use crate::water_number::tidied;

/// The form of one biller's account numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberFormat {
    /// How many characters, exactly.
    pub length: usize,
    /// Which characters.
    pub characters: Characters,
}

/// The characters of an account number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Characters {
    /// `0` to `9`.
    Digits,
    /// `0` to `9` and `A` to `Z`; small letters are read as capitals.
    LettersAndDigits,
}

/// Why a text is not an account number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAccountNumber {
    /// It is too short or too long.
    #[error("the number has {expected} characters, this has {found}")]
    WrongLength {
        /// How many it should have.
        expected: usize,
        /// How many it has, spaces and hyphens not counted.
        found: usize,
    },
    /// It has a character that no number of this biller has.
    #[error("the number has other characters than {allowed:?}")]
    WrongCharacters {
        /// What it may have.
        allowed: Characters,
    },
    /// It looks like the number of another biller, which cannot be paid here.
    #[error("this looks like a number of {biller}")]
    AnotherBiller {
        /// Whose number it looks like.
        biller: BillerId,
    },
}

impl NumberFormat {
    /// `text` tidied (full-width characters, spaces, hyphens, small letters), when it has this form.
    pub(super) fn read(self, text: &str) -> Result<String, NotAnAccountNumber> {
        let number = match self.characters {
            Characters::Digits => tidied(text),
            Characters::LettersAndDigits => tidied(text).to_ascii_uppercase(),
        };
        let allowed = |character: char| match self.characters {
            Characters::Digits => character.is_ascii_digit(),
            Characters::LettersAndDigits => character.is_ascii_uppercase() || character.is_ascii_digit(),
        };
        if !number.chars().all(allowed) {
            return Err(NotAnAccountNumber::WrongCharacters { allowed: self.characters });
        }
        if number.len() != self.length {
            return Err(NotAnAccountNumber::WrongLength { expected: self.length, found: number.len() });
        }
        Ok(number)
    }
}
