//! A runner that lets everything pass would pass everything: each of these scenarios is wrong in one way.

use std::time::Duration;

use serde_json::{Value, json};
use waterpay_scenarios::{Scenario, Why, play};

const PATIENCE: Duration = Duration::from_millis(300);

/// A scenario that passes.
fn right() -> Value {
    json!({
        "title": "One bill is paid",
        "why": "It is right, so that what is changed is what is wrong.",
        "steps": [
            { "key_in": "0000001" },
            { "see": { "look_up": "due", "bills": [{ "amount": 501 }] } },
            { "pay": { "method": "stored_value" } },
            { "wait_for": { "stage": "paid" } }
        ],
        "afterwards": { "ledger": ["paid"], "gateway": { "charges": [501] } }
    })
}

/// Another one that passes, about what a resident does for a household.
fn right_for_a_household() -> Value {
    json!({
        "title": "A household is looked after",
        "why": "It is right, so that what is changed is what is wrong.",
        "gateway_begins_at": "2026-12-01T04:00:00Z",
        "steps": [
            { "key_in": "2037199" },
            { "households": { "save": "Mother" } },
            { "see": {
                "households": [{ "name": "Mother", "owed": 879 }],
                "reminders": [{ "kind": "days_before", "days": 7, "at": "2026-12-13T01:00:00Z" }, {}, {}, {}, {}]
            } },
            { "households": "refresh" },
            { "see": { "news": [], "not_refreshed": [] } },
            { "draw_slip": {} },
            { "see": { "slip": ["1512206KA", "0000203719911511", "151131000000879"] } },
            { "erase": "everything" },
            { "see": { "erased": 0 } }
        ],
        "afterwards": { "ledger": [], "gateway": { "charges": [] } }
    })
}

/// One that passes about a backup.
fn right_for_a_backup() -> Value {
    json!({
        "title": "A household goes to another phone",
        "why": "It is right, so that what is changed is what is wrong.",
        "steps": [
            { "key_in": "2037199" },
            { "households": { "save": "Mother" } },
            { "back_up": "four made up words" },
            { "take_phone": "new" },
            { "restore": "four made up words" },
            { "see": { "restored": { "payments": 0, "households": 1 } } }
        ],
        "afterwards": { "ledger": [], "gateway": { "charges": [] } }
    })
}

/// Plays the right scenario with `value` in the place of what is at `pointer`.
fn played_with(pointer: &str, value: Value) -> Result<(), Why> {
    changed_and_played(right(), pointer, value)
}

fn changed_and_played(mut scenario: Value, pointer: &str, value: Value) -> Result<(), Why> {
    *scenario.pointer_mut(pointer).expect("a place of the right scenario") = value;
    let scenario: Scenario = serde_json::from_value(scenario).expect("words that exist");
    play(&scenario, PATIENCE).map_err(|broken| broken.why)
}

#[test]
fn nothing_when_all_is_right() {
    for right in [right(), right_for_a_household(), right_for_a_backup()] {
        let scenario: Scenario = serde_json::from_value(right).unwrap();
        play(&scenario, Duration::from_secs(20)).unwrap();
    }
}

#[test]
fn another_charge_another_payment_or_another_screen_than_was_to_be_seen() {
    let wrong = [
        ("/afterwards/gateway/charges", json!([])),
        ("/afterwards/gateway/charges", json!([501, 501])),
        ("/afterwards/gateway/charges", json!([502])),
        ("/afterwards/ledger", json!([])),
        ("/afterwards/ledger", json!(["expired"])),
        ("/steps/1/see/look_up", json!("nothing_due")),
        ("/steps/1/see/bills", json!([{ "amount": 500 }])),
        ("/steps/1/see", json!({ "failure": { "kind": "gateway_busy" } })),
        ("/steps/3/wait_for/stage", json!("declined")),
    ];
    for (pointer, value) in wrong {
        let why = played_with(pointer, value.clone()).unwrap_err();
        assert!(matches!(why, Why::NotSeen { .. }), "{pointer} {value}: {why}");
    }
}

