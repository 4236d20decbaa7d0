//! A gateway that answers as it is told and remembers what it was sent.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use jiff::{Timestamp, civil::Date};
use tempfile::TempDir;

use super::super::{Settings, Stage, WaterPay};
use crate::{
    bill::{Bill, BillStatus, Household},
    biller::{Account, AccountNumber},
    gateway::{
        Exchange, ExchangeFailed, Gateway, Method, Pace, Request, Response,
        wire::{AccountBills, AccountPayments, JSON, Outcome, PROBLEM_JSON, PaymentResource},
    },
    ledger::ChangeNumber,
    payment::{
        CompactJws, PaymentId, PaymentReference, Quote, ReceiptClaims, SignedAuthorisation,
        examples::{bill, device_key, gateway, quote, receipt_keys},
    },
    personal::Personal,
    water_number::WaterNumber,
};

/// The script and the memory, behind one lock.
#[derive(Default)]
struct Script {
    sent: Vec<Request>,
    known: Vec<PaymentResource>,
    outcome: Option<Outcome>,
    lose: usize,
    offers_last: Option<Duration>,
    bill: Option<BillStatus>,
    due: Option<Date>,
    unreachable: Option<AccountNumber>,
    promotions: Told,
}

/// What the gateway tells of its promotions.
#[derive(Default)]
pub(super) enum Told {
    /// Nothing: it has no such page.
    #[default]
    Refused,
    /// Nothing at all: it never answers.
    Silence,
    /// This.
    Body(&'static str),
}

/// A gateway with one bill and one way to pay.
#[derive(Default)]
pub(super) struct Scripted(Mutex<Script>);

impl Scripted {
    pub(super) fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Every payment stands like this from now on.
    pub(super) fn answer(&self, outcome: Outcome) {
        self.0.lock().unwrap().outcome = Some(outcome);
    }

    /// Every payment that is open is settled from now on.
    pub(super) fn settle(&self) {
        let mut script = self.0.lock().unwrap();
        script.outcome = None;
        for payment in &mut script.known {
            if payment.outcome == Outcome::Pending {
                payment.outcome = settled(payment);
            }
        }
    }

    /// The next requests to pay never arrive.
    pub(super) fn lose_requests(&self, count: usize) {
        self.0.lock().unwrap().lose = count;
    }

    /// Offers run out after so long, instead of ten minutes.
    pub(super) fn offer_for(&self, duration: Duration) {
        self.0.lock().unwrap().offers_last = Some(duration);
    }

    /// Every household's bill has this status from now on.
    pub(super) fn bills_are(&self, status: BillStatus) {
        self.0.lock().unwrap().bill = Some(status);
    }

    /// Every household's bill is due on this day from now on.
    pub(super) fn bills_are_due(&self, due: Date) {
        self.0.lock().unwrap().due = Some(due);
    }

    /// Nobody gets through who asks about this household.
    pub(super) fn cannot_be_asked_about(&self, account: &Account) {
        self.0.lock().unwrap().unreachable = Some(account.number.clone());
    }

    /// What is told of the promotions from now on.
    pub(super) fn tell_promotions(&self, told: Told) {
        self.0.lock().unwrap().promotions = told;
    }

    /// The requests to pay that left the phone.
    pub(super) fn sent(&self) -> Vec<Request> {
        self.0.lock().unwrap().sent.clone()
    }

