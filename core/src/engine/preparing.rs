//! Before paying: an offer for a bill, written down for the resident to authorise.
//!
//! The gateway is first asked for the payments of the account. After a new phone, a new installation or a lost ledger
//! this is how the phone knows again what became of the bill, before it may pay. Only the payments of this very bill are
//! taken over: a mistyped number must not bring a stranger's history onto the phone.

use std::sync::Arc;

use super::{Failure, Stage, journey, running::Running};
use crate::{
    bill::{Bill, Payable},
    gateway::{
        GatewayFault, state_of,
        wire::{PaymentResource, ProblemKind},
    },
    payment::{Authorisation, Intent, MethodId, Origin, Payment, PaymentId, Quote, ReceiptKeys},
};

/// Asks for an offer and writes down what is to be signed. Nothing is kept and nothing is sent to pay.
pub(super) async fn prepare(
    running: &Arc<Running>,
    bill: Bill,
    method: MethodId,
) -> Result<Authorisation, Failure> {
    import(running, &bill).await?;
    nothing_under_way(running, &bill).await?;
    let quote = match quote(running, &bill, &method).await {
        Ok(quote) => quote,
        Err(GatewayFault::Refused { kind: ProblemKind::BillNotPayable }) => {
            return Err(not_payable(running, &bill).await);
        }
        Err(fault) => return Err(fault.into()),
    };
    if quote.bill.amount() != bill.amount() {
        return Err(Failure::BillChanged);
    }
    match quote.bill.status.payable() {
        Payable::Yes => {}
        Payable::NotNeeded | Payable::NotHere => {
            return Err(Failure::BillNotPayable { status: quote.bill.status });
        }
    }
    let payment = PaymentId::new(running.clock.now(), random(running)?);
    Ok(Authorisation::new(payment, quote, running.settings.device_key.clone()))
}

/// Takes over what the gateway knows of a bill's payments and this ledger does not.
async fn import(running: &Arc<Running>, bill: &Bill) -> Result<(), Failure> {
    let told = running.gateway.payments(&bill.account).await?;
    let keys = &running.settings.receipt_keys;
    let told = told.into_iter().filter(|resource| resource.bill_id == bill.id);
    let told: Vec<Payment> = told.map(|resource| told_by_the_gateway(resource, keys)).collect();
    let now = running.clock.now();
    let imported = running.ledger(move |ledger| {
        let imported = ledger.import(told, now)?;
        Ok((imported, ledger.latest()?))
    });
    let (imported, latest) = imported.await?.map_err(Failure::Ledger)?;
    running.take_up(imported, latest);
    Ok(())
}

/// A payment as somebody else tells of it: it can be asked about from here, and not sent.
pub(super) fn told_by_the_gateway(resource: PaymentResource, keys: &ReceiptKeys) -> Payment {
    let intent = Intent {
        payment: resource.payment_id,
        bill: resource.bill_id,
        account: resource.account,
        payee: resource.payee,
        period: resource.period,
        amount: resource.amount,
        fee: resource.fee,
        total: resource.total,
        method: resource.method_id,
        not_after: resource.not_after,
        origin: Origin::Elsewhere,
    };
    let state = state_of(resource.outcome, &intent, keys);
    Payment { intent, state, tries: 0 }
}

/// Refuses a bill that this phone is paying or has paid.
pub(super) async fn nothing_under_way(running: &Arc<Running>, bill: &Bill) -> Result<(), Failure> {
    let Some(view) = journey::known(running, bill.id.clone()).await?.into_iter().next() else {
        return Ok(());
    };
    let payment = view.intent.payment;
    Err(if let Stage::Paid(receipt) = view.stage {
        Failure::AlreadyPaid { payment, reference: Some(receipt.claims().reference.clone()) }
    } else {
        Failure::PaymentUnderWay { payment }
    })
}

/// An offer for the bill. A gateway that does not know the phone's key yet is told it first.
async fn quote(running: &Running, bill: &Bill, method: &MethodId) -> Result<Quote, GatewayFault> {
    let key = &running.settings.device_key;
    match running.gateway.quote(bill, method, key).await {
        Err(GatewayFault::Refused { kind: ProblemKind::UnknownKey }) => {
            running.gateway.register(key).await?;
            running.gateway.quote(bill, method, key).await
        }
        answer => answer,
    }
}

/// Why a bill cannot be paid now, by its present status.
async fn not_payable(running: &Running, bill: &Bill) -> Failure {
    match running.gateway.bills(&bill.account).await {
        Ok(now) => now
            .bills
            .into_iter()
            .find(|found| found.id == bill.id)
            .map_or(Failure::NoSuchBill, |found| Failure::BillNotPayable { status: found.status }),
        Err(fault) => fault.into(),
    }
}

fn random(running: &Running) -> Result<[u8; 10], Failure> {
    let mut bytes = [0; 10];
    running.device.random(&mut bytes).map_err(Failure::NoRandomness)?;
    Ok(bytes)
}
