//! Nothing private of any scenario is logged, at any level, by any crate.

use std::{ffi::OsStr, fs, path::Path, time::Duration};

use serde_json::Value;
use waterpay_faults::secrets::{Canary, Evidence, Field, Place, log};
use waterpay_scenarios::{Scenario, play};

#[test]
fn no_scenario_logs_a_number_a_name_an_address_or_a_code() {
    log::listen();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios");
    let mut canaries = vec![
        Canary::new(Field::MaskedAddress, "金門縣"),
        Canary::new(Field::ScannedText, "MadeUpCode"),
        Canary::new(Field::MethodLabel, "末四碼"),
    ];
    // Every household of the sandbox's is named like this.
    let households = ["測", "試", "範", "例", "虛", "擬"].map(|family| format!("{family}○"));
    canaries.extend(households.map(|family| Canary::new(Field::MaskedName, family)));
    let mut played = 0;
    for entry in fs::read_dir(folder).expect("the scenarios") {
        let file = entry.expect("a scenario").path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if file.extension() != Some(OsStr::new("json")) || name == "scenario.schema.json" {
            continue;
        }
        let text = fs::read_to_string(&file).expect("a scenario");
        let scenario: Scenario = serde_json::from_str(&text).expect("words of a scenario");
        numbers_in(&serde_json::from_str(&text).expect("JSON"), &mut canaries);
        if let Err(broken) = play(&scenario, Duration::from_secs(20)) {
            panic!("{name}: {broken}");
        }
        played += 1;
    }
    let heard = log::heard();
    assert!(played > 70, "only {played} scenarios were played");
    assert!(heard.lines().count() > played, "hardly anything was logged, so hardly anything was searched");
    let mut evidence = Evidence::default();
    evidence.add(Place::Log, "the log of all scenarios", heard);
    evidence.add(Place::Panics, "panics", log::panics());
    if let Err(leak) = evidence.search(&canaries).only_where_it_belongs() {
        panic!("{leak}");
    }
}

/// What residents key in.
fn numbers_in(value: &Value, canaries: &mut Vec<Canary>) {
    match value {
        Value::Object(parts) => {
            let keyed_in = parts.get("key_in").and_then(Value::as_str);
            canaries.extend(
                keyed_in
                    .filter(|number| number.len() >= 6)
                    .map(|number| Canary::new(Field::WaterNumber, number)),
            );
            parts.values().for_each(|part| numbers_in(part, canaries));
        }
        Value::Array(parts) => parts.iter().for_each(|part| numbers_in(part, canaries)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
