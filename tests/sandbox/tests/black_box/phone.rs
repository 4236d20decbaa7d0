//! A phone that the tests hold: a key, and requests by it.

use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use waterpay_core::{
    bill::{Bill, BillStatus},
    gateway::wire::{AccountBills, JOSE, Outcome, PaymentResource, PrintedCode},
    payment::{Authorisation, CompactJws, DeviceKey, Intent, Origin, PaymentId, Quote, Receipt},
};
use waterpay_sandbox::{RunningSandbox, Sandbox, SandboxSettings, Special};

/// What every sandbox of the tests is started with: a date in the middle between two due dates.
pub(crate) fn settings() -> SandboxSettings {
    SandboxSettings { begins_at: Some("2027-01-05T04:00:00Z".parse().unwrap()), ..SandboxSettings::default() }
}

/// A fresh sandbox in memory.
pub(crate) async fn sandbox() -> RunningSandbox {
    Sandbox::start(settings()).await.unwrap()
}

/// A phone whose key is registered.
pub(crate) struct Phone {
    pub(crate) key: SigningKey,
    pub(crate) http: reqwest::Client,
    pub(crate) url: String,
}

/// A signed request to pay.
#[derive(Clone)]
pub(crate) struct Order {
    pub(crate) id: PaymentId,
    pub(crate) body: String,
    pub(crate) intent: Intent,
}

/// An answer, whole.
#[derive(Debug)]
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) body: Value,
}

impl Phone {
    pub(crate) async fn at(sandbox: &RunningSandbox) -> Self {
        Self::with_key(sandbox, 1).await
    }

    pub(crate) async fn with_key(sandbox: &RunningSandbox, seed: u8) -> Self {
        // A client cannot be built without one, although nothing here speaks TLS. Only the first is installed.
        drop(rustls::crypto::ring::default_provider().install_default());
        let phone = Self {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            http: reqwest::Client::builder()
                .redirect(reqwest::redirect::Policy::none())
                .retry(reqwest::retry::never())
                .build()
                .unwrap(),
            url: sandbox.url(),
        };
        let registered = phone.post("/v1/device-keys", &json!(phone.device_key().to_jwk())).await;
        assert!([200, 201].contains(&registered.status));
        phone
    }

    pub(crate) fn device_key(&self) -> DeviceKey {
        DeviceKey::from_bytes(self.key.verifying_key().to_sec1_point(false).as_bytes()).unwrap()
    }

