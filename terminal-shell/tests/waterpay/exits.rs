//! Every exit code, and the words that go with it.

use crate::terminal::{Ran, Terminal};

/// Runs it with JSON and without, in folders of their own, and compares exit and error code.
fn stops(arguments: &[&str], exit: i32, code: &str) -> Ran {
    let json = Terminal::new().run(&[arguments, &["--json"]].concat());
    assert_eq!(json.exit, Some(exit), "{json:?}");
    assert_eq!(json.object()["error"]["code"], code);
    let words = Terminal::new().run(arguments);
    assert_eq!(words.exit, Some(exit), "{words:?}");
    words
}

#[test]
fn one_is_for_everything_that_the_others_do_not_say() {
    let ran = stops(&["pay", "0000004", "--yes"], 1, "bill_not_payable");
    assert!(ran.err.contains("counter of the office that issued it"), "{}", ran.err);
    stops(&["bill", "no/such/file.jpg"], 1, "file_not_read");
    stops(&["receipt", "01a20d49-d205-76ad-b305-226bc0d2102e"], 1, "no_such_payment");
    stops(&["pay", "0000001", "--yes", "--method", "barter"], 1, "method_not_offered");
    stops(&["pay", "0000001", "--yes", "--bill", "bill-of-nobody"], 1, "no_such_bill");
}

#[test]
fn two_is_for_what_cannot_be_acted_on() {
    stops(&["bill", "12345"], 2, "not_a_water_number");
    for wrong in
        [&["pay"][..], &["status", "7"], &["no-such-command"], &["pay", "0000001", "--amount", "1.5"]]
    {
        assert_eq!(Terminal::new().run(wrong).exit, Some(2), "{wrong:?}");
    }
}

#[test]
fn alone_and_without_a_terminal_it_says_how_it_is_used() {
    let ran = Terminal::new().run(&[]);
    assert_eq!(ran.exit, Some(2));
    assert!(ran.err.contains("Usage: waterpay"), "{}", ran.err);
}

#[test]
fn three_is_for_what_is_no_bill() {
    stops(&["bill", "Cargo.toml"], 3, "unreadable_photo");
}

#[test]
fn four_is_for_a_number_that_nobody_has() {
    let ran = stops(&["pay", "0000006", "--yes"], 4, "no_such_number");
    assert!(ran.err.contains("was not found"), "{}", ran.err);
}

#[test]
fn five_is_for_a_declined_payment() {
    let ran = Terminal::new().run(&["pay", "0000010", "--yes"]);
    assert_eq!(ran.exit, Some(5), "{ran:?}");
    assert!(ran.out.contains("Nothing was charged."), "{}", ran.out);
}

#[test]
fn six_is_for_what_is_being_confirmed() {
    let ran = Terminal::new().run(&["pay", "0000014", "--yes", "--wait", "0"]);
    assert_eq!(ran.exit, Some(6), "{ran:?}");
    assert!(ran.out.contains("Being confirmed, do not pay again."), "{}", ran.out);
}

#[test]
fn what_needs_no_payment_is_done() {
    for (number, status) in [
        ("0000005", "nothing_due"),
        ("0000007", "paid_elsewhere"),
        ("0000008", "automatic_debit"),
        ("0000016", "already_paid"),
        ("0000018", "already_paid"),
    ] {
        let ran = Terminal::new().run(&["pay", number, "--yes", "--json"]);
        assert_eq!((ran.exit, &ran.object()["status"]), (Some(0), &status.into()), "{ran:?}");
    }
}

#[test]
fn the_cause_of_an_error_is_told_on_request() {
    let terminal = Terminal::new();
    assert_eq!(terminal.run(&["bill", "no/such/file.jpg"]).err.lines().count(), 3);
    let verbose = terminal.run(&["bill", "no/such/file.jpg", "--verbose"]).err;
    assert!(verbose.contains("- no/such/file.jpg cannot be read\n- "), "{verbose}");
}

#[test]
fn a_damaged_ledger_is_kept_and_said_to_be() {
    let terminal = Terminal::new();
    terminal.run(&["history"]);
    std::fs::write(terminal.folder().join("ledger/ledger.sqlite"), "not a ledger").unwrap();
    let ran = terminal.run(&["history"]);
    assert_eq!(ran.exit, Some(0), "{ran:?}");
    assert!(ran.err.contains("is damaged") && ran.err.contains("ledger-damaged-"), "{}", ran.err);
}

#[test]
fn a_damaged_key_stops_everything_and_stays() {
    let terminal = Terminal::new();
    std::fs::write(terminal.folder().join("device-key"), "rust").unwrap();
    let ran = terminal.run(&["history", "--json"]);
    assert_eq!((ran.exit, &ran.object()["error"]["code"]), (Some(1), &"device_key".into()));
}
