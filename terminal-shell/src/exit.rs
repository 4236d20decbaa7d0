//! What the process says to whoever started it.

use std::process::ExitCode;

use waterpay_core::engine::Stage;

/// How a run ended. `docs/terminal.md` has the same table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Exit {
    /// Done, or nothing is left to do.
    Done = 0,
    /// Anything that the others do not say.
    Other = 1,
    /// The command line cannot be acted on.
    Usage = 2,
    /// No code, or the code is not of a bill that is paid here.
    NotABill = 3,
    /// Nobody has that water number.
    NoSuchNumber = 4,
    /// The payment was declined; no money moved.
    Declined = 5,
    /// The outcome is not known yet; the bill must not be paid again.
    BeingConfirmed = 6,
}

impl From<&Stage> for Exit {
    fn from(stage: &Stage) -> Self {
        match stage {
            Stage::Paid(_) | Stage::AlreadyPaid(_) => Self::Done,
            Stage::BeingConfirmed(_) | Stage::NeedsResident(_) => Self::BeingConfirmed,
            Stage::Declined(_) => Self::Declined,
            Stage::Expired | Stage::NotStarted => Self::Other,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
