//! What is said about a code beside its bill, as tables: which bill it is about, and every difference.

use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::{printed_code::PrintedForm, water_number::WaterNumber};

const UNPAID: &str = "unpaid";
const OVERDUE: &str = "overdue_payable";

fn account() -> Account {
    "0012345".parse::<WaterNumber>().unwrap().into()
}

fn twd(dollars: u64) -> Twd {
    Twd::from_dollars(dollars).unwrap()
}

fn household() -> Household {
    serde_json::from_value(json!({
        "account": account(),
        "masked_name": "測○戶",
        "masked_address": "測試路○○號",
    }))
    .unwrap()
}

fn bill_in(status: &Value, dollars: u64, due: &str) -> Bill {
    serde_json::from_value(json!({
        "id": format!("{dollars} due {due}"),
        "account": account(),
        "payee": { "id": "kinmen-waterworks", "name": "Example Waterworks" },
        "period": { "first": "2027-03", "last": "2027-04" },
        "usage": 25,
        "charges": {
            "lines": [{ "direction": "charged", "kind": "water_use", "amount": dollars }],
            "total": dollars,
        },
        "due": due,
        "status": status,
    }))
    .unwrap()
}

fn bill(dollars: u64, due: &str) -> Bill {
    bill_in(&json!({ "state": UNPAID }), dollars, due)
}

fn claim(amount: Option<u64>, due: Option<Date>) -> Claim {
    Claim {
        account: account(),
        amount: amount.map(twd),
        due,
        expiry: Expiry::NotStated,
        payee_name: None,
        form: PrintedForm::Twqr,
        text: String::new(),
    }
}

fn found(look_up: LookUp) -> Found {
    match look_up {
        LookUp::Due(found) | LookUp::NothingDue(found) => found,
        LookUp::NoSuchNumber(_) => panic!("a household was given"),
    }
}

#[test]
fn a_code_is_about_the_bill_of_its_due_date_else_of_its_amount_else_the_only_one() {
    let (april, june, august) = ("2027-04-20", "2027-06-20", "2027-08-20");
    let one = || vec![bill(500, june)];
    let three = || vec![bill(500, april), bill(600, june), bill(600, august)];
    let june = Some(date(2027, 6, 20));
    let never = Some(date(2027, 1, 1));
    let table = [
        (vec![], Some(500), june, None),
        (one(), None, None, Some(0)),
        (one(), Some(1), never, Some(0)),
        (three(), None, june, Some(1)),
        (three(), Some(500), june, Some(1)),
        (three(), Some(500), never, Some(0)),
        (three(), Some(500), None, Some(0)),
        (three(), Some(600), None, Some(1)),
        (three(), Some(1), never, None),
        (three(), None, None, None),
    ];
    for (bills, amount, due, expected) in table {
        let claim = claim(amount, due);
        assert_eq!(bill_of(&claim, &bills), expected, "{amount:?} {due:?} {bills:?}");
    }
}

#[test]
fn every_difference_is_said_and_nothing_else() {
    let due = date(2027, 6, 20);
    let true_code = claim(Some(500), Some(due));
    let expired = date(2027, 7, 1).at(0, 0, 0, 0);
    let other_amount = Difference::Amount { printed: twd(499), now: twd(500) };
    let other_day = Difference::Due { printed: date(2027, 6, 1), now: due };
    let table = [
        (true_code.clone(), vec![]),
        (claim(None, None), vec![]),
        (Claim { expiry: Expiry::Until(expired), ..true_code.clone() }, vec![]),
        (claim(Some(499), Some(due)), vec![other_amount.clone()]),
        (claim(Some(500), Some(date(2027, 6, 1))), vec![other_day.clone()]),
        (
            Claim { expiry: Expiry::Expired(expired), ..claim(Some(499), Some(date(2027, 6, 1))) },
            vec![Difference::CodeExpired { at: expired }, other_amount, other_day],
        ),
    ];
    for (claim, expected) in table {
        let bills = vec![bill(500, "2027-06-20")];
        let accepted = LookUp::compare(
            household(),
            bills.clone(),
            Timestamp::UNIX_EPOCH,
            Some(Printed::Accepted(&claim)),
        );
        assert_eq!(found(accepted).differences, expected, "{claim:?}");

        let not_accepted =
            LookUp::compare(household(), bills, Timestamp::UNIX_EPOCH, Some(Printed::NotAccepted(&claim)));
        let first = [vec![Difference::CodeNotAccepted], expected].concat();
        assert_eq!(found(not_accepted).differences, first, "{claim:?}");
    }
}

#[test]
fn a_bill_that_is_gone_is_said_to_be() {
    let old = claim(Some(1), Some(date(2020, 6, 20)));
    for bills in [vec![], vec![bill(500, "2027-06-20"), bill(600, "2027-08-20")]] {
        let found =
            found(LookUp::compare(household(), bills, Timestamp::UNIX_EPOCH, Some(Printed::Accepted(&old))));
        assert_eq!((found.printed, found.differences), (None, vec![Difference::NoSuchBillNow]));
    }
}

#[test]
fn a_payee_is_a_stranger_unless_the_biller_or_the_gateway_goes_by_that_name() {
    let stranger = || Difference::Payee {
        printed: Personal::new("測試收款人"),
        now: "Example Waterworks".to_owned(),
    };
    let table = [
        (None, vec![]),
        (Some("金門縣自來水廠"), vec![]),
        (Some("金門自來水"), vec![]),
        (Some("Kinmen County Waterworks"), vec![]),
        (Some("Example Waterworks"), vec![]),
        (Some("測試收款人"), vec![stranger()]),
    ];
    for (name, expected) in table {
        let claim = Claim { payee_name: name.map(Personal::new), ..claim(Some(500), None) };
        let code = Some(Printed::Accepted(&claim));
        let bills = vec![bill(500, "2027-06-20")];
        assert_eq!(
            found(LookUp::compare(household(), bills, Timestamp::UNIX_EPOCH, code)).differences,
            expected,
            "{name:?}"
        );
    }
    let of_no_bill = Claim { payee_name: Some(Personal::new("測試收款人")), ..claim(Some(1), None) };
    let bills = vec![bill(500, "2027-06-20"), bill(600, "2027-08-20")];
    assert_eq!(
        differences(Printed::NotAccepted(&of_no_bill), None, &bills),
        [Difference::CodeNotAccepted, stranger(), Difference::NoSuchBillNow]
    );
}

#[test]
fn something_is_due_as_long_as_any_bill_is_not_paid() {
    let paid = json!({ "state": "paid", "at": "2027-05-01T00:00:00Z" });
    let (unpaid, overdue, unknown) = (
        json!({ "state": UNPAID }),
        json!({ "state": OVERDUE }),
        json!({ "state": "a state of the year 2031" }),
    );
    let table = [
        (vec![], false),
        (vec![&paid, &paid], false),
        (vec![&paid, &unpaid], true),
        (vec![&overdue], true),
        (vec![&unknown], true),
    ];
    for (statuses, due) in table {
        let bills = statuses.iter().map(|status| bill_in(status, 500, "2027-06-20")).collect();
        let is_due =
            matches!(LookUp::compare(household(), bills, Timestamp::UNIX_EPOCH, None), LookUp::Due(_));
        assert_eq!(is_due, due, "{statuses:?}");
    }
}
