//! Why a command stopped: one code for scripts, words for residents, an exit for whoever started it.

mod code;

use std::{io, path::PathBuf};

use waterpay_core::{
    backup::NotAPassphrase,
    bill::{BillStatus, Payable},
    biller::NotAnAccountNumber,
    engine::{Failure, NotBackedUp, NotErased, NotRestored, OpenFailed},
    households::{HouseholdsFault, NotAHouseholdName},
    ledger::FolderInUse,
    payment::BadReceipt,
    printed_code::NotABill,
    receipt_page::{NoProof, NoReceiptPage},
    reminder::NotAReminderSetting,
    scanner::UnreadablePhoto,
    store_slip::NoStoreSlip,
    wording::{ShellFault, Wording, Words},
};
use waterpay_sandbox::CannotStart;

use crate::{choosing::NotAgreed, device_key::KeyFault, exit::Exit};

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// The data folder or what is in it could not be opened.
    #[error("the data folder could not be opened")]
    Open(#[from] OpenFailed),
    /// The device key.
    #[error("the device key cannot be used")]
    DeviceKey(#[from] KeyFault),
    /// The embedded sandbox.
    #[error("the sandbox could not be started")]
    Sandbox(#[from] CannotStart),
    /// A step of the journey.
    #[error("a step of the journey did not happen")]
    Journey(#[from] Failure),
    /// Stores do not take the bill.
    #[error("there are no store barcodes")]
    NoStoreSlip(#[from] NoStoreSlip),
    /// A file could not be read at all.
    #[error("{} cannot be read", file.display())]
    FileNotRead {
        /// Which.
        file: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A file is not a photograph.
    #[error("{} is not a photograph that can be read", file.display())]
    Photo {
        /// Which.
        file: PathBuf,
        /// Why.
        #[source]
        source: UnreadablePhoto,
    },
    /// No code on any of the photographs.
    #[error("no code was found")]
    NoCode,
    /// There are codes, and none is of a bill.
    #[error("the code is not of a bill")]
    NotABill(#[source] NotABill),
    /// What was given is not a water number.
    #[error("not a water number")]
    Number(#[source] NotAnAccountNumber),
    /// A well-formed number that nobody has.
    #[error("nobody has that water number")]
    NoSuchNumber(Words),
    /// A payment needs a word from somebody, and nobody is there.
    #[error("nobody is there to agree")]
    NobodyToAsk,
    /// The bill asks for more than was agreed to.
    #[error("the amount owed is not the one that was agreed to")]
    AmountNotAgreed,
    /// The printed code or its payee is not the waterworks', and nobody looked.
    #[error("the paper may not be the waterworks'")]
    PaperNotTrusted,
    /// The bill may have been paid in a store, and nobody was asked.
    #[error("the bill may have been paid in a store")]
    PerhapsPaidElsewhere,
    /// What was given is not the name of a household.
    #[error("not the name of a household")]
    HouseholdName(#[source] NotAHouseholdName),
    /// Nobody can be reminded like that.
    #[error("nobody can be reminded like that")]
    ReminderSetting(#[source] NotAReminderSetting),
    /// Nobody said that this is the household to save.
    #[error("nobody said that this is the household to save")]
    HouseholdNotConfirmed,
    /// The saved households.
    #[error("something was not done with the saved households")]
    Households(#[from] HouseholdsFault),
    /// Nobody said that it is to be erased.
    #[error("nobody said that it is to be erased")]
    ErasingNotConfirmed,
    /// What was to be erased was not, or not all of it.
    #[error("not everything was erased")]
    NotErased(#[from] NotErased),
    /// A passphrase is needed, and nobody is there to type it.
    #[error("nobody is there to type a passphrase")]
    NoPassphrase,
    /// What was typed is no passphrase.
    #[error("not a passphrase")]
    Passphrase(#[source] NotAPassphrase),
    /// A passphrase was chosen, and typed otherwise the second time.
    #[error("the passphrases differ")]
    PassphrasesDiffer,
    /// No backup was made.
    #[error("no backup was made")]
    NotBackedUp(#[from] NotBackedUp),
    /// A backup was not restored, or not all of it.
    #[error("the backup was not restored")]
    NotRestored(#[from] NotRestored),
    /// There is no receipt in what was to be verified.
    #[error("no receipt was found in it")]
    NoProof(#[from] NoProof),
    /// What was to be verified does not prove a payment.
    #[error("it does not prove a payment")]
    BadReceipt(#[from] BadReceipt),
    /// The receipt has no page.
    #[error("the page of the receipt was not made")]
    NoReceiptPage(#[from] NoReceiptPage),
    /// The system has no face that is known of.
    #[error("no Traditional Chinese face was found")]
    NoFaceFound,
    /// A file that was to be made is there, and is nobody's to overwrite.
    #[error("{} is already there", file.display())]
    AlreadyThere {
        /// Which.
        file: PathBuf,
    },
    /// The resident did not agree.
    #[error("the resident did not agree")]
    Cancelled,
    /// Standard input or output failed.
    #[error("reading or writing failed")]
    Output(#[from] io::Error),
}

impl From<NotAgreed> for Trouble {
    fn from(why: NotAgreed) -> Self {
        match why {
            NotAgreed::Amount => Self::AmountNotAgreed,
            NotAgreed::Paper => Self::PaperNotTrusted,
            NotAgreed::PerhapsPaidElsewhere => Self::PerhapsPaidElsewhere,
        }
    }
}

impl Trouble {
    /// The folder for everything is not known, or cannot be had.
    pub(crate) fn folder(source: FolderInUse) -> Self {
        Self::Open(OpenFailed::FolderInUse(source))
    }

    /// What happened and what to do, for the resident.
    pub(crate) fn words(&self, wording: &Wording) -> Words {
        match self {
            Self::Open(failed) => wording.open_failed(failed),
            Self::DeviceKey(_) => wording.shell_fault(ShellFault::DeviceKeyNotUsable),
            Self::Sandbox(_) => wording.shell_fault(ShellFault::SandboxNotStarted),
            Self::Journey(failure) => wording.failure(failure),
            Self::NoStoreSlip(reason) => wording.no_store_slip(reason),
            Self::FileNotRead { .. } => wording.shell_fault(ShellFault::FileNotRead),
            Self::Photo { source, .. } => wording.unreadable_photo(source),
            Self::NoCode => wording.no_code_found(),
            Self::NotABill(instead) => wording.not_a_bill(instead),
            Self::Number(reason) => wording.not_an_account_number(reason),
            Self::NoSuchNumber(words) => words.clone(),
            Self::NobodyToAsk => wording.shell_fault(ShellFault::NobodyToAsk),
            Self::AmountNotAgreed => wording.shell_fault(ShellFault::AmountNotAgreed),
            Self::PaperNotTrusted => wording.shell_fault(ShellFault::PaperNotTrusted),
            Self::PerhapsPaidElsewhere => wording.shell_fault(ShellFault::PerhapsPaidElsewhere),
            Self::HouseholdName(reason) => wording.not_a_household_name(*reason),
            Self::ReminderSetting(reason) => wording.not_a_reminder_setting(*reason),
            Self::HouseholdNotConfirmed => wording.shell_fault(ShellFault::HouseholdNotConfirmed),
            Self::Households(fault) => wording.households_fault(fault),
            Self::ErasingNotConfirmed => wording.erasing_not_confirmed(),
            Self::NotErased(why) => wording.not_erased(why),
            Self::NoPassphrase => wording.no_passphrase(),
            Self::Passphrase(reason) => wording.not_a_passphrase(*reason),
            Self::PassphrasesDiffer => wording.passphrases_differ(),
            Self::NotBackedUp(why) => wording.not_backed_up(why),
            Self::NotRestored(why) => wording.not_restored(why),
            Self::NoProof(reason) => wording.no_proof(reason),
            Self::BadReceipt(reason) => wording.bad_receipt(*reason),
            Self::NoReceiptPage(reason) => wording.no_receipt_page(*reason),
            Self::NoFaceFound => wording.no_face_found(),
            Self::AlreadyThere { .. } => wording.file_already_there(),
            Self::Cancelled => wording.shell_fault(ShellFault::Cancelled),
            Self::Output(_) => wording.shell_fault(ShellFault::OutputNotWritten),
        }
    }

    /// How the process ends because of it.
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::NoCode
            | Self::NoProof(_)
            | Self::NotABill(_)
            | Self::Photo { .. }
            | Self::Journey(Failure::BillerNotServed { .. }) => Exit::NotABill,
            Self::Number(_)
            | Self::HouseholdName(_)
            | Self::ReminderSetting(_)
            | Self::HouseholdNotConfirmed
            | Self::ErasingNotConfirmed
            | Self::NoPassphrase
            | Self::Passphrase(_)
            | Self::PassphrasesDiffer
            | Self::NobodyToAsk => Exit::Usage,
            Self::NoSuchNumber(_) => Exit::NoSuchNumber,
            Self::Journey(Failure::PaymentUnderWay { .. })
            | Self::NotErased(NotErased::PaymentUnderWay { .. })
            | Self::NoStoreSlip(NoStoreSlip::NotOwed { status: BillStatus::BeingPaid }) => {
                Exit::BeingConfirmed
            }
            Self::Journey(Failure::AlreadyPaid { .. }) => Exit::Done,
            Self::NoStoreSlip(NoStoreSlip::NotOwed { status }) if status.payable() == Payable::NotNeeded => {
                Exit::Done
            }
            Self::Open(_)
            | Self::DeviceKey(_)
            | Self::Sandbox(_)
            | Self::Journey(_)
            | Self::NoStoreSlip(_)
            | Self::FileNotRead { .. }
            | Self::AmountNotAgreed
            | Self::PaperNotTrusted
            | Self::PerhapsPaidElsewhere
            | Self::Households(_)
            | Self::NotErased(_)
            | Self::NotBackedUp(_)
            | Self::NotRestored(_)
            | Self::BadReceipt(_)
            | Self::NoReceiptPage(_)
            | Self::NoFaceFound
            | Self::AlreadyThere { .. }
            | Self::Cancelled
            | Self::Output(_) => Exit::Other,
        }
    }
}
