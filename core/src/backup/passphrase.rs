//! What opens a backup.

use std::{fmt, str::FromStr};

/// Ten to 128 characters that nobody guesses: whoever finds the file can try as many as they have time for. `Debug` hides it.
///
/// ```
/// # use waterpay_core::backup::{NotAPassphrase, Passphrase};
/// let passphrase: Passphrase = "four made up words".parse()?;
/// assert_eq!(format!("{passphrase:?}"), "Passphrase(…)");
/// assert_eq!("password".parse::<Passphrase>().unwrap_err(), NotAPassphrase::TooShort);
/// # Ok::<(), NotAPassphrase>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(String);

/// Why a text is no passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAPassphrase {
    /// It has fewer characters than are safe.
    #[error("a passphrase has at least {} characters", Passphrase::SHORTEST)]
    TooShort,
    /// It has more characters than anybody types.
    #[error("a passphrase has at most {} characters", Passphrase::LONGEST)]
    TooLong,
}

impl Passphrase {
    /// The fewest characters.
    pub const SHORTEST: usize = 10;
    /// The most characters.
    pub const LONGEST: usize = 128;

    /// The bytes that the key is made of: the text in UTF-8, as it was typed.
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl FromStr for Passphrase {
    type Err = NotAPassphrase;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.chars().count() {
            0..Self::SHORTEST => Err(NotAPassphrase::TooShort),
            Self::SHORTEST..=Self::LONGEST => Ok(Self(text.to_owned())),
            _ => Err(NotAPassphrase::TooLong),
        }
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Passphrase(…)")
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Of the test vectors, which are older than our rule.
    pub(in crate::backup) fn of_any_length(text: &str) -> Passphrase {
        Passphrase(text.to_owned())
    }

    #[test]
    fn a_passphrase_has_ten_to_128_characters_of_any_script() {
        for (text, expected) in [
            (String::new(), Err(NotAPassphrase::TooShort)),
            ("水".repeat(9), Err(NotAPassphrase::TooShort)),
            ("水".repeat(10), Ok(())),
            ("水".repeat(128), Ok(())),
            ("水".repeat(129), Err(NotAPassphrase::TooLong)),
        ] {
            assert_eq!(text.parse::<Passphrase>().map(|_| ()), expected, "{text}");
        }
    }
}
