//! What holds for every bill.

use jiff::{ToSpan, civil::date};
use proptest::prelude::*;

use super::*;
use crate::{
    bill::{BillingPeriod, YearMonth},
    biller::CheckRule,
    printed_code::{PrintedForm, store_barcodes::StoreBarcodes, understand},
};

prop_compose! {
    /// Any bill that is owed, of the years in which a phone of today may be in use.
    pub(super) fn any_owed()(
        number in "[0-9]{7}",
        dollars in 1..=20_000_u64,
        due in 0..9000_i32,
        last_month in 1..70_i32,
    ) -> Bill {
        let due = date(2026, 1, 1).saturating_add(due.days());
        let month = YearMonth::of(due.saturating_sub(last_month.days()));
        Bill {
            account: kinmen().account(&number).unwrap(),
            period: BillingPeriod::new(month, month).unwrap(),
            charges: asking_for(dollars),
            due,
            ..owed()
        }
    }
}

proptest! {
    #[test]
    fn what_a_slip_says_is_read_back_as_that_bill(bill in any_owed(), days_left in 0..700_i32) {
        let today = bill.due.saturating_sub(days_left.days());
        let slip = StoreSlip::for_bill(&bill, kinmen(), today).unwrap();
        let text = slip.barcodes().segments().join(" ");
        let barcodes: StoreBarcodes = text.parse().unwrap();
        prop_assert!(barcodes.keep(CheckRule::Store));
        prop_assert_eq!(&barcodes, slip.barcodes());

        let noon = jiff::tz::Offset::constant(8).to_timestamp(today.at(12, 0, 0, 0)).unwrap();
        let claim = understand(&text, noon).unwrap();
        prop_assert_eq!(claim.form, PrintedForm::StoreBarcodes);
        prop_assert_eq!(claim.account, bill.account.clone());
        prop_assert_eq!((claim.amount, claim.due), (Some(bill.amount()), Some(bill.due)));
    }

    #[test]
    fn a_slip_is_there_exactly_while_a_store_would_take_it(
        bill in any_owed(),
        dollars in 1..40_000_u64,
        days_left in -30..30_i32,
    ) {
        let bill = Bill { charges: asking_for(dollars), ..bill };
        let slip = StoreSlip::for_bill(&bill, kinmen(), bill.due.saturating_sub(days_left.days()));
        prop_assert_eq!(slip.is_ok(), days_left >= 0 && dollars <= 20_000);
    }

    #[test]
    fn no_slip_shows_the_number_in_a_debug_line(bill in any_owed()) {
        let slip = StoreSlip::for_bill(&bill, kinmen(), bill.due).unwrap();
        let debug = format!("{slip:?} {:?}", slip.bars());
        prop_assert!(!debug.contains(bill.account.number.reveal()), "{}", debug);
        prop_assert!(!debug.contains("true, false"), "{}", debug);
    }
}
