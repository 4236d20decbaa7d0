//! Every scenario of the folder passes; one test a file. Together they leave out nothing that the sandbox can do.

use std::{fs, path::Path, time::Duration};

use serde_json::Value;
use waterpay_sandbox::{Fault, Special};
use waterpay_scenarios::{Scenario, play};

include!(concat!(env!("OUT_DIR"), "/scenarios.rs"));

fn passes(name: &str) {
    let scenario: Scenario =
        serde_json::from_str(&text(&format!("{name}.json"))).expect("words of a scenario");
    if let Err(broken) = play(&scenario, Duration::from_secs(20)) {
        panic!("{}\n{broken}", scenario.title);
    }
}

#[test]
fn every_special_number_and_every_fault_of_the_sandbox_has_a_scenario() {
    let all: String = NAMES.iter().map(|name| text(&format!("{name}.json"))).collect();
    for special in Special::ALL {
        assert!(all.contains(special.number().as_str()), "{special:?}");
    }
    for fault in Fault::every(7) {
        let name = fault.to_string().replace('7', "");
        assert!(all.contains(&format!("\"fault\": \"{name}")), "{fault:?}");
    }
}

#[test]
fn every_word_is_in_the_schema_and_every_word_of_the_schema_is_used() {
    let schema: Value = serde_json::from_str(&text("scenario.schema.json")).unwrap();
    let mut defined = vec![];
    words_of_schema(&schema, &mut defined);
    let mut used = vec![];
    for name in NAMES {
        words_of_scenario(&serde_json::from_str(&text(&format!("{name}.json"))).unwrap(), &mut used);
    }
    for words in [&mut defined, &mut used] {
        words.sort();
        words.dedup();
    }
    assert_eq!(used, defined);
}

/// The names of the properties that a schema defines.
fn words_of_schema(schema: &Value, words: &mut Vec<String>) {
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        words.extend(properties.keys().cloned());
    }
    match schema {
        Value::Object(parts) => parts.values().for_each(|part| words_of_schema(part, words)),
        Value::Array(parts) => parts.iter().for_each(|part| words_of_schema(part, words)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The names of the fields that a scenario has.
fn words_of_scenario(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                words.push(name.clone());
                words_of_scenario(field, words);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| words_of_scenario(item, words)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn text(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a file of this folder")
}
