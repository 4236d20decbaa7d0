//! Words for what a resident wants forgotten.

use super::{Wording, Words, catalogue::values};
use crate::{
    engine::NotErased,
    ledger::{Erased, Erasure},
};

impl Wording {
    /// Asks whether that is to be erased.
    pub fn ask_to_erase(&self, erasure: &Erasure) -> String {
        match erasure {
            Erasure::Household(account) => {
                let number = account.number.reveal().to_owned();
                self.say_with("erase-household", &values([("number", number)]))
            }
            Erasure::Everything => self.say("erase-everything"),
        }
    }

    /// What erasing does not reach, to be shown with the question.
    pub fn what_erasing_leaves(&self) -> String {
        self.say("erase-what-stays")
    }

    /// What was erased and, where there is something, what may be left; a line each.
    pub fn erased(&self, erased: &Erased) -> Vec<String> {
        let mut lines = vec![self.say_with("erased", &values([("payments", erased.payments.to_string())]))];
        if !erased.still_aside.is_empty() {
            let files = erased.still_aside.join(", ");
            lines.push(self.say_with("erased-still-aside", &values([("files", files)])));
        }
        lines
    }

    /// Why something was not erased.
    pub fn not_erased(&self, why: &NotErased) -> Words {
        match why {
            NotErased::PaymentUnderWay { .. } => self.plain("not-erased-under-way"),
            NotErased::Ledger(fault) => self.ledger_fault(fault),
            NotErased::Households(fault) => self.households_fault(fault),
            NotErased::NotRunning => self.plain("failure-not-running"),
        }
    }

    /// Nobody agreed to it.
    pub fn erasing_not_confirmed(&self) -> Words {
        self.plain("not-erased-not-confirmed")
    }
}
