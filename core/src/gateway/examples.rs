//! A made-up answer for tests of this room.

use super::wire::{Outcome, PaymentResource};
use crate::payment::examples::intent;

/// The payment of [`intent`], as the gateway would tell of it.
pub(super) fn resource(outcome: Outcome) -> PaymentResource {
    PaymentResource::of(intent(), outcome)
}
