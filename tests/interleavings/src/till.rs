//! A gateway with one bill that settles whatever it is sent, and a phone in a folder of its own.

use std::{
    collections::BTreeSet,
    fs, io,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
    time::Duration,
};

use jiff::Timestamp;
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use rusqlite::Connection;
use shuttle::future::yield_now;
use tempfile::TempDir;
use waterpay_core::{
    bill::{
        Bill, BillId, BillStatus, BillingPeriod, Charge, ChargeKind, Charges, CubicMetres, Payee, PayeeId,
    },
    gateway::{
        Exchange, Gateway, Method, Pace, Request, Response,
        wire::{AccountPayments, JSON, Outcome, PROBLEM_JSON, PaymentResource},
    },
    ledger::Ledger,
    money::Twd,
    payment::{
        Authorisation, Challenge, CompactJws, DeviceKey, MethodId, MethodKind, PaymentId, PaymentMethod,
        PaymentReference, Quote, QuoteId, ReceiptClaims, ReceiptKey, ReceiptKeys, SignedAuthorisation,
    },
    personal::Personal,
    water_number::WaterNumber,
};

use crate::{
    engine::{PaymentView, Settings, Stage, WaterPay},
    ledger::ChangeNumber,
    time::FOR_EVER,
};

/// A gateway that keeps none of its promises to the phone: it takes every payment of the bill that it is sent, so that
/// only the phone itself can keep a second one back.
#[derive(Default)]
pub(crate) struct Till(Mutex<Drawer>);

#[derive(Default)]
struct Drawer {
    exchanges: usize,
    sent: Vec<Request>,
    known: Vec<PaymentResource>,
}

impl Till {
    /// How often it was asked anything.
    pub(crate) fn exchanges(&self) -> usize {
        self.drawer().exchanges
    }

    /// Every request to pay.
    pub(crate) fn sent(&self) -> Vec<Request> {
        self.drawer().sent.clone()
    }

    /// The payments that it took.
    pub(crate) fn charges(&self) -> BTreeSet<PaymentId> {
        self.drawer().known.iter().map(|payment| payment.payment_id).collect()
    }

    fn drawer(&self) -> MutexGuard<'_, Drawer> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a payment, and says that it is not finished; asked about it, says that it is.
    fn respond(&self, request: Request) -> Response {
        let mut drawer = self.drawer();
        match (request.method, request.path.as_str()) {
            (Method::Post, "/v1/quotes") => json(&quote()),
            (Method::Post, _) => {
                drawer.sent.push(request.clone());
                let text = String::from_utf8(request.body.unwrap_or_else(nothing).bytes).unwrap_or_default();
                let signed = CompactJws::parse(text).expect("what is sent is a JWS");
                let signed =
                    SignedAuthorisation::verify(&signed, &device_key()).expect("the phone signed it");
                let resource = taken(&signed);
                if !drawer.known.iter().any(|known| known.payment_id == resource.payment_id) {
                    drawer.known.push(resource.clone());
                }
                json(&resource)
            }
            (Method::Get, path) if path.ends_with("/payments") => {
                json(&AccountPayments { payments: drawer.known.clone() })
            }
            (Method::Get, path) => {
                let id = path.rsplit('/').next().unwrap_or_default();
                let known = drawer.known.iter_mut().find(|known| known.payment_id.to_string() == id);
                known.map_or_else(unknown, |known| {
                    known.outcome = settled(known);
                    json(known)
                })
            }
        }
    }
}

impl Gateway for Till {
    fn exchange(&self, request: Request) -> Exchange<'_> {
        Box::pin(async move {
            self.drawer().exchanges += 1;
            // On the way there, and on the way back, others go on.
            yield_now().await;
            let response = self.respond(request);
            yield_now().await;
            Ok(response)
        })
    }
}

/// A phone with an empty ledger in a folder of its own.
pub(crate) struct Phone(TempDir);

impl Phone {
    pub(crate) fn new() -> io::Result<Self> {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { TempDir::new_in(memory)? } else { TempDir::new()? };
        fs::write(folder.path().join("ledger.sqlite"), empty_ledger())?;
        Ok(Self(folder))
    }

    /// Opens the app.
    pub(crate) fn open(&self, till: &Arc<Till>) -> Arc<WaterPay> {
        let settings = Settings {
            folder: self.0.path().to_owned(),
            gateway: "https://gateway.example.tw".parse().expect("an address"),
            receipt_keys: receipt_keys(),
            device_key: device_key(),
            pace: Pace { first: Duration::from_millis(1), longest: Duration::from_millis(1) },
        };
        Arc::new(WaterPay::open_with(settings, till.clone()).expect("the folder is free"))
    }

    /// Takes away the rule that a bill has one live payment.
    pub(crate) fn without_index(&self) -> rusqlite::Result<()> {
        let other = Connection::open(self.0.path().join("ledger.sqlite"))?;
        other
            .execute_batch("DROP INDEX one_live_payment_per_bill; DROP TRIGGER a_paid_bill_is_not_paid_again")
    }
}

