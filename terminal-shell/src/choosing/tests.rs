//! Bills are read from JSON, as the gateway sends them.

use jiff::civil::date;
use serde_json::{Value, json};
use waterpay_core::{
    bill::{Bill, BillId, Household},
    engine::{Difference, Found},
    money::Twd,
    payment::{MethodId, PaymentMethod},
    personal::Personal,
    store_slip::PerhapsPaidElsewhere,
};

use super::{Agreed, NotAgreed, agreement, bill, method};

fn twd(dollars: u64) -> Twd {
    Twd::from_dollars(dollars).unwrap()
}

fn account() -> Value {
    json!({ "biller": "kinmen-water", "number": "0012345" })
}

/// A bill over `dollars`, which is also its name.
fn a_bill(dollars: u64, status: &Value) -> Bill {
    serde_json::from_value(json!({
        "id": dollars.to_string(),
        "account": account(),
        "payee": { "id": "payee", "name": "Example Waterworks" },
        "period": { "first": "2027-03", "last": "2027-04" },
        "usage": 25,
        "charges": {
            "lines": [{ "direction": "charged", "kind": "water_use", "amount": dollars }],
            "total": dollars,
        },
        "due": "2027-06-20",
        "status": status,
    }))
    .unwrap()
}

fn paid() -> Value {
    json!({ "state": "paid", "at": "2027-05-01T00:00:00Z" })
}

fn found(bills: Vec<Bill>, printed: Option<usize>, differences: Vec<Difference>) -> Found {
    let household = json!({ "account": account(), "masked_name": "測○戶", "masked_address": "測試路○○號" });
    let household: Household = serde_json::from_value(household).unwrap();
    Found {
        household,
        bills,
        printed,
        differences,
        as_of: jiff::Timestamp::UNIX_EPOCH,
        known: vec![],
        perhaps_paid_elsewhere: vec![],
    }
}

#[test]
fn the_bill_that_is_meant_is_the_named_the_printed_or_the_oldest_open_one() {
    let (unpaid, being_paid, closed) = (
        json!({ "state": "unpaid" }),
        json!({ "state": "being_paid" }),
        json!({ "state": "overdue_closed" }),
    );
    let table = [
        (vec![paid(), unpaid.clone(), unpaid.clone()], None, None, Some("101")),
        (vec![closed, being_paid, unpaid.clone()], None, None, Some("101")),
        (vec![unpaid.clone(), unpaid.clone(), paid()], Some(2), None, Some("102")),
        (vec![unpaid.clone(), unpaid.clone(), paid()], Some(2), Some("101"), Some("101")),
        (vec![unpaid.clone()], None, Some("7"), None),
        (vec![paid(), paid()], None, None, Some("101")),
        (vec![], None, None, None),
    ];
    for (statuses, printed, named, meant) in table {
        let bills = (100..).zip(&statuses).map(|(dollars, status)| a_bill(dollars, status)).collect();
        let found = found(bills, printed, vec![]);
        let named = named.map(BillId::new);
        let chosen = bill(&found, named.as_ref()).map(|bill| bill.id.as_str());
        assert_eq!(chosen, meant, "{statuses:?} {printed:?} {named:?}");
    }
}

#[test]
fn the_way_to_pay_is_the_named_one_or_the_first_with_a_limit_that_is_high_enough() {
    let offered = |id, limit: Option<u64>| -> PaymentMethod {
        let method = json!({ "id": id, "kind": "card", "label": id, "fee": 0, "limit": limit });
        serde_json::from_value(method).unwrap()
    };
    let offered = [offered("low", Some(100)), offered("exact", Some(101)), offered("endless", None)];
    let chosen = |named: Option<&str>, amount| {
        let named = named.map(MethodId::new);
        method(&offered, named.as_ref(), twd(amount)).map(|method| method.id.as_str())
    };
    assert_eq!(chosen(None, 100), Some("low"));
    assert_eq!(chosen(None, 101), Some("exact"));
    assert_eq!(chosen(None, 102), Some("endless"));
    assert_eq!(chosen(Some("endless"), 1), Some("endless"));
    assert_eq!(chosen(Some("barter"), 1), None);
}

#[test]
fn whoever_agreed_without_looking_agreed_to_what_the_paper_says_or_less() {
    let owed = twd(500);
    let amount = |printed| Difference::Amount { printed: twd(printed), now: owed };
    let due = Difference::Due { printed: date(2027, 6, 20), now: date(2027, 6, 30) };
    let expired = Difference::CodeExpired { at: date(2027, 5, 1).at(0, 0, 0, 0) };
    let pasted_over = || Difference::CodeNotAccepted;
    let stranger = || Difference::Payee {
        printed: Personal::new("Example Collectors"),
        now: "Example Waterworks".to_owned(),
    };
    let (too_much, untrusted) = (Err(NotAgreed::Amount), Err(NotAgreed::Paper));
    let table = [
        (Agreed::ToPaper, vec![], Ok(())),
        (Agreed::ToPaper, vec![due, expired, amount(501)], Ok(())),
        (Agreed::ToPaper, vec![amount(499)], too_much),
        (Agreed::ToPaper, vec![Difference::NoSuchBillNow], too_much),
        (Agreed::ToPaper, vec![pasted_over()], untrusted),
        (Agreed::ToPaper, vec![stranger(), amount(499)], untrusted),
        (Agreed::ToAmount(owed), vec![amount(499)], Ok(())),
        (Agreed::ToAmount(owed), vec![Difference::NoSuchBillNow], Ok(())),
        (Agreed::ToAmount(owed), vec![pasted_over(), stranger()], Ok(())),
        (Agreed::ToAmount(twd(499)), vec![], too_much),
        (Agreed::ToAmount(twd(501)), vec![], too_much),
        (Agreed::Nothing, vec![pasted_over(), stranger(), amount(499), Difference::NoSuchBillNow], Ok(())),
    ];
    for (agreed, differences, expected) in table {
        let found = found(vec![a_bill(500, &json!({ "state": "unpaid" }))], None, differences);
        assert_eq!(
            agreement(agreed, &found, &found.bills[0]),
            expected,
            "{agreed:?} {:?}",
            found.differences
        );
    }
}

#[test]
fn whoever_agreed_without_looking_did_not_agree_to_pay_what_a_store_may_have() {
    let bill = a_bill(500, &json!({ "state": "unpaid" }));
    let (shown_on, until) = (date(2027, 6, 1), date(2027, 6, 4));
    let mut found = found(vec![bill.clone()], None, vec![]);
    found.perhaps_paid_elsewhere = vec![PerhapsPaidElsewhere { bill: bill.id.clone(), shown_on, until }];
    let table = [
        (Agreed::ToPaper, Err(NotAgreed::PerhapsPaidElsewhere)),
        (Agreed::ToAmount(bill.amount()), Ok(())),
        (Agreed::Nothing, Ok(())),
    ];
    for (agreed, expected) in table {
        assert_eq!(agreement(agreed, &found, &bill), expected, "{agreed:?}");
    }
    let other = Bill { id: BillId::new("another"), ..bill };
    assert_eq!(agreement(Agreed::ToPaper, &found, &other), Ok(()));
}
