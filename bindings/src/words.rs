//! What a resident reads, from the core's catalogues.

use std::collections::HashMap;

use waterpay_core::wording;

use crate::{WaterPayError, error::guarded, mirror::mirror};

/// A language with a catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Language {
    /// Traditional Chinese as read in Taiwan.
    ZhHantTw,
    /// English.
    En,
}

/// Why something did not happen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Words {
    /// A sentence or two.
    pub what_happened: String,
    /// What the resident can do about it.
    pub what_to_do: String,
}

/// Where a bill stands.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StatusWords {
    /// A few words, for a list.
    pub title: String,
    /// A sentence: what to do, or that there is nothing to do.
    pub next_step: String,
}

/// Where a payment stands.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StageWords {
    /// A few words, for a headline or a list.
    pub title: String,
    /// A sentence or two: why it stands there.
    pub explanation: String,
    /// What to do, or that there is nothing to do. Says not to pay again as long as the outcome is not known.
    pub next_step: String,
}

/// Makes the mirror of the labels from the core's own table.
macro_rules! labels {
    ($($(#[doc = $doc:literal])+ $label:ident => $key:literal,)+) => {
        /// Fixed words of screens: titles, buttons, prompts, names of fields.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
        pub enum Label {
            $($(#[doc = $doc])+ $label,)+
        }

        impl From<wording::Label> for Label {
            fn from(label: wording::Label) -> Self {
                match label {
                    $(wording::Label::$label => Self::$label,)+
                }
            }
        }
    };
}

waterpay_core::with_labels!(labels);

/// The words of every label in one call; a shell keeps them until the language changes.
///
/// # Errors
/// Only [`WaterPayError::Broken`].
#[uniffi::export]
pub fn labels(language: Language) -> Result<HashMap<Label, String>, WaterPayError> {
    let wording = wording::Wording::of(language.into());
    guarded(wording, || {
        Ok(wording::Label::ALL.iter().map(|label| (Label::from(*label), wording.label(*label))).collect())
    })
}

/// The language for a locale of the phone (BCP 47, `zh-Hant-TW`): Chinese for anything Chinese, else English.
///
/// # Errors
/// Only [`WaterPayError::Broken`].
#[uniffi::export]
pub fn language_of_locale(locale: &str) -> Result<Language, WaterPayError> {
    let english = wording::Wording::of(wording::Language::En);
    guarded(english, || Ok(wording::Language::from_locale(locale).into()))
}

mirror!(wording::Language <=> Language { ZhHantTw, En });

impl From<wording::Words> for Words {
    fn from(words: wording::Words) -> Self {
        Self { what_happened: words.what_happened, what_to_do: words.what_to_do }
    }
}

impl From<wording::StatusWords> for StatusWords {
    fn from(words: wording::StatusWords) -> Self {
        Self { title: words.title, next_step: words.next_step }
    }
}

impl From<wording::StageWords> for StageWords {
    fn from(words: wording::StageWords) -> Self {
        Self { title: words.title, explanation: words.explanation, next_step: words.next_step }
    }
}
