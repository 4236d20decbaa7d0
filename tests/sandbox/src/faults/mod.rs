//! The ways in which the sandbox can misbehave. `docs/sandbox.md` has the same table for readers.
//!
//! Which fault is due is decided by [`Switchboard`]; what it does to a JSON answer is in `distort`; what it does to a
//! connection is the HTTP room's.

mod distort;
mod operation;
mod switchboard;

use std::{fmt, str::FromStr, time::Duration};

use serde::{Deserialize, Serialize};

pub(crate) use distort::distort;
pub use operation::Operation;
pub(crate) use switchboard::Switchboard;
pub use switchboard::{ArmedFault, Lasts};

/// One way to misbehave, for one request. "Before" the effect means that the request does nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Fault {
    /// `drop-before-effect`: the connection breaks, and nothing was done.
    DropBeforeEffect,
    /// `drop-after-effect`: the work is done, and the connection breaks without a byte of the answer.
    DropAfterEffect,
    /// `delay=MILLISECONDS`: the work is done at once, and the answer comes that much later.
    Delay(Duration),
    /// `late=MILLISECONDS`: the work is done that much later, even when the client has gone.
    Late(Duration),
    /// `error-before-effect`: 500, and nothing was done.
    ErrorBeforeEffect,
    /// `error-after-effect`: the work is done, and the answer is 500.
    ErrorAfterEffect,
    /// `unavailable=SECONDS`: 503 with `Retry-After`, and nothing was done.
    Unavailable(Duration),
    /// `too-many-requests=SECONDS`: 429 with `Retry-After`, and nothing was done.
    TooManyRequests(Duration),
    /// `in-progress`: 409, as if the same id were being worked on, and nothing was done.
    InProgress,
    /// `not-found`: 404, as if the payment were unknown, and nothing was done.
    NotFound,
    /// `code-not-accepted`: 422, as if the security code of a printed code were wrong, and nothing was done.
    CodeNotAccepted,
    /// `biller-not-served`: 404, as at a gateway that does not collect for the biller, and nothing was done.
    BillerNotServed,
    /// `redirect`: 307 to the same path with a query, and nothing was done.
    Redirect,
    /// `cut-body`: the work is done, and the connection breaks in the middle of the answer's body.
    CutBody,
    /// `empty-body`: the answer has no body.
    EmptyBody,
    /// `huge-body`: 16 MiB of blanks before the answer's JSON.
    HugeBody,
    /// `wrong-content-type`: the answer says that it is HTML.
    WrongContentType,
    /// `wrong-date=SECONDS`: the answer's `Date` is that far ahead.
    WrongDate(Duration),
    /// `wrong-id`: another payment's id in the answer, and in its receipt.
    WrongId,
    /// `wrong-amount`: amounts and totals a dollar higher, in the receipt too.
    WrongAmount,
    /// `wrong-bill`: another bill's id, in the receipt too.
    WrongBill,
    /// `wrong-payee`: somebody else gets the money, in the receipt too.
    WrongPayee,
    /// `bad-signature`: the receipt's signature is wrong.
    BadSignature,
    /// `unknown-receipt-key`: the receipt is signed by a key that nobody pinned.
    UnknownReceiptKey,
    /// `stale-receipt`: a genuine receipt, of another payment.
    StaleReceipt,
}

/// The text names no fault, or has no number where it needs one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a fault of the sandbox")]
pub struct NotAFault;

impl Fault {
    /// Every fault; those that have a number have this one.
    pub fn every(number: u32) -> [Self; 25] {
        let milliseconds = Duration::from_millis(number.into());
        let seconds = Duration::from_secs(number.into());
        [
            Self::DropBeforeEffect,
            Self::DropAfterEffect,
            Self::Delay(milliseconds),
            Self::Late(milliseconds),
            Self::ErrorBeforeEffect,
            Self::ErrorAfterEffect,
            Self::Unavailable(seconds),
            Self::TooManyRequests(seconds),
            Self::InProgress,
            Self::NotFound,
            Self::CodeNotAccepted,
            Self::BillerNotServed,
            Self::Redirect,
            Self::CutBody,
            Self::EmptyBody,
            Self::HugeBody,
            Self::WrongContentType,
            Self::WrongDate(seconds),
            Self::WrongId,
            Self::WrongAmount,
            Self::WrongBill,
            Self::WrongPayee,
            Self::BadSignature,
            Self::UnknownReceiptKey,
            Self::StaleReceipt,
        ]
    }

