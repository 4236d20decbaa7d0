//! The data files, and the numbers that residents key in.

use super::*;

fn biller(id: &str) -> &'static Biller {
    Catalogue::built_in().biller(&BillerId::new(id)).unwrap()
}

#[test]
fn every_data_file_is_read_and_agrees_with_itself() {
    let billers = Catalogue::built_in().billers();
    assert_eq!(
        billers.iter().map(|biller| biller.id.as_str()).collect::<Vec<_>>(),
        ["kinmen-water", "taipei-water", "taiwan-water"]
    );
    for biller in billers {
        let marks = &biller.codes;
        assert!(
            !biller.name.zh_hant_tw.is_empty()
                && !biller.name.en.is_empty()
                && !biller.payee_id.as_str().is_empty()
        );
        assert_eq!(marks.sell_off_number.number_length(), biller.number.length);
        assert!(marks.merchants.iter().all(|it| it.bank.len() == 3 && it.merchant.len() == 15));
        if let Some(barcodes) = &marks.store_barcodes {
            assert_eq!(barcodes.sell_off_number.number_length(), biller.number.length);
            assert!(barcodes.collection_items.iter().all(|item| item.len() == 3));
            if let Some(rule) = &barcodes.slip {
                let number = "1234567890123".get(..biller.number.length).unwrap();
                let drawn = rule.sell_off_number.filled(number, "2027-05".parse().unwrap());
                assert_eq!(barcodes.sell_off_number.account_number_in(&drawn), Some(number));
            }
        }
    }
}

#[test]
fn no_two_billers_share_a_mark_that_names_them() {
    let billers = Catalogue::built_in().billers();
    let mut marks: Vec<String> = billers
        .iter()
        .flat_map(|biller| {
            let codes = &biller.codes;
            let items = codes.store_barcodes.iter().flat_map(|it| &it.collection_items);
            let merchants = codes.merchants.iter().map(|it| format!("{} {}", it.bank, it.merchant));
            (codes.names.iter().cloned())
                .chain(codes.fee_names.iter().cloned())
                .chain(codes.fee_kinds.iter().map(|kind| format!("kind {kind}")))
                .chain(items.cloned())
                .chain(merchants)
        })
        .collect();
    let all = marks.len();
    marks.sort();
    marks.dedup();
    assert_eq!(marks.len(), all);
}

#[test]
fn only_kinmen_can_be_paid_here() {
    assert!(biller("kinmen-water").payable);
    assert!(!biller("taipei-water").payable);
    assert!(!biller("taiwan-water").payable);
}

#[test]
fn a_kinmen_number_is_seven_digits_however_they_are_keyed_in() {
    for text in ["0012345", " 001 2345", "００１２３４５", "001-2345"] {
        let account = Catalogue::built_in().keyed_in(text).unwrap();
        assert_eq!((account.biller.as_str(), account.number.reveal()), ("kinmen-water", "0012345"), "{text}");
    }
}

#[test]
fn a_number_of_another_waterworks_is_told_by_its_name() {
    let another = |id| Err(NotAnAccountNumber::AnotherBiller { biller: BillerId::new(id) });
    let table = [
        ("9112430446", another("taipei-water")),
        ("a-01-123456-7", another("taipei-water")),
        ("K1234567890", another("taiwan-water")),
    ];
    for (text, answer) in table {
        assert_eq!(Catalogue::built_in().keyed_in(text), answer, "{text}");
    }
}

#[test]
fn anything_else_is_measured_against_the_kinmen_number() {
    let allowed = Characters::Digits;
    let table = [
        ("", NotAnAccountNumber::WrongLength { expected: 7, found: 0 }),
        ("123456", NotAnAccountNumber::WrongLength { expected: 7, found: 6 }),
        ("123456789012", NotAnAccountNumber::WrongLength { expected: 7, found: 12 }),
        ("12345a7", NotAnAccountNumber::WrongCharacters { allowed }),
        ("金門", NotAnAccountNumber::WrongCharacters { allowed }),
    ];
    for (text, reason) in table {
        assert_eq!(Catalogue::built_in().keyed_in(text), Err(reason), "{text}");
    }
}

#[test]
fn a_layout_has_one_run_of_the_number() {
    for picture in ["", "0000", "NN00NN", "ＮＮ"] {
        assert_eq!(Layout::try_from(picture.to_owned()), Err(NotALayout), "{picture}");
    }
    let layout = Layout::try_from("?#-NNN".to_owned()).unwrap();
    assert_eq!(layout.account_number_in("A7-B12"), Some("B12"));
    for other in ["AA-B12", "A7+B12", "A7-B1", "A7-B123", "A7-B1 ", "A7-B水", ""] {
        assert_eq!(layout.account_number_in(other), None, "{other}");
    }
}

#[test]
fn a_stencil_has_no_small_letters_that_stand_for_nothing() {
    for picture in ["yyyym", "m", "0000NNNNNNNddd", "NN-NN", "ＮＮ"] {
        assert_eq!(Stencil::try_from(picture.to_owned()), Err(NotAStencil), "{picture}");
    }
    let filled = |picture: &str| {
        Stencil::try_from(picture.to_owned()).unwrap().filled("N7", "2011-03".parse().unwrap())
    };
    assert_eq!(["NN", "A-NN/yyymm", "mmyy", "1234"].map(filled), ["N7", "A-N7/10003", "0300", "1234"]);
}
