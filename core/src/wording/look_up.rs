//! Words for looking a bill up: the number, what was found under it, and how that differs from the paper.

use jiff::civil::DateTime;

use super::{Language, Wording, Words, catalogue::values};
use crate::{
    biller::{BillerId, Catalogue, Characters, NotAnAccountNumber},
    engine::{Difference, LookUp},
};

impl Wording {
    /// The name of a biller: from the built-in catalogue, else what the gateway calls it.
    pub fn biller(&self, id: &BillerId) -> String {
        match Catalogue::built_in().biller(id) {
            Some(biller) => match self.language {
                Language::ZhHantTw => biller.name.zh_hant_tw.clone(),
                Language::En => biller.name.en.clone(),
            },
            None => id.to_string(),
        }
    }

    /// Why what the resident keyed in is not an account number.
    pub fn not_an_account_number(&self, reason: &NotAnAccountNumber) -> Words {
        match reason {
            NotAnAccountNumber::WrongLength { expected, found } => self.words(
                "number-wrong-length",
                &values([("expected", expected.to_string()), ("found", found.to_string())]),
            ),
            NotAnAccountNumber::WrongCharacters { allowed: Characters::Digits } => {
                self.plain("number-digits-only")
            }
            NotAnAccountNumber::WrongCharacters { allowed: Characters::LettersAndDigits } => {
                self.plain("number-letters-and-digits-only")
            }
            NotAnAccountNumber::AnotherBiller { biller } => {
                self.words("number-of-another-biller", &values([("biller", self.biller(biller))]))
            }
        }
    }

    /// What was found.
    pub fn look_up(&self, found: &LookUp) -> Words {
        self.plain(match found {
            LookUp::Due(_) => "look-up-due",
            LookUp::NothingDue(_) => "look-up-nothing-due",
            LookUp::NoSuchNumber(_) => "look-up-no-such-number",
        })
    }

    /// A printed code that has run out, seen before anything was looked up.
    pub fn code_expired(&self, at: DateTime) -> String {
        self.say_with("code-expired", &values([("at", self.civil_date_time(at))]))
    }

    /// How many more bills of the household are open.
    pub fn more_bills_open(&self, count: usize) -> String {
        self.say_with("more-bills-open", &values([("count", count.to_string())]))
    }

    /// One difference between the paper and the bill, and which of the two counts.
    pub fn difference(&self, difference: &Difference) -> String {
        match difference {
            Difference::CodeNotAccepted => self.say("difference-code-not-accepted"),
            Difference::Payee { printed, now } => self.say_with(
                "difference-payee",
                &values([("printed", printed.reveal().to_owned()), ("now", now.clone())]),
            ),
            Difference::Amount { printed, now } => self.say_with(
                "difference-amount",
                &values([("printed", self.amount(*printed)), ("now", self.amount(*now))]),
            ),
            Difference::Due { printed, now } => self.say_with(
                "difference-due",
                &values([("printed", self.date(*printed)), ("now", self.date(*now))]),
            ),
            Difference::CodeExpired { at } => {
                self.say_with("difference-code-expired", &values([("at", self.civil_date_time(*at))]))
            }
            Difference::NoSuchBillNow => self.say("difference-no-such-bill-now"),
        }
    }
}