    pub(crate) async fn get(&self, path: &str) -> Answered {
        answered(self.http.get(format!("{}{path}", self.url))).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answered {
        let request = self.http.post(format!("{}{path}", self.url));
        answered(request.header("content-type", "application/json").body(body.to_string())).await
    }

    pub(crate) async fn bills_of(&self, number: &str) -> AccountBills {
        let path = format!("/v1/billers/kinmen-water/accounts/{number}/bills");
        self.get(&path).await.expect(200)
    }

    pub(crate) async fn only_bill_of(&self, special: Special) -> Bill {
        let mut bills = self.bills_of(special.number().as_str()).await.bills;
        assert_eq!(bills.len(), 1);
        bills.remove(0)
    }

    pub(crate) async fn bills_of_code(&self, text: &str) -> Answered {
        let code = PrintedCode {
            biller: waterpay_core::biller::BillerId::new("kinmen-water"),
            text: text.to_owned(),
        };
        self.post("/v1/printed-codes", &json!(code)).await
    }

    pub(crate) async fn asks_for_a_quote(&self, bill: &Bill, method: &str) -> Answered {
        let body = json!({"bill_id": bill.id, "method_id": method, "key_id": self.device_key().key_id()});
        self.post("/v1/quotes", &body).await
    }

    pub(crate) async fn quote(&self, bill: &Bill, method: &str) -> Quote {
        self.asks_for_a_quote(bill, method).await.expect(200)
    }

    pub(crate) fn authorise(&self, quote: Quote) -> Order {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let mut random = [7; 10];
        random[..8].copy_from_slice(&MADE.fetch_add(1, Ordering::Relaxed).to_le_bytes());
        let id = PaymentId::new(Timestamp::now(), random);
        self.authorise_as(id, quote)
    }

    pub(crate) fn authorise_as(&self, id: PaymentId, quote: Quote) -> Order {
        let authorisation = Authorisation::new(id, quote, self.device_key());
        let signature: Signature = self.key.sign(authorisation.to_sign());
        let intent = authorisation.signed(&signature.to_bytes()).unwrap();
        let Origin::Here { request, .. } = &intent.origin else { panic!("an authorisation made here") };
        let body = request.as_str().to_owned();
        Order { id, body, intent }
    }

    /// An order for the only bill of a special number.
    pub(crate) async fn order(&self, special: Special, method: &str) -> Order {
        let bill = self.only_bill_of(special).await;
        self.authorise(self.quote(&bill, method).await)
    }

    pub(crate) fn request(&self, order: &Order) -> reqwest::RequestBuilder {
        self.http
            .post(format!("{}/v1/payments", self.url))
            .header("content-type", JOSE)
            .header("idempotency-key", format!("\"{}\"", order.id))
            .body(order.body.clone())
    }

    pub(crate) async fn send(&self, order: &Order) -> Answered {
        answered(self.request(order)).await
    }

    pub(crate) async fn ask(&self, id: PaymentId) -> Answered {
        self.get(&format!("/v1/payments/{id}")).await
    }

    pub(crate) async fn status_of(&self, special: Special) -> BillStatus {
        self.only_bill_of(special).await.status
    }
}

pub(crate) async fn answered(request: reqwest::RequestBuilder) -> Answered {
    let response = request.send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = response.text().await.unwrap();
    let body = if text.is_empty() { Value::Null } else { serde_json::from_str(&text).unwrap() };
    Answered { status, headers, body }
}

impl Answered {
    /// The body, of an answer with this status.
    pub(crate) fn expect<T: serde::de::DeserializeOwned>(self, status: u16) -> T {
        assert_eq!(self.status, status, "{self:?}");
        serde_json::from_value(self.body).unwrap()
    }

    pub(crate) fn outcome(&self) -> Outcome {
        let payment: PaymentResource = serde_json::from_value(self.body.clone()).unwrap();
        payment.outcome
    }

    /// The problem's short name.
    pub(crate) fn problem(&self) -> &str {
        assert_eq!(self.headers["content-type"], "application/problem+json", "{self:?}");
        assert_eq!(self.body["status"], self.status, "{self:?}");
        let kind = self.body["type"].as_str().unwrap();
        kind.strip_prefix("urn:waterpay:problem:").unwrap_or(kind)
    }
}

/// The receipt of a settled payment, verified and about `order`.
pub(crate) fn proof(outcome: &Outcome, order: &Order) -> Receipt {
    let receipt = Receipt::verify(receipt_of(outcome), &waterpay_sandbox::receipt_keys()).unwrap();
    receipt.proves(&order.intent).unwrap();
    receipt
}

pub(crate) fn receipt_of(outcome: &Outcome) -> CompactJws {
    match outcome {
        Outcome::Settled { receipt } => receipt.clone(),
        Outcome::Pending
        | Outcome::RequiresAction { .. }
        | Outcome::Declined { .. }
        | Outcome::AlreadyPaid { .. }
        | Outcome::ExpiredNeverExecuted
        | Outcome::Unknown => panic!("not settled: {outcome:?}"),
    }
}

/// How often a bill was charged.
pub(crate) async fn charges_for(sandbox: &RunningSandbox, order: &Order) -> usize {
    let charges = sandbox.control().charges().await.unwrap();
    charges.iter().filter(|charge| charge.bill_id == order.intent.bill).count()
}
