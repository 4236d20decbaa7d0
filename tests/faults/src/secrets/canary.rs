//! Private values that stand nowhere else, in every form in which one of them could turn up.

use std::fmt::Write as _;

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};

/// What a private value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A household's number.
    WaterNumber,
    /// Its name, as far as the gateway shows it.
    MaskedName,
    /// Its address, as far as the gateway shows it.
    MaskedAddress,
    /// What the resident calls it.
    HouseholdName,
    /// What the resident calls a way to pay: bank and digits of the account.
    MethodLabel,
    /// Something in an answer of the gateway's that the contract does not have, such as who paid.
    NotInTheContract,
    /// A part of a printed code that belongs to nothing the code claims.
    ScannedText,
    /// The payee that a printed code names; on a sticker over a true code, somebody's name.
    PrintedPayee,
    /// Where a payment is confirmed in another app: whoever has it sees the payment.
    HandOffAddress,
    /// What makes an offer good for one authorisation.
    Challenge,
    /// What the phone's key signed, and its signature.
    SignedRequest,
    /// The gateway's signature under a receipt.
    ReceiptProof,
    /// The private half of the device's key.
    DeviceKey,
    /// The folder that WaterPay is given; on many systems it has the resident's name in it.
    FolderName,
}

/// A way to write a value down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// As it is.
    Plain,
    /// UTF-16, the low byte first.
    Utf16Little,
    /// UTF-16, the high byte first.
    Utf16Big,
    /// In the middle of something that is base64, in either alphabet.
    Base64,
    /// Every byte after a percent sign.
    Percent,
    /// Two digits a byte.
    Hex,
    /// Escaped as JSON or Rust escape what is not ASCII.
    Escaped,
    /// A list of numbers, as `Debug` shows bytes.
    List,
}

/// A private value.
#[derive(Debug, Clone)]
pub struct Canary {
    /// What it is.
    pub field: Field,
    forms: Vec<(Form, Vec<u8>)>,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Plain,
        Self::Utf16Little,
        Self::Utf16Big,
        Self::Base64,
        Self::Percent,
        Self::Hex,
        Self::Escaped,
        Self::List,
    ];

    /// The texts that `value` becomes, each of which shows it.
    fn write(self, value: &[u8]) -> Vec<Vec<u8>> {
        let text = str::from_utf8(value).unwrap_or_default();
        let units = || text.encode_utf16();
        let both_cases = |text: String| [text.to_uppercase(), text.to_lowercase()].map(String::into_bytes);
        match self {
            Self::Plain => vec![value.to_vec()],
            Self::Utf16Little => vec![units().flat_map(u16::to_le_bytes).collect()],
            Self::Utf16Big => vec![units().flat_map(u16::to_be_bytes).collect()],
            Self::Base64 => (0..3).flat_map(|before| in_base64(value, before)).collect(),
            Self::Percent => both_cases(of_bytes(value, |byte| format!("%{byte:02x}"))).to_vec(),
            Self::Hex => both_cases(of_bytes(value, |byte| format!("{byte:02x}"))).to_vec(),
            Self::Escaped if text.is_ascii() => vec![],
            Self::Escaped => vec![
                units().fold(String::new(), |all, unit| all + &format!("\\u{unit:04x}")).into_bytes(),
                text.escape_unicode().to_string().into_bytes(),
                value.escape_ascii().to_string().into_bytes(),
            ],
            Self::List => {
                let numbers: Vec<String> = value.iter().map(u8::to_string).collect();
                vec![numbers.join(", ").into_bytes()]
            }
        }
    }
}

impl Canary {
    /// A value of at least six bytes, so that no chance looks like it.
    pub fn new(field: Field, value: impl AsRef<[u8]>) -> Self {
        let value = value.as_ref();
        assert!(value.len() >= 6, "a {field:?} as short as this stands everywhere");
        let written =
            Form::ALL.into_iter().flat_map(|form| form.write(value).into_iter().map(move |it| (form, it)));
        Self { field, forms: written.filter(|(_, text)| !text.is_empty()).collect() }
    }

