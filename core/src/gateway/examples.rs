//! A made-up answer for tests of this room.

use super::wire::{Outcome, PaymentResource};
use crate::payment::examples::intent;

/// The payment of [`intent`], as the gateway would tell of it.
pub(super) fn resource(outcome: Outcome) -> PaymentResource {
    let intent = intent();
    PaymentResource {
        payment_id: intent.payment,
        bill_id: intent.bill,
        account: intent.account,
        payee: intent.payee,
        period: intent.period,
        amount: intent.amount,
        fee: intent.fee,
        total: intent.total,
        method_id: intent.method,
        not_after: intent.not_after,
        outcome,
    }
}
