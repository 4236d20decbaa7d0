//! What the command line takes.

use clap::CommandFactory;

use super::*;

#[test]
fn the_command_line_is_sound() {
    Arguments::command().debug_assert();
}

#[test]
fn a_gateway_is_only_used_with_the_keys_of_its_receipts() {
    let key = "A".repeat(43);
    let parse = |arguments: &[&str]| {
        let all = ["waterpay", "history"].into_iter().chain(arguments.iter().copied());
        Arguments::try_parse_from(all).map(|parsed| parsed.everywhere.receipt_key.len())
    };
    let address = ["--gateway", "https://pay.example.tw"];
    assert!(parse(&address).is_err());
    assert!(parse(&["--receipt-key", &key]).is_err());
    let both = [&address[..], &["--receipt-key", &key, "--receipt-key", &key]].concat();
    assert_eq!(parse(&both).unwrap(), 2);
    assert!(parse(&[&address[..], &["--receipt-key", "AAAA"]].concat()).is_err());
    assert!(parse(&["--gateway", "http://pay.example.tw", "--receipt-key", &key]).is_err());
}
