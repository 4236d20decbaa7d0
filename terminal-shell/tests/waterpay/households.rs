//! The saved households, from outside.

use std::fs;

use serde_json::Value;

use crate::terminal::{Ran, Terminal};

fn names(ran: &Ran) -> Vec<Value> {
    ran.objects().into_iter().map(|household| household["name"].clone()).collect()
}

#[test]
fn what_everybody_owes_is_there_in_the_next_run_and_paid_bills_are_not_owed() {
    let terminal = Terminal::new();
    let saved = terminal.run(&["households", "save", "0000001", "Mother", "--yes", "--json"]);
    assert_eq!((saved.exit, names(&saved)), (Some(0), vec!["Mother".into()]));
    let saved = terminal.run(&["households", "save", "0000002", "Shop", "--yes", "--json"]);
    assert_eq!(names(&saved), ["Mother", "Shop"]);

    let listed = terminal.run(&["households", "--json"]).objects();
    assert_eq!(listed[0]["owed"], listed[0]["bills"][0]["amount"]);
    assert!(listed[0]["known_since"].is_string());
    assert_eq!(terminal.run(&["pay", "0000001", "--yes", "--json"]).exit, Some(0));
    let listed = terminal.run(&["households", "--json"]).objects();
    assert_eq!(listed[0]["owed"], 0, "paid, though nobody has asked about it since");
    let refreshed = terminal.run(&["households", "refresh", "--json"]);
    assert_eq!((refreshed.exit, &refreshed.objects()[0]["owed"]), (Some(0), &0.into()));
}

#[test]
fn a_household_is_saved_only_after_somebody_has_looked_at_whose_it_is() {
    let terminal = Terminal::new();
    let unasked = terminal.run(&["households", "save", "0000001", "Mother"]);
    assert_eq!(unasked.exit, Some(2), "{unasked:?}");
    assert!(unasked.out.contains("Name: "), "whose it is was shown: {unasked:?}");
    assert!(unasked.err.contains("was not saved"), "{unasked:?}");
    assert!(terminal.run(&["households", "--json"]).objects().is_empty());
}

#[test]
fn they_are_renamed_moved_and_removed_by_their_numbers() {
    let terminal = Terminal::new();
    for (number, name) in [("0000001", "Mother"), ("0000002", "Shop"), ("0000003", "Field")] {
        terminal.run(&["households", "save", number, name, "--yes"]);
    }
    let run = |change: &[&str]| names(&terminal.run(&[&["households", "--json"], change].concat()));
    assert_eq!(run(&["rename", "0000002", "Tea shop"]), ["Mother", "Tea shop", "Field"]);
    assert_eq!(run(&["move", "000-0003", "1"]), ["Field", "Mother", "Tea shop"]);
    assert_eq!(run(&["remove", "0000001"]), ["Field", "Tea shop"]);
}

#[test]
fn reminders_come_for_what_is_owed_and_not_for_what_is_paid() {
    let terminal = Terminal::new();
    terminal.run(&["households", "save", "0000001", "Mother", "--yes"]);
    let coming = terminal.run(&["reminders", "--json", "--before", "3", "--overdue", "2", "--hour", "7"]);
    let kinds: Vec<Value> = coming.objects().into_iter().map(|reminder| reminder["kind"].clone()).collect();
    assert_eq!(kinds, ["before", "due_today", "overdue"], "{coming:?}");
    assert!(coming.objects()[0]["title"].as_str().unwrap().starts_with("Mother: "), "{coming:?}");
    assert!(
        coming.objects()[0]["at"].as_str().unwrap().ends_with("T23:00:00Z"),
        "seven in Taipei: {coming:?}"
    );
    assert_eq!(terminal.run(&["reminders", "--hour", "24"]).exit, Some(2));

    terminal.run(&["pay", "0000001", "--yes"]);
    assert!(terminal.run(&["reminders", "--json"]).objects().is_empty());
}

#[test]
fn what_cannot_be_done_says_why_and_changes_nothing() {
    let terminal = Terminal::new();
    terminal.run(&["households", "save", "0000001", "Mother", "--yes"]);
    let refusals: [(&[&str], &str, i32); 7] = [
        (&["save", "0000001", "Shop", "--yes"], "household_already_saved", 1),
        (&["save", "0000002", "  ", "--yes"], "not_a_household_name", 2),
        (&["save", "0000006", "Nobody", "--yes"], "no_such_number", 4),
        (&["save", "0000002", "Shop"], "household_not_confirmed", 2),
        (&["rename", "0000002", "Shop"], "household_not_saved", 1),
        (&["move", "12345", "1"], "not_a_water_number", 2),
        (&["remove", "0000002"], "household_not_saved", 1),
    ];
    for (change, code, exit) in refusals {
        let ran = terminal.run(&[&["households", "--json"], change].concat());
        assert_eq!(
            (ran.object()["error"]["code"].clone(), ran.exit),
            (code.into(), Some(exit)),
            "{change:?}"
        );
    }
    assert_eq!(names(&terminal.run(&["households", "--json"])), ["Mother"]);
}

#[test]
fn a_damaged_list_is_told_of_once_and_kept() {
    let terminal = Terminal::new();
    terminal.run(&["households", "save", "0000001", "Mother", "--yes"]);
    let ledger = terminal.folder().join("ledger");
    fs::write(ledger.join("households.json"), "{").unwrap();
    let told = terminal.run(&["households", "--json"]);
    assert_eq!((told.object()["error"]["code"].clone(), told.exit), ("households".into(), Some(1)));
    assert_eq!(fs::read(ledger.join("households-damaged-1.json")).unwrap(), b"{");
    assert!(terminal.run(&["households", "--json"]).objects().is_empty());
}
