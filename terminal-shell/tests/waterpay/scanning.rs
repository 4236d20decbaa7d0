//! Reading codes off photographs.

use crate::terminal::Terminal;

#[test]
fn scanning_goes_on_after_a_bad_file() {
    let files =
        ["scan", "--json", "samples/bill.jpg", "no-such-file.jpg", "Cargo.toml", "samples/bill-expired.jpg"];
    let ran = Terminal::new().run(&files);
    assert_eq!(ran.exit, Some(1), "a file that is not there is noticed: {ran:?}");
    let objects = ran.objects();
    let codes = objects.iter().map(|object| object["codes"].as_array().unwrap().len());
    assert_eq!(codes.collect::<Vec<_>>(), [1, 0, 0, 1]);
    let errors = objects.iter().map(|object| object["error"]["code"].as_str());
    assert_eq!(errors.collect::<Vec<_>>(), [None, Some("file_not_read"), Some("unreadable_photo"), None]);
}

#[test]
fn files_without_any_code_exit_with_three() {
    let ran = Terminal::new().run(&["scan", "Cargo.toml"]);
    assert_eq!(ran.exit, Some(3));
    assert!(ran.err.contains("Cargo.toml"), "{}", ran.err);
}

#[test]
fn a_code_is_told_in_words() {
    let ran = Terminal::new().run(&["scan", "samples/bill.jpg"]);
    assert!(ran.out.contains("Water number: 2863465\nAmount of the bill: NT$1,222\n"), "{}", ran.out);
}

#[test]
fn scanning_touches_no_data_folder() {
    let terminal = Terminal::new();
    terminal.run(&["scan", "samples/bill.jpg"]);
    assert_eq!(std::fs::read_dir(terminal.folder()).unwrap().count(), 0);
}

#[test]
fn an_expired_code_still_leads_to_its_bill() {
    let ran = Terminal::new().run(&["bill", "samples/bill-expired.jpg"]);
    assert_eq!(ran.exit, Some(0), "{ran:?}");
    assert!(ran.out.contains("Water number: 9868630"), "{}", ran.out);
}
