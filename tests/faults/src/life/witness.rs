//! A gateway that keeps its promises, answers as it is told, and remembers what it was sent.
//!
//! It is not over HTTP: a life is over in milliseconds. It does not refuse the second payment of a bill as the contract
//! asks, but remembers that there was one, since no phone may come to depend on that promise.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use waterpay_core::{
    bill::{
        Bill, BillId, BillStatus, BillingPeriod, Charge, ChargeKind, Charges, CubicMetres, Payee, PayeeId,
    },
    biller::Account,
    gateway::{
        Exchange, ExchangeFailed, Gateway, Method, Request, Response,
        wire::{AccountPayments, JSON, Outcome, PROBLEM_JSON, PaymentResource, QuoteRequest},
    },
    money::Twd,
    payment::{
        Challenge, CompactJws, DeclineReason, DeviceKey, HandOffAddress, MethodId, MethodKind, PaymentId,
        PaymentMethod, PaymentReference, Quote, QuoteId, ReceiptClaims, SignedAuthorisation,
    },
    personal::Personal,
    water_number::WaterNumber,
};
use waterpay_sandbox::receipt_key;

use super::Mark;

/// What a request to pay meets with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reply {
    /// It is settled at once.
    Settles,
    /// It is accepted, and nothing more.
    Pending,
    /// The resident has to confirm it elsewhere.
    HandsOff,
    /// It is refused.
    Declines,
    /// It is accepted, and the connection breaks before the answer.
    Breaks,
    /// It never arrives, as far as the gateway knows.
    Lost,
}

/// What is told about each request to pay, at the moment in which it comes.
type Tell = Box<dyn Fn(Mark) + Send + Sync>;

/// The gateway.
pub(crate) struct Witness {
    device_key: DeviceKey,
    tell: Tell,
    desk: Mutex<Desk>,
}

#[derive(Default)]
struct Desk {
    replies: VecDeque<Reply>,
    known: Vec<PaymentResource>,
    second_of_a_bill: Option<PaymentId>,
}

impl Witness {
    pub(crate) fn new(device_key: DeviceKey, replies: &[Reply], tell: Tell) -> Arc<Self> {
        let desk = Desk { replies: replies.iter().copied().collect(), ..Desk::default() };
        Arc::new(Self { device_key, tell, desk: Mutex::new(desk) })
    }

    /// Settles whatever is open, and from now on every payment at once.
    pub(crate) fn settle(&self) {
        let mut desk = self.desk();
        desk.replies.clear();
        for payment in &mut desk.known {
            if matches!(payment.outcome, Outcome::Pending | Outcome::RequiresAction { .. }) {
                payment.outcome = settled(payment);
            }
        }
    }

    /// The payments that it has, each once.
    pub(crate) fn known(&self) -> Vec<PaymentResource> {
        self.desk().known.clone()
    }

    /// Has these already, as if they had been sent before.
    pub(crate) fn knows(&self, payments: Vec<PaymentResource>) {
        self.desk().known = payments;
    }

    /// A payment that came for a bill that had another one, open or settled.
    pub(crate) fn second_of_a_bill(&self) -> Option<PaymentId> {
        self.desk().second_of_a_bill
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn respond(&self, request: Request) -> Result<Response, ExchangeFailed> {
        let body = request.body.map(|body| body.bytes).unwrap_or_default();
        match (request.method, request.path.as_str()) {
            (Method::Post, "/v1/quotes") => match serde_json::from_slice::<QuoteRequest>(&body) {
                Ok(asked) => Ok(json(&quote(&asked))),
                Err(_) => Ok(Response { status: 400, ..Response::default() }),
            },
            (Method::Post, "/v1/payments") => self.pay(body),
            (Method::Get, path) if path.ends_with("/payments") => {
                let of_it =
                    |known: &PaymentResource| Some(known.account.number.reveal()) == path.rsplit('/').nth(1);
                Ok(json(&AccountPayments { payments: self.known().into_iter().filter(of_it).collect() }))
            }
            (Method::Get, path) => {
                let id: Option<PaymentId> = path.strip_prefix("/v1/payments/").and_then(|id| id.parse().ok());
                let known = self.known();
                Ok(known.iter().find(|payment| Some(payment.payment_id) == id).map_or_else(unknown, json))
            }
            (Method::Post, _) => Ok(unknown()),
        }
    }

    fn pay(&self, body: Vec<u8>) -> Result<Response, ExchangeFailed> {
        let authorised = String::from_utf8(body.clone()).ok().and_then(|text| {
            SignedAuthorisation::verify(&CompactJws::parse(text).ok()?, &self.device_key).ok()
        });
        let Some(claims) = authorised else {
            return Ok(Response { status: 400, ..Response::default() });
        };
        (self.tell)(Mark::Sent { payment: claims.payment_id, request: body });
        let mut desk = self.desk();
        let reply = desk.replies.pop_front().unwrap_or(Reply::Settles);
        if reply == Reply::Lost {
            return Err(ExchangeFailed::Broken("on the way there".into()));
        }
        let known = desk.known.iter().find(|known| known.payment_id == claims.payment_id).cloned();
        let resource = known.unwrap_or_else(|| {
            let holds_the_bill = |known: &PaymentResource| {
                known.bill_id == claims.bill_id && !matches!(known.outcome, Outcome::Declined { .. })
            };
            if desk.known.iter().any(holds_the_bill) {
                desk.second_of_a_bill = Some(claims.payment_id);
            }
            let resource = resource(&claims, reply);
            desk.known.push(resource.clone());
            resource
        });
        if reply == Reply::Breaks {
            return Err(ExchangeFailed::Broken("on the way back".into()));
        }
        Ok(json(&resource))
    }
}

impl Gateway for Witness {
    fn exchange(&self, request: Request) -> Exchange<'_> {
        Box::pin(async move { self.respond(request) })
    }
}