    fn name(self) -> &'static str {
        match self {
            Self::DropBeforeEffect => "drop-before-effect",
            Self::DropAfterEffect => "drop-after-effect",
            Self::Delay(_) => "delay",
            Self::Late(_) => "late",
            Self::ErrorBeforeEffect => "error-before-effect",
            Self::ErrorAfterEffect => "error-after-effect",
            Self::Unavailable(_) => "unavailable",
            Self::TooManyRequests(_) => "too-many-requests",
            Self::InProgress => "in-progress",
            Self::NotFound => "not-found",
            Self::CodeNotAccepted => "code-not-accepted",
            Self::BillerNotServed => "biller-not-served",
            Self::Redirect => "redirect",
            Self::CutBody => "cut-body",
            Self::EmptyBody => "empty-body",
            Self::HugeBody => "huge-body",
            Self::WrongContentType => "wrong-content-type",
            Self::WrongDate(_) => "wrong-date",
            Self::WrongId => "wrong-id",
            Self::WrongAmount => "wrong-amount",
            Self::WrongBill => "wrong-bill",
            Self::WrongPayee => "wrong-payee",
            Self::BadSignature => "bad-signature",
            Self::UnknownReceiptKey => "unknown-receipt-key",
            Self::StaleReceipt => "stale-receipt",
        }
    }

    /// The number after the name, for a fault that has one.
    fn number(self) -> Option<u64> {
        match self {
            Self::Delay(duration) | Self::Late(duration) => u64::try_from(duration.as_millis()).ok(),
            Self::Unavailable(duration) | Self::TooManyRequests(duration) | Self::WrongDate(duration) => {
                Some(duration.as_secs())
            }
            Self::DropBeforeEffect
            | Self::DropAfterEffect
            | Self::ErrorBeforeEffect
            | Self::ErrorAfterEffect
            | Self::InProgress
            | Self::NotFound
            | Self::CodeNotAccepted
            | Self::BillerNotServed
            | Self::Redirect
            | Self::CutBody
            | Self::EmptyBody
            | Self::HugeBody
            | Self::WrongContentType
            | Self::WrongId
            | Self::WrongAmount
            | Self::WrongBill
            | Self::WrongPayee
            | Self::BadSignature
            | Self::UnknownReceiptKey
            | Self::StaleReceipt => None,
        }
    }
}

impl FromStr for Fault {
    type Err = NotAFault;

    fn from_str(text: &str) -> Result<Self, NotAFault> {
        let (name, number) = match text.split_once('=') {
            Some((name, number)) => (name, Some(number.parse().map_err(|_| NotAFault)?)),
            None => (text, None),
        };
        Self::every(number.unwrap_or_default())
            .into_iter()
            .find(|fault| fault.name() == name && fault.number().is_some() == number.is_some())
            .ok_or(NotAFault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())?;
        self.number().map_or(Ok(()), |number| write!(formatter, "={number}"))
    }
}

impl TryFrom<String> for Fault {
    type Error = NotAFault;

    fn try_from(text: String) -> Result<Self, NotAFault> {
        text.parse()
    }
}

impl From<Fault> for String {
    fn from(fault: Fault) -> Self {
        fault.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_read_back_from_its_name() {
        for fault in Fault::every(7) {
            assert_eq!(fault.to_string().parse(), Ok(fault));
        }
    }

    #[test]
    fn a_number_belongs_where_one_is_meant_and_nowhere_else() {
        assert_eq!("delay=20".parse(), Ok(Fault::Delay(Duration::from_millis(20))));
        for wrong in ["", "delays", "delay", "delay=", "delay=-1", "cut-body=3", "delay=1=2"] {
            assert_eq!(wrong.parse::<Fault>(), Err(NotAFault), "{wrong}");
        }
    }
}
