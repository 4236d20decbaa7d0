//! The steps of the journey that ask the gateway: looking up, preparing, paying.

use std::sync::Arc;

use super::{
    Failure, LookUp, PaymentView,
    courier::{self, NotRecorded},
    running::Running,
};
use crate::{
    bill::{Bill, Payable},
    biller::Account,
    gateway::{
        GatewayFault, state_of,
        wire::{AccountBills, PaymentResource, ProblemKind},
    },
    ledger::NotBegun,
    payment::{
        Authorisation, Intent, MethodId, Origin, Payment, PaymentId, PaymentMethod, Quote, ReceiptKeys,
        State, machine::Event,
    },
    printed_code::Claim,
};

/// What the gateway has for an account, beside what a printed code claims.
pub(super) async fn look_up(
    running: &Running,
    account: Account,
    claim: Option<Claim>,
) -> Result<LookUp, Failure> {
    let answer = match &claim {
        Some(claim) => running.gateway.printed_code(&account, &claim.text).await,
        None => running.gateway.bills(&account).await,
    };
    let answer = match (answer, &claim) {
        // A code that the gateway does not take, because it is old or damaged, still tells whose bill it is.
        (
            Err(GatewayFault::Refused {
                kind: ProblemKind::CodeNotAccepted,
            }),
            Some(_),
        ) => running.gateway.bills(&account).await,
        (answer, _) => answer,
    };
    match answer {
        Ok(AccountBills { household, bills }) => Ok(LookUp::compare(household, bills, claim.as_ref())),
        Err(GatewayFault::Refused {
            kind: ProblemKind::NoSuchAccount,
        }) => Ok(LookUp::NoSuchNumber(account)),
        Err(GatewayFault::Refused {
            kind: ProblemKind::NoSuchBiller,
        }) => Err(Failure::BillerNotServed {
            biller: account.biller,
        }),
        Err(fault) => Err(fault.into()),
    }
}

/// The ways in which a bill can be paid.
pub(super) async fn methods(running: &Running, bill: &Bill) -> Result<Vec<PaymentMethod>, Failure> {
    running.gateway.methods(&bill.id).await.map_err(Failure::from)
}

/// An offer for a bill, written down for the resident to authorise.
///
/// The gateway is first asked for the account's payments: after a new phone, a new installation or a lost ledger this
/// is how the phone knows again what was paid, before it may pay.
pub(super) async fn prepare(
    running: &Arc<Running>,
    bill: Bill,
    method: MethodId,
) -> Result<Authorisation, Failure> {
    import(running, &bill.account).await?;
    nothing_under_way(running, &bill).await?;
    let quote = match quote(running, &bill, &method).await {
        Ok(quote) => quote,
        Err(GatewayFault::Refused {
            kind: ProblemKind::BillNotPayable,
        }) => {
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
            return Err(Failure::BillNotPayable {
                status: quote.bill.status,
            });
        }
    }
    let payment = PaymentId::new(running.clock.now(), random()?);
    Ok(Authorisation::new(
        payment,
        quote,
        running.settings.device_key.clone(),
    ))
}

/// Refuses a bill that this phone is paying or has paid.
async fn nothing_under_way(running: &Arc<Running>, bill: &Bill) -> Result<(), Failure> {
    let known = bill.id.clone();
    let known = running
        .ledger(move |ledger| ledger.payments_of_bill(&known))
        .await?
        .map_err(Failure::Ledger)?;
    for recorded in known {
        let payment = recorded.payment.intent.payment;
        match recorded.payment.state {
            State::Paid(receipt) => {
                let reference = Some(receipt.claims().reference.clone());
                return Err(Failure::AlreadyPaid { payment, reference });
            }
            State::Drafted | State::Confirming(_) | State::HandedOff(_) => {
                return Err(Failure::PaymentUnderWay { payment });
            }
            State::Declined(_) | State::AlreadyPaid(_) | State::Expired | State::NotStarted => {}
        }
    }
    Ok(())
}

/// Keeps the decision, sends it, and says where it stands. Durable, then sent; from here on nothing stops it.
pub(super) async fn pay(
    running: &Arc<Running>,
    authorisation: Authorisation,
    signature: &[u8],
) -> Result<PaymentView, Failure> {
    let intent = authorisation
        .signed(signature)
        .map_err(|_| Failure::BadSignature)?;
    let id = intent.payment;
    match courier::take_step(running, Payment::drafted(intent), Event::Begun).await {
        Ok((payment, next)) => {
            courier::start(running, payment, next);
            view(running, id).await
        }
        Err((_, NotRecorded::Ledger(NotBegun::LivePayment(payment)))) => {
            Err(Failure::PaymentUnderWay { payment })
        }
        Err((_, NotRecorded::Ledger(NotBegun::AlreadyPaid(payment)))) => Err(Failure::AlreadyPaid {
            payment,
            reference: None,
        }),
        Err((_, NotRecorded::Ledger(NotBegun::AlreadyEnded(payment)))) => view(running, payment).await,
        Err((_, NotRecorded::Ledger(NotBegun::Ledger(fault) | NotBegun::Unsure(fault)))) => {
            Err(Failure::NotStarted(fault))
        }
        Err((_, NotRecorded::NotRunning)) => Err(Failure::NotRunning),
    }
}

/// A payment as it stands in the ledger.
pub(super) async fn view(running: &Arc<Running>, id: PaymentId) -> Result<PaymentView, Failure> {
    let recorded = running
        .ledger(move |ledger| ledger.payment(id))
        .await?
        .map_err(Failure::Ledger)?;
    recorded.map(PaymentView::from).ok_or(Failure::NoSuchPayment)
}

/// Takes over what the gateway knows of an account's payments and this ledger does not.
async fn import(running: &Arc<Running>, account: &Account) -> Result<(), Failure> {
    let told = running.gateway.payments(account).await?;
    let keys = &running.settings.receipt_keys;
    let told: Vec<Payment> = told
        .into_iter()
        .map(|resource| told_by_the_gateway(resource, keys))
        .collect();
    let now = running.clock.now();
    let imported = running
        .ledger(move |ledger| ledger.import(told, now))
        .await?
        .map_err(Failure::Ledger)?;
    for payment in imported.into_iter().filter(|payment| !payment.state.is_final()) {
        courier::start(running, payment, courier::Next::Ask);
    }
    Ok(())
}

fn told_by_the_gateway(resource: PaymentResource, keys: &ReceiptKeys) -> Payment {
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
    Payment {
        intent,
        state,
        tries: 0,
    }
}

/// An offer for the bill. A gateway that does not know the phone's key yet is told it first.
async fn quote(running: &Running, bill: &Bill, method: &MethodId) -> Result<Quote, GatewayFault> {
    let key = &running.settings.device_key;
    match running.gateway.quote(bill, method, key).await {
        Err(GatewayFault::Refused {
            kind: ProblemKind::UnknownKey,
        }) => {
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
            .map_or(Failure::NoSuchBill, |found| Failure::BillNotPayable {
                status: found.status,
            }),
        Err(fault) => fault.into(),
    }
}

fn random() -> Result<[u8; 10], Failure> {
    let mut bytes = [0; 10];
    getrandom::fill(&mut bytes).map_err(|_| Failure::NotRunning)?;
    Ok(bytes)
}