/// Signs and pays.
pub(crate) async fn tap(
    app: Arc<WaterPay>,
    authorisation: Authorisation,
) -> Result<PaymentView, crate::engine::Failure> {
    let signature: Signature = phone_key().sign(authorisation.to_sign());
    app.pay(&authorisation, &signature.to_bytes()).await
}

/// Awaits news for as long as it takes until the payment has ended.
pub(crate) async fn until_the_end(app: &WaterPay, id: PaymentId) -> Stage {
    let mut after = ChangeNumber::ZERO;
    loop {
        let changed = app.changed(after, FOR_EVER).await.expect("the app is open");
        after = changed.upto;
        let mut views = changed.payments.into_iter();
        if let Some(view) = views.find(|view| view.intent.payment == id && view.stage.is_final()) {
            return view.stage;
        }
    }
}

pub(crate) fn method() -> MethodId {
    MethodId::new("card")
}

pub(crate) fn bill() -> Bill {
    let number: WaterNumber = "0000001".parse().expect("seven digits");
    let month = "2026-10".parse().expect("a month");
    Bill {
        id: BillId::new("made-up-bill"),
        account: number.into(),
        payee: Payee { id: PayeeId::new("kinmen-waterworks"), name: "金門縣自來水廠".into() },
        period: BillingPeriod::new(month, month).expect("one month"),
        usage: Some(CubicMetres(24)),
        charges: Charges::new(vec![Charge::Charged { kind: ChargeKind::WaterUse, amount: twd(320) }])
            .expect("a small amount"),
        due: jiff::civil::date(2026, 12, 20),
        status: BillStatus::Unpaid,
    }
}

fn quote() -> Quote {
    let label = Personal::new("測試卡 末四碼 0000");
    Quote {
        id: QuoteId::new("made-up-quote"),
        bill: bill(),
        method: PaymentMethod { id: method(), kind: MethodKind::Card, label, fee: Twd::ZERO, limit: None },
        total: twd(320),
        cashback: None,
        not_after: Timestamp::now() + Duration::from_hours(1),
        challenge: Challenge::new("made-up-challenge"),
    }
}

fn taken(signed: &SignedAuthorisation) -> PaymentResource {
    let Bill { account, payee, period, .. } = bill();
    PaymentResource {
        payment_id: signed.payment_id,
        bill_id: signed.bill_id.clone(),
        account,
        payee,
        period,
        amount: signed.amount,
        fee: signed.fee,
        total: signed.total,
        method_id: signed.method_id.clone(),
        not_after: signed.not_after,
        outcome: Outcome::Pending,
    }
}

fn settled(payment: &PaymentResource) -> Outcome {
    let receipt = receipt_key().sign(&ReceiptClaims {
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
    });
    Outcome::Settled { receipt }
}

fn json(body: &impl serde::Serialize) -> Response {
    let body = serde_json::to_vec(body).expect("bodies have string keys");
    Response {
        status: 200,
        content_type: JSON.into(),
        date: Some(Timestamp::now()),
        body,
        ..Response::default()
    }
}

fn unknown() -> Response {
    let problem =
        br#"{"type":"urn:waterpay:problem:no-such-payment","title":"No such payment","status":404}"#;
    Response { status: 404, content_type: PROBLEM_JSON.into(), body: problem.to_vec(), ..json(&()) }
}

fn nothing() -> waterpay_core::gateway::Body {
    waterpay_core::gateway::Body { content_type: JSON, bytes: vec![] }
}

fn twd(dollars: u64) -> Twd {
    Twd::from_dollars(dollars).expect("a small amount")
}

fn phone_key() -> SigningKey {
    SigningKey::from_slice(&[7; 32]).expect("a number below the order of the curve")
}

fn device_key() -> DeviceKey {
    static KEY: OnceLock<DeviceKey> = OnceLock::new();
    let made = || DeviceKey::from_bytes(phone_key().verifying_key().to_sec1_point(false).as_bytes());
    KEY.get_or_init(|| made().expect("a point on the curve")).clone()
}

fn receipt_key() -> ReceiptKey {
    ReceiptKey::from_seed(&[9; 32])
}

fn receipt_keys() -> ReceiptKeys {
    ReceiptKeys::pinned(&[receipt_key().public()]).expect("a point on the curve")
}

/// The bytes of a ledger in which there is nothing yet. To make one takes longer than to pay.
fn empty_ledger() -> &'static [u8] {
    static EMPTY: OnceLock<Vec<u8>> = OnceLock::new();
    EMPTY.get_or_init(|| {
        let folder = TempDir::new().expect("a folder");
        let opened = Ledger::open(folder.path(), receipt_keys(), Timestamp::now()).expect("a new ledger");
        opened.ledger.close().expect("it is closed");
        fs::read(folder.path().join("ledger.sqlite")).expect("it is there")
    })
}
