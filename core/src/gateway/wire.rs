//! The bodies of the contract in `docs/gateway.yaml`, as JSON has them.
//!
//! Bills, quotes, promotions and ways to pay cross as the types of the core themselves; here is what only exists on the wire.
//! The sandbox answers with these types and `docs/gateway.yaml` is checked against the sandbox.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};

use crate::{
    bill::{Bill, BillId, BillingPeriod, Household, Payee},
    biller::{Account, BillerId},
    money::Twd,
    payment::{
        CompactJws, DeclineReason, HandOffAddress, Intent, MethodId, PaymentId, PaymentMethod,
        PaymentReference, cashback::Promotion,
    },
};

/// The content type of a request to pay: a compact JWS (RFC 7515 section 9.2.1).
pub const JOSE: &str = "application/jose";
/// The content type of every other body.
pub const JSON: &str = "application/json";
/// The content type of a refusal (RFC 9457).
pub const PROBLEM_JSON: &str = "application/problem+json";

/// Answer of `GET /v1/billers/{biller}/accounts/{number}/bills` and of `POST /v1/printed-codes`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountBills {
    /// Whose bills.
    pub household: Household,
    /// The bills that are open or were paid lately, the oldest first. Empty: nothing is due.
    pub bills: Vec<Bill>,
}

/// Body of `POST /v1/printed-codes`: a code of a bill for the gateway to resolve. `Debug` hides the text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedCode {
    /// Who the phone believes printed it.
    pub biller: BillerId,
    /// The text, exactly as it was scanned.
    pub text: String,
}

/// Answer of `GET /v1/bills/{bill}/payment-methods`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentMethods {
    /// In the order in which to show them.
    pub methods: Vec<PaymentMethod>,
}

/// Body of `POST /v1/quotes`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteRequest {
    /// Which bill.
    pub bill_id: BillId,
    /// How it is to be paid.
    pub method_id: MethodId,
    /// The key that will authorise it; registered before.
    pub key_id: String,
}

/// Answer of `POST /v1/device-keys`, whose body is a JSON Web Key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceKeyRegistered {
    /// The key's thumbprint (RFC 7638).
    pub key_id: String,
}

/// A payment as the gateway knows it: answer of `POST /v1/payments` and `GET /v1/payments/{payment}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentResource {
    /// The payment.
    pub payment_id: PaymentId,
    /// The bill.
    pub bill_id: BillId,
    /// Whose bill.
    pub account: Account,
    /// Who gets the money.
    pub payee: Payee,
    /// The months of the bill.
    pub period: BillingPeriod,
    /// What the bill asked for.
    pub amount: Twd,
    /// What the way of paying cost on top.
    pub fee: Twd,
    /// Both together.
    pub total: Twd,
    /// How it is paid.
    pub method_id: MethodId,
    /// Never executed later than this.
    pub not_after: Timestamp,
    /// Where it stands.
    #[serde(deserialize_with = "as_far_as_understood")]
    pub outcome: Outcome,
}

impl PaymentResource {
    /// What is told of a payment that was decided so and stands so.
    pub fn of(intent: Intent, outcome: Outcome) -> Self {
        Self {
            payment_id: intent.payment,
            bill_id: intent.bill,
            account: intent.account,
            payee: intent.payee,
            period: intent.period,
            amount: intent.amount,
            fee: intent.fee,
            total: intent.total,
            method_id: intent.method,
            not_after: intent.not_after,
            outcome,
        }
    }
}

/// Where a payment stands at the gateway. A new status is "not known" to an old phone, which then keeps asking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "status")]
pub enum Outcome {
    /// Accepted, and not finished.
    Pending,
    /// Waits for the resident to confirm in another app.
    RequiresAction {
        /// Where.
        action: HandOffAddress,
    },
    /// Settled.
    Settled {
        /// The proof: a JWS with EdDSA.
        receipt: CompactJws,
    },
    /// Refused; no money moved, and none will for this id.
    Declined {
        /// Why.
        reason: DeclineReason,
    },
    /// The bill has another payment, which is settled; no money moved, and none will for this id. One that is only on
    /// its way makes this one [`Outcome::Declined`] for [`DeclineReason::BeingPaid`], since it may still come to nothing.
    AlreadyPaid {
        /// The other payment's reference.
        reference: PaymentReference,
    },
    /// The deadline passed before it was executed; no money moved, and none will for this id.
    ExpiredNeverExecuted,
    /// A status that this version does not know, or one that lacks what belongs to it, such as an address that may be
    /// opened. Nothing follows from it; the rest of the answer is read as ever.
    #[serde(other)]
    Unknown,
}

