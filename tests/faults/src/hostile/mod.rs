//! Printed codes that want something else than a bill's payment: whatever a code says, only the configured gateway is
//! asked, and only the catalogue's payee is paid.
//!
//! Each code goes the whole way of a phone: it is understood, looked up over HTTP, and prepared for payment. A relay
//! writes down what the phone says to the gateway, and a trap waits at the address that the codes name.
//!
//! | file | what it is about |
//! |---|---|
//! | `families` | the codes, by what they try |
//! | `hosts` | ways to write the trap's address, and to look like somebody else's |
//! | `mutation` | good codes with hostile pieces put in at random places |
//! | `relay` | what the phone says to the gateway |
//! | `trap` | whoever is led astray ends up here |
//! | `phone` | a phone that scans one code after the other |

mod families;
mod hosts;
mod mutation;
mod phone;
mod relay;
mod trap;

use std::{fmt, io};

use waterpay_core::{engine::OpenFailed, payment::PaymentId};
use waterpay_sandbox::CannotStart;

use crate::Chance;

pub use families::{Family, codes};
pub use mutation::mutated;
pub use phone::scan;
pub use trap::Trap;

/// A code that somebody printed with bad intentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostileCode {
    /// What it tries.
    pub family: Family,
    /// What it says.
    pub text: String,
}

/// How far the codes came, none of them to another host or payee.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scanned {
    /// Codes in all.
    pub codes: usize,
    /// Codes that are refused on the phone.
    pub refused: usize,
    /// Codes that are looked up, and lead to no bill.
    pub without_bill: usize,
    /// Codes that lead to a bill, of which the resident is told that it differs from the code.
    pub told_apart: usize,
    /// Codes that lead to a bill that is prepared for payment.
    pub prepared: usize,
    /// Requests to the gateway.
    pub requests: usize,
}

/// What must not happen.
#[derive(Debug, thiserror::Error)]
pub enum LedAstray {
    /// Somebody came to the trap.
    #[error("a code led to the host that it names: {0:?}")]
    Trapped(HostileCode),
    /// A request that the contract has not, or to another host.
    #[error("{0:?} led to a request for {1}")]
    OtherRequest(HostileCode, String),
    /// Somebody else would be paid.
    #[error("{0:?} led to a payment to somebody else: {1}")]
    OtherPayee(HostileCode, PaymentId),
    /// The phone could not be opened.
    #[error("the phone could not be opened")]
    Open(#[from] OpenFailed),
    /// The gateway did not start.
    #[error("the gateway did not start")]
    Gateway(#[from] CannotStart),
    /// A socket failed.
    #[error("the test failed")]
    Io(#[from] io::Error),
}

/// Mutated codes, `count` of them.
pub fn random_codes(trap: &str, count: usize, chance: &mut Chance) -> Vec<HostileCode> {
    (0..count).map(|_| HostileCode { family: Family::Mutated, text: mutated(trap, chance) }).collect()
}

impl fmt::Display for Scanned {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { codes, refused, without_bill, told_apart, prepared, requests } = self;
        write!(
            formatter,
            "{codes} hostile codes, none led to another host or payee: {refused} refused on the phone, \
             {without_bill} without a bill, {prepared} prepared for payment, {told_apart} told apart from their \
             bills; {requests} requests, all of the contract and to the gateway"
        )
    }
}