    /// One text in this form; none when the value is the same in it as it is.
    pub fn written(&self, form: Form) -> Option<&[u8]> {
        self.forms.iter().find(|(this, _)| *this == form).map(|(_, written)| written.as_slice())
    }
}

/// Many values to be looked for at once.
#[derive(Debug)]
pub struct Canaries {
    /// By the two bytes that a written value begins with: what it is, its form, and all of it.
    beginning_with: Vec<Vec<(Field, Form, Vec<u8>)>>,
}

impl Canaries {
    /// All of `canaries`.
    pub fn new(canaries: &[Canary]) -> Self {
        let mut beginning_with = vec![vec![]; 1 << 16];
        for canary in canaries {
            for (form, written) in &canary.forms {
                beginning_with[place(written[0], written[1])].push((canary.field, *form, written.clone()));
            }
        }
        Self { beginning_with }
    }

    /// Everything that `text` has of them, with where it begins.
    pub fn found_in(&self, text: &[u8]) -> Vec<(Field, Form, usize)> {
        let mut found = vec![];
        for at in 0..text.len().saturating_sub(1) {
            for (field, form, written) in &self.beginning_with[place(text[at], text[at + 1])] {
                if text[at..].starts_with(written) {
                    found.push((*field, *form, at));
                }
            }
        }
        found
    }
}

fn place(first: u8, second: u8) -> usize {
    usize::from(first) << 8 | usize::from(second)
}

fn of_bytes(value: &[u8], written: impl Fn(u8) -> String) -> String {
    value.iter().fold(String::new(), |mut all, byte| {
        write!(all, "{}", written(*byte)).expect("a String takes everything");
        all
    })
}

/// What stays the same of `value` in base64 when as many bytes stand `before` it, whatever they and those after it are.
fn in_base64(value: &[u8], before: usize) -> Vec<Vec<u8>> {
    let padded = [&vec![0; before], value].concat();
    let (from, to) = ((before * 8).div_ceil(6), padded.len() * 8 / 6);
    [STANDARD_NO_PAD.encode(&padded), URL_SAFE_NO_PAD.encode(&padded)]
        .map(|text| text.as_bytes()[from..to].to_vec())
        .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_in_base64_wherever_it_stands() {
        let canaries = Canaries::new(&[Canary::new(Field::MaskedName, "測○canary戶")]);
        for before in 0..12 {
            let text = format!("{}測○canary戶{}", "x".repeat(before), "y".repeat(12 - before));
            for encoded in [STANDARD_NO_PAD.encode(&text), URL_SAFE_NO_PAD.encode(&text)] {
                let found = canaries.found_in(encoded.as_bytes());
                assert_eq!(found.first().map(|(_, form, _)| *form), Some(Form::Base64), "{before} before");
            }
        }
    }

    #[test]
    fn a_value_is_found_in_what_json_and_debug_make_of_it() {
        let canaries = Canaries::new(&[Canary::new(Field::MaskedName, "測○戶")]);
        let shown = [
            (format!("{:?}", "測○戶".as_bytes()), Form::List),
            ("測○戶".escape_unicode().to_string(), Form::Escaped),
            ("\\u6e2c\\u25cb\\u6236".to_owned(), Form::Escaped),
            (format!("{}", "測○戶".as_bytes().escape_ascii()), Form::Escaped),
            ("%E6%B8%AC%E2%97%8B%E6%88%B6".to_owned(), Form::Percent),
            ("e6b8ace2978be688b6".to_owned(), Form::Hex),
        ];
        for (text, form) in shown {
            let found = canaries.found_in(text.as_bytes());
            assert_eq!(found, [(Field::MaskedName, form, found[0].2)], "{text}");
        }
    }
}
