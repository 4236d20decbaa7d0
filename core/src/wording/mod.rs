//! What a resident reads: one translation for every shell, in Traditional Chinese and in English.
//!
//! The words are in the Fluent catalogues of `core/wording/`, a folder a language and a file an area. This room knows
//! which message says what: every status, failure and next step is matched exhaustively, so a new one does not compile
//! without words, and the tests hold the catalogues to the keys that are asked for. What a screen looks like, and which
//! words it shows when, is the shell's.
//!
//! Words about money follow two rules. An outcome that is not known is "being confirmed, do not pay again", never a
//! failure. Everything that went wrong says what happened and what to do about it.
//!
//! ```
//! # use waterpay_core::{bill::BillStatus, money::Twd, wording::{Language, Wording}};
//! let chinese = Wording::of(Language::ZhHantTw);
//! assert_eq!(chinese.amount(Twd::from_dollars(1234)?), "1,234 元");
//! assert_eq!(chinese.date(jiff::civil::date(2027, 6, 20)), "116 年 6 月 20 日");
//!
//! let english = Wording::of(Language::En);
//! assert_eq!(english.amount(Twd::from_dollars(1234)?), "NT$1,234");
//! assert_eq!(english.bill_status(&BillStatus::Unpaid).title, "Not paid yet");
//! # Ok::<(), waterpay_core::money::NotAnAmount>(())
//! ```

mod backup;
mod bill;
mod biller;
mod cashback;
mod catalogue;
mod erasing;
mod failure;
mod figures;
mod household;
mod label;
mod language;
mod look_up;
mod looking_back;
mod other_way;
mod payment;
mod printed_code;
mod receipt_page;
mod reminder;
mod scanning;
mod shell;
mod stage;
mod store_slip;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use fluent_bundle::FluentArgs;

use self::catalogue::Catalogue;
pub use self::{
    biller::FieldWords,
    label::Label,
    language::{Language, NoSuchLanguage},
    other_way::OtherWayWords,
    receipt_page::ReceiptPageWords,
    reminder::ReminderWords,
    shell::ShellFault,
    store_slip::StoreSlipWords,
};

/// The words of one language.
pub struct Wording {
    language: Language,
    catalogue: Catalogue,
}

/// Where something stands, and what that means for the resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusWords {
    /// A few words, for a list.
    pub title: String,
    /// A sentence: what to do, or that there is nothing to do.
    pub next_step: String,
}

/// Where a payment stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageWords {
    /// A few words, for a headline or a list.
    pub title: String,
    /// A sentence or two: why it stands there.
    pub explanation: String,
    /// What to do, or that there is nothing to do. Says not to pay again as long as the outcome is not known.
    pub next_step: String,
}

/// Why something did not happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// A sentence or two.
    pub what_happened: String,
    /// What the resident can do about it.
    pub what_to_do: String,
}

impl Wording {
    /// The words of `language`; its catalogue is read once.
    pub fn of(language: Language) -> &'static Self {
        static ZH_HANT_TW: LazyLock<Wording> = LazyLock::new(|| Wording::read(Language::ZhHantTw));
        static EN: LazyLock<Wording> = LazyLock::new(|| Wording::read(Language::En));
        match language {
            Language::ZhHantTw => &ZH_HANT_TW,
            Language::En => &EN,
        }
    }

    /// The language of these words.
    pub fn language(&self) -> Language {
        self.language
    }

    fn read(language: Language) -> Self {
        Self { language, catalogue: Catalogue::of(language) }
    }

    fn say(&self, key: &str) -> String {
        self.catalogue.say(key, &FluentArgs::new())
    }

    fn say_with(&self, key: &str, values: &FluentArgs<'_>) -> String {
        self.catalogue.say(key, values)
    }

    /// A message with its part `what-to-do`.
    fn words(&self, key: &str, values: &FluentArgs<'_>) -> Words {
        Words {
            what_happened: self.catalogue.say(key, values),
            what_to_do: self.catalogue.say_part(key, "what-to-do", values),
        }
    }
}
