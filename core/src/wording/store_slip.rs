//! Words beside the three barcodes for a store, and where there are none.

use super::{Wording, Words, catalogue::values};
use crate::store_slip::{NoStoreSlip, PerhapsPaidElsewhere, StoreSlip};

/// What a resident with a slip reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreSlipWords {
    /// Stands over the barcodes.
    pub title: String,
    /// What to do with them.
    pub how: String,
    /// When the bill counts as paid, as far as that is known, and that it must not be paid again until then.
    pub counts_after: String,
    /// That the barcodes are for trying out, unless the biller confirmed how they are made.
    pub not_confirmed: Option<String>,
}

impl Wording {
    /// How to pay with a slip.
    pub fn store_slip(&self, slip: &StoreSlip) -> StoreSlipWords {
        let part = |part, values: &_| self.catalogue.say_part("store-slip", part, values);
        let plain = values::<&str, 0>([]);
        let amount = values([("amount", self.amount(slip.barcodes().amount()))]);
        let counts_after = self.other_way(slip.store()).counts_after;
        StoreSlipWords {
            title: self.say("store-slip"),
            how: part("how", &amount),
            counts_after: counts_after.unwrap_or_else(|| part("counts-later", &plain)),
            not_confirmed: (!slip.is_confirmed_by_biller()).then(|| part("not-confirmed", &plain)),
        }
    }

    /// Why a bill has no slip.
    pub fn no_store_slip(&self, reason: &NoStoreSlip) -> Words {
        match reason {
            NoStoreSlip::NotTaken => self.plain("no-store-slip-not-taken"),
            NoStoreSlip::NotOwed { status } => {
                let words = self.bill_status(status);
                let values = values([("status", words.title), ("next-step", words.next_step)]);
                self.words("no-store-slip-not-owed", &values)
            }
            NoStoreSlip::Overdue { due } => {
                self.words("no-store-slip-overdue", &values([("due", self.date(*due))]))
            }
            NoStoreSlip::OverLimit { limit } => {
                self.words("no-store-slip-over-limit", &values([("limit", self.amount(*limit))]))
            }
        }
    }

    /// That a bill may have been paid in a store, and how long to wait if it was.
    pub fn perhaps_paid_elsewhere(&self, perhaps: &PerhapsPaidElsewhere) -> Words {
        let values = values([("shown-on", self.date(perhaps.shown_on)), ("until", self.date(perhaps.until))]);
        self.words("perhaps-paid-elsewhere", &values)
    }

    /// The question before such a bill is paid here.
    pub fn ask_if_paid_elsewhere(&self, perhaps: &PerhapsPaidElsewhere) -> String {
        let values = values([("shown-on", self.date(perhaps.shown_on))]);
        self.catalogue.say_part("perhaps-paid-elsewhere", "question", &values)
    }

    /// A terminal that does not have the `columns` that the barcodes need.
    pub fn store_slip_too_narrow(&self, columns: usize) -> Words {
        self.words("store-slip-too-narrow", &values([("columns", columns.to_string())]))
    }
}
