//! What a resident wants forgotten, from outside.

use crate::terminal::Terminal;

#[test]
fn a_household_is_erased_only_after_somebody_agreed() {
    let terminal = Terminal::new();
    terminal.run(&["households", "save", "0000001", "Mother", "--yes"]);
    assert_eq!(terminal.run(&["pay", "0000001", "--yes", "--json"]).exit, Some(0));
    let unasked = terminal.run(&["erase", "0000001"]);
    assert_eq!(unasked.exit, Some(2), "{unasked:?}");
    assert!(unasked.err.contains("Nothing was erased"), "{unasked:?}");
    assert_eq!(terminal.run(&["history", "--json"]).objects().len(), 1);

    let erased = terminal.run(&["erase", "0000001", "--yes", "--json"]).object();
    assert_eq!(erased["erased"], serde_json::json!({ "payments": 1, "still_aside": [] }));
    assert!(terminal.run(&["history", "--json"]).objects().is_empty());
    assert!(terminal.run(&["households", "--json"]).objects().is_empty());
    let again = terminal.run(&["pay", "0000001", "--yes"]);
    assert!(
        again.exit == Some(0) && !again.out.contains("Confirm"),
        "paid already, says the gateway: {again:?}"
    );
}

#[test]
fn either_a_household_or_everything_is_named() {
    let terminal = Terminal::new();
    assert_eq!(terminal.run(&["erase"]).exit, Some(2));
    assert_eq!(terminal.run(&["erase", "0000001", "--everything"]).exit, Some(2));
    assert_eq!(terminal.run(&["erase", "12", "--yes"]).exit, Some(2));
    let erased = terminal.run(&["erase", "--everything", "--yes"]);
    assert_eq!(erased.exit, Some(0), "{erased:?}");
    assert!(erased.out.contains("Erased from this device"), "{erased:?}");
}
