//! Why something on the journey did not happen. Every one has words in [`wording`](crate::wording).

use std::time::Duration;

use crate::{
    bill::BillStatus,
    biller::BillerId,
    gateway::{GatewayFault, wire::ProblemKind},
    ledger::{FolderInUse, LedgerFault},
    payment::{PaymentId, PaymentReference},
};

/// Why the core could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenFailed {
    /// Another WaterPay has this folder open.
    #[error("another WaterPay has the folder open")]
    FolderInUse(#[source] FolderInUse),
    /// The ledger could not be opened.
    #[error("the ledger could not be opened")]
    Ledger(#[source] LedgerFault),
    /// The runtime or the network client could not be set up.
    #[error("the engine could not be set up")]
    SetUp(#[source] std::io::Error),
}

/// Why a step of the journey did not happen. In every case but those that name a payment, nothing
/// was kept, and nothing was or will be sent to pay.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The gateway was not reached, or did not answer in time.
    #[error("the gateway was not reached")]
    GatewayUnreachable(#[source] GatewayFault),
    /// The gateway asks to be left alone for a while.
    #[error("the gateway is busy")]
    GatewayBusy {
        /// For how long, if it said.
        retry_after: Option<Duration>,
    },
    /// The gateway answered with something that the contract does not have.
    #[error("the gateway's answer was not understood")]
    GatewayNotUnderstood(#[source] GatewayFault),
    /// This biller's bills are not paid here.
    #[error("bills of {biller} are not paid here")]
    BillerNotServed {
        /// Whose bill it is.
        biller: BillerId,
    },
    /// The bill is not known any more.
    #[error("the gateway does not know the bill")]
    NoSuchBill,
    /// The bill cannot be paid now; its status says why.
    #[error("the bill cannot be paid in its present status")]
    BillNotPayable {
        /// The status that was last heard of.
        status: BillStatus,
    },
    /// The bill asks for another amount than the one that was shown. Show it again.
    #[error("the bill has changed since it was shown")]
    BillChanged,
    /// This way of paying is not offered for the bill.
    #[error("this way of paying is not offered")]
    MethodNotOffered,
    /// A payment of this bill is not finished. A second one is never begun.
    #[error("payment {payment} of this bill is not finished")]
    PaymentUnderWay {
        /// The one that is under way.
        payment: PaymentId,
    },
    /// This phone has a receipt for the bill.
    #[error("payment {payment} has paid this bill")]
    AlreadyPaid {
        /// The one that paid it.
        payment: PaymentId,
        /// What to quote at the counter.
        reference: Option<PaymentReference>,
    },
    /// The offer has run out, or was taken before. Prepare again.
    #[error("the offer has run out")]
    OfferExpired,
    /// The signature is not the device key's over this payment.
    #[error("the signature is not this device key's")]
    BadSignature,
    /// The ledger could not keep the decision to pay, so nothing was sent.
    #[error("the payment could not be kept, so it was not sent")]
    NotStarted(#[source] LedgerFault),
    /// No payment of that name is in the ledger.
    #[error("no such payment")]
    NoSuchPayment,
    /// There is no receipt, because the payment is not settled.
    #[error("payment {payment} has no receipt")]
    NoReceipt {
        /// Which payment.
        payment: PaymentId,
    },
    /// The ledger could not be read or written.
    #[error("the ledger failed")]
    Ledger(#[source] LedgerFault),
    /// The system has no random numbers to give, without which no payment gets a name of its own.
    #[error("there is no randomness")]
    NoRandomness(#[source] getrandom::Error),
    /// The engine was closed or suspended.
    #[error("the engine is not running")]
    NotRunning,
}

impl From<GatewayFault> for Failure {
    fn from(fault: GatewayFault) -> Self {
        match fault {
            GatewayFault::NoAnswer(_) => Self::GatewayUnreachable(fault),
            GatewayFault::Unavailable { retry_after, .. } => Self::GatewayBusy { retry_after },
            GatewayFault::Refused { kind } => Self::refused(kind),
            GatewayFault::Unexpected { .. }
            | GatewayFault::NotUnderstood { .. }
            | GatewayFault::DoesNotMatch => Self::GatewayNotUnderstood(fault),
        }
    }
}

impl Failure {
    fn refused(kind: ProblemKind) -> Self {
        match kind {
            ProblemKind::NoSuchBill => Self::NoSuchBill,
            ProblemKind::MethodNotOffered => Self::MethodNotOffered,
            ProblemKind::SlowDown => Self::GatewayBusy { retry_after: None },
            ProblemKind::NoSuchAccount
            | ProblemKind::NoSuchBiller
            | ProblemKind::CodeNotAccepted
            | ProblemKind::NoSuchPayment
            | ProblemKind::BillNotPayable
            | ProblemKind::UnknownKey
            | ProblemKind::BadAuthorisation
            | ProblemKind::InProgress
            | ProblemKind::KeyReused
            | ProblemKind::KeyMissing
            | ProblemKind::Malformed
            | ProblemKind::Other => Self::GatewayNotUnderstood(GatewayFault::Refused { kind }),
        }
    }
}
