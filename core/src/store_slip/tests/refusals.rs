//! Which bills have no slip, and why.

use jiff::civil::date;

use super::*;
use crate::{
    bill::{BillingPeriod, Payee, PayeeId, YearMonth},
    biller::{CheckRule, SlipRule, Stencil},
};

fn refusal(bill: &Bill, biller: &Biller, today: Date) -> NoStoreSlip {
    StoreSlip::for_bill(bill, biller, today).expect_err("this bill has no slip")
}

#[test]
fn a_slip_says_number_months_amount_and_due_day() {
    let slip = StoreSlip::for_bill(&owed(), kinmen(), date(2027, 6, 1)).unwrap();
    assert_eq!(slip.barcodes().segments(), ["1606206KA", "0000203719911605", "16055X000002209"]);
    assert!(slip.barcodes().keep(CheckRule::Store));
    assert_eq!((slip.store().limit, slip.store().counts_after_days), (Some(twd(20_000)), Some(3)));
}

#[test]
fn the_barcodes_of_printed_bills_come_out() {
    let table = [
        ("7270449", "2027-01", 44, "1602206KA 0000727044911601 1601B2000000044"),
        ("3964473", "2027-05", 1381, "1606206KA 0000396447311605 1605BX000001381"),
        ("2863465", "2027-01", 1222, "1602206KA 0000286346511601 1601A1000001222"),
    ];
    for (number, month, dollars, expected) in table {
        let month: YearMonth = month.parse().unwrap();
        let bill = Bill {
            account: kinmen().account(number).unwrap(),
            period: BillingPeriod::new(month, month).unwrap(),
            charges: asking_for(dollars),
            due: date(month.year(), month.month() + 1, 20),
            ..owed()
        };
        let slip = StoreSlip::for_bill(&bill, kinmen(), bill.due).unwrap();
        assert_eq!(slip.barcodes().segments().join(" "), expected);
    }
}

#[test]
fn the_due_day_itself_is_in_time_and_the_next_day_is_not() {
    assert!(StoreSlip::for_bill(&owed(), kinmen(), due()).is_ok());
    let late = NoStoreSlip::Overdue { due: due() };
    assert_eq!(refusal(&owed(), kinmen(), date(2027, 6, 21)), late);
    let said_by_the_gateway = Bill { status: BillStatus::OverduePayable, ..owed() };
    assert_eq!(refusal(&said_by_the_gateway, kinmen(), date(2027, 6, 1)), late);
}

#[test]
fn the_limit_itself_is_taken_and_a_dollar_more_is_not() {
    let of = |dollars| Bill { charges: asking_for(dollars), ..owed() };
    assert!(StoreSlip::for_bill(&of(20_000), kinmen(), due()).is_ok());
    let refused = refusal(&of(20_001), kinmen(), due());
    assert_eq!(refused, NoStoreSlip::OverLimit { limit: twd(20_000) });
}

#[test]
fn only_what_is_simply_owed_is_paid_in_a_store() {
    let at = "2027-06-01T00:00:00Z".parse().unwrap();
    let not_owed = [
        BillStatus::OverdueClosed,
        BillStatus::BeingPaid,
        BillStatus::Paid { at },
        BillStatus::PaidElsewhere { at },
        BillStatus::AutomaticDebit { on: due() },
        BillStatus::Unknown,
    ];
    for status in not_owed {
        for dollars in [1, 20_001] {
            let bill = Bill { status, charges: asking_for(dollars), ..owed() };
            for today in [date(2027, 6, 1), date(2027, 6, 21)] {
                assert_eq!(refusal(&bill, kinmen(), today), NoStoreSlip::NotOwed { status });
            }
        }
    }
}

#[test]
fn a_biller_that_stores_do_not_take_or_whose_barcodes_are_not_known_has_no_slip() {
    let without_stores = Biller { other_ways: vec![], ..kinmen().clone() };
    let mut without_barcodes = kinmen().clone();
    without_barcodes.codes.store_barcodes = None;
    let mut without_rule = kinmen().clone();
    without_rule.codes.store_barcodes.as_mut().unwrap().slip = None;
    for biller in [without_stores, without_barcodes, without_rule] {
        assert_eq!(refusal(&owed(), &biller, due()), NoStoreSlip::NotTaken);
    }
}

#[test]
fn money_for_another_payee_is_not_sent_to_the_biller() {
    let payee = Payee { id: PayeeId::new("somebody-else"), ..owed().payee };
    assert_eq!(refusal(&Bill { payee, ..owed() }, kinmen(), due()), NoStoreSlip::NotTaken);
    let taipei = Catalogue::built_in().biller(&BillerId::new("taipei-water")).unwrap();
    let account = taipei.account("9112430446").unwrap();
    assert_eq!(refusal(&Bill { account, ..owed() }, kinmen(), due()), NoStoreSlip::NotTaken);
}

#[test]
fn a_rule_that_does_not_fill_a_segment_makes_no_barcode() {
    let rules = [
        ("000NNNNNNNyyymm", "yymm"),
        ("00000NNNNNNNyyymm", "yymm"),
        ("0000NNNNNNyyymm", "yyymm"),
        ("0000NNNNNNNyyymm", "yymmX"),
        ("0000NNNNNNNyyymm", "ABCD"),
        ("0000NNNNNNN yymm", "yymm"),
    ];
    for rule in rules {
        let mut biller = kinmen().clone();
        let [sell_off_number, period] =
            <[&str; 2]>::from(rule).map(|picture| Stencil::try_from(picture.to_owned()).unwrap());
        let confirmed_by_biller = false;
        biller.codes.store_barcodes.as_mut().unwrap().slip =
            Some(SlipRule { sell_off_number, period, confirmed_by_biller });
        assert_eq!(refusal(&owed(), &biller, due()), NoStoreSlip::NotTaken, "{rule:?}");
    }
}
