//! No text panics, and what is inside other things is not taken for a bill.

use proptest::prelude::*;

use super::*;

/// Texts that lead deep into every reader.
fn good_texts() -> Vec<String> {
    vec![
        KINMEN.to_owned(),
        encoded(KINMEN),
        format!("{TAIPEI_ADDRESS}{}", encoded(TAIPEI)),
        format!("水費\n{TAIWAN}"),
        KINMEN_BARCODES.to_owned(),
        emvco(&[(53, "901"), (54, "2209.00"), (58, "TW"), (59, "金門縣自來水廠"), (62, "01072037199")]),
        "https://paytax.nat.gov.tw/QRCODE.aspx?par=113311234567890123456000000050214120414010671687"
            .to_owned(),
        "AB1234567811511241234000000640000006900000000123456789abcdefghijklmnopqrstuv==:**********:1:1:1:"
            .to_owned(),
    ]
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let _ = understand(&text, now());
    }

    #[test]
    fn no_damage_to_a_good_text_makes_it_panic(
        text in proptest::sample::select(good_texts()),
        cuts in proptest::collection::vec((any::<proptest::sample::Index>(), 0..4_usize, ".{0,3}"), 1..4),
    ) {
        let mut characters: Vec<char> = text.chars().collect();
        for (at, length, instead) in cuts {
            let at = at.index(characters.len() + 1);
            let until = (at + length).min(characters.len());
            characters.splice(at..until, instead.chars());
        }
        let damaged: String = characters.into_iter().collect();
        let _ = understand(&damaged, now());
    }

    #[test]
    fn a_text_field_cannot_change_what_is_paid_or_for_whom(note in any::<String>()) {
        let raw = KINMEN.replace("水費11605", &note);
        let escaped = KINMEN.replace("水費11605", &encoded(&note));
        for text in [raw, escaped] {
            if let Ok(read) = understand(&text, now()) {
                prop_assert_eq!(read.account, claim(KINMEN).account);
                prop_assert_eq!(read.amount, claim(KINMEN).amount);
            }
        }
    }
}
