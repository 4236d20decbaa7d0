//! Looking back on a year, from outside. What the sandbox's number 0000019 has are bills of two years.

use serde_json::{Value, json};

use crate::terminal::Terminal;

/// A terminal with that household saved, and the year of its last bill.
fn saved() -> (Terminal, String) {
    let terminal = Terminal::new();
    let saved = terminal.run(&["households", "save", "0000019", "Mother", "--yes", "--json"]).object();
    let last = saved["bills"][12]["period"]["last"].as_str().unwrap();
    (terminal, last[..4].to_owned())
}

fn last_months(year: &Value) -> &Value {
    year["water"]["months"].as_array().unwrap().last().unwrap()
}

#[test]
fn an_unusual_rise_is_pointed_out_with_what_to_look_for() {
    let (terminal, year) = saved();
    let found = terminal.run(&["year", "Mother", "--year", &year, "--json"]).object();
    let last = last_months(&found);
    assert_eq!((&last["usage_cubic_metres"], &last["unusual_rise"]), (&61.into(), &true.into()));
    assert!(last["year_before"]["litres_a_day"].as_u64() < last["litres_a_day"].as_u64());
    let shown = terminal.run(&["year", "0000019", "--year", &year]);
    assert!(
        shown.out.contains("leak") && shown.out.contains("█") && shown.out.starts_with("\nMother\n"),
        "{shown:?}"
    );
}

#[test]
fn what_was_paid_counts_with_the_paper_that_it_is_assumed_to_save() {
    let (terminal, _) = saved();
    let before = terminal.run(&["year", "--json"]).object();
    assert_eq!(
        (&before["paid"], &before["paper_saved"]["grams"]),
        (&json!({ "payments": 0, "total": 0 }), &0.into())
    );
    assert_eq!(terminal.run(&["pay", "0000019", "--yes", "--amount", "829"]).exit, Some(0));
    let after = terminal.run(&["year", "--json"]).object();
    assert_eq!(
        (&after["paid"], &after["paper_saved"]["grams"]),
        (&json!({ "payments": 1, "total": 829 }), &5.into())
    );
    let shown = terminal.run(&["year"]).out;
    assert!(
        shown.contains("NT$829 paid with WaterPay, in one payment") && shown.contains("if each payment"),
        "{shown}"
    );
}

#[test]
fn what_was_used_is_kept_of_saved_households_only_and_what_was_paid_of_all() {
    let terminal = Terminal::new();
    terminal.run(&["pay", "0000001", "--yes"]);
    let found = terminal.run(&["year", "0000001", "--json"]).object();
    assert_eq!(
        (&found["name"], &found["water"], &found["paid"]["payments"]),
        (&Value::Null, &Value::Null, &1.into())
    );
    assert!(terminal.run(&["year", "0000001"]).out.contains("Please save this household"));
    assert!(terminal.run(&["year"]).out.contains("No household is saved yet"));
    assert!(terminal.run(&["year", "--json"]).objects().is_empty());
}

#[test]
fn the_picture_is_drawn_into_a_file() {
    let (terminal, year) = saved();
    let file = terminal.folder().join("year.svg");
    let ran = terminal.run(&["year", "Mother", "--year", &year, "--svg", file.to_str().unwrap()]);
    assert_eq!(ran.exit, Some(0), "{ran:?}");
    let svg = std::fs::read_to_string(&file).unwrap();
    assert!(svg.starts_with("<svg ") && svg.contains("Water used, in litres a day"), "{svg}");
    assert_eq!(svg.matches(">!").count(), 2, "in the legend, and over the one rise: {svg}");
}

#[test]
fn a_name_or_a_year_that_there_is_not_is_refused() {
    let (terminal, _) = saved();
    let unknown = terminal.run(&["year", "Shop", "--json"]);
    assert_eq!((&unknown.object()["error"]["code"], unknown.exit), (&"household_not_saved".into(), Some(1)));
    let not_saved = terminal.run(&["year", "0000001", "--svg", "year.svg", "--json"]);
    assert_eq!(
        (&not_saved.object()["error"]["code"], not_saved.exit),
        (&"household_not_saved".into(), Some(1))
    );
    let roc_year = terminal.run(&["year", "--year", "115"]);
    assert!(roc_year.exit == Some(2) && roc_year.err.contains("1912"), "{roc_year:?}");
}
