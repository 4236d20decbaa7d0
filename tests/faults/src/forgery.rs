//! Receipts that somebody tampered with: none of them may prove the payment.
//!
//! Each is made from a true receipt in one of the ways of [`Forgery`], at random places. That a true one is accepted is
//! asked as often, so that a verifier that refuses everything is no proof.

use std::fmt;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use jiff::{SignedDuration, Timestamp};
use waterpay_core::payment::{CompactJws, Intent, Receipt, ReceiptClaims, ReceiptKey};
use waterpay_sandbox::{receipt_key, receipt_keys};

use crate::{Chance, made_up};

/// A way to tamper with a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forgery {
    /// One bit of the header, the claims or the signature is flipped.
    FlippedBit,
    /// A character of the text is another one.
    OtherCharacter,
    /// The text ends too early.
    Cut,
    /// A character is put in, padding and blanks among them.
    PutIn,
    /// The header names another algorithm, type or key.
    OtherHeader,
    /// The claims say something else, and the signature stays.
    OtherClaims,
    /// A multiple of the group's order is added to the signature, which a lax verifier lets pass.
    Malleable,
    /// The point of the signature is one of small order.
    SmallOrder,
    /// Signed by a key that nobody pinned, under the name of one that is.
    OtherKey,
    /// A true receipt, of another payment.
    OtherPayment,
}

/// A forgery that was taken for a receipt.
#[derive(Debug, thiserror::Error)]
#[error("a forgery ({forgery:?}) was accepted: {text}")]
pub struct Accepted {
    /// How it was made.
    pub forgery: Forgery,
    /// What it says.
    pub text: String,
}

/// How often each kind was tried.
#[derive(Debug, Default)]
pub struct Tried([u64; Forgery::ALL.len()]);

impl Forgery {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::FlippedBit,
        Self::OtherCharacter,
        Self::Cut,
        Self::PutIn,
        Self::OtherHeader,
        Self::OtherClaims,
        Self::Malleable,
        Self::SmallOrder,
        Self::OtherKey,
        Self::OtherPayment,
    ];

    fn of(self, claims: &ReceiptClaims, chance: &mut Chance) -> String {
        let proof = receipt_key().sign(claims).as_str().to_owned();
        match self {
            Self::FlippedBit => {
                let part = place(chance, 3);
                with_part(&proof, part, |bytes| {
                    let bit = place(chance, bytes.len() * 8);
                    bytes[bit / 8] ^= 1 << (bit % 8);
                })
            }
            Self::OtherCharacter => {
                let mut text = proof.into_bytes();
                let at = place(chance, text.len());
                text[at] = any_of(b"ABCDEFxyz0189-_.=+/ ", chance);
                String::from_utf8(text).expect("ASCII")
            }
            Self::Cut => proof[..place(chance, proof.len())].to_owned(),
            Self::PutIn => {
                let mut text = proof;
                let at = place(chance, text.len() + 1);
                text.insert(at, char::from(any_of(b"=. \n\tA", chance)));
                text
            }
            Self::OtherHeader => {
                let header = any_of(
                    &[
                        r#"{"alg":"none"}"#,
                        r#"{"alg":"HS256","typ":"waterpay-receipt+jws"}"#,
                        r#"{"alg":"ES256","typ":"waterpay-receipt+jws"}"#,
                        r#"{"alg":"EdDSA"}"#,
                        "{}",
                        "",
                    ],
                    chance,
                );
                with_part(&proof, 0, |bytes| *bytes = header.as_bytes().to_vec())
            }
            Self::OtherClaims => {
                let other = BASE64.encode(json(&other_claims(claims, chance)));
                let parts: Vec<_> = proof.split('.').collect();
                [parts[0], &other, parts[2]].join(".")
            }
            Self::Malleable => {
                let times = 1 + place(chance, 8);
                with_part(&proof, 2, |bytes| (0..times).for_each(|_| add_order(&mut bytes[32..])))
            }
            Self::SmallOrder => {
                let point = any_of(&SMALL_ORDER, chance);
                with_part(&proof, 2, |bytes| bytes[..32].copy_from_slice(&point))
            }
            Self::OtherKey => {
                let seed = std::array::from_fn(|_| u8::try_from(chance.below(256)).expect("a byte"));
                let other = ReceiptKey::from_seed(&seed).sign(claims);
                let (mine, theirs) = (proof.split('.'), other.as_str().split('.'));
                mine.take(1).chain(theirs.skip(1)).collect::<Vec<_>>().join(".")
            }
            Self::OtherPayment => receipt_key().sign(&other_claims(claims, chance)).as_str().to_owned(),
        }
    }
}

