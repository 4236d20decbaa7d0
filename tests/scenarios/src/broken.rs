//! Why a scenario did not pass.

use std::io;

use waterpay_core::payment::PaymentId;

use crate::screen::FailureSeen;

/// A scenario that did not pass, and where.
#[derive(Debug, thiserror::Error)]
#[error("{at}: {why}")]
pub struct Broken {
    /// The step, counted from 1, or what comes after the steps.
    pub at: String,
    /// What was wrong.
    pub why: Why,
}

/// What was wrong.
#[derive(Debug, thiserror::Error)]
pub enum Why {
    /// Something else is seen than was to be seen.
    #[error("to be seen: {expected}\n        seen: {seen}")]
    NotSeen {
        /// As the scenario has it.
        expected: String,
        /// As it is.
        seen: String,
    },
    /// A step failed, and the next one does not see it.
    #[error("failed, and the scenario does not see it: {0:?}")]
    Unseen(Box<FailureSeen>),
    /// The step makes no sense here: the app is closed, nothing was looked up, there is no payment.
    #[error("makes no sense here: {0}")]
    OutOfPlace(&'static str),
    /// A bill has been charged more than once.
    #[error("a bill has been charged {0} times")]
    ChargedAgain(usize),
    /// A payment is shown as paid that has no receipt for it, or for which no money moved.
    #[error("payment {0} is shown as paid without a proof, or without a charge")]
    PaidWithoutProof(PaymentId),
    /// Money moved, and the phone that authorised it does not know.
    #[error("payment {0} moved money, and its phone says otherwise")]
    ChargeUnknown(PaymentId),
    /// The runner could not do its work.
    #[error("the runner failed: {0}")]
    Runner(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Why {
    /// The runner could not do its work.
    pub(crate) fn runner(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Runner(Box::new(error))
    }
}

impl From<io::Error> for Why {
    fn from(error: io::Error) -> Self {
        Self::runner(error)
    }
}
