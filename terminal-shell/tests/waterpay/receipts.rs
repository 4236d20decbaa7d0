//! Receipts on paper, and whoever is shown one.

use std::{fs, path::PathBuf};

use serde_json::Value;

use crate::terminal::{Ran, Terminal};

/// The face of the tests: what a tester's system has is not asked for.
const FACE: [&str; 2] = ["--face", "core/printing/faces/sample.otf"];

/// A payment, and its receipt as it is shown to programs.
fn paid(terminal: &Terminal) -> (String, Value) {
    let paid = terminal.run(&["pay", "0000001", "--yes", "--json"]);
    (paid.payment_id(), paid.object()["payment"]["receipt"].clone())
}

fn file(terminal: &Terminal, name: &str) -> (PathBuf, String) {
    let path = terminal.folder().join(name);
    (path.clone(), path.to_str().unwrap().to_owned())
}

/// In a data folder of its own, where nobody has paid anything.
fn verify(arguments: &[&str]) -> Ran {
    Terminal::new().run(&[&["verify"], arguments].concat())
}

fn stops(arguments: &[&str], exit: i32, code: &str) {
    let ran = verify(&[arguments, &["--json"]].concat());
    assert_eq!((ran.exit, &ran.object()["error"]["code"]), (Some(exit), &code.into()), "{ran:?}");
}

#[test]
fn a_receipt_is_verified_from_its_page_its_picture_and_its_text() {
    let terminal = Terminal::new();
    let (payment, receipt) = paid(&terminal);
    let ((pdf_path, pdf), (png_path, png)) = (file(&terminal, "receipt.pdf"), file(&terminal, "receipt.png"));
    let made = terminal.run(&[&["receipt", &payment, "--pdf", &pdf, "--png", &png], &FACE[..]].concat());
    assert_eq!(made.exit, Some(0), "{made:?}");
    assert!(made.out.contains(&pdf) && made.out.contains(&png), "{}", made.out);
    assert!(
        fs::read(pdf_path).unwrap().starts_with(b"%PDF")
            && fs::read(png_path).unwrap().starts_with(b"\x89PNG")
    );
    let text = receipt["proof"].as_str().unwrap();
    for handed_over in [pdf.as_str(), &png, text] {
        let ran = verify(&[handed_over, "--json"]);
        assert_eq!((ran.exit, ran.object()), (Some(0), receipt.clone()));
    }
    let words = verify(&[text]);
    for said in ["Kinmen", "The receipt has been verified.", &payment] {
        assert!(words.out.contains(said), "{}", words.out);
    }
    assert!(words.err.contains("This is a test environment."), "{}", words.err);
}

#[test]
fn a_changed_receipt_is_not_genuine() {
    let (_, receipt) = paid(&Terminal::new());
    let text = receipt["proof"].as_str().unwrap();
    let (signed, signature) = text.rsplit_once('.').unwrap();
    let other = if signature.starts_with('A') { "B" } else { "A" };
    let changed = format!("{signed}.{other}{}", &signature[1..]);
    stops(&[&changed], 1, "receipt_not_genuine");
    let words = verify(&[&changed]);
    assert!(words.err.contains("not genuine") && words.out.is_empty(), "{words:?}");
}

#[test]
fn a_receipt_of_a_key_that_is_not_trusted_is_not_said_to_be_forged() {
    let (_, receipt) = paid(&Terminal::new());
    let text = receipt["proof"].as_str().unwrap();
    let other = [
        "--gateway",
        "https://pay.example.tw",
        "--receipt-key",
        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    ];
    stops(&[&[text], &other[..]].concat(), 1, "receipt_key_unknown");
}

#[test]
fn what_is_no_receipt_is_said_to_be_none() {
    stops(&["samples/bill.jpg"], 3, "no_receipt_found");
    stops(&["Cargo.toml"], 3, "no_receipt_found");
    stops(&["anything"], 3, "no_receipt_found");
    stops(&["no/such/file.pdf"], 1, "file_not_read");
    stops(&["e30.e30.e30"], 1, "not_a_receipt");
}

#[test]
fn no_file_is_written_over() {
    let terminal = Terminal::new();
    let (payment, _) = paid(&terminal);
    let (path, pdf) = file(&terminal, "receipt.pdf");
    fs::write(&path, "somebody's").unwrap();
    let ran = terminal.run(&[&["receipt", &payment, "--pdf", &pdf, "--json"], &FACE[..]].concat());
    assert_eq!(
        (ran.exit, &ran.object()["error"]["code"]),
        (Some(1), &"file_already_there".into()),
        "{ran:?}"
    );
    assert_eq!(fs::read_to_string(path).unwrap(), "somebody's");
}

#[test]
fn a_page_needs_a_face_that_can_be_read() {
    let terminal = Terminal::new();
    let (payment, _) = paid(&terminal);
    let (path, pdf) = file(&terminal, "receipt.pdf");
    for (face, code) in [("Cargo.toml", "face_not_usable"), ("no/such/face.ttc", "file_not_read")] {
        let ran = terminal.run(&["receipt", &payment, "--pdf", &pdf, "--face", face, "--json"]);
        assert_eq!((ran.exit, &ran.object()["error"]["code"]), (Some(1), &code.into()), "{ran:?}");
    }
    assert!(!path.exists());
}
