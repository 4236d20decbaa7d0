//! No text panics, and what is printed reads back as the same code.

use proptest::prelude::*;

use super::*;

/// Codes of every type with any text wherever the standard lets text be.
fn codes() -> impl Strategy<Value = String> {
    let escaped = |text: &str| percent::encoded(text, |character| matches!(character, '&' | '/' | '?'));
    let text = |most| {
        let any = proptest::collection::vec(any::<char>(), 1..=most);
        any.prop_map(|text| text.into_iter().filter(|it| *it != '&' && !it.is_control()).collect::<String>())
    };
    let common = (text(20), "[1-9][0-9]{0,8}00", "[A-Za-z0-9+/]{12}", "[0-9A-Za-z]{1,16}", text(20));
    common.prop_flat_map(move |(payee, amount, secret, number, note)| {
        let (payee, note) =
            (escaped(&format!("水{payee}").chars().take(20).collect::<String>()), escaped(&note));
        prop_oneof![
            Just(format!(
                "TWQRP://{payee}/158/03/V1?D1={amount}&D3={secret}&D7={number}&D8={note}&D11=00,{}",
                "1".repeat(34)
            )),
            Just(format!(
                "TWQRP://{payee}/158/02/V1?D5=004&D6=0000000000089478&D9={note}&O1={note}&M1={amount}"
            )),
            Just(format!(
                "TWQRP://{payee}/158/01/V1?D2={note}&E3={secret}&D11=00,{0};51,0040000000000089478",
                "1".repeat(26)
            )),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_as_the_same_code(text in codes()) {
        if let Ok(code) = text.parse::<Twqr>() {
            prop_assert_eq!(code.to_string().parse::<Twqr>(), Ok(code));
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "(TWQRP://)?.*") {
        let _ = text.parse::<Twqr>();
    }

    #[test]
    fn no_damage_to_a_good_code_makes_the_reader_panic(
        code in proptest::sample::select(vec![TAIPEI, TAIWAN, TAIPOWER, PURCHASE, TRANSFER]),
        at in any::<proptest::sample::Index>(),
        until in any::<proptest::sample::Index>(),
        instead in ".{0,3}",
    ) {
        let mut characters: Vec<char> = code.chars().collect();
        let at = at.index(characters.len());
        let until = at + until.index(characters.len() - at).min(3);
        characters.splice(at..until, instead.chars());
        if let Ok(code) = characters.into_iter().collect::<String>().parse::<Twqr>() {
            prop_assert_eq!(code.to_string().parse::<Twqr>(), Ok(code));
        }
    }
}

#[test]
fn a_name_that_only_looks_like_an_international_host_is_printed_so_that_it_stays_a_name() {
    let code = read(&TRANSFER.replace("test", "%78n--gmqw5ax42ad01c"));
    assert_eq!(code.payee(), "xn--gmqw5ax42ad01c");
    assert_eq!(code.to_string().parse(), Ok(code));
}
