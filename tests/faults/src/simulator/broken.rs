//! Promises and rules that can be broken on purpose, from outside of the code that is looked at. A simulator that finds
//! nothing wrong with one of them broken would be blind.

use std::{fmt, str::FromStr};

/// A promise of the gateway, or a rule of the phone, that is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// The gateway lets two phones pay the same bill (G2).
    TwoPaymentsABill,
    /// The gateway executes payments after their deadline (G3).
    NoDeadline,
    /// The gateway does not remember ids: the same request twice is two charges (G1).
    ForgottenIds,
    /// The phone takes "not known" for "failed".
    UnknownIsFailed,
    /// The phone takes a 5xx for "failed".
    FaultIsFailed,
    /// The phone takes a 202 for "paid".
    PendingIsPaid,
    /// The phone judges deadlines by its own clock.
    OwnClock,
    /// The phone forgets what it did when it stops.
    ForgetfulPhone,
    /// The phone's disk says that it has written what it has not.
    LyingDisk,
}

/// Nothing has that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("nothing of that name can be broken")]
pub struct CannotBreak;

impl Broken {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::TwoPaymentsABill,
        Self::NoDeadline,
        Self::ForgottenIds,
        Self::UnknownIsFailed,
        Self::FaultIsFailed,
        Self::PendingIsPaid,
        Self::OwnClock,
        Self::ForgetfulPhone,
        Self::LyingDisk,
    ];
}

impl fmt::Display for Broken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

impl FromStr for Broken {
    type Err = CannotBreak;

    fn from_str(name: &str) -> Result<Self, CannotBreak> {
        Self::ALL.into_iter().find(|broken| broken.to_string().eq_ignore_ascii_case(name)).ok_or(CannotBreak)
    }
}
