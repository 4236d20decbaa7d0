//! The steps of the journey that only ask: what is owed, how it can be paid, how a payment stands.

use std::sync::Arc;

use super::{Failure, LookUp, PaymentView, look_up::Printed, running::Running};
use crate::{
    bill::{Bill, BillId},
    biller::Account,
    gateway::{
        GatewayFault,
        wire::{AccountBills, ProblemKind},
    },
    ledger::{Ledger, LedgerFault},
    payment::{PaymentId, PaymentMethod, State},
    printed_code::Claim,
    taipei::in_taipei,
};

/// What the gateway has for an account, beside what a printed code claims.
pub(super) async fn look_up(
    running: &Arc<Running>,
    account: Account,
    claim: Option<Claim>,
) -> Result<LookUp, Failure> {
    let answer = match &claim {
        Some(claim) => running.gateway.printed_code(&account, &claim.text).await,
        None => running.gateway.bills(&account).await,
    };
    let (answer, printed) = match (answer, &claim) {
        // A code that the gateway does not take still tells whose bill it is; that it was not taken is said.
        (Err(GatewayFault::Refused { kind: ProblemKind::CodeNotAccepted }), Some(claim)) => {
            (running.gateway.bills(&account).await, Some(Printed::NotAccepted(claim)))
        }
        (answer, claim) => (answer, claim.as_ref().map(Printed::Accepted)),
    };
    match answer {
        Ok(AccountBills { household, bills }) => {
            let heard_at = running.clock.now();
            let today = in_taipei(heard_at).date();
            let (household, bills, known, perhaps) = running
                .books(move |books| {
                    books.households.learn(&household, &bills, heard_at);
                    let known = payments_of(&books.ledger, bills.iter().map(|bill| &bill.id));
                    let perhaps = books.households.perhaps_paid_elsewhere(&bills, today);
                    (household, bills, known, perhaps)
                })
                .await?;
            Ok(LookUp::compare(household, bills, heard_at, printed)
                .with_known(known.map_err(Failure::Ledger)?, perhaps))
        }
        Err(GatewayFault::Refused { kind: ProblemKind::NoSuchAccount }) => Ok(LookUp::NoSuchNumber(account)),
        Err(GatewayFault::Refused { kind: ProblemKind::NoSuchBiller }) => {
            Err(Failure::BillerNotServed { biller: account.biller })
        }
        Err(fault) => Err(fault.into()),
    }
}

/// The ways in which a bill can be paid.
pub(super) async fn methods(running: &Running, bill: &Bill) -> Result<Vec<PaymentMethod>, Failure> {
    running.gateway.methods(&bill.id).await.map_err(Failure::from)
}

/// A payment as it stands in the ledger.
pub(super) async fn view(running: &Arc<Running>, id: PaymentId) -> Result<PaymentView, Failure> {
    let recorded = running.ledger(move |ledger| ledger.payment(id)).await?.map_err(Failure::Ledger)?;
    recorded.map(PaymentView::from).ok_or(Failure::NoSuchPayment)
}

/// The payments of a bill that this phone has under way or has paid, the newest first.
pub(super) async fn known(running: &Arc<Running>, bill: BillId) -> Result<Vec<PaymentView>, Failure> {
    running.ledger(move |ledger| payments_of(ledger, [&bill])).await?.map_err(Failure::Ledger)
}

/// The payments of some bills that this phone has under way or has paid, the newest of each first.
pub(super) fn payments_of<'a>(
    ledger: &Ledger,
    bills: impl IntoIterator<Item = &'a BillId>,
) -> Result<Vec<PaymentView>, LedgerFault> {
    let counts = |state: &State| match state {
        State::Drafted | State::Confirming(_) | State::HandedOff(_) | State::Paid(_) => true,
        State::Declined(_) | State::AlreadyPaid(_) | State::Expired => false,
    };
    let mut found = vec![];
    for bill in bills {
        found.extend(ledger.payments_of_bill(bill)?);
    }
    Ok(found.into_iter().filter(|recorded| counts(&recorded.payment.state)).map(PaymentView::from).collect())
}