/// The made-up bill of that number, each of a household of its own.
pub(super) fn bill(number: u8) -> Bill {
    let account: WaterNumber = format!("{number:07}").parse().expect("seven digits");
    let (first, last) = ("2026-09".parse().expect("a month"), "2026-10".parse().expect("a month"));
    let charge = Charge::Charged { kind: ChargeKind::WaterUse, amount: twd(300 + u64::from(number)) };
    Bill {
        id: BillId::new(format!("made-up-bill-{number}")),
        account: Account::from(account),
        payee: Payee { id: PayeeId::new("kinmen-waterworks"), name: "金門縣自來水廠".into() },
        period: BillingPeriod::new(first, last).expect("two months"),
        usage: Some(CubicMetres(24)),
        charges: Charges::new(vec![charge]).expect("one charge"),
        due: jiff::civil::date(2026, 12, 20),
        status: BillStatus::Unpaid,
    }
}

/// The one way to pay.
pub(super) fn method() -> PaymentMethod {
    PaymentMethod {
        id: MethodId::new("card"),
        kind: MethodKind::Card,
        label: Personal::new("測試卡 末四碼 0000"),
        fee: twd(3),
        limit: None,
    }
}

fn quote(asked: &QuoteRequest) -> Quote {
    let bill = bill_of(&asked.bill_id);
    Quote {
        id: QuoteId::new("made-up-quote"),
        total: twd(bill.amount().dollars() + method().fee.dollars()),
        bill,
        method: method(),
        cashback: None,
        not_after: Timestamp::now() + SignedDuration::from_mins(10),
        challenge: Challenge::new("made-up-challenge"),
    }
}

fn bill_of(id: &BillId) -> Bill {
    (0..=u8::MAX).map(bill).find(|bill| bill.id == *id).expect("one of the made-up bills")
}

fn resource(claims: &SignedAuthorisation, reply: Reply) -> PaymentResource {
    let bill = bill_of(&claims.bill_id);
    let mut resource = PaymentResource {
        payment_id: claims.payment_id,
        bill_id: claims.bill_id.clone(),
        account: bill.account,
        payee: bill.payee,
        period: bill.period,
        amount: claims.amount,
        fee: claims.fee,
        total: claims.total,
        method_id: claims.method_id.clone(),
        not_after: claims.not_after,
        outcome: Outcome::Pending,
    };
    match reply {
        Reply::Settles => resource.outcome = settled(&resource),
        Reply::Declines => resource.outcome = Outcome::Declined { reason: DeclineReason::InsufficientFunds },
        Reply::HandsOff => {
            let url = "https://wallet.example/confirm?id=1".parse().expect("an address");
            let action = HandOffAddress { url, until: claims.not_after };
            resource.outcome = Outcome::RequiresAction { action };
        }
        Reply::Pending | Reply::Breaks | Reply::Lost => {}
    }
    resource
}

fn settled(payment: &PaymentResource) -> Outcome {
    let claims = ReceiptClaims {
        payment_id: payment.payment_id,
        bill_id: payment.bill_id.clone(),
        payee_id: payment.payee.id.clone(),
        amount: payment.amount,
        fee: payment.fee,
        total: payment.total,
        currency: "TWD".into(),
        method_id: payment.method_id.clone(),
        settled_at: payment.not_after,
        reference: PaymentReference::new("S-0001"),
        cashback: None,
    };
    Outcome::Settled { receipt: receipt_key().sign(&claims) }
}

fn twd(dollars: u64) -> Twd {
    Twd::from_dollars(dollars).expect("an amount")
}

fn json(body: &impl Serialize) -> Response {
    Response {
        status: 200,
        content_type: JSON.into(),
        date: Some(Timestamp::now()),
        body: serde_json::to_vec(body).expect("these are JSON"),
        ..Response::default()
    }
}

fn unknown() -> Response {
    let problem =
        br#"{"type":"urn:waterpay:problem:no-such-payment","title":"No such payment","status":404}"#;
    Response { status: 404, content_type: PROBLEM_JSON.into(), body: problem.to_vec(), ..json(&()) }
}
