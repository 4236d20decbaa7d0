//! Payments: made once, asked about for ever.
//!
//! The order of the checks is the contract's: a payment that is known answers as what it is, whatever has changed
//! since; only a new one is looked at.

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use waterpay_core::{
    bill::Payable,
    biller::BillerId,
    gateway::wire::{AccountPayments, Outcome, PaymentResource, ProblemKind},
    payment::{
        CompactJws, DeclineReason, HandOffAddress, HandOffUrl, MethodKind, PaymentId, Quote,
        SignedAuthorisation,
    },
};

use super::{Gateway, Refusal, SETTLES_AFTER, looking_up, settling};
use crate::{
    book::{self as kept, KeptPayment, KeptQuote},
    issuers::{Special, special},
};

/// A payment that the gateway has, and how it came by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The payment as it is now.
    pub payment: PaymentResource,
    /// Whether this request was the first.
    pub acceptance: Acceptance,
}

/// Whether a request to pay was the first of its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acceptance {
    /// It was.
    First,
    /// It was, and the special number wants its answer to be lost on the way.
    FirstAndAnswerLost,
    /// The same bytes had come before.
    Again,
}

impl Gateway {
    /// Executes a request to pay, or answers what became of it.
    ///
    /// # Errors
    /// Malformed, a reused id, an unknown key, or an authorisation that is not the key's or not of the quote.
    pub fn pay(&mut self, id: PaymentId, request: &str, now: Timestamp) -> Result<Accepted, Refusal> {
        let jws =
            CompactJws::parse(request).map_err(|_| Refusal::malformed("the body is not a compact JWS"))?;
        let (receipt_key, wallet_pages) = (self.receipt_key.clone(), self.wallet_pages.clone());
        let payments_take = self.payments_take;
        let accepted = self.in_one_transaction(now, |book| {
            if let Some(known) = kept::payments::find(book, id)? {
                return again(known, request);
            }
            let (authorised, key_id) = authorised(book, &jws)?;
            if authorised.payment_id != id {
                return Err(Refusal::malformed("the Idempotency-Key is not the payment's id"));
            }
            let quote = taken_quote(book, &authorised, &key_id)?;
            let acceptance = match special_of(&quote) {
                Some(Special::AnswerLost) => Acceptance::FirstAndAnswerLost,
                Some(_) | None => Acceptance::First,
            };
            let (outcome, settles_at) = first_outcome(book, &quote, &wallet_pages, payments_take, now)?;
            let payment = KeptPayment {
                resource: resource(id, &quote, outcome),
                quote: Some(quote.id.clone()),
                request: Some(request.to_owned()),
                settles_at,
            };
            kept::payments::keep(book, &payment)?;
            let settles_now = payment.settles_at == Some(now);
            let payment = if settles_now {
                settling::settle(book, &receipt_key, payment, now)?
            } else {
                payment.resource
            };
            Ok(Accepted { payment, acceptance })
        })?;
        Ok(Accepted { payment: self.shown(accepted.payment), ..accepted })
    }

    /// What became of a payment.
    ///
    /// # Errors
    /// No such payment.
    pub fn payment(&mut self, id: PaymentId, now: Timestamp) -> Result<PaymentResource, Refusal> {
        let known = self.in_one_transaction(now, |book| Ok(kept::payments::find(book, id)?))?;
        known
            .map(|payment| self.shown(payment.resource))
            .ok_or(Refusal::problem(ProblemKind::NoSuchPayment, "no payment has this id"))
    }

    /// Every payment of an account.
    ///
    /// # Errors
    /// No such biller, an ill-formed number, or no such account.
    pub fn account_payments(
        &mut self,
        biller: &BillerId,
        number: &str,
        now: Timestamp,
    ) -> Result<AccountPayments, Refusal> {
        let account = looking_up::known_account(biller, number)?;
        let kept = self.in_one_transaction(now, |book| Ok(kept::payments::of_account(book, &account)?))?;
        let payments = kept.into_iter().map(|payment| self.shown(payment.resource)).collect();
        Ok(AccountPayments { payments })
    }

    /// A payment as the world sees it: the wallet's page is where this sandbox listens now.
    pub(super) fn shown(&self, mut resource: PaymentResource) -> PaymentResource {
        if let Outcome::RequiresAction { action } = &mut resource.outcome {
            action.url = format!("{}/{}", self.wallet_pages.as_str(), resource.payment_id)
                .parse()
                .expect("a page below the wallet's pages, which may be opened");
        }
        resource
    }
}

