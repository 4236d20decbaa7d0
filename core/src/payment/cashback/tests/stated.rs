//! What a gateway may state, and what is made of statements that this version does not know.

use serde_json::{Value, json};

use super::*;

fn read(rule: &Value) -> Option<Rule> {
    let stated = json!({ "id": "a", "title": "A", "until": null, "payee_id": null, "rule": rule });
    let read: Promotion = serde_json::from_value(stated).unwrap();
    assert_eq!((read.id.as_str(), read.title.as_str()), ("a", "A"), "its words are there in any case");
    read.rule
}

#[test]
fn a_promotion_of_the_first_contract_has_words_only() {
    let stated = r#"{ "id": "a", "title": "A", "until": null, "payee_id": null }"#;
    let read: Promotion = serde_json::from_str(stated).unwrap();
    assert_eq!(read, Promotion { rule: None, title: "A".to_owned(), ..promotion("a", 1) });
    let written: Value = serde_json::to_value(&read).unwrap();
    assert_eq!(written, serde_json::from_str::<Value>(stated).unwrap());
}

#[test]
fn a_rule_is_read_as_it_is_written() {
    let whole = json!({
        "basis_points": 800, "at_most": 20, "first_payments": { "count": 2, "of": "household" },
        "sources": ["stored_value", "linked_bank_account", "card", "wallet_hand_off"], "one_of": "spring",
    });
    assert_eq!(serde_json::to_value(read(&whole).unwrap()).unwrap(), whole);
    let least = json!({ "basis_points": 1 });
    assert_eq!(serde_json::to_value(read(&least).unwrap()).unwrap(), least);
    let nulls = json!({
        "basis_points": 1, "at_most": null, "first_payments": null, "sources": null, "one_of": null,
    });
    assert_eq!(read(&nulls), read(&least));
}

#[test]
fn a_rule_with_anything_that_is_not_known_is_words_only() {
    let table = [
        json!(null),
        json!("8 %"),
        json!({}),
        json!({ "basis_points": 0 }),
        json!({ "basis_points": 10_001 }),
        json!({ "basis_points": 8.5 }),
        json!({ "basis_points": -1 }),
        json!({ "basis_points": 800, "at_most": -20 }),
        json!({ "basis_points": 800, "at_most": 10_000_000_000_u64 }),
        json!({ "basis_points": 800, "first_payments": { "count": 0, "of": "payer" } }),
        json!({ "basis_points": 800, "first_payments": { "count": 2, "of": "island" } }),
        json!({ "basis_points": 800, "first_payments": { "count": 2, "of": "payer", "a_month": true } }),
        json!({ "basis_points": 800, "sources": [] }),
        json!({ "basis_points": 800, "sources": ["stored_value", "seashells"] }),
        json!({ "basis_points": 800, "sources": ["other"] }),
        json!({ "basis_points": 800, "on_weekdays": true }),
    ];
    for rule in table {
        assert_eq!(read(&rule), None, "{rule}");
    }
}

#[test]
fn a_share_is_from_one_basis_point_to_the_whole() {
    assert_eq!(Share::from_basis_points(0), Err(NotARule::Share));
    assert_eq!(Share::from_basis_points(1).unwrap().of(twd(10_000)), twd(1));
    assert_eq!(Share::from_basis_points(10_000), Ok(Share::WHOLE));
    assert_eq!(Share::from_basis_points(10_001), Err(NotARule::Share));
}
