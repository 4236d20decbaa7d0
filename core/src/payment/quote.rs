//! What the gateway offers: this bill, paid this way, for this much, until then.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::PaymentMethod;
use crate::{bill::Bill, gateway_name::gateway_name, money::Twd};

/// The gateway's name for an offer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QuoteId(String);

gateway_name!(QuoteId);

/// An offer. Fee, total and deadline are the gateway's; the phone computes none of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// Which offer.
    pub id: QuoteId,
    /// The bill as it is now.
    pub bill: Bill,
    /// The way of paying that was asked for.
    pub method: PaymentMethod,
    /// The bill's amount and the fee together: what leaves the resident's purse.
    pub total: Twd,
    /// What the gateway expects to give back, if anything.
    pub cashback: Option<Cashback>,
    /// The gateway promises not to execute the payment after this instant of its own clock.
    pub not_after: Timestamp,
    /// A value that the signature has to cover, so that an authorisation cannot be used twice.
    pub challenge: Challenge,
}

/// What makes a signature good for one offer. `Debug` hides it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Challenge(String);

/// Money back, as the gateway states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cashback {
    /// How much.
    pub amount: Twd,
    /// The title of the promotion; of several that give something together, all of them.
    pub promotion: String,
}

impl Challenge {
    /// Takes the value that the gateway drew.
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }
}

impl fmt::Debug for Challenge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Challenge(…)")
    }
}

impl Quote {
    /// Whether the total is the bill's amount and the fee together.
    pub fn adds_up(&self) -> bool {
        self.bill.amount().checked_add(self.method.fee) == Ok(self.total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payment::examples::{quote, twd};

    #[test]
    fn the_total_is_the_bill_and_the_fee_and_nothing_else() {
        assert!(quote().adds_up());
        for total in [0, 320, 322, 324] {
            assert!(!Quote { total: twd(total), ..quote() }.adds_up(), "{total}");
        }
    }
}
