//! Words for looking a bill up: what was found, and how that differs from the paper.

use jiff::civil::DateTime;

use super::{Wording, Words, catalogue::values};
use crate::engine::{Difference, LookUp};

impl Wording {
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
