//! Words for paying: the ways to pay, what is about to be paid, and why a payment was refused or is in doubt.

use fluent_bundle::FluentArgs;

use super::{Wording, Words, catalogue::values};
use crate::{
    bill::Payee,
    money::Twd,
    payment::{DeclineReason, Doubt, MethodKind},
};

impl Wording {
    /// What sort of way to pay it is; the gateway's label says which one.
    pub fn method_kind(&self, kind: MethodKind) -> String {
        self.say(match kind {
            MethodKind::StoredValue => "method-stored-value",
            MethodKind::LinkedBankAccount => "method-linked-bank-account",
            MethodKind::Card => "method-card",
            MethodKind::WalletHandOff => "method-wallet-hand-off",
            MethodKind::Other => "method-other",
        })
    }

    /// The question before the resident authorises a payment.
    pub fn confirm_payment(&self, total: Twd, payee: &Payee) -> String {
        let values = values([("total", self.amount(total)), ("payee", payee.name.clone())]);
        self.say_with("confirm-payment", &values)
    }

    /// Why the gateway refused a payment. No money moved.
    pub fn decline(&self, reason: DeclineReason) -> Words {
        let key = match reason {
            DeclineReason::InsufficientFunds => "decline-insufficient-funds",
            DeclineReason::LimitExceeded => "decline-limit-exceeded",
            DeclineReason::MethodUnavailable => "decline-method-unavailable",
            DeclineReason::BillChanged => "decline-bill-changed",
            DeclineReason::BillClosed => "decline-bill-closed",
            DeclineReason::BeingPaid => "decline-being-paid",
            DeclineReason::CancelledByResident => "decline-cancelled-by-resident",
            DeclineReason::SuspectedFraud => "decline-suspected-fraud",
            DeclineReason::Other => "decline-other",
        };
        self.words(key, &FluentArgs::new())
    }

    /// Why the outcome of a payment is not known yet. Never says that it failed.
    pub fn doubt(&self, doubt: Doubt) -> String {
        self.say(match doubt {
            Doubt::Sent => "doubt-sent",
            Doubt::Processing => "doubt-processing",
            Doubt::NoAnswer => "doubt-no-answer",
            Doubt::Busy => "doubt-busy",
            Doubt::GatewayFault => "doubt-gateway-fault",
            Doubt::RequestRefused => "doubt-request-refused",
            Doubt::NotUnderstood => "doubt-not-understood",
            Doubt::DoesNotMatch => "doubt-does-not-match",
            Doubt::BadReceipt => "doubt-bad-receipt",
        })
    }
}