#[test]
fn another_household_another_reminder_or_other_news_than_were_to_be_seen() {
    let wrong = [
        ("/steps/2/see/households", json!([])),
        ("/steps/2/see/households", json!([{ "name": "Shop" }])),
        ("/steps/2/see/households", json!([{ "owed": 880 }])),
        ("/steps/2/see/reminders", json!([{ "kind": "overdue" }, {}, {}, {}, {}])),
        ("/steps/2/see/reminders", json!([{ "at": "2026-12-13T02:00:00Z" }, {}, {}, {}, {}])),
        ("/steps/2/see", json!({ "expected_cashback": [] })),
        ("/steps/4/see/news", json!([{ "change": "paid" }])),
        ("/steps/4/see/not_refreshed", json!(["Mother"])),
        ("/steps/6/see/slip", json!(["1512206KA", "0000203719911511", "151131000000880"])),
        ("/steps/8/see/erased", json!(1)),
    ];
    for (pointer, value) in wrong {
        let why = changed_and_played(right_for_a_household(), pointer, value.clone()).unwrap_err();
        assert!(matches!(why, Why::NotSeen { .. }), "{pointer} {value}: {why}");
    }
}

#[test]
fn a_failure_about_a_household_that_the_scenario_does_not_see() {
    let unseen = [
        ("/steps/1/households/save", json!("  ")),
        ("/steps/2", json!({ "households": { "save": "Mother again" } })),
    ];
    for (pointer, value) in unseen {
        let why = changed_and_played(right_for_a_household(), pointer, value.clone()).unwrap_err();
        assert!(matches!(why, Why::Unseen(_)), "{pointer} {value}: {why}");
    }
}

#[test]
fn another_backup_than_was_to_be_seen() {
    for (pointer, value) in
        [("/steps/5/see/restored/payments", json!(1)), ("/steps/5/see/restored/households", json!(0))]
    {
        let why = changed_and_played(right_for_a_backup(), pointer, value.clone()).unwrap_err();
        assert!(matches!(why, Why::NotSeen { .. }), "{pointer} {value}: {why}");
    }
    for (pointer, value) in
        [("/steps/2/back_up", json!("short")), ("/steps/4/restore", json!("four other words"))]
    {
        let why = changed_and_played(right_for_a_backup(), pointer, value.clone()).unwrap_err();
        assert!(matches!(why, Why::Unseen(_)), "{pointer} {value}: {why}");
    }
}

#[test]
fn a_failure_that_the_scenario_does_not_see() {
    let declined_method = json!({ "pay": { "method": "no such method" } });
    let why = played_with("/steps/2", declined_method).unwrap_err();
    assert!(matches!(why, Why::Unseen(_)), "{why}");
}

#[test]
fn a_step_out_of_place() {
    for step in [
        json!({ "app": "open" }),
        json!({ "ledger": "lose" }),
        json!({ "authorise": "own_key" }),
        json!({ "pay": { "bill": 1, "method": "stored_value" } }),
        json!({ "gateway": { "decide": "confirm" } }),
        json!({ "restore": "there is no backup" }),
    ] {
        let why = played_with("/steps/2", step.clone()).unwrap_err();
        assert!(matches!(why, Why::OutOfPlace(_)), "{step}: {why}");
    }
}

#[test]
fn a_word_that_does_not_exist() {
    let misspelt = [
        ("/steps/0", json!({ "key_inn": "0000001" })),
        ("/steps/1/see", json!({ "look_upp": "due" })),
        ("/steps/1/see/look_up", json!("dew")),
        ("/steps/1/see/bills", json!([{ "ammount": 501 }])),
        ("/steps/2/pay", json!({ "method": "card", "with": "cash" })),
        ("/steps/3/wait_for", json!({ "state": "paid" })),
        ("/steps/3", json!({ "gateway": { "misbehave": { "fault": "sneeze" } } })),
        ("/afterwards", json!({ "ledger": [], "gateway": { "charges": [] }, "moon": "full" })),
    ];
    for (pointer, value) in misspelt {
        let mut scenario = right();
        *scenario.pointer_mut(pointer).unwrap() = value.clone();
        assert!(serde_json::from_value::<Scenario>(scenario).is_err(), "{pointer} {value}");
    }
}
