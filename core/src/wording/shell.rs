//! Words for what a shell by itself could not do, or was not allowed to do.

use super::{Wording, Words};

/// Why a shell stopped, where the core had nothing to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ShellFault {
    /// A file could not be read.
    FileNotRead,
    /// The device's key could not be used.
    DeviceKeyNotUsable,
    /// The sandbox gateway could not be started.
    SandboxNotStarted,
    /// Nobody is there to agree to a payment.
    NobodyToAsk,
    /// The bill asks for more than was agreed to.
    AmountNotAgreed,
    /// The printed code may not be the waterworks'.
    PaperNotTrusted,
    /// The bill may have been paid in a store.
    PerhapsPaidElsewhere,
    /// The resident did not agree.
    Cancelled,
    /// Nobody said that this is the household to save.
    HouseholdNotConfirmed,
    /// What was to be said could not be written.
    OutputNotWritten,
    /// A fault of the program itself, caught at its boundary.
    Broken,
}

impl ShellFault {
    /// Every fault there is.
    pub const ALL: [Self; 11] = [
        Self::FileNotRead,
        Self::DeviceKeyNotUsable,
        Self::SandboxNotStarted,
        Self::NobodyToAsk,
        Self::AmountNotAgreed,
        Self::PaperNotTrusted,
        Self::PerhapsPaidElsewhere,
        Self::Cancelled,
        Self::HouseholdNotConfirmed,
        Self::OutputNotWritten,
        Self::Broken,
    ];
}

impl Wording {
    /// What a shell by itself could not do.
    pub fn shell_fault(&self, fault: ShellFault) -> Words {
        self.plain(match fault {
            ShellFault::FileNotRead => "shell-file-not-read",
            ShellFault::DeviceKeyNotUsable => "shell-device-key-not-usable",
            ShellFault::SandboxNotStarted => "shell-sandbox-not-started",
            ShellFault::NobodyToAsk => "shell-nobody-to-ask",
            ShellFault::AmountNotAgreed => "shell-amount-not-agreed",
            ShellFault::PaperNotTrusted => "shell-paper-not-trusted",
            ShellFault::PerhapsPaidElsewhere => "shell-perhaps-paid-elsewhere",
            ShellFault::Cancelled => "shell-cancelled",
            ShellFault::HouseholdNotConfirmed => "shell-household-not-confirmed",
            ShellFault::OutputNotWritten => "shell-output-not-written",
            ShellFault::Broken => "shell-broken",
        })
    }
}