fn again(known: KeptPayment, request: &str) -> Result<Accepted, Refusal> {
    if known.request.as_deref() == Some(request) {
        Ok(Accepted { payment: known.resource, acceptance: Acceptance::Again })
    } else {
        Err(Refusal::problem(ProblemKind::KeyReused, "this payment id was used with another body"))
    }
}

/// The claims of a request, and the key that signed it.
fn authorised(book: &Connection, jws: &CompactJws) -> Result<(SignedAuthorisation, String), Refusal> {
    let bad = |_| Refusal::problem(ProblemKind::BadAuthorisation, "the signature does not verify");
    let key_id = SignedAuthorisation::key_id(jws).map_err(bad)?;
    let key = kept::device_keys::find(book, &key_id)?
        .ok_or(Refusal::problem(ProblemKind::UnknownKey, "the key that signed is not registered"))?;
    Ok((SignedAuthorisation::verify(jws, &key).map_err(bad)?, key_id))
}

/// The offer that an authorisation takes: made to the same key, the same in everything, and not taken before.
fn taken_quote(book: &Connection, authorised: &SignedAuthorisation, key_id: &str) -> Result<Quote, Refusal> {
    let bad = |detail| Refusal::problem(ProblemKind::BadAuthorisation, detail);
    let KeptQuote { quote, key_id: offered_to } =
        kept::quotes::find(book, &authorised.quote_id)?.ok_or(bad("no quote has this id"))?;
    let as_offered = SignedAuthorisation {
        payment_id: authorised.payment_id,
        quote_id: quote.id.clone(),
        challenge: quote.challenge.clone(),
        bill_id: quote.bill.id.clone(),
        amount: quote.bill.amount(),
        fee: quote.method.fee,
        total: quote.total,
        currency: "TWD".to_owned(),
        payee_id: quote.bill.payee.id.clone(),
        payee_name: quote.bill.payee.name.clone(),
        method_id: quote.method.id.clone(),
        not_after: quote.not_after,
    };
    if offered_to != key_id || *authorised != as_offered {
        return Err(bad("the claims are not those of the quote"));
    }
    if kept::payments::took(book, &quote.id)? {
        return Err(bad("the quote was taken by another payment"));
    }
    Ok(quote)
}

/// What a new payment comes to, and when it settles, if it does.
fn first_outcome(
    book: &Connection,
    quote: &Quote,
    wallet_pages: &HandOffUrl,
    payments_take: SignedDuration,
    now: Timestamp,
) -> Result<(Outcome, Option<Timestamp>), Refusal> {
    let declined = |reason| Ok((Outcome::Declined { reason }, None));
    if now > quote.not_after {
        return Ok((Outcome::ExpiredNeverExecuted, None));
    }
    if let Some(other) = kept::payments::live(book, &quote.bill.id)? {
        return if settling::is_open(&other.resource.outcome) {
            declined(DeclineReason::BeingPaid)
        } else {
            let reference = settling::reference(other.resource.payment_id);
            Ok((Outcome::AlreadyPaid { reference }, None))
        };
    }
    let bill = looking_up::find(book, &quote.bill.id, now)?;
    if bill.status.payable() != Payable::Yes {
        return declined(DeclineReason::BillClosed);
    }
    if bill.amount() != quote.bill.amount() {
        return declined(DeclineReason::BillChanged);
    }
    if let Some(reason) = special_of(quote).and_then(Special::declines) {
        return declined(reason);
    }
    if quote.method.kind == MethodKind::WalletHandOff {
        let action = HandOffAddress { url: wallet_pages.clone(), until: quote.not_after };
        return Ok((Outcome::RequiresAction { action }, None));
    }
    let on_its_way = match special_of(quote) {
        Some(Special::SlowToSettle) => SETTLES_AFTER,
        Some(_) | None => payments_take,
    };
    let settles_at = now.saturating_add(on_its_way).unwrap_or(Timestamp::MAX);
    Ok((Outcome::Pending, Some(settles_at)))
}

fn special_of(quote: &Quote) -> Option<Special> {
    special(&quote.bill.account)
}

fn resource(id: PaymentId, quote: &Quote, outcome: Outcome) -> PaymentResource {
    let bill = &quote.bill;
    PaymentResource {
        payment_id: id,
        bill_id: bill.id.clone(),
        account: bill.account.clone(),
        payee: bill.payee.clone(),
        period: bill.period,
        amount: bill.amount(),
        fee: quote.method.fee,
        total: quote.total,
        method_id: quote.method.id.clone(),
        not_after: quote.not_after,
        outcome,
    }
}
