//! What the process says to whoever started it.

use std::process::ExitCode;

use waterpay_core::{engine::Stage, payment::DeclineReason};

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
    /// No code or no receipt, or the code is not of a bill that is paid here.
    NotABill = 3,
    /// Nobody has that water number.
    NoSuchNumber = 4,
    /// The payment was declined; no money moved.
    Declined = 5,
    /// The outcome of this payment, or of somebody else's of the same bill, is not known yet; the bill must not be paid
    /// again.
    BeingConfirmed = 6,
}

impl From<&Stage> for Exit {
    fn from(stage: &Stage) -> Self {
        match stage {
            Stage::Paid(_) | Stage::AlreadyPaid(_) => Self::Done,
            Stage::BeingConfirmed(_)
            | Stage::NeedsResident(_)
            | Stage::Declined(DeclineReason::BeingPaid) => Self::BeingConfirmed,
            Stage::Declined(_) => Self::Declined,
            Stage::Expired => Self::Other,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decline_asks_for_another_way_to_pay_unless_somebody_is_paying_the_bill() {
        let exit = |reason| Exit::from(&Stage::Declined(reason));
        assert_eq!(exit(DeclineReason::InsufficientFunds), Exit::Declined);
        assert_eq!(exit(DeclineReason::BillClosed), Exit::Declined);
        assert_eq!(exit(DeclineReason::BeingPaid), Exit::BeingConfirmed);
    }
}
