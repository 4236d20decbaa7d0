//! What the gateway said about a payment, reduced to what a decision needs.
//!
//! The gateway room makes these out of HTTP; the machine reads nothing else. An answer is only something other than
//! [`Answer::Unclear`] when it is beyond doubt about the very payment that was asked about.

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{DeclineReason, HandOffAddress, PaymentReference, Receipt};

/// What came back for a payment that was sent or asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Settled: a receipt that verifies and proves this payment.
    Settled(Receipt),
    /// The gateway has it and works on it.
    Pending,
    /// The gateway has it and waits for the resident to confirm elsewhere.
    HandOff(HandOffAddress),
    /// Refused; no money moved.
    Declined(DeclineReason),
    /// The bill was paid by another payment, which is settled; no money moved for this one.
    AlreadyPaid(PaymentReference),
    /// The deadline passed, and the gateway has never executed it and never will.
    ExpiredNeverExecuted,
    /// The gateway does not know the payment.
    Unknown {
        /// The gateway's clock when it said so, if it said.
        gateway_time: Option<Timestamp>,
    },
    /// Anything else: nothing is known about the outcome.
    Unclear {
        /// What makes it unclear.
        doubt: Doubt,
        /// How long the gateway asks to be left alone.
        retry_after: Option<Duration>,
    },
}

/// Why the outcome of a payment is not known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// The request is on its way, or was when the app last ran.
    Sent,
    /// The gateway has the payment and has not finished it.
    Processing,
    /// No connection, a broken one, or no answer in time.
    NoAnswer,
    /// The gateway is too busy (429, 503) or asks to come back (409, 425).
    Busy,
    /// The gateway had a fault of its own (other 5xx), before or after the effect.
    GatewayFault,
    /// The gateway refused the request itself (other 4xx), which says nothing about an earlier one.
    RequestRefused,
    /// An answer that cannot be read.
    NotUnderstood,
    /// An answer about another payment, amount, bill or payee.
    DoesNotMatch,
    /// A receipt that does not verify.
    BadReceipt,
}
