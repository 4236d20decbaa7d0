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
        ["kinmen-water", "roadside-parking", "taipei-water", "taiwan-water"]
    );
    for biller in billers {
        let marks = &biller.codes;
        let names =
            [&biller.name, &biller.bill].into_iter().chain(biller.charges.iter().map(|charge| &charge.name));
        assert!(names.chain(biller.fields.iter().map(|field| &field.name)).all(is_said_in_both_languages));
        assert!(!biller.payee_id.as_str().is_empty());
        assert!(marks.merchants.iter().all(|it| it.bank.len() == 3 && it.merchant.len() == 15));
        let barcodes = marks.store_barcodes.iter();
        for layout in marks.sell_off_number.iter().chain(barcodes.map(|marks| &marks.sell_off_number)) {
            assert_eq!(layout.number_length(), only_length_of_a_number(biller));
        }
        if let Some(barcodes) = &marks.store_barcodes {
            assert!(barcodes.collection_items.iter().all(|item| item.len() == 3));
            if let Some(rule) = &barcodes.slip {
                let number = "1234567890123".get(..only_length_of_a_number(biller)).unwrap();
                let drawn = rule.sell_off_number.filled(number, "2027-05".parse().unwrap());
                assert_eq!(barcodes.sell_off_number.account_number_in(&drawn), Some(number));
            }
        }
    }
}

fn is_said_in_both_languages(name: &Name) -> bool {
    !name.zh_hant_tw.is_empty() && !name.en.is_empty()
}

/// A code has room for a number of one length.
fn only_length_of_a_number(biller: &Biller) -> usize {
    let [Field { form: FieldForm::Pictures(pictures), .. }] = biller.fields.as_slice() else {
        panic!("the codes of {} carry one field", biller.id)
    };
    assert!(pictures.iter().all(|picture| picture.length() == pictures[0].length()));
    pictures[0].length()
}

#[test]
fn what_a_field_takes_is_typed_or_chosen_and_a_choice_is_written_without_hyphens() {
    for field in Catalogue::built_in().billers().iter().flat_map(|biller| &biller.fields) {
        match &field.form {
            FieldForm::Pictures(pictures) => assert!(!pictures.is_empty()),
            FieldForm::Choices(choices) => {
                assert!(choices.len() > 1 && choices.iter().all(|it| is_said_in_both_languages(&it.name)));
                for choice in choices {
                    assert_eq!(field.read(&choice.value).as_ref(), Ok(&choice.value));
                }
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
fn a_kinmen_number_is_seven_digits_however_they_are_keyed_in() {
    for text in ["0012345", " 001 2345", "００１２３４５", "001-2345"] {
        let account = Catalogue::built_in().keyed_in(text).unwrap();
        assert_eq!((account.biller.as_str(), account.number.reveal()), ("kinmen-water", "0012345"), "{text}");
    }
}

#[test]
fn a_number_in_one_line_is_that_of_the_biller_whose_numbers_look_like_it() {
    let table = [
        ("9112430446", "taipei-water", "9112430446"),
        ("a-01-123456-7", "taipei-water", "A011234567"),
        ("K1234567890", "taiwan-water", "K1234567890"),
        ("abc-1234-c", "roadside-parking", "ABC1234-C"),
        ("ＡＢＣ１２３４－Ｍ", "roadside-parking", "ABC1234-M"),
    ];
    for (text, biller, number) in table {
        let account = Catalogue::built_in().keyed_in(text).unwrap();
        assert_eq!((account.biller.as_str(), account.number.reveal()), (biller, number), "{text}");
        assert_eq!(Catalogue::built_in().keyed_in(number), Ok(account), "{number}");
    }
}

#[test]
fn anything_else_is_measured_against_the_kinmen_number() {
    let allowed = Characters::Digits;
    let wrong_length = |found| NotAValue::WrongLength { shortest: 7, longest: 7, found };
    let table = [
        ("", wrong_length(0)),
        ("123456", wrong_length(6)),
        ("123456789012", wrong_length(12)),
        ("12345a7", NotAValue::WrongCharacters { allowed }),
        ("金門", NotAValue::WrongCharacters { allowed }),
    ];
    for (text, reason) in table {
        let refused = Catalogue::built_in().keyed_in(text).unwrap_err();
        assert_eq!((refused.biller.as_str(), refused.field, refused.reason), ("kinmen-water", 0, reason));
    }
}

#[test]
fn a_plate_and_a_kind_of_vehicle_are_filled_in_one_by_one() {
    let parking = biller("roadside-parking");
    let account = parking.account_of(&["abc-1234", "C"]).unwrap();
    assert_eq!(account.number.reveal(), "ABC1234-C");
    assert_eq!(parking.values(&account).map(|(_, value)| value).collect::<Vec<_>>(), ["ABC1234", "C"]);

    let allowed = Characters::LettersAndDigits;
    let table: [(&[&str], usize, NotAValue); 6] = [
        (&[], 0, NotAValue::WrongLength { shortest: 5, longest: 7, found: 0 }),
        (&["ABC12345", "C"], 0, NotAValue::WrongLength { shortest: 5, longest: 7, found: 8 }),
        (&["1234567", "C"], 0, NotAValue::WrongForm),
        (&["測試1234", "C"], 0, NotAValue::WrongCharacters { allowed }),
        (&["ABC-1234"], 1, NotAValue::NotAChoice),
        (&["ABC-1234", "Car"], 1, NotAValue::NotAChoice),
    ];
    for (filled_in, field, reason) in table {
        let refused = parking.account_of(filled_in).unwrap_err();
        assert_eq!((refused.field, refused.reason), (field, reason), "{filled_in:?}");
    }
}

#[test]
fn a_picture_has_places_for_digits_and_letters_only() {
    for picture in ["", "N", "##-##", "１"] {
        assert_eq!(Picture::try_from(picture.to_owned()), Err(NotAPicture), "{picture}");
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
