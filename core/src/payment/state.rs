//! Where a payment stands.

use serde::{Deserialize, Serialize};

use super::{Doubt, HandOffAddress, Intent, Receipt};
use crate::gateway_name::gateway_name;

/// A payment: what was decided, and where it stands. [`machine::step`](super::machine::step) alone moves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// What the resident decided.
    pub intent: Intent,
    /// Where it stands.
    pub state: State,
    /// How many waits there were so far; each is longer than the one before. Starts again when the app does.
    pub tries: u32,
}

/// Where a payment stands. The diagram is in [`machine`](super::machine).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Authorised, and not yet on disk. Nothing has been sent.
    Drafted,
    /// On disk, perhaps sent, outcome unknown: "being confirmed, do not pay again".
    Confirming(Doubt),
    /// The gateway waits for the resident to confirm in another app.
    HandedOff(HandOffAddress),
    /// Settled, with the proof.
    Paid(Receipt),
    /// The gateway refused, and no money moved.
    Declined(DeclineReason),
    /// The bill has been paid by another payment, which is settled, and this one took no money.
    AlreadyPaid(PaymentReference),
    /// The deadline passed at the gateway, and no money moved.
    Expired,
}

/// Why the gateway refused a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeclineReason {
    /// Not enough money in the purse or account.
    InsufficientFunds,
    /// More than the way of paying allows at once or in a day.
    LimitExceeded,
    /// The way of paying is not usable now.
    MethodUnavailable,
    /// The bill changed after it was shown; look it up again.
    BillChanged,
    /// The bill can no longer be paid here.
    BillClosed,
    /// Another payment of the bill is on its way, and may still end either way.
    BeingPaid,
    /// The resident cancelled, or did not confirm in the other app.
    CancelledByResident,
    /// The issuer of the money suspects fraud.
    SuspectedFraud,
    /// A reason that this version does not know.
    #[serde(other)]
    Other,
}

/// The gateway's name for a settlement, to quote at the counter.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PaymentReference(String);

gateway_name!(PaymentReference);

impl Payment {
    /// A payment that was just authorised.
    pub fn drafted(intent: Intent) -> Self {
        Self { intent, state: State::Drafted, tries: 0 }
    }
}

impl State {
    /// Whether the payment is on disk and its outcome not known yet.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Confirming(_) | Self::HandedOff(_) => true,
            Self::Drafted | Self::Paid(_) | Self::Declined(_) | Self::AlreadyPaid(_) | Self::Expired => false,
        }
    }
}
