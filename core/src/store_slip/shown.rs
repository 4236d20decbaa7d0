//! The slips that a resident was shown, and what that means for paying again.
//!
//! A store tells the biller days later. Until then nobody knows whether a bill whose barcodes were shown has been paid
//! with them, and whoever pays it here as well pays twice. So the phone remembers, and asks.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::StoreSlip;
use crate::{
    bill::{Bill, BillId},
    biller::Account,
};

/// How long a store's payment takes to count where the biller does not say: what stores tell their customers.
const COUNTS_AFTER_DAYS: u8 = 3;
/// More are not remembered: as many as twenty households with a handful of bills each.
const AT_MOST: usize = 100;

/// A bill whose barcodes were shown in the last days, so that it may have been paid with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerhapsPaidElsewhere {
    /// Which.
    pub bill: BillId,
    /// The day on which they were shown last, in Asia/Taipei.
    pub shown_on: Date,
    /// The last day on which a payment with them may still be on its way.
    pub until: Date,
}

/// The slips that were shown, each bill's once, the one of longest ago first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShownSlips(Vec<ShownSlip>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ShownSlip {
    account: Account,
    bill: BillId,
    on: Date,
    counts_after_days: u8,
}

impl ShownSlips {
    /// Remembers that the slip of `bill` was shown `today`, in Asia/Taipei.
    pub fn remember(&mut self, bill: &Bill, slip: &StoreSlip, today: Date) {
        self.0.retain(|shown| shown.bill != bill.id);
        self.0.push(ShownSlip {
            account: bill.account.clone(),
            bill: bill.id.clone(),
            on: today,
            counts_after_days: slip.store().counts_after_days.unwrap_or(COUNTS_AFTER_DAYS),
        });
        // By number and not by age: a clock that is years off must not make anything forgotten.
        let too_many = self.0.len().saturating_sub(AT_MOST);
        self.0.drain(..too_many);
    }

    /// Whether a bill may have been paid by its slip, as far as that can be known `today`.
    pub fn perhaps_paid(&self, bill: &BillId, today: Date) -> Option<PerhapsPaidElsewhere> {
        let shown = self.0.iter().find(|shown| shown.bill == *bill)?;
        let until = shown.on.saturating_add(i64::from(shown.counts_after_days).days());
        let perhaps = PerhapsPaidElsewhere { bill: bill.clone(), shown_on: shown.on, until };
        (today <= until).then_some(perhaps)
    }

    /// Forgets the slips of a household.
    pub fn forget(&mut self, account: &Account) {
        self.0.retain(|shown| shown.account != *account);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{biller::Catalogue, payment::examples::quote};

    fn slip_of(bill: &Bill) -> StoreSlip {
        let kinmen = Catalogue::built_in().biller(&bill.account.biller).unwrap();
        StoreSlip::for_bill(bill, kinmen, bill.due).unwrap()
    }

    fn bill(nth: usize) -> Bill {
        Bill { id: BillId::new(format!("bill-{nth}")), ..quote().bill }
    }

    fn after(days: i64, day: Date) -> Date {
        day + days.days()
    }

    #[test]
    fn a_shown_slip_may_have_been_paid_for_as_many_days_as_a_store_needs() {
        let (bill, other) = (bill(1), bill(2));
        let mut slips = ShownSlips::default();
        slips.remember(&bill, &slip_of(&bill), bill.due);
        let perhaps =
            PerhapsPaidElsewhere { bill: bill.id.clone(), shown_on: bill.due, until: after(3, bill.due) };
        for day in [-3650, -1, 0, 3] {
            assert_eq!(slips.perhaps_paid(&bill.id, after(day, bill.due)), Some(perhaps.clone()), "{day}");
        }
        assert_eq!(slips.perhaps_paid(&bill.id, after(4, bill.due)), None);
        assert_eq!(slips.perhaps_paid(&other.id, bill.due), None);
    }

    #[test]
    fn a_slip_that_is_shown_again_counts_from_then() {
        let bill = bill(1);
        let mut slips = ShownSlips::default();
        slips.remember(&bill, &slip_of(&bill), bill.due);
        slips.remember(&bill, &slip_of(&bill), after(2, bill.due));
        let perhaps = slips.perhaps_paid(&bill.id, after(5, bill.due)).unwrap();
        assert_eq!((perhaps.shown_on, perhaps.until), (after(2, bill.due), after(5, bill.due)));
        assert_eq!(slips.0.len(), 1);
    }

    #[test]
    fn only_the_newest_hundred_are_remembered_whatever_the_clock_says() {
        let mut slips = ShownSlips::default();
        for nth in 0..=AT_MOST {
            let bill = bill(nth);
            slips.remember(&bill, &slip_of(&bill), after(if nth % 2 == 0 { 3650 } else { 0 }, bill.due));
        }
        assert_eq!(slips.perhaps_paid(&bill(0).id, bill(0).due), None);
        assert!(slips.perhaps_paid(&bill(1).id, bill(1).due).is_some());
        assert!(slips.perhaps_paid(&bill(AT_MOST).id, bill(0).due).is_some());
    }

    #[test]
    fn a_household_that_is_forgotten_leaves_no_slip() {
        let bill = bill(1);
        let mut slips = ShownSlips::default();
        slips.remember(&bill, &slip_of(&bill), bill.due);
        slips.forget(&bill.account);
        assert_eq!(slips, ShownSlips::default());
    }
}
