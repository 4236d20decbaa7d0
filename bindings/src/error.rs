//! The one error of the whole face: an area, a problem to switch on, words for the resident, detail for the engineer.

use std::{
    error::Error,
    panic::{AssertUnwindSafe, catch_unwind},
};

use waterpay_core::{
    backup::NotAPassphrase,
    biller::NotAnAccountNumber,
    engine::{Failure, NoPage, NotBackedUp, NotErased, NotRestored, OpenFailed},
    households::{HouseholdsFault, NotAHouseholdName},
    printed_code::NotABill,
    scanner::{NotAFrame, UnreadablePhoto},
    store_slip::NoStoreSlip,
    wording::{ShellFault, Wording},
};

use crate::{
    BackupProblem, CodeProblem, HouseholdsProblem, JourneyProblem, NumberProblem, OpenProblem, PhotoProblem,
    ReceiptPageProblem, StoreSlipProblem, Words,
};

/// Why something did not happen. `detail` is the chain of causes, for a log; it carries no personal data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[uniffi::export(Display)]
pub enum WaterPayError {
    /// WaterPay could not be opened.
    #[error("not opened: {detail}")]
    NotOpened {
        /// Why.
        problem: OpenProblem,
        /// For the resident.
        words: Words,
        /// For the engineer.
        detail: String,
    },
    /// The sizes of a camera frame do not fit its bytes.
    #[error("not a frame: {detail}")]
    NotAFrame {
        /// For the resident.
        words: Words,
        /// For the engineer.
        detail: String,
    },
    /// A file is no photograph that can be looked at.
    #[error("unreadable photo: {detail}")]
    UnreadablePhoto {
        /// Why.
        problem: PhotoProblem,
        /// For the resident.
        words: Words,
        /// For the engineer.
        detail: String,
    },
    /// A printed code leads to no water bill.
    #[error("not a bill: {detail}")]
    NotABill {
        /// What it is instead.
        problem: CodeProblem,
        /// For the resident.
        words: Words,
        /// For the engineer.
        detail: String,
    },
    /// What was keyed in is not an account number.
    #[error("not an account number: {detail}")]
    NotAnAccountNumber {
        /// For which of the biller's fields, counted from nought.
        field: u32,
        /// Why.
        problem: NumberProblem,
        /// For the resident.
        words: Words,
        /// For the engineer.
        detail: String,
    },
    /// A step of the journey did not happen.
    #[error("not done: {detail}")]
    NotDone {
        /// Why. Unless it names a payment, nothing was kept, and nothing was or will be sent to pay.
        problem: JourneyProblem,
        /// For the resident.
        words: Words,
        /// For the engineer.
        detail: String,
    },
    /// Something was not done with the saved households.
    #[error("households: {detail}")]
    HouseholdsFailed {
        /// Why. What was saved before is as it was.
        problem: HouseholdsProblem,
        /// For the resident.
        words: Words,
        /// For the engineer.
        detail: String,
    },
    /// Stores do not take a bill.
    #[error("no store slip: {detail}")]
    NoStoreSlip {
        /// Why.
        problem: StoreSlipProblem,
        /// For the resident.
        words: Words,
        /// For the engineer.
        detail: String,
    },
    /// No backup was made, or nothing restored.
    #[error("backup: {detail}")]
    BackupFailed {
        /// Why.
        problem: BackupProblem,
        /// For the resident.
        words: Words,
        /// For the engineer.
        detail: String,
    },
    /// A receipt has no page.
    #[error("no receipt page: {detail}")]
    NoReceiptPage {
        /// Why.
        problem: ReceiptPageProblem,
        /// For the resident.
        words: Words,
        /// For the engineer.
        detail: String,
    },
    /// A value that the shell handed over is none that the core ever gave it.
    #[error("the {argument} is not one")]
    BadArgument {
        /// Which argument.
        argument: String,
    },
    /// A fault of the core itself, caught at the boundary. Payments that were kept go on at the next start.
    #[error("broken")]
    Broken {
        /// For the resident.
        words: Words,
    },
}

impl WaterPayError {
    pub(crate) fn not_opened(failed: &OpenFailed, wording: &Wording) -> Self {
        Self::NotOpened {
            problem: failed.into(),
            words: wording.open_failed(failed).into(),
            detail: causes(failed),
        }
    }

    /// A setting that the shell's makers got wrong; the resident can only be told that it cannot begin.
    pub(crate) fn bad_setting(problem: OpenProblem, reason: &dyn Error, wording: &Wording) -> Self {
        let words = wording.shell_fault(ShellFault::Broken).into();
        Self::NotOpened { problem, words, detail: causes(reason) }
    }

    pub(crate) fn not_a_frame(reason: NotAFrame, wording: &Wording) -> Self {
        Self::NotAFrame { words: wording.not_a_frame(reason).into(), detail: causes(&reason) }
    }

