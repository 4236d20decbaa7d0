//! Why the gateway did not do what it was asked to.

use waterpay_core::gateway::wire::ProblemKind;

/// A refusal: a problem of the contract, or a fault of the sandbox itself.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// One of the problems of the contract.
    #[error("{kind:?}: {detail}")]
    Problem {
        /// Which.
        kind: ProblemKind,
        /// What was wrong this time, for engineers.
        detail: &'static str,
    },
    /// The book cannot be read or written.
    #[error("the book cannot be read or written")]
    Book(#[from] rusqlite::Error),
}

impl Refusal {
    pub(crate) fn problem(kind: ProblemKind, detail: &'static str) -> Self {
        Self::Problem { kind, detail }
    }

    pub(crate) fn malformed(detail: &'static str) -> Self {
        Self::problem(ProblemKind::Malformed, detail)
    }
}
