//! What can be wrong with the body of an answer. A lie is told everywhere at once, in the answer and in its receipt, which
//! the gateway's true key signs, unless the lie is the signature.

use jiff::Timestamp;
use waterpay_core::{
    bill::{BillId, Payee, PayeeId},
    gateway::wire::{JSON, Outcome, PROBLEM_JSON, PaymentResource},
    money::Twd,
    payment::{CompactJws, DeclineReason, Intent, PaymentId, ReceiptClaims, ReceiptKey},
};
use waterpay_sandbox::receipt_key;

use crate::made_up;

/// What is wrong with a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// There is none.
    Empty,
    /// It ends in the middle, and the message with it.
    Cut,
    /// The connection breaks in the middle of it.
    CutOff,
    /// It is about another payment, and so is its receipt.
    Id,
    /// About another bill.
    Bill,
    /// About another amount.
    Amount,
    /// About another payee.
    Payee,
    /// It is about this payment; its receipt is a true one of a payment before.
    Stale,
    /// Somebody changed the signature of its receipt.
    Signature,
    /// A key that nobody pinned signed its receipt.
    Key,
    /// There is more than a mebibyte of blanks before it.
    Huge,
    /// It says that it is HTML.
    ContentType,
    /// It says nothing about what it is.
    NoContentType,
    /// It says that it is a problem.
    Problem,
    /// It is the page of some proxy.
    Page,
    /// It says that the payment is declined.
    Declined,
    /// It says that the payment expired.
    Expired,
    /// It says that another payment is declined.
    OtherDeclined,
}

/// A body on its way out.
pub(super) struct Sent {
    pub(super) content_type: Option<&'static str>,
    pub(super) body: Vec<u8>,
    /// How much of it leaves.
    pub(super) leaves: usize,
}

impl Wrong {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Empty,
        Self::Cut,
        Self::CutOff,
        Self::Id,
        Self::Bill,
        Self::Amount,
        Self::Payee,
        Self::Stale,
        Self::Signature,
        Self::Key,
        Self::Huge,
        Self::ContentType,
        Self::NoContentType,
        Self::Problem,
        Self::Page,
        Self::Declined,
        Self::Expired,
        Self::OtherDeclined,
    ];

    /// Whether the body itself is right, and only its status may be wrong.
    pub(super) fn is_only_out_of_place(self) -> bool {
        matches!(self, Self::Declined | Self::Expired)
    }
}

/// The body of an answer about `intent`.
pub(super) fn answer(intent: &Intent, wrong: Option<Wrong>) -> Sent {
    let whole = |body: Vec<u8>| Sent { content_type: Some(JSON), leaves: body.len(), body };
    let right = || whole(json(&settled(intent, &receipt_key())));
    let Some(wrong) = wrong else { return right() };
    let lie = |lying: Intent| whole(json(&settled(&lying, &receipt_key())));
    let with_receipt = |receipt| whole(json(&resource(intent, Outcome::Settled { receipt })));
    match wrong {
        Wrong::Empty => whole(vec![]),
        Wrong::Cut => whole(half(right().body)),
        Wrong::CutOff => {
            let Sent { content_type, body, leaves } = right();
            Sent { content_type, body, leaves: leaves / 2 }
        }
        Wrong::Id => lie(Intent { payment: another(), ..intent.clone() }),
        Wrong::Bill => lie(Intent { bill: BillId::new("bill-of-somebody-else"), ..intent.clone() }),
        Wrong::Amount => {
            let dollar = Twd::from_dollars(1).expect("an amount");
            let more = |amount: Twd| amount.checked_add(dollar).expect("a small amount");
            lie(Intent { amount: more(intent.amount), total: more(intent.total), ..intent.clone() })
        }
        Wrong::Payee => {
            let payee = Payee { id: PayeeId::new("somebody-else"), name: "別人".into() };
            lie(Intent { payee, ..intent.clone() })
        }
        Wrong::Stale => {
            let before = Intent { payment: another(), bill: BillId::new("bill-before"), ..intent.clone() };
            with_receipt(receipt_key().sign(&made_up::claims(&before)))
        }
        Wrong::Signature => {
            let true_one = receipt_key().sign(&made_up::claims(intent)).as_str().to_owned();
            let (signed, signature) = true_one.rsplit_once('.').expect("three parts");
            let first = if signature.starts_with('A') { 'B' } else { 'A' };
            let changed = format!("{signed}.{first}{}", &signature[1..]);
            with_receipt(CompactJws::parse(changed).expect("still three parts"))
        }
        Wrong::Key => with_receipt(ReceiptKey::from_seed(&[1; 32]).sign(&made_up::claims(intent))),
        Wrong::Huge => whole([vec![b' '; 1 << 20], right().body].concat()),
        Wrong::ContentType => Sent { content_type: Some("text/html"), ..right() },
        Wrong::NoContentType => Sent { content_type: None, ..right() },
        Wrong::Problem => Sent { content_type: Some(PROBLEM_JSON), ..right() },
        Wrong::Page => Sent { content_type: Some("text/html"), ..whole(b"<h1>OK</h1>".to_vec()) },
        Wrong::Declined => whole(json(&resource(intent, declined()))),
        Wrong::Expired => whole(json(&resource(intent, Outcome::ExpiredNeverExecuted))),
        Wrong::OtherDeclined => {
            whole(json(&resource(&Intent { payment: another(), ..intent.clone() }, declined())))
        }
    }
}

fn settled(intent: &Intent, key: &ReceiptKey) -> PaymentResource {
    let claims: ReceiptClaims = made_up::claims(intent);
    resource(intent, Outcome::Settled { receipt: key.sign(&claims) })
}

fn declined() -> Outcome {
    Outcome::Declined { reason: DeclineReason::InsufficientFunds }
}

fn resource(intent: &Intent, outcome: Outcome) -> PaymentResource {
    PaymentResource::of(intent.clone(), outcome)
}

fn another() -> PaymentId {
    PaymentId::new(Timestamp::UNIX_EPOCH, *b"other-time")
}

fn json(resource: &PaymentResource) -> Vec<u8> {
    serde_json::to_vec(resource).expect("a resource is JSON")
}

fn half(mut body: Vec<u8>) -> Vec<u8> {
    body.truncate(body.len() / 2);
    body
}
