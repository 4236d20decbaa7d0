//! What a resident calls a household.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A resident's own name for a household: one to twenty characters on one line. `Debug` hides it.
///
/// ```
/// # use waterpay_core::households::{HouseholdName, NotAHouseholdName};
/// let name: HouseholdName = "  媽媽家 ".parse()?;
/// assert_eq!(name.reveal(), "媽媽家");
/// assert_eq!("\t".parse::<HouseholdName>(), Err(NotAHouseholdName::Empty));
/// # Ok::<(), NotAHouseholdName>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HouseholdName(String);

/// Why a text is not the name of a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAHouseholdName {
    /// There is nothing in it but space.
    #[error("it is empty")]
    Empty,
    /// It has more characters than fit a line.
    #[error("it has {characters} characters, and {} at most are taken", HouseholdName::LONGEST)]
    TooLong {
        /// As many.
        characters: usize,
    },
    /// It has a character that is no part of a line, such as a line break.
    #[error("it has a character that cannot be shown")]
    NotOneLine,
}

impl HouseholdName {
    /// The longest name, in characters: as many as fit a line of a phone at twice the usual size of letters.
    pub const LONGEST: usize = 20;

    /// The name itself, for a screen that the resident looks at.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl FromStr for HouseholdName {
    type Err = NotAHouseholdName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = text.trim();
        let characters = name.chars().count();
        if characters == 0 {
            return Err(NotAHouseholdName::Empty);
        }
        if name.chars().any(|character| character.is_control() || turns_the_line(character)) {
            return Err(NotAHouseholdName::NotOneLine);
        }
        if characters > Self::LONGEST {
            return Err(NotAHouseholdName::TooLong { characters });
        }
        Ok(Self(name.to_owned()))
    }
}

/// Line and paragraph separators, and the marks that turn the direction of what follows them.
fn turns_the_line(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl TryFrom<String> for HouseholdName {
    type Error = NotAHouseholdName;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<HouseholdName> for String {
    fn from(name: HouseholdName) -> Self {
        name.0
    }
}

impl fmt::Debug for HouseholdName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("HouseholdName(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_that_somebody_can_read() {
        let named = |text: &str| text.parse::<HouseholdName>().map(String::from);
        assert_eq!(named(" Mother "), Ok("Mother".to_owned()));
        assert_eq!(named(&"家".repeat(20)), Ok("家".repeat(20)));
        assert_eq!(named(&"家".repeat(21)), Err(NotAHouseholdName::TooLong { characters: 21 }));
        for empty in ["", "   ", "\n", "\u{3000}"] {
            assert_eq!(named(empty), Err(NotAHouseholdName::Empty), "{empty:?}");
        }
        for odd in ["Mother\nShop", "Mother\u{202e}pohS", "Mother\u{0}", "Mother\u{2028}Shop"] {
            assert_eq!(named(odd), Err(NotAHouseholdName::NotOneLine), "{odd:?}");
        }
    }

    #[test]
    fn a_name_does_not_print_itself_and_is_read_back_as_strictly_as_it_was_made() {
        let name: HouseholdName = "Mother".parse().unwrap();
        assert_eq!(format!("{name:?}"), "HouseholdName(…)");
        let kept = serde_json::to_string(&name).unwrap();
        assert_eq!(serde_json::from_str::<HouseholdName>(&kept).unwrap(), name);
        assert!(serde_json::from_str::<HouseholdName>(r#""a\nb""#).is_err());
    }
}
