//! A payment as a screen shows it.

use jiff::Timestamp;

use crate::{
    ledger::{ChangeNumber, Recorded},
    payment::{DeclineReason, Doubt, HandOffAddress, Intent, PaymentReference, Receipt, State},
};

/// A payment as a screen shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentView {
    /// What was decided.
    pub intent: Intent,
    /// Where it stands.
    pub stage: Stage,
    /// When it was decided.
    pub begun_at: Timestamp,
    /// When there was news last.
    pub changed_at: Timestamp,
    /// The number of that news.
    pub change: ChangeNumber,
}

/// Where a payment stands, for a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// The outcome is not known. The resident must not pay again.
    BeingConfirmed(Doubt),
    /// The resident has to confirm in another app.
    NeedsResident(HandOffAddress),
    /// Paid, with the proof.
    Paid(Receipt),
    /// Refused; no money moved.
    Declined(DeclineReason),
    /// Another payment had paid the bill; no money moved for this one.
    AlreadyPaid(PaymentReference),
    /// The deadline passed; no money moved.
    Expired,
}

/// News since a change that the shell already knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Ask for what comes after this next.
    pub upto: ChangeNumber,
    /// The payments that changed, each once, as they are now. Empty when the time ran out.
    pub payments: Vec<PaymentView>,
}

impl Stage {
    /// Whether nothing more will happen to the payment.
    pub fn is_final(&self) -> bool {
        match self {
            Self::BeingConfirmed(_) | Self::NeedsResident(_) => false,
            Self::Paid(_) | Self::Declined(_) | Self::AlreadyPaid(_) | Self::Expired => true,
        }
    }
}

impl From<State> for Stage {
    fn from(state: State) -> Self {
        match state {
            State::Drafted => Self::BeingConfirmed(Doubt::Sent),
            State::Confirming(doubt) => Self::BeingConfirmed(doubt),
            State::HandedOff(address) => Self::NeedsResident(address),
            State::Paid(receipt) => Self::Paid(receipt),
            State::Declined(reason) => Self::Declined(reason),
            State::AlreadyPaid(reference) => Self::AlreadyPaid(reference),
            State::Expired => Self::Expired,
        }
    }
}

impl From<Recorded> for PaymentView {
    fn from(recorded: Recorded) -> Self {
        Self {
            intent: recorded.payment.intent,
            stage: recorded.payment.state.into(),
            begun_at: recorded.begun_at,
            changed_at: recorded.changed_at,
            change: recorded.change,
        }
    }
}
