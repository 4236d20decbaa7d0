//! The requests of the contract, once HTTP has read them, and what each is answered.
//!
//! Headers, media types and broken connections are the HTTP room's. Everything that comes after is here, so that a
//! simulated network answers as the real one does.

use jiff::Timestamp;
use serde::Serialize;
use waterpay_core::{
    bill::BillId,
    biller::BillerId,
    gateway::wire::{Outcome, PrintedCode, Problem, ProblemKind, QuoteRequest},
    payment::{JsonWebKey, PaymentId},
};

use crate::gateway::{Acceptance, Gateway, KeyRegistration, Refusal};

/// A request of the contract. It has no `Debug`: it may hold an account number.
#[derive(Clone, PartialEq, Eq)]
pub enum Call {
    /// `GET /v1/billers/{biller}/accounts/{number}/bills`.
    Bills {
        /// Whose bills.
        biller: BillerId,
        /// The account, as it stands in the path.
        number: String,
    },
    /// `GET /v1/billers/{biller}/accounts/{number}/payments`.
    AccountPayments {
        /// Whose bills.
        biller: BillerId,
        /// The account, as it stands in the path.
        number: String,
    },
    /// `POST /v1/printed-codes`.
    PrintedCodes(PrintedCode),
    /// `GET /v1/bills/{bill}`.
    Bill(BillId),
    /// `GET /v1/bills/{bill}/payment-methods`.
    PaymentMethods(BillId),
    /// `POST /v1/device-keys`.
    DeviceKeys(JsonWebKey),
    /// `POST /v1/quotes`.
    Quotes(QuoteRequest),
    /// `POST /v1/payments`.
    SendPayment {
        /// From `Idempotency-Key`.
        id: PaymentId,
        /// The body, a compact JWS.
        authorisation: String,
    },
    /// `GET /v1/payments/{payment}`.
    AskPayment(PaymentId),
    /// `GET /v1/promotions`.
    Promotions,
}

/// What a request is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// JSON of the contract.
    pub body: Vec<u8>,
    /// The special number wants this answer to be lost on the way.
    pub is_lost: bool,
}

impl Gateway {
    /// Answers a request.
    ///
    /// # Errors
    /// [`Refusal`], which has a form of its own: [`Refusal::to_problem`].
    pub fn answer(&mut self, call: Call, now: Timestamp) -> Result<Reply, Refusal> {
        Ok(match call {
            Call::Bills { biller, number } => Reply::new(200, &self.account_bills(&biller, &number, now)?),
            Call::AccountPayments { biller, number } => {
                Reply::new(200, &self.account_payments(&biller, &number, now)?)
            }
            Call::PrintedCodes(code) => Reply::new(200, &self.resolve_code(&code, now)?),
            Call::Bill(id) => Reply::new(200, &self.bill(&id, now)?),
            Call::PaymentMethods(id) => Reply::new(200, &self.payment_methods(&id, now)?),
            Call::DeviceKeys(jwk) => match self.register_key(&jwk, now)? {
                KeyRegistration::New(registered) => Reply::new(201, &registered),
                KeyRegistration::Known(registered) => Reply::new(200, &registered),
            },
            Call::Quotes(wanted) => Reply::new(200, &self.quote(&wanted, now)?),
            Call::SendPayment { id, authorisation } => {
                let accepted = self.pay(id, &authorisation, now)?;
                let status = match (&accepted.payment.outcome, accepted.acceptance) {
                    (Outcome::Pending, _) => 202,
                    (_, Acceptance::First | Acceptance::FirstAndAnswerLost) => 201,
                    (_, Acceptance::Again) => 200,
                };
                let is_lost = accepted.acceptance == Acceptance::FirstAndAnswerLost;
                Reply { is_lost, ..Reply::new(status, &accepted.payment) }
            }
            Call::AskPayment(id) => Reply::new(200, &self.payment(id, now)?),
            Call::Promotions => Reply::new(200, &self.promotions()),
        })
    }
}

impl Reply {
    fn new(status: u16, body: &impl Serialize) -> Self {
        let body = serde_json::to_vec(body).expect("the types of the contract have string keys");
        Self { status, body, is_lost: false }
    }
}

impl Refusal {
    /// The refusal as the contract has it (RFC 9457); none for a fault of the sandbox itself, which is a plain 500.
    pub fn to_problem(&self) -> Option<Problem> {
        match self {
            Self::Problem { kind, detail } => Some(problem(*kind, detail)),
            Self::Book(_) => None,
        }
    }
}

/// One of the problems of the contract, with its status and title.
pub(crate) fn problem(kind: ProblemKind, detail: &str) -> Problem {
    let (status, title) = status_and_title(kind);
    Problem { kind, title: title.to_owned(), status, detail: Some(detail.to_owned()) }
}

fn status_and_title(kind: ProblemKind) -> (u16, &'static str) {
    match kind {
        ProblemKind::NoSuchAccount => (404, "No such account"),
        ProblemKind::NoSuchBiller => (404, "No such biller"),
        ProblemKind::NoSuchBill => (404, "No such bill"),
        ProblemKind::NoSuchPayment => (404, "No such payment"),
        ProblemKind::CodeNotAccepted => (422, "Code not accepted"),
        ProblemKind::BillNotPayable => (409, "Bill not payable"),
        ProblemKind::MethodNotOffered => (422, "Method not offered"),
        ProblemKind::UnknownKey => (403, "Unknown key"),
        ProblemKind::BadAuthorisation => (403, "Bad authorisation"),
        ProblemKind::InProgress => (409, "In progress"),
        ProblemKind::KeyReused => (422, "Idempotency-Key reused"),
        ProblemKind::KeyMissing => (400, "Idempotency-Key missing"),
        ProblemKind::Malformed => (400, "Malformed request"),
        ProblemKind::SlowDown => (429, "Slow down"),
        ProblemKind::Other => (500, "Other"),
    }
}
