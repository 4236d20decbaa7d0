//! Promises and rules that can be broken on purpose, from outside of the code that is looked at. A simulator that finds
//! nothing wrong with one of them broken would be blind.

use std::fmt;

/// A promise of the gateway, or a rule of the phone, that is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "PascalCase")]
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
