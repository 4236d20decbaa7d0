//! Rules that can be broken on purpose. A search that finds nothing wrong with one of them broken would be blind.

use std::fmt;

use clap::{ValueEnum, builder::PossibleValue};

use super::topology::Topology;

/// A rule, broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrokenRule {
    /// M1: the request is sent before the decision is on the disk.
    SendBeforeCommit,
    /// M2: a retry takes a fresh payment id.
    FreshIdOnRetry,
    /// M3: "not known" is taken for "failed" before the deadline.
    UnknownIsFailed,
    /// M4: a 5xx is taken for "failed".
    FaultIsFailed,
    /// M5: requests have no `not_after`, and the gateway forgets ids.
    NoDeadline,
    /// M6: a commit is not synced before the request is sent.
    CommitNotSynced,
    /// M7: a 202 is shown as paid.
    PendingIsPaid,
    /// M8: the gateway lets two payments of a bill through.
    NoBillGuard,
    /// M9: a damaged ledger is deleted, and the gateway is not asked before the next payment.
    DamagedLedgerDeleted,
    /// M10: two processes each begin a payment: no unique live payment, no guard at the gateway.
    NoUniqueLivePayment,
    /// M11: a second tap begins a second payment while one is live, and the gateway has no guard.
    SecondTapPaysAgain,
}

impl BrokenRule {
    /// All of them, M1 first.
    pub const ALL: [Self; 11] = [
        Self::SendBeforeCommit,
        Self::FreshIdOnRetry,
        Self::UnknownIsFailed,
        Self::FaultIsFailed,
        Self::NoDeadline,
        Self::CommitNotSynced,
        Self::PendingIsPaid,
        Self::NoBillGuard,
        Self::DamagedLedgerDeleted,
        Self::NoUniqueLivePayment,
        Self::SecondTapPaysAgain,
    ];

    /// Its name in tables and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::SendBeforeCommit => "M1",
            Self::FreshIdOnRetry => "M2",
            Self::UnknownIsFailed => "M3",
            Self::FaultIsFailed => "M4",
            Self::NoDeadline => "M5",
            Self::CommitNotSynced => "M6",
            Self::PendingIsPaid => "M7",
            Self::NoBillGuard => "M8",
            Self::DamagedLedgerDeleted => "M9",
            Self::NoUniqueLivePayment => "M10",
            Self::SecondTapPaysAgain => "M11",
        }
    }

    /// What is done instead, in a few words.
    pub fn about(self) -> &'static str {
        match self {
            Self::SendBeforeCommit => "send before the decision is on the disk",
            Self::FreshIdOnRetry => "take a fresh payment id for a retry",
            Self::UnknownIsFailed => "take \"not known\" for \"failed\" before the deadline",
            Self::FaultIsFailed => "take a 5xx for \"failed\"",
            Self::NoDeadline => "no deadline in the request, and ids are forgotten",
            Self::CommitNotSynced => "send before the commit is synced",
            Self::PendingIsPaid => "show a 202 as paid",
            Self::NoBillGuard => "two payments of a bill pass the gateway",
            Self::DamagedLedgerDeleted => "delete a damaged ledger and do not ask the gateway",
            Self::NoUniqueLivePayment => "two live payments of a bill in one ledger, from two processes",
            Self::SecondTapPaysAgain => "two live payments of a bill in one ledger, from a second tap",
        }
    }

    /// The arrangement in which it shows.
    pub fn shows_in(self) -> Topology {
        match self {
            Self::SendBeforeCommit
            | Self::FreshIdOnRetry
            | Self::UnknownIsFailed
            | Self::FaultIsFailed
            | Self::NoDeadline
            | Self::CommitNotSynced
            | Self::PendingIsPaid
            | Self::SecondTapPaysAgain => Topology::ONE_PHONE,
            Self::NoUniqueLivePayment => Topology::TWO_PROCESSES,
            Self::NoBillGuard => Topology::TWO_PHONES,
            Self::DamagedLedgerDeleted => Topology::DAMAGED_LEDGER,
        }
    }

    /// Whether the gateway still lets only one payment of a bill through.
    pub(super) fn leaves_the_bill_guard(self) -> bool {
        match self {
            Self::NoBillGuard | Self::NoUniqueLivePayment | Self::SecondTapPaysAgain => false,
            Self::SendBeforeCommit
            | Self::FreshIdOnRetry
            | Self::UnknownIsFailed
            | Self::FaultIsFailed
            | Self::NoDeadline
            | Self::CommitNotSynced
            | Self::PendingIsPaid
            | Self::DamagedLedgerDeleted => true,
        }
    }
}

impl fmt::Display for BrokenRule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl ValueEnum for BrokenRule {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()).help(self.about()))
    }
}
