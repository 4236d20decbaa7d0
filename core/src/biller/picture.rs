//! How a value looks that a resident types: which places have a digit, and which a letter.

use serde::Deserialize;

/// A picture of a value, one character for each of its characters.
///
/// `#` is a digit, `@` a capital letter, `?` either of them.
///
/// ```
/// # use waterpay_core::biller::Picture;
/// let plate = Picture::try_from("@@@####".to_owned())?;
/// assert!(plate.shows("ABC1234"));
/// assert!(!plate.shows("1234ABC"));
/// # Ok::<(), waterpay_core::biller::NotAPicture>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Picture(String);

/// Why a text is not a picture: it is empty, or has something else than `#`, `@` and `?`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a picture has #, @ and ? only")]
pub struct NotAPicture;

/// The characters that values of several pictures have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Characters {
    /// `0` to `9`.
    Digits,
    /// `0` to `9` and `A` to `Z`; small letters are read as capitals.
    LettersAndDigits,
}

impl Picture {
    /// Whether `value` looks like this.
    pub fn shows(&self, value: &str) -> bool {
        let fits = |(place, character): (u8, u8)| match place {
            b'#' => character.is_ascii_digit(),
            b'@' => character.is_ascii_uppercase(),
            _ => character.is_ascii_digit() || character.is_ascii_uppercase(),
        };
        self.length() == value.len() && self.0.bytes().zip(value.bytes()).all(fits)
    }

    /// How many characters a value has.
    pub fn length(&self) -> usize {
        self.0.len()
    }
}

impl Characters {
    pub(super) fn of(pictures: &[Picture]) -> Self {
        let digits_only = pictures.iter().all(|picture| picture.0.bytes().all(|place| place == b'#'));
        if digits_only { Self::Digits } else { Self::LettersAndDigits }
    }

    pub(super) fn have(self, character: char) -> bool {
        match self {
            Self::Digits => character.is_ascii_digit(),
            Self::LettersAndDigits => character.is_ascii_uppercase() || character.is_ascii_digit(),
        }
    }
}

impl TryFrom<String> for Picture {
    type Error = NotAPicture;

    fn try_from(picture: String) -> Result<Self, NotAPicture> {
        let is_one = !picture.is_empty() && picture.bytes().all(|place| matches!(place, b'#' | b'@' | b'?'));
        if is_one { Ok(Self(picture)) } else { Err(NotAPicture) }
    }
}