    fn respond(&self, request: Request) -> Result<Response, ExchangeFailed> {
        let mut script = self.0.lock().unwrap();
        match (request.method, request.path.as_str()) {
            (Method::Post, "/v1/quotes") => {
                let not_after = Timestamp::now() + script.offers_last.unwrap_or(Duration::from_mins(10));
                Ok(json(&Quote { not_after, ..quote() }))
            }
            (Method::Post, "/v1/payments") => {
                script.sent.push(request.clone());
                if script.lose > 0 {
                    script.lose -= 1;
                    return Err(ExchangeFailed::Broken("lost".into()));
                }
                let text = String::from_utf8(request.body.unwrap().bytes).unwrap();
                let claims =
                    SignedAuthorisation::verify(&CompactJws::parse(text).unwrap(), &device_key()).unwrap();
                let mut resource = resource(&claims);
                resource.outcome = script.outcome.clone().unwrap_or_else(|| settled(&resource));
                script.known.push(resource.clone());
                Ok(json(&resource))
            }
            (Method::Get, path) if path.ends_with("/bills") => {
                let number: WaterNumber = path.rsplit('/').nth(1).unwrap().parse().unwrap();
                let account = Account::from(number);
                if script.unreachable.as_ref() == Some(&account.number) {
                    return Err(ExchangeFailed::Broken("lost".into()));
                }
                let household = Household {
                    account: account.clone(),
                    masked_name: Personal::new("測○戶"),
                    masked_address: Personal::new("金門縣測試路○○號"),
                };
                let (status, due) = (script.bill.unwrap_or(bill().status), script.due.unwrap_or(bill().due));
                Ok(json(&AccountBills { household, bills: vec![Bill { account, due, status, ..bill() }] }))
            }
            (Method::Get, "/v1/promotions") => Ok(match script.promotions {
                Told::Body(body) => Response { body: body.into(), ..json(&()) },
                Told::Refused | Told::Silence => unknown(),
            }),
            (Method::Get, path) if path.ends_with("/payments") => {
                Ok(json(&AccountPayments { payments: script.known.clone() }))
            }
            (Method::Get, path) => {
                let id: PaymentId = path.strip_prefix("/v1/payments/").unwrap().parse().unwrap();
                Ok(script.known.iter().find(|payment| payment.payment_id == id).map_or_else(unknown, json))
            }
            (Method::Post, path) => panic!("nobody asks for {path}"),
        }
    }
}

impl Gateway for Scripted {
    fn exchange(&self, request: Request) -> Exchange<'_> {
        Box::pin(async move {
            let silent = matches!(self.0.lock().unwrap().promotions, Told::Silence);
            if silent && request.path == "/v1/promotions" {
                std::future::pending::<()>().await;
            }
            self.respond(request)
        })
    }
}

/// A new folder of this test's own, which goes when it is dropped.
pub(super) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

pub(super) fn settings(folder: &TempDir) -> Settings {
    Settings {
        folder: folder.path().to_owned(),
        gateway: "https://gateway.example.tw".parse().unwrap(),
        receipt_keys: receipt_keys(),
        device_key: device_key(),
        pace: Pace { first: Duration::from_millis(2), longest: Duration::from_millis(20) },
    }
}

/// Awaits news until the payment stands as `is_it` says, for ten seconds at most.
pub(super) async fn wait_until(water_pay: &WaterPay, id: PaymentId, is_it: impl Fn(&Stage) -> bool) {
    let waited = tokio::time::timeout(Duration::from_secs(10), async {
        let mut after = ChangeNumber::ZERO;
        loop {
            let changed = water_pay.changed(after, Duration::from_millis(200)).await.unwrap();
            after = changed.upto;
            let stands = |view: &super::super::PaymentView| view.intent.payment == id && is_it(&view.stage);
            if changed.payments.iter().any(stands) {
                return;
            }
        }
    });
    waited.await.expect("the payment gets there");
}

fn resource(claims: &SignedAuthorisation) -> PaymentResource {
    PaymentResource {
        payment_id: claims.payment_id,
        bill_id: claims.bill_id.clone(),
        account: bill().account,
        payee: bill().payee,
        period: bill().period,
        amount: claims.amount,
        fee: claims.fee,
        total: claims.total,
        method_id: claims.method_id.clone(),
        not_after: claims.not_after,
        outcome: Outcome::Pending,
    }
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
    Outcome::Settled { receipt: gateway().sign(&claims) }
}

fn json(body: &impl serde::Serialize) -> Response {
    Response {
        status: 200,
        content_type: JSON.into(),
        date: Some(Timestamp::now()),
        body: serde_json::to_vec(body).unwrap(),
        ..Response::default()
    }
}

fn unknown() -> Response {
    let problem =
        br#"{"type":"urn:waterpay:problem:no-such-payment","title":"No such payment","status":404}"#;
    Response { status: 404, content_type: PROBLEM_JSON.into(), body: problem.to_vec(), ..json(&()) }
}
