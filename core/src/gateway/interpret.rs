//! What an exchange says about a payment. Pure, and as distrustful as rule 5 of the payment rules asks.
//!
//! Only a 2xx answer in the contract's content type, about this very payment, bill, payee and amounts, says anything;
//! a 404 in the contract's form says that the gateway does not know the payment. All else is unclear, and why it is
//! unclear is kept for the engineer.

use super::{
    ExchangeFailed, Response,
    wire::{JSON, Outcome, PROBLEM_JSON, PaymentResource, Problem, ProblemKind},
};
use crate::payment::{Answer, Doubt, Intent, Receipt, ReceiptKeys, State};

/// What was sent to the gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The request to pay.
    ToPay,
    /// The question how the payment stands.
    HowItStands,
}

/// Reads the outcome of an exchange about `intent`.
pub fn interpret(
    intent: &Intent,
    keys: &ReceiptKeys,
    asked: Asked,
    exchanged: &Result<Response, ExchangeFailed>,
) -> Answer {
    let Ok(response) = exchanged else {
        return Answer::Unclear { doubt: Doubt::NoAnswer, retry_after: None };
    };
    let unclear = |doubt| Answer::Unclear { doubt, retry_after: response.retry_after };
    match response.status {
        200..=202 if response.content_type == JSON => {
            match serde_json::from_slice::<PaymentResource>(&response.body) {
                Ok(resource) if !is_about(&resource, intent) => unclear(Doubt::DoesNotMatch),
                // 202 means "not finished"; a refusal in it contradicts itself. A receipt needs no status to be true.
                Ok(PaymentResource { outcome, .. }) if response.status == 202 && is_refusal(&outcome) => {
                    unclear(Doubt::NotUnderstood)
                }
                Ok(resource) => stated(resource.outcome, intent, keys),
                Err(_) => unclear(Doubt::NotUnderstood),
            }
        }
        404 if asked == Asked::HowItStands && is_unknown_payment(response) => {
            Answer::Unknown { gateway_time: response.date }
        }
        409 | 425 | 429 | 503 => unclear(Doubt::Busy),
        400..=499 => unclear(Doubt::RequestRefused),
        500..=599 => unclear(Doubt::GatewayFault),
        _ => unclear(Doubt::NotUnderstood),
    }
}

/// The state of a payment that the gateway tells of by itself; a settlement without a valid proof stays in doubt.
pub fn state_of(outcome: Outcome, intent: &Intent, keys: &ReceiptKeys) -> State {
    match stated(outcome, intent, keys) {
        Answer::Settled(receipt) => State::Paid(receipt),
        Answer::HandOff(address) => State::HandedOff(address),
        Answer::Declined(reason) => State::Declined(reason),
        Answer::AlreadyPaid(reference) => State::AlreadyPaid(reference),
        Answer::ExpiredNeverExecuted => State::Expired,
        Answer::Pending | Answer::Unknown { .. } => State::Confirming(Doubt::Processing),
        Answer::Unclear { doubt, .. } => State::Confirming(doubt),
    }
}

fn stated(outcome: Outcome, intent: &Intent, keys: &ReceiptKeys) -> Answer {
    match outcome {
        Outcome::Pending => Answer::Pending,
        Outcome::RequiresAction { action } => Answer::HandOff(action),
        Outcome::Declined { reason } => Answer::Declined(reason),
        Outcome::AlreadyPaid { reference } => Answer::AlreadyPaid(reference),
        Outcome::ExpiredNeverExecuted => Answer::ExpiredNeverExecuted,
        Outcome::Unknown => Answer::Unclear { doubt: Doubt::NotUnderstood, retry_after: None },
        Outcome::Settled { receipt } => {
            match Receipt::verify(receipt, keys).and_then(|receipt| receipt.proves(intent).map(|()| receipt))
            {
                Ok(receipt) => Answer::Settled(receipt),
                Err(_) => Answer::Unclear { doubt: Doubt::BadReceipt, retry_after: None },
            }
        }
    }
}

fn is_refusal(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Declined { .. } | Outcome::AlreadyPaid { .. } | Outcome::ExpiredNeverExecuted => true,
        Outcome::Pending | Outcome::RequiresAction { .. } | Outcome::Settled { .. } | Outcome::Unknown => {
            false
        }
    }
}

fn is_about(resource: &PaymentResource, intent: &Intent) -> bool {
    resource.payment_id == intent.payment
        && resource.bill_id == intent.bill
        && resource.account == intent.account
        && resource.payee.id == intent.payee.id
        && resource.amount == intent.amount
        && resource.fee == intent.fee
        && resource.total == intent.total
        && resource.method_id == intent.method
        && resource.not_after == intent.not_after
}

/// A 404 of a proxy or a misspelt path must not pass for the gateway's word.
fn is_unknown_payment(response: &Response) -> bool {
    response.content_type == PROBLEM_JSON
        && serde_json::from_slice::<Problem>(&response.body)
            .is_ok_and(|problem| problem.kind == ProblemKind::NoSuchPayment)
}

#[cfg(test)]
mod tests;
