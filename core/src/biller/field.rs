//! What a resident fills in so that a biller knows whose bills are meant: a water number; a plate and the kind of vehicle.
//!
//! No check digits. Only one biller's rule was ever seen in print, and its own test number fails it: a guessed check
//! would turn away residents with good numbers.

use serde::Deserialize;

use super::{Characters, Name, Picture};
use crate::water_number::tidied;

/// One thing to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// What it is called.
    pub name: Name,
    /// Where a resident finds it, or how it is written.
    #[serde(default)]
    pub hint: Option<Name>,
    /// What may be filled in.
    pub form: FieldForm,
}

/// What may be filled into a field.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldForm {
    /// Something that looks like one of these.
    Pictures(Vec<Picture>),
    /// One of these.
    Choices(Vec<Choice>),
}

/// One of several values.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// As the biller knows it: capital letters and digits.
    pub value: String,
    /// As a resident does.
    pub name: Name,
}

/// Why a text is not the value of a field. It does not have the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAValue {
    /// It is too short or too long.
    #[error("{shortest} to {longest} characters are wanted, this has {found}")]
    WrongLength {
        /// How many it should have at least.
        shortest: usize,
        /// How many it should have at most.
        longest: usize,
        /// How many it has, spaces and hyphens not counted.
        found: usize,
    },
    /// It has a character that no value of the field has.
    #[error("it has other characters than {allowed:?}")]
    WrongCharacters {
        /// What it may have.
        allowed: Characters,
    },
    /// The letters and digits are there, and not in an order that the field knows.
    #[error("its letters and digits are not in an order that is known")]
    WrongForm,
    /// It is none of the values that there are.
    #[error("it is none of the choices")]
    NotAChoice,
}

impl Field {
    /// `text` tidied, when it can be filled in here: spaces, hyphens, full-width characters and small letters are forgiven.
    pub(super) fn read(&self, text: &str) -> Result<String, NotAValue> {
        let value = tidied(text).to_ascii_uppercase();
        match &self.form {
            FieldForm::Pictures(pictures) => shown_by(pictures, value),
            FieldForm::Choices(choices) => {
                let is_there = choices.iter().any(|choice| choice.value == value);
                if is_there { Ok(value) } else { Err(NotAValue::NotAChoice) }
            }
        }
    }

    /// The characters that can be typed; none where one of several values is chosen.
    pub fn characters(&self) -> Option<Characters> {
        match &self.form {
            FieldForm::Pictures(pictures) => Some(Characters::of(pictures)),
            FieldForm::Choices(_) => None,
        }
    }
}

fn shown_by(pictures: &[Picture], value: String) -> Result<String, NotAValue> {
    if pictures.iter().any(|picture| picture.shows(&value)) {
        return Ok(value);
    }
    let allowed = Characters::of(pictures);
    if !value.chars().all(|character| allowed.have(character)) {
        return Err(NotAValue::WrongCharacters { allowed });
    }
    let lengths = || pictures.iter().map(Picture::length);
    if lengths().any(|length| length == value.len()) {
        return Err(NotAValue::WrongForm);
    }
    let (shortest, longest) = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));
    Err(NotAValue::WrongLength { shortest, longest, found: value.len() })
}
