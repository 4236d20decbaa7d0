//! Everything of one device on another.

use std::{fs, path::PathBuf};

use serde_json::json;

use crate::terminal::{Ran, Terminal};

/// A file with a passphrase in the folder of `terminal`, with another line that is nobody's business.
fn passphrase_file(terminal: &Terminal, passphrase: &str) -> PathBuf {
    let file = terminal.folder().join("passphrase.txt");
    fs::write(&file, format!("{passphrase}\nthe second line\n")).unwrap();
    file
}

fn with_passphrase(terminal: &Terminal, passphrase: &str, arguments: &[&str]) -> Ran {
    let file = passphrase_file(terminal, passphrase);
    terminal.run(&[arguments, &["--passphrase-file", file.to_str().unwrap()]].concat())
}

#[test]
fn a_new_device_has_the_history_the_receipts_and_the_households_of_the_old_one() {
    let (old, new) = (Terminal::new(), Terminal::new());
    let id = old.run(&["pay", "0000001", "--yes", "--json"]).payment_id();
    old.run(&["households", "save", "0000002", "Mother", "--yes"]);
    let file = old.folder().join("waterpay.age");
    let file = file.to_str().unwrap();
    let made = with_passphrase(&old, "a made up passphrase", &["backup", file, "--json"]);
    assert_eq!(made.object(), json!({ "backed_up": { "payments": 1, "households": 1 } }), "{made:?}");
    assert!(fs::read(file).unwrap().starts_with(b"age-encryption.org/v1\n-> scrypt "));

    let restored = with_passphrase(&new, "a made up passphrase", &["restore", file, "--json"]);
    assert_eq!(restored.object(), json!({ "restored": { "payments": 1, "households": 1 } }), "{restored:?}");
    let history = new.run(&["history", "--json"]);
    assert_eq!(
        (history.object()["payment_id"].as_str(), &history.object()["status"]),
        (Some(&*id), &"paid".into())
    );
    assert_eq!(new.run(&["households", "--json"]).object()["name"], "Mother");
    let again = with_passphrase(&new, "a made up passphrase", &["restore", file]);
    assert!(again.out.contains("is here already"), "{again:?}");
}

#[test]
fn no_backup_is_written_over_and_a_file_that_is_none_restores_nothing() {
    let terminal = Terminal::new();
    let file = terminal.folder().join("waterpay.age");
    let file = file.to_str().unwrap();
    with_passphrase(&terminal, "a made up passphrase", &["backup", file]);
    let kept = fs::read(file).unwrap();
    let code = |ran: &Ran| (ran.exit, ran.object()["error"]["code"].as_str().unwrap().to_owned());
    let table = [
        (&["backup", file, "--json"][..], "a made up passphrase", 1, "file_already_there"),
        (&["restore", file, "--json"], "another passphrase", 1, "wrong_passphrase"),
        (&["restore", file, "--json"], "too short", 2, "not_a_passphrase"),
        (&["restore", "samples/bill.jpg", "--json"], "a made up passphrase", 1, "not_a_backup"),
        (&["restore", "not-there.age", "--json"], "a made up passphrase", 1, "file_not_read"),
    ];
    for (arguments, passphrase, exit, expected) in table {
        let ran = with_passphrase(&terminal, passphrase, arguments);
        assert_eq!(code(&ran), (Some(exit), expected.to_owned()), "{arguments:?}");
    }
    assert_eq!(fs::read(file).unwrap(), kept);
    let nobody = terminal.run(&["restore", file, "--json"]);
    assert_eq!(code(&nobody), (Some(2), "no_passphrase".to_owned()));
}
