//! Hostile codes, by what they try. They are made from a good code, so that they come as far as they can.

mod around;
mod excess;
mod fields;
mod other_forms;

use std::fmt::Write as _;

use super::HostileCode;
use around::{addresses, nested_addresses, redirects};
use excess::{contradictions, injections, overlong};
use fields::{amounts, numbers, payee_accounts, payee_names, purposes};
use other_forms::{barcodes, merchant_codes, schemes};

/// What a code tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// The good code behind an address of somebody else.
    Address,
    /// An address that leads on to another.
    Redirect,
    /// An address in a field where none belongs.
    NestedAddress,
    /// Something else where the water number belongs.
    Number,
    /// Something else where the amount belongs.
    Amount,
    /// Another payee's name, or a name in disguise.
    PayeeName,
    /// Another payee's account.
    PayeeAccount,
    /// A purchase or a transfer.
    Purpose,
    /// Another scheme, or one that looks like it.
    Scheme,
    /// A merchant's code of another country or bank.
    EmvCo,
    /// Barcodes for stores.
    Barcodes,
    /// Two things at once.
    Contradiction,
    /// Control characters, and what a header or a body of HTTP might trip over.
    Injection,
    /// More than a code can hold, or deeper.
    Overlong,
    /// At random.
    Mutated,
}

impl Family {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Address,
        Self::Redirect,
        Self::NestedAddress,
        Self::Number,
        Self::Amount,
        Self::PayeeName,
        Self::PayeeAccount,
        Self::Purpose,
        Self::Scheme,
        Self::EmvCo,
        Self::Barcodes,
        Self::Contradiction,
        Self::Injection,
        Self::Overlong,
        Self::Mutated,
    ];
}

/// The water number of the good code.
const NUMBER: &str = "2037199";
const PAYEE: &str = "金門縣自來水廠";
const MERCHANT: &str = "0040065224244555005500000100161777";

/// A good code of a made-up bill, with every field that a hostile one changes.
pub(in crate::hostile) fn good() -> String {
    format!(
        "TWQRP://{PAYEE}/158/03/V1?D1=220900&D3=m0eNNghSMfSQ&D4=20270620&D7={NUMBER}&D8=水費11605&D10=901\
         &D11=00,{MERCHANT}&D12=99991231235959&D15=000&D16=水費"
    )
}

/// Every hostile code that is written down; those that name a host that can be reached name `trap`.
pub fn codes(trap: &str) -> Vec<HostileCode> {
    use Family::{
        Address, Amount, Barcodes, Contradiction, EmvCo, Injection, NestedAddress, Number, Overlong,
        PayeeAccount, PayeeName, Purpose, Redirect, Scheme,
    };
    let families = [
        (Address, addresses(trap)),
        (Redirect, redirects(trap)),
        (NestedAddress, nested_addresses(trap)),
        (Number, numbers(trap)),
        (Amount, amounts()),
        (PayeeName, payee_names(trap)),
        (PayeeAccount, payee_accounts()),
        (Purpose, purposes()),
        (Scheme, schemes(trap)),
        (EmvCo, merchant_codes(trap)),
        (Barcodes, barcodes()),
        (Contradiction, contradictions(trap)),
        (Injection, injections(trap)),
        (Overlong, overlong(trap)),
    ];
    let codes = families
        .into_iter()
        .flat_map(|(family, texts)| texts.into_iter().map(move |text| HostileCode { family, text }));
    codes.collect()
}

/// Encoded as `encodeURIComponent` does.
pub(in crate::hostile) fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").expect("a String takes everything");
        }
        encoded
    })
}