    pub(crate) fn unreadable_photo(reason: &UnreadablePhoto, wording: &Wording) -> Self {
        Self::UnreadablePhoto {
            problem: reason.into(),
            words: wording.unreadable_photo(reason).into(),
            detail: causes(reason),
        }
    }

    pub(crate) fn not_a_bill(reason: NotABill, wording: &Wording) -> Self {
        let (words, detail) = (wording.not_a_bill(&reason).into(), causes(&reason));
        Self::NotABill { problem: reason.into(), words, detail }
    }

    pub(crate) fn not_an_account_number(refused: &NotAnAccountNumber, wording: &Wording) -> Self {
        let (words, detail) = (wording.not_an_account_number(refused).into(), causes(refused));
        let field = u32::try_from(refused.field).unwrap_or(u32::MAX);
        Self::NotAnAccountNumber { field, problem: refused.reason.into(), words, detail }
    }

    pub(crate) fn not_done(failure: &Failure, wording: &Wording) -> Self {
        Self::NotDone {
            problem: failure.into(),
            words: wording.failure(failure).into(),
            detail: causes(failure),
        }
    }

    pub(crate) fn households_failed(fault: &HouseholdsFault, wording: &Wording) -> Self {
        Self::HouseholdsFailed {
            problem: fault.into(),
            words: wording.households_fault(fault).into(),
            detail: causes(fault),
        }
    }

    pub(crate) fn not_a_household_name(reason: NotAHouseholdName, wording: &Wording) -> Self {
        Self::HouseholdsFailed {
            problem: reason.into(),
            words: wording.not_a_household_name(reason).into(),
            detail: causes(&reason),
        }
    }

    pub(crate) fn no_store_slip(reason: &NoStoreSlip, wording: &Wording) -> Self {
        Self::NoStoreSlip {
            problem: StoreSlipProblem::shown(reason, wording),
            words: wording.no_store_slip(reason).into(),
            detail: causes(reason),
        }
    }

    pub(crate) fn not_a_passphrase(reason: NotAPassphrase, wording: &Wording) -> Self {
        let words = wording.not_a_passphrase(reason).into();
        Self::BackupFailed { problem: reason.into(), words, detail: causes(&reason) }
    }

    pub(crate) fn not_backed_up(why: &NotBackedUp, wording: &Wording) -> Self {
        let words = wording.not_backed_up(why).into();
        Self::BackupFailed { problem: why.into(), words, detail: causes(why) }
    }

    pub(crate) fn not_restored(why: &NotRestored, wording: &Wording) -> Self {
        let words = wording.not_restored(why).into();
        Self::BackupFailed { problem: why.into(), words, detail: causes(why) }
    }

    pub(crate) fn no_page(why: &NoPage, wording: &Wording) -> Self {
        let problem = match why {
            NoPage::NoReceipt(failure) => return Self::not_done(failure, wording),
            NoPage::NoFace(reason) => reason.into(),
            NoPage::NotDrawn(reason) => reason.into(),
        };
        Self::NoReceiptPage { problem, words: wording.no_page(why).into(), detail: causes(why) }
    }

    pub(crate) fn not_erased(why: &NotErased, wording: &Wording) -> Self {
        let (words, detail) = (wording.not_erased(why).into(), causes(why));
        let problem = match why {
            NotErased::PaymentUnderWay { payment } => JourneyProblem::PaymentUnderWay { payment: *payment },
            NotErased::Ledger(fault) => JourneyProblem::LedgerFailed { ledger: fault.into() },
            NotErased::NotRunning => JourneyProblem::NotRunning,
            NotErased::Households(fault) => {
                return Self::HouseholdsFailed { problem: fault.into(), words, detail };
            }
        };
        Self::NotDone { problem, words, detail }
    }
}

/// Does `work`, and turns a panic in it into [`WaterPayError::Broken`]: its own text may carry personal data.
pub(crate) fn guarded<Output>(
    wording: &Wording,
    work: impl FnOnce() -> Result<Output, WaterPayError>,
) -> Result<Output, WaterPayError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(WaterPayError::Broken { words: wording.shell_fault(ShellFault::Broken).into() })
    })
}

/// An error and all its causes, from the outermost to the first.
fn causes(error: &dyn Error) -> String {
    let mut chain = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        chain = format!("{chain}: {cause}");
        next = cause.source();
    }
    chain
}

#[cfg(test)]
mod tests {
    use waterpay_core::wording::Language;

    use super::*;

    #[test]
    fn a_panic_becomes_an_error_with_words_and_without_its_own_text() {
        let wording = Wording::of(Language::En);
        let broken = guarded::<()>(wording, || panic!("a text with the number 0012345")).unwrap_err();
        assert!(matches!(&broken, WaterPayError::Broken { words } if !words.what_to_do.is_empty()));
        assert!(!format!("{broken:?} {broken}").contains("0012345"));
    }
}
