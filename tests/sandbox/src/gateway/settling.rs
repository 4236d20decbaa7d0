//! What becomes of a payment that was accepted: by itself as time passes, or because somebody decides it.
//!
//! Money moves in [`settle`] and nowhere else; it writes the receipt and the charge in the caller's transaction.

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use waterpay_core::{
    bill::Bill,
    gateway::wire::{Outcome, PaymentResource, ProblemKind},
    money::Twd,
    payment::{Cashback, DeclineReason, MethodId, PaymentId, PaymentReference, ReceiptClaims, ReceiptKey},
};

use super::{Gateway, Refusal};
use crate::{
    book::{self as kept, Charge, KeptPayment},
    issuers::Fingerprint,
};

/// How long a payment of the slow special number is on its way, by the sandbox's clock.
pub const SETTLES_AFTER: SignedDuration = SignedDuration::from_secs(5);

/// What somebody decides about a payment that is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The resident confirms in the wallet, or the bank says yes.
    Settle,
    /// The resident cancels in the wallet.
    Cancel,
    /// The bank says no.
    Decline,
    /// The wallet gives up waiting; the deadline counts as passed.
    Expire,
}

impl Gateway {
    /// Decides a payment that is on its way. One that is decided already stays as it is.
    ///
    /// # Errors
    /// No such payment.
    pub fn decide(
        &mut self,
        id: PaymentId,
        decision: Decision,
        now: Timestamp,
    ) -> Result<PaymentResource, Refusal> {
        let receipt_key = self.receipt_key.clone();
        let resource = self.in_one_transaction(now, |book| {
            let payment = kept::payments::find(book, id)?
                .ok_or(Refusal::problem(ProblemKind::NoSuchPayment, "no payment has this id"))?;
            if !is_open(&payment.resource.outcome) {
                return Ok(payment.resource);
            }
            match decision {
                Decision::Settle => settle(book, &receipt_key, payment, now),
                Decision::Cancel => decline(book, payment, DeclineReason::CancelledByResident),
                Decision::Decline => decline(book, payment, DeclineReason::InsufficientFunds),
                Decision::Expire => end(book, payment, Outcome::ExpiredNeverExecuted),
            }
        })?;
        Ok(self.shown(resource))
    }
}

/// Settles what was to settle by `now`, and gives up what may not be executed any more.
pub(super) fn catch_up(book: &Connection, receipt_key: &ReceiptKey, now: Timestamp) -> Result<(), Refusal> {
    for payment in kept::payments::open(book)? {
        let not_after = payment.resource.not_after;
        match payment.settles_at {
            Some(at) if at <= now && at <= not_after => drop(settle(book, receipt_key, payment, at)?),
            Some(_) | None if now > not_after => drop(end(book, payment, Outcome::ExpiredNeverExecuted)?),
            Some(_) | None => {}
        }
    }
    Ok(())
}

/// Moves the money: the charge, the receipt and the outcome, all in the caller's transaction.
pub(super) fn settle(
    book: &Connection,
    receipt_key: &ReceiptKey,
    payment: KeptPayment,
    at: Timestamp,
) -> Result<PaymentResource, Refusal> {
    let resource = &payment.resource;
    let receipt = receipt_key.sign(&ReceiptClaims {
        payment_id: resource.payment_id,
        bill_id: resource.bill_id.clone(),
        payee_id: resource.payee.id.clone(),
        amount: resource.amount,
        fee: resource.fee,
        total: resource.total,
        currency: "TWD".to_owned(),
        method_id: resource.method_id.clone(),
        settled_at: at,
        reference: reference(resource.payment_id),
        cashback: cashback(book, &payment)?,
    });
    let charge = Charge {
        payment_id: resource.payment_id,
        bill_id: resource.bill_id.clone(),
        total: resource.total,
        at,
    };
    kept::charges::append(book, &charge)?;
    end(book, payment, Outcome::Settled { receipt })
}

/// Begins a payment of a bill on another phone, which is only imagined. It stays on its way until somebody decides it.
pub(super) fn begin_on_another_phone(book: &Connection, bill: &Bill) -> Result<KeptPayment, Refusal> {
    let print = Fingerprint::of(&["another phone", bill.id.as_str()]);
    let payment = KeptPayment {
        resource: PaymentResource {
            payment_id: PaymentId::new(Timestamp::UNIX_EPOCH, print.ten_bytes()),
            bill_id: bill.id.clone(),
            account: bill.account.clone(),
            payee: bill.payee.clone(),
            period: bill.period,
            amount: bill.amount(),
            fee: Twd::ZERO,
            total: bill.amount(),
            method_id: MethodId::new("stored_value"),
            not_after: "9000-01-01T00:00:00Z".parse().expect("a time"),
            outcome: Outcome::Pending,
        },
        quote: None,
        request: None,
        settles_at: None,
    };
    kept::payments::keep(book, &payment)?;
    Ok(payment)
}

/// The sandbox's name for the settlement of a payment.
pub(super) fn reference(id: PaymentId) -> PaymentReference {
    let print = Fingerprint::of(&["reference", &id.to_string()]);
    PaymentReference::new(format!("SB{}", print.hex(5).to_uppercase()))
}

/// Whether a payment is on its way.
pub(super) fn is_open(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Pending | Outcome::RequiresAction { .. } => true,
        Outcome::Settled { .. }
        | Outcome::Declined { .. }
        | Outcome::AlreadyPaid { .. }
        | Outcome::ExpiredNeverExecuted
        | Outcome::Unknown => false,
    }
}

fn decline(
    book: &Connection,
    payment: KeptPayment,
    reason: DeclineReason,
) -> Result<PaymentResource, Refusal> {
    end(book, payment, Outcome::Declined { reason })
}

fn end(book: &Connection, payment: KeptPayment, outcome: Outcome) -> Result<PaymentResource, Refusal> {
    let resource = PaymentResource { outcome, ..payment.resource };
    kept::payments::update(book, &resource)?;
    Ok(resource)
}

/// What was promised in the offer.
fn cashback(book: &Connection, payment: &KeptPayment) -> Result<Option<Cashback>, Refusal> {
    let Some(quote) = &payment.quote else {
        return Ok(None);
    };
    Ok(kept::quotes::find(book, quote)?.and_then(|kept| kept.quote.cashback))
}
