//! The languages that a resident can read, and how to choose one from what a phone or a terminal says of itself.

use std::{fmt, str::FromStr};

use unic_langid::LanguageIdentifier;

/// A language with a catalogue.
///
/// ```
/// # use waterpay_core::wording::Language;
/// assert_eq!(Language::from_locale("zh_TW.UTF-8"), Language::ZhHantTw);
/// assert_eq!(Language::from_locale("de-AT"), Language::En);
/// assert_eq!("en".parse(), Ok(Language::En));
/// assert_eq!(Language::ZhHantTw.to_string(), "zh-Hant-TW");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Traditional Chinese as read in Taiwan.
    ZhHantTw,
    /// English.
    En,
}

/// No catalogue has that tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the languages are zh-Hant-TW and en")]
pub struct NoSuchLanguage;

/// ISO 639 codes of what is written in Chinese characters: a reader of any of them reads the Chinese catalogue more
/// easily than the English one.
const CHINESE: [&str; 5] = ["zh", "cmn", "nan", "hak", "yue"];

impl Language {
    /// Every language there is.
    pub const ALL: [Self; 2] = [Self::ZhHantTw, Self::En];

    /// The tag of BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhHantTw => "zh-Hant-TW",
            Self::En => "en",
        }
    }

    /// The language for a locale, written as BCP 47 (`zh-Hant-TW`) or as POSIX does (`zh_TW.UTF-8`): Chinese for
    /// anything Chinese, English for anything else.
    pub fn from_locale(locale: &str) -> Self {
        let tag = locale.split(['.', '@']).next().unwrap_or_default();
        let is_chinese = tag
            .parse::<LanguageIdentifier>()
            .is_ok_and(|identifier| CHINESE.contains(&identifier.language.as_str()));
        if is_chinese { Self::ZhHantTw } else { Self::En }
    }
}

impl FromStr for Language {
    type Err = NoSuchLanguage;

    fn from_str(tag: &str) -> Result<Self, NoSuchLanguage> {
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag)).ok_or(NoSuchLanguage)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_reads_chinese_gets_chinese_and_everybody_else_english() {
        for locale in [
            "zh_TW.UTF-8",
            "zh-TW",
            "zh-Hant-TW",
            "zh_HK",
            "zh",
            "ZH_tw",
            "zh_CN.GB18030",
            "nan-Hant-TW",
            "yue-HK",
            "zh_TW@stroke",
        ] {
            assert_eq!(Language::from_locale(locale), Language::ZhHantTw, "{locale}");
        }
        for locale in ["en_GB.UTF-8", "ja-JP", "C", "POSIX", "", "zhuang", "_TW", "de@euro", "中文"] {
            assert_eq!(Language::from_locale(locale), Language::En, "{locale}");
        }
    }

    #[test]
    fn a_language_is_asked_for_by_its_tag_alone() {
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
        assert_eq!("ZH-HANT-TW".parse(), Ok(Language::ZhHantTw));
        assert_eq!("fr".parse::<Language>(), Err(NoSuchLanguage));
    }
}
