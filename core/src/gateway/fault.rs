//! What can go wrong when the gateway is asked something that moves no money.

use std::time::Duration;

use super::{ExchangeFailed, wire::ProblemKind};

/// Why a question got no answer that can be used.
#[derive(Debug, thiserror::Error)]
pub enum GatewayFault {
    /// There was no whole answer.
    #[error("there was no answer from the gateway")]
    NoAnswer(#[source] ExchangeFailed),
    /// The gateway asks to come back later (429, 503), or has a fault of its own (other 5xx).
    #[error("the gateway cannot answer now (status {status})")]
    Unavailable {
        /// The HTTP status.
        status: u16,
        /// How long it asks to be left alone, if it said.
        retry_after: Option<Duration>,
    },
    /// A refusal that the contract has (RFC 9457).
    #[error("the gateway refused: {kind:?}")]
    Refused {
        /// Which.
        kind: ProblemKind,
    },
    /// A status or a content type that the contract does not have here.
    #[error("the gateway answered with status {status}, which the contract does not have here")]
    Unexpected {
        /// The HTTP status.
        status: u16,
    },
    /// A body that is not the contract's. Only the place is kept: a parser's own words quote what they stumbled over.
    #[error("the gateway's answer cannot be read from line {line}, column {column} on")]
    NotUnderstood {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// A well-formed answer to another question: another account, bill or way to pay, or sums that do not add up.
    #[error("the gateway answered another question")]
    DoesNotMatch,
}

impl From<serde_json::Error> for GatewayFault {
    fn from(error: serde_json::Error) -> Self {
        Self::NotUnderstood { line: error.line(), column: error.column() }
    }
}
