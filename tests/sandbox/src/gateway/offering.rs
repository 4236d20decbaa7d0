//! What the gateway offers: ways to pay, and a quote for one bill, one way and one phone's key.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use waterpay_core::{
    bill::{Bill, BillId, Charge, ChargeKind, Payable},
    gateway::wire::{DeviceKeyRegistered, PaymentMethods, ProblemKind, QuoteRequest},
    money::Twd,
    payment::{
        Cashback, Challenge, DeviceKey, JsonWebKey, MethodId, MethodKind, PaymentMethod, Quote, QuoteId,
        ReceiptKey,
    },
    personal::Personal,
};

use super::{Gateway, Refusal, looking_up, promoting, settling};
use crate::{
    book::{self as kept, KeptQuote},
    issuers::{Fingerprint, Special, special},
};

/// How long a quote can be taken.
pub const QUOTES_LAST: SignedDuration = SignedDuration::from_mins(10);

/// What became of a key that a phone sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyRegistration {
    /// It was not known before.
    New(DeviceKeyRegistered),
    /// It was.
    Known(DeviceKeyRegistered),
}

impl Gateway {
    /// The ways to pay a bill; none when it cannot be paid now.
    ///
    /// # Errors
    /// No such bill.
    pub fn payment_methods(&mut self, id: &BillId, now: Timestamp) -> Result<PaymentMethods, Refusal> {
        self.in_one_transaction(now, |book| {
            let bill = looking_up::find(book, id, now)?;
            let methods = match bill.status.payable() {
                Payable::Yes => methods_for(&bill),
                Payable::NotNeeded | Payable::NotHere => vec![],
            };
            Ok(PaymentMethods { methods })
        })
    }

    /// Keeps the public key of a phone.
    ///
    /// # Errors
    /// Malformed, when it is not a point on P-256.
    pub fn register_key(&mut self, jwk: &JsonWebKey, now: Timestamp) -> Result<KeyRegistration, Refusal> {
        let key = DeviceKey::from_jwk(jwk).map_err(|_| Refusal::malformed("not a public key on P-256"))?;
        let registered = DeviceKeyRegistered { key_id: key.key_id() };
        self.in_one_transaction(now, |book| {
            Ok(if kept::device_keys::keep(book, &key)? {
                KeyRegistration::New(registered)
            } else {
                KeyRegistration::Known(registered)
            })
        })
    }

    /// An offer, kept until it is taken or too old.
    ///
    /// # Errors
    /// An unknown key, no such bill, a bill that cannot be paid now, or a way of paying that is not offered for it.
    pub fn quote(&mut self, request: &QuoteRequest, now: Timestamp) -> Result<Quote, Refusal> {
        let receipt_key = self.receipt_key.clone();
        let promotions = Arc::clone(&self.promotions);
        self.in_one_transaction(now, |book| {
            if kept::device_keys::find(book, &request.key_id)?.is_none() {
                return Err(Refusal::problem(ProblemKind::UnknownKey, "register the key before"));
            }
            let bill = looking_up::find(book, &request.bill_id, now)?;
            if bill.status.payable() != Payable::Yes {
                return Err(Refusal::problem(ProblemKind::BillNotPayable, "the bill's status says why"));
            }
            let method = methods_for(&bill)
                .into_iter()
                .find(|method| method.id == request.method_id)
                .ok_or(Refusal::problem(ProblemKind::MethodNotOffered, "ask for the ways to pay"))?;
            let cashback = promoting::cashback(book, &promotions, &bill, &method, &request.key_id, now)?;
            let quote = offer(book, bill, method, cashback, request, now)?;
            what_happens_after(book, &receipt_key, &quote, now)?;
            Ok(quote)
        })
    }
}

fn offer(
    book: &Connection,
    bill: Bill,
    method: PaymentMethod,
    cashback: Option<Cashback>,
    request: &QuoteRequest,
    now: Timestamp,
) -> Result<Quote, Refusal> {
    let before = kept::quotes::count(book)?.to_string();
    let print = Fingerprint::of(&["quote", &before, bill.id.as_str(), &request.key_id, &now.to_string()]);
    let to_the_second = Timestamp::from_second(now.as_second()).unwrap_or(now);
    let quote = Quote {
        id: QuoteId::new(format!("quote-{}", print.hex(8))),
        total: bill
            .amount()
            .checked_add(method.fee)
            .expect("a method is offered below its limit only, and the limits are small"),
        cashback,
        not_after: to_the_second.saturating_add(QUOTES_LAST).unwrap_or(Timestamp::MAX),
        challenge: Challenge::new(Fingerprint::of(&["challenge", &print.hex(32)]).hex(16)),
        bill,
        method,
    };
    let key_id = request.key_id.clone();
    kept::quotes::keep(book, &KeptQuote { quote: quote.clone(), key_id })?;
    Ok(quote)
}

/// What the special numbers do between a quote and its payment.
fn what_happens_after(
    book: &Connection,
    receipt_key: &ReceiptKey,
    quote: &Quote,
    now: Timestamp,
) -> Result<(), Refusal> {
    let bill = &quote.bill;
    let special = special(&bill.account);
    if special == Some(Special::ChangesAfterQuote) && !was_corrected(bill) {
        let more = bill.amount().checked_add(twd(10)).expect("a made-up bill is small");
        looking_up::correct(book, &bill.id, more)?;
    }
    if special == Some(Special::OvertakenByAnotherPhone) {
        let payment = settling::begin_on_another_phone(book, bill)?;
        settling::settle(book, receipt_key, payment, now)?;
    }
    Ok(())
}

fn was_corrected(bill: &Bill) -> bool {
    bill.charges.lines().iter().any(|line| match line {
        Charge::Charged { kind, .. } | Charge::Credited { kind, .. } => *kind == ChargeKind::Adjustment,
    })
}

fn methods_for(bill: &Bill) -> Vec<PaymentMethod> {
    let wallet_only = special(&bill.account) == Some(Special::WalletOnly);
    let method = |id, kind, label: &str, fee, limit| PaymentMethod {
        id: MethodId::new(id),
        kind,
        label: Personal::new(label),
        fee: twd(fee),
        limit: Some(twd(limit)),
    };
    let mut methods = vec![
        method("stored_value", MethodKind::StoredValue, "沙盒儲值帳戶", 0, 50_000),
        method("bank_account", MethodKind::LinkedBankAccount, "沙盒銀行 末四碼 0000", 0, 100_000),
        method("card", MethodKind::Card, "沙盒信用卡 末四碼 0000", 10, 50_000),
        method("wallet", MethodKind::WalletHandOff, "沙盒錢包", 0, 30_000),
    ];
    methods.retain(|method| {
        let within_limit = method.limit.is_none_or(|limit| bill.amount() <= limit);
        within_limit && (!wallet_only || method.kind == MethodKind::WalletHandOff)
    });
    methods
}

fn twd(dollars: u64) -> Twd {
    Twd::from_dollars(dollars).expect("a small amount")
}
