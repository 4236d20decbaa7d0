//! What holds after every scenario, whatever it is about.

use std::collections::BTreeMap;

use waterpay_core::{
    engine::{PaymentView, Stage},
    payment::{PaymentId, Receipt, ReceiptKeys},
};
use waterpay_sandbox::Charge;

use crate::Why;

/// No bill is charged twice.
///
/// # Errors
/// [`Why::ChargedAgain`].
pub fn one_charge_a_bill(charges: &[Charge]) -> Result<(), Why> {
    let mut times = BTreeMap::new();
    for charge in charges {
        *times.entry(&charge.bill_id).or_insert(0) += 1;
    }
    match times.into_values().find(|times| *times > 1) {
        Some(times) => Err(Why::ChargedAgain(times)),
        None => Ok(()),
    }
}

/// What a phone shows as paid has a receipt that verifies and is about it, and that much money moved for it.
pub fn paid_means_paid(history: &[PaymentView], charges: &[Charge], keys: &ReceiptKeys) -> Result<(), Why> {
    for view in history {
        let Stage::Paid(receipt) = &view.stage else {
            continue;
        };
        let proven = Receipt::verify(receipt.proof().clone(), keys)
            .and_then(|receipt| receipt.proves(&view.intent))
            .is_ok();
        let moved = charges.iter().any(|charge| {
            charge.payment_id == view.intent.payment
                && charge.bill_id == view.intent.bill
                && charge.total == view.intent.total
        });
        if !(proven && moved) {
            return Err(Why::PaidWithoutProof(view.intent.payment));
        }
    }
    Ok(())
}

/// A phone knows of every charge that was authorised on it: as paid, or as not yet known, and never as failed.
pub fn charges_are_known(
    authorised: &[PaymentId],
    history: &[PaymentView],
    charges: &[Charge],
) -> Result<(), Why> {
    for Charge { payment_id, .. } in charges {
        let known = history
            .iter()
            .find(|view| view.intent.payment == *payment_id)
            .is_some_and(|view| matches!(view.stage, Stage::Paid(_)) || !view.stage.is_final());
        if authorised.contains(payment_id) && !known {
            return Err(Why::ChargeUnknown(*payment_id));
        }
    }
    Ok(())
}