/// Answer of `GET /v1/billers/{biller}/accounts/{number}/payments`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountPayments {
    /// Every payment of the account's bills that the gateway keeps, the oldest first.
    pub payments: Vec<PaymentResource>,
}

/// Answer of `GET /v1/promotions`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promotions {
    /// What is on, what is to come, and what was on lately, in the order in which to show them.
    pub promotions: Vec<Promotion>,
}

/// A refusal (RFC 9457). Its `detail` is for engineers; residents read `wording`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Which problem; [`ProblemKind`] lists the ones of the contract.
    #[serde(rename = "type")]
    pub kind: ProblemKind,
    /// A short title.
    pub title: String,
    /// The HTTP status, repeated.
    pub status: u16,
    /// What was wrong this time. Carries no personal data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// The problem types of the contract; each is a URN, as RFC 9457 section 3.1.1 allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ProblemKind {
    /// 404: the biller has no such account.
    #[serde(rename = "urn:waterpay:problem:no-such-account")]
    NoSuchAccount,
    /// 404: nobody of that name is paid through this gateway.
    #[serde(rename = "urn:waterpay:problem:no-such-biller")]
    NoSuchBiller,
    /// 404: no such bill.
    #[serde(rename = "urn:waterpay:problem:no-such-bill")]
    NoSuchBill,
    /// 404: the gateway does not know this payment id.
    #[serde(rename = "urn:waterpay:problem:no-such-payment")]
    NoSuchPayment,
    /// 422: the printed code is not a bill of that biller, or its security code is wrong.
    #[serde(rename = "urn:waterpay:problem:code-not-accepted")]
    CodeNotAccepted,
    /// 409: the bill cannot be paid now: paid, being paid, closed, or under automatic debit.
    #[serde(rename = "urn:waterpay:problem:bill-not-payable")]
    BillNotPayable,
    /// 422: this way of paying is not offered for this bill.
    #[serde(rename = "urn:waterpay:problem:method-not-offered")]
    MethodNotOffered,
    /// 403: the key that signed, or is to sign, is not registered.
    #[serde(rename = "urn:waterpay:problem:unknown-key")]
    UnknownKey,
    /// 403: the signature does not verify, or the claims are not those of the quote.
    #[serde(rename = "urn:waterpay:problem:bad-authorisation")]
    BadAuthorisation,
    /// 409: the same payment id is being worked on right now.
    #[serde(rename = "urn:waterpay:problem:in-progress")]
    InProgress,
    /// 422: the payment id was used before with another body.
    #[serde(rename = "urn:waterpay:problem:key-reused")]
    KeyReused,
    /// 400: no or an unreadable `Idempotency-Key`.
    #[serde(rename = "urn:waterpay:problem:key-missing")]
    KeyMissing,
    /// 400: the request is not of the contract's form.
    #[serde(rename = "urn:waterpay:problem:malformed")]
    Malformed,
    /// 429: too many requests; `Retry-After` says when.
    #[serde(rename = "urn:waterpay:problem:slow-down")]
    SlowDown,
    /// A type that this version does not know.
    #[serde(other)]
    Other,
}

impl fmt::Debug for PrintedCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format_args!("{} bytes", self.text.len());
        formatter.debug_struct("PrintedCode").field("biller", &self.biller).field("text", &text).finish()
    }
}

/// One payment that is not understood must not keep a phone from reading the others.
fn as_far_as_understood<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Outcome, D::Error> {
    let stated = serde_json::Value::deserialize(deserializer)?;
    Ok(Outcome::deserialize(stated).unwrap_or(Outcome::Unknown))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{payment::MethodKind, personal::Personal};

    #[test]
    fn a_log_learns_neither_a_printed_code_nor_whose_bank_account_it_is() {
        let code =
            PrintedCode { biller: BillerId::new("kinmen-water"), text: "TWQRP://D7=0012345".to_owned() };
        let method = PaymentMethod {
            id: MethodId::new("bank_account"),
            kind: MethodKind::LinkedBankAccount,
            label: Personal::new("○○銀行 末四碼 4321"),
            fee: Twd::ZERO,
            limit: None,
        };
        let logged = format!("{code:?} {method:?}");
        assert!(logged.contains("18 bytes"), "{logged}");
        assert!(!logged.contains("0012345") && !logged.contains("4321"), "{logged}");
    }
}
