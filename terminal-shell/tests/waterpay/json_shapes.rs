//! The shape of every JSON object, as `docs/terminal.md` has it.

use insta::assert_json_snapshot;
use serde_json::Value;

use crate::terminal::Terminal;

/// `value` with everything that another run has otherwise replaced by its name.
fn settled(mut value: Value) -> Value {
    const CHANGING: [&str; 10] = [
        "payment_id",
        "begun_at",
        "changed_at",
        "settled_at",
        "not_after",
        "at",
        "reference",
        "proof",
        "ms",
        "known_since",
    ];
    match &mut value {
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                *field = match field.take() {
                    known if CHANGING.contains(&name.as_str()) && !known.is_null() => {
                        format!("[{name}]").into()
                    }
                    other => settled(other),
                };
            }
        }
        Value::Array(values) => {
            for each in values {
                *each = settled(each.take());
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    value
}

#[test]
fn scan() {
    let ran = Terminal::new().run(&["scan", "--json", "samples/bill.jpg", "no-such-file.jpg"]);
    assert_json_snapshot!("scan", settled(ran.objects().into()));
}

#[test]
fn bill() {
    let ran = Terminal::new().run(&["bill", "--json", "samples/bill.jpg"]);
    assert_json_snapshot!("bill", settled(ran.object()));
}

#[test]
fn household() {
    let ran = Terminal::new().run(&["households", "--json", "save", "samples/bill.jpg", "Mother", "--yes"]);
    assert_json_snapshot!("household", settled(ran.object()));
}

#[test]
fn error() {
    let ran = Terminal::new().run(&["bill", "--json", "0000006"]);
    assert_json_snapshot!("error", settled(ran.object()));
}

#[test]
fn everything_about_a_payment() {
    let terminal = Terminal::new();
    let paid = terminal.run(&["pay", "--json", "--yes", "samples/bill.jpg"]);
    assert_json_snapshot!("pay", settled(paid.object()));
    let again = settled(terminal.run(&["pay", "--json", "--yes", "samples/bill.jpg"]).object());
    assert_eq!(again["status"], "already_paid");
    let payment = settled(paid.object())["payment"].clone();
    assert_eq!(again["payment"], payment);
    assert_eq!(settled(terminal.run(&["history", "--json"]).object()), payment);
    let id = paid.payment_id();
    assert_eq!(settled(terminal.run(&["status", "--json", &id]).object()), payment);
    assert_eq!(settled(terminal.run(&["receipt", "--json", &id]).object()), payment["receipt"]);
}

#[test]
fn pay_declined() {
    let declined = Terminal::new().run(&["pay", "--json", "--yes", "0000010"]).object();
    let payment = &declined["payment"];
    assert_eq!((&declined["status"], &payment["status"]), (&"declined".into(), &"declined".into()));
    assert_eq!(payment["reason"], "insufficient_funds");
    assert!(payment.get("receipt").is_none());
}

#[test]
fn every_field_and_every_error_code_is_in_the_manual() {
    let manual = include_str!("../../../docs/terminal.md");
    let terminal = Terminal::new();
    let runs = [
        &["scan", "samples/bill.jpg", "no-such-file.jpg"][..],
        &["bill", "0000003"],
        &["pay", "samples/bill-expired.jpg", "--yes"],
        &["pay", "0000010", "--yes"],
        &["slip", "0000001"],
        &["history"],
        &["households", "save", "0000019", "Shop", "--yes"],
        &["reminders"],
        &["year"],
    ];
    for arguments in runs {
        for object in terminal.run(&[arguments, &["--json"]].concat()).objects() {
            for name in names(&object) {
                assert!(
                    manual.contains(&format!("`{name}`")),
                    "{name} of {arguments:?} is not in the manual"
                );
            }
        }
    }
    let codes = include_str!("../../src/trouble/code.rs").lines().filter_map(|line| line.split_once("=> \""));
    let codes: Vec<&str> = codes.filter_map(|(_, code)| code.strip_suffix("\",")).collect();
    assert!(codes.len() > 20, "{codes:?}");
    for code in codes {
        assert!(manual.contains(&format!("`{code}`")), "{code} is not in the manual");
    }
}

/// The names of all fields, at any depth.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => {
            fields.iter().flat_map(|(name, field)| [vec![name.clone()], names(field)].concat()).collect()
        }
        Value::Array(values) => values.iter().flat_map(names).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => vec![],
    }
}
