//! A phone that breaks a rule: what it hears is changed on its way into the engine to what the broken rule would have
//! made of it. So no rule has to be switched off in the code that runs on phones.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::to_vec;
use waterpay_core::{
    bill::BillId,
    gateway::{
        ExchangeFailed, Response,
        wire::{JSON, Outcome, PaymentResource},
    },
    payment::{
        CompactJws, DeclineReason, MethodId, PaymentId, PaymentReference, ReceiptClaims, SignedAuthorisation,
    },
};
use waterpay_sandbox::{Call, receipt_key};

use super::{broken::Broken, gateway::respond, network::Link, world::lock};

/// The requests to pay that a phone sent.
pub(super) type Sent = BTreeMap<PaymentId, String>;

/// What a phone with this rule broken makes of what came back.
pub(super) fn misheard(
    broken: Broken,
    asked: &Call,
    heard: Result<Response, ExchangeFailed>,
    link: &Link,
) -> Result<Response, ExchangeFailed> {
    let Some(id) = payment_of(asked) else { return heard };
    let now = link.world.now();
    let status = heard.as_ref().map_or(0, |response| response.status);
    match (broken, status) {
        (Broken::UnknownIsFailed, 404) | (Broken::FaultIsFailed, 500) => {
            Ok(stated(link, id, now, |_| Outcome::Declined { reason: DeclineReason::Other })
                .unwrap_or(heard?))
        }
        (Broken::PendingIsPaid, 202) => Ok(stated(link, id, now, settled).unwrap_or(heard?)),
        (Broken::OwnClock, _) => {
            heard.map(|response| Response { date: Some(link.clock.read(&link.world)), ..response })
        }
        (
            Broken::TwoPaymentsABill
            | Broken::NoDeadline
            | Broken::ForgottenIds
            | Broken::UnknownIsFailed
            | Broken::FaultIsFailed
            | Broken::PendingIsPaid
            | Broken::ForgetfulPhone
            | Broken::LyingDisk,
            _,
        ) => heard,
    }
}

fn payment_of(asked: &Call) -> Option<PaymentId> {
    match asked {
        Call::SendPayment { id, .. } | Call::AskPayment(id) => Some(*id),
        Call::Bills { .. }
        | Call::AccountPayments { .. }
        | Call::PrintedCodes(_)
        | Call::Bill(_)
        | Call::PaymentMethods(_)
        | Call::DeviceKeys(_)
        | Call::Quotes(_)
        | Call::Promotions => None,
    }
}

/// The gateway's word for a payment, as the phone imagines it.
fn stated(
    link: &Link,
    id: PaymentId,
    now: Timestamp,
    outcome: impl FnOnce(&PaymentResource) -> Outcome,
) -> Option<Response> {
    let request = lock(&link.sent).get(&id).cloned()?;
    let claims: SignedAuthorisation = CompactJws::parse(request).ok()?.claims().ok()?;
    let bill = lock(&link.world.gateway).bill(link.sender, &claims.bill_id, now)?;
    let mut payment = PaymentResource {
        payment_id: id,
        bill_id: claims.bill_id,
        account: bill.account,
        payee: bill.payee,
        period: bill.period,
        amount: claims.amount,
        fee: claims.fee,
        total: claims.total,
        method_id: claims.method_id,
        not_after: claims.not_after,
        outcome: Outcome::Pending,
    };
    payment.outcome = outcome(&payment);
    Some(respond(now, 200, JSON, to_vec(&payment).expect("an answer is JSON")))
}

fn settled(payment: &PaymentResource) -> Outcome {
    let claims = ReceiptClaims {
        payment_id: payment.payment_id,
        bill_id: BillId::new(payment.bill_id.as_str()),
        payee_id: payment.payee.id.clone(),
        amount: payment.amount,
        fee: payment.fee,
        total: payment.total,
        currency: "TWD".to_owned(),
        method_id: MethodId::new(payment.method_id.as_str()),
        settled_at: payment.not_after,
        reference: PaymentReference::new("made up"),
        cashback: None,
    };
    Outcome::Settled { receipt: receipt_key().sign(&claims) }
}
