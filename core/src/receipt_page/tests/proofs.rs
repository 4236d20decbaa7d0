//! From the page back to the receipt.

use proptest::prelude::*;

use super::example;
use crate::{
    payment::{Receipt, examples},
    receipt_page::proofs_in,
    wording::Language,
};

/// The one receipt in `file`, verified.
fn only_receipt(file: &[u8]) -> Receipt {
    let proofs = proofs_in(file).unwrap();
    let [proof] = &proofs[..] else { panic!("{} proofs", proofs.len()) };
    Receipt::verify(proof.clone(), &examples::receipt_keys()).unwrap()
}

#[test]
fn the_receipt_is_read_back_from_picture_document_and_text() {
    let receipt = examples::receipt(&examples::intent());
    let proof = receipt.proof().as_str();
    let message = format!("收據：{proof}\n(again: {proof}.)");
    for language in Language::ALL {
        let sheet = example(language);
        for file in [sheet.png().unwrap(), sheet.pdf().unwrap(), message.clone().into_bytes()] {
            assert_eq!(only_receipt(&file), receipt);
        }
    }
}

#[test]
fn where_there_is_none_that_is_said() {
    let cut_off = &example(Language::En).png().unwrap()[..600];
    let files: [&[u8]; 5] = [b"", b"www.example.tw", b"a.b.c", b"..", cut_off];
    for file in files {
        assert!(proofs_in(file).is_err(), "{}", String::from_utf8_lossy(file));
    }
}

#[test]
fn every_receipt_of_a_file_is_found_once() {
    let two = b"eyJhIjoxfQ.e30.YQ eyJhIjoyfQ.e30.YQ eyJhIjoxfQ.e30.YQ";
    let found: Vec<_> = proofs_in(two).unwrap().iter().map(|proof| proof.as_str().to_owned()).collect();
    assert_eq!(found, ["eyJhIjoxfQ.e30.YQ", "eyJhIjoyfQ.e30.YQ"]);
}

proptest! {
    #[test]
    fn no_file_makes_it_panic(file in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = proofs_in(&file);
    }
}
