//! Promotions: what they say, and what they give by one offer. They are data (`promotions.json`, or what was announced
//! instead), and [`payment::cashback`](waterpay_core::payment::cashback) reads them here as it does on a phone.

use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::Connection;
use waterpay_core::{
    bill::Bill,
    gateway::wire::Promotions,
    payment::{
        Cashback, PaymentMethod,
        cashback::{Paying, expected},
    },
};

use super::{Gateway, Refusal};
use crate::book as kept;

/// Between the titles of promotions that give something together.
const AND: &str = " + ";

impl Gateway {
    /// What may come back after a payment.
    pub fn promotions(&self) -> Promotions {
        (*self.promotions).clone()
    }

    /// From now on these are the promotions. Offers that were made stay as they are.
    pub fn announce(&mut self, promotions: Promotions) {
        self.promotions = Arc::new(promotions);
    }
}

/// The sandbox's own promotions: 8 % of the bill, at most 20 dollars, for the first two payments of a household.
pub(super) fn built_in() -> Promotions {
    serde_json::from_str(include_str!("../../promotions.json"))
        .expect("the file is part of the program, and every test reads it")
}

/// What comes back for a bill that is paid by `method` with the key `key_id`: of all promotions together, under their
/// titles together.
pub(super) fn cashback(
    book: &Connection,
    promotions: &Promotions,
    bill: &Bill,
    method: &PaymentMethod,
    key_id: &str,
    now: Timestamp,
) -> Result<Option<Cashback>, Refusal> {
    let paying = Paying {
        payee: bill.payee.id.clone(),
        amount: bill.amount(),
        source: method.kind,
        at: now,
        earlier: kept::payments::settled_before(book, &bill.account, key_id)?,
    };
    let expectation = expected(&promotions.promotions, &paying)
        .expect("what a way to pay takes at once is small, and promotions are few");
    let giving = expectation.parts.iter().filter(|part| part.amount().is_some());
    let titles: Vec<&str> = giving.map(|part| part.title.as_str()).collect();
    let cashback = Cashback { amount: expectation.total, promotion: titles.join(AND) };
    Ok((!titles.is_empty()).then_some(cashback))
}