/// Tries `count` forgeries of a made-up payment's receipt, and stops at the first that is accepted.
///
/// # Panics
/// When the true receipt is refused.
///
/// # Errors
/// [`Accepted`]: the forgery.
pub fn forge(count: u64, chance: &mut Chance) -> Result<Tried, Box<Accepted>> {
    let mut tried = Tried::default();
    let begun: Timestamp = "2026-11-24T08:00:00Z".parse().expect("a timestamp");
    let intent = &made_up::intent(begun, begun + SignedDuration::from_mins(10));
    let claims = &made_up::claims(intent);
    let truth = receipt_key().sign(claims).as_str().to_owned();
    for number in 0..count {
        assert!(number % 1_000 != 0 || proves(&truth, intent), "a true receipt is refused");
        let kind = place(chance, Forgery::ALL.len());
        let forgery = Forgery::ALL[kind];
        let text = forgery.of(claims, chance);
        if text != truth {
            tried.0[kind] += 1;
            if proves(&text, intent) {
                return Err(Box::new(Accepted { forgery, text }));
            }
        }
    }
    Ok(tried)
}

impl Tried {
    /// How often, by kind.
    pub fn by_kind(&self) -> impl Iterator<Item = (Forgery, u64)> {
        Forgery::ALL.into_iter().zip(self.0)
    }
}

impl fmt::Display for Tried {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} forgeries, none accepted:", self.0.iter().sum::<u64>())?;
        self.by_kind().try_for_each(|(forgery, count)| write!(formatter, " {forgery:?} {count}"))
    }
}

fn proves(text: &str, intent: &Intent) -> bool {
    CompactJws::parse(text)
        .ok()
        .and_then(|proof| Receipt::verify(proof, &receipt_keys()).ok())
        .is_some_and(|receipt| receipt.proves(intent).is_ok())
}

fn with_part(proof: &str, part: usize, change: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut parts: Vec<String> = proof.split('.').map(str::to_owned).collect();
    let mut bytes = BASE64.decode(&parts[part]).expect("the sandbox's own receipt");
    change(&mut bytes);
    parts[part] = BASE64.encode(bytes);
    parts.join(".")
}

fn other_claims(claims: &ReceiptClaims, chance: &mut Chance) -> ReceiptClaims {
    let mut other = serde_json::from_slice::<serde_json::Value>(&json(claims)).expect("JSON");
    let field = any_of(&["payment_id", "bill_id", "payee_id", "amount", "fee", "total", "method_id"], chance);
    other[field] = match field {
        "payment_id" => "01930000-0000-7000-8000-000000000009".into(),
        "amount" | "fee" | "total" => (1_000 + chance.below(1_000)).into(),
        _ => format!("another-{}", chance.below(1_000)).into(),
    };
    serde_json::from_value(other).expect("claims")
}

fn json(claims: &ReceiptClaims) -> Vec<u8> {
    serde_json::to_vec(claims).expect("claims are JSON")
}

/// Adds the order of the group of Ed25519, 2^252 + 27742317777372353535851937790883648493 (RFC 8032, section 5.1), little
/// endian.
fn add_order(scalar: &mut [u8]) {
    const ORDER: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let mut carry = 0;
    for (byte, order) in scalar.iter_mut().zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        *byte = sum.to_le_bytes()[0];
        carry = sum >> 8;
    }
}

/// The neutral element, the point of order two, and both of order four, as they are written (RFC 8032, section 5.1.2).
const SMALL_ORDER: [[u8; 32]; 4] = {
    let mut neutral = [0; 32];
    neutral[0] = 1;
    let mut two = [0xff; 32];
    two[0] = 0xec;
    two[31] = 0x7f;
    let zero = [0; 32];
    let mut negative_zero = [0; 32];
    negative_zero[31] = 0x80;
    [neutral, two, zero, negative_zero]
};

fn place(chance: &mut Chance, below: usize) -> usize {
    usize::try_from(chance.below(below as u64)).expect("below a length")
}

fn any_of<Value: Copy>(values: &[Value], chance: &mut Chance) -> Value {
    values[place(chance, values.len())]
}
