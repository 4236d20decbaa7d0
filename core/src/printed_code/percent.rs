//! Percent-encoding (RFC 3986 section 2.1), and nothing of form encoding: `+` is data here, never a space.
//!
//! TWQR's security code is base64, so reading `+` as a space would break it.

use std::{borrow::Cow, fmt::Write};

/// `text` with one round of percent-encoding taken off. A `%` without two hexadecimal digits stands for itself.
///
/// `None` when what comes out is not UTF-8.
pub(super) fn decoded(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('%') {
        return Some(Cow::Borrowed(text));
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if let (b'%', Some(byte)) = (first, after.get(..2).and_then(hexadecimal)) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

/// `text` with `%`, white space, control characters and every character that `is_special` percent-encoded.
pub(super) fn encoded(text: &str, is_special: impl Fn(char) -> bool) -> String {
    let mut printed = String::with_capacity(text.len());
    for character in text.chars() {
        if character == '%' || character.is_whitespace() || character.is_control() || is_special(character) {
            for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                write!(printed, "%{byte:02X}").expect("a String takes everything");
            }
        } else {
            printed.push(character);
        }
    }
    printed
}

fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let [high, low] = digits else { return None };
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some(digit(*high)? * 16 + digit(*low)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_round_is_taken_off_and_a_plus_stays() {
        let table = [
            ("AVWYrjDqQES%2B", Some("AVWYrjDqQES+")),
            ("AVWYrjDqQES+", Some("AVWYrjDqQES+")),
            ("%E6%B0%B4%e8%b2%bb", Some("水費")),
            ("%2526", Some("%26")),
            ("50%", Some("50%")),
            ("%4", Some("%4")),
            ("%zz%+1", Some("%zz%+1")),
            ("%E6%B0", None),
        ];
        for (text, plain) in table {
            assert_eq!(decoded(text).as_deref(), plain, "{text}");
        }
    }

    proptest! {
        #[test]
        fn decoding_what_was_encoded_gives_the_text_back(text in any::<String>()) {
            let printed = encoded(&text, |character| character == '&');
            prop_assert!(!printed.contains('&'));
            let plain = decoded(&printed);
            prop_assert_eq!(plain.as_deref(), Some(text.as_str()));
        }
    }
}
