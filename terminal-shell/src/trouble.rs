//! Why a command stopped: one code for scripts, words for residents, an exit for whoever started it.

use std::{io, path::PathBuf};

use waterpay_core::{
    bill::{BillStatus, Payable},
    biller::NotAnAccountNumber,
    engine::{Failure, NotErased, OpenFailed},
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
            | Self::Number(NotAnAccountNumber::AnotherBiller { .. })
            | Self::Journey(Failure::BillerNotServed { .. }) => Exit::NotABill,
            Self::Number(
                NotAnAccountNumber::WrongLength { .. } | NotAnAccountNumber::WrongCharacters { .. },
            )
            | Self::HouseholdName(_)
            | Self::ReminderSetting(_)
            | Self::HouseholdNotConfirmed
            | Self::ErasingNotConfirmed
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
            | Self::BadReceipt(_)
            | Self::NoReceiptPage(_)
            | Self::NoFaceFound
            | Self::AlreadyThere { .. }
            | Self::Cancelled
            | Self::Output(_) => Exit::Other,
        }
    }

    /// The name for scripts. It never changes; new ones may come.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Open(OpenFailed::FolderInUse(FolderInUse::ByAnother)) => "folder_in_use",
            Self::Open(OpenFailed::FolderInUse(FolderInUse::CannotTell(_))) => "folder_not_usable",
            Self::Open(OpenFailed::Ledger(_)) | Self::Journey(Failure::Ledger(_)) => "ledger",
            Self::Open(OpenFailed::SetUp(_)) => "set_up",
            Self::DeviceKey(_) => "device_key",
            Self::Sandbox(_) => "sandbox",
            Self::Journey(failure) => failure_code(failure),
            Self::NoStoreSlip(NoStoreSlip::NotTaken) => "not_taken_in_stores",
            Self::NoStoreSlip(NoStoreSlip::NotOwed { .. }) => "not_owed",
            Self::NoStoreSlip(NoStoreSlip::Overdue { .. }) => "overdue_in_stores",
            Self::NoStoreSlip(NoStoreSlip::OverLimit { .. }) => "over_store_limit",
            Self::FileNotRead { .. } => "file_not_read",
            Self::Photo { .. } => "unreadable_photo",
            Self::NoCode => "no_code",
            Self::NotABill(_) => "not_a_bill",
            Self::Number(_) => "not_a_water_number",
            Self::NoSuchNumber(_) => "no_such_number",
            Self::NobodyToAsk => "nobody_to_ask",
            Self::AmountNotAgreed => "amount_not_agreed",
            Self::PaperNotTrusted => "paper_not_trusted",
            Self::PerhapsPaidElsewhere => "perhaps_paid_elsewhere",
            Self::HouseholdName(_) => "not_a_household_name",
            Self::ReminderSetting(_) => "not_a_reminder_setting",
            Self::HouseholdNotConfirmed => "household_not_confirmed",
            Self::Households(fault) => households_code(fault),
            Self::ErasingNotConfirmed => "erasing_not_confirmed",
            Self::NotErased(why) => not_erased_code(why),
            Self::NoProof(_) => "no_receipt_found",
            Self::BadReceipt(bad) | Self::NoReceiptPage(NoReceiptPage::Unproved(bad)) => receipt_code(*bad),
            Self::NoReceiptPage(NoReceiptPage::ProofTooLong) => "receipt_too_long",
            Self::NoFaceFound => "no_face_found",
            Self::NoReceiptPage(NoReceiptPage::Face(_)) => "face_not_usable",
            Self::AlreadyThere { .. } => "file_already_there",
            Self::Cancelled => "cancelled",
            Self::Output(_) => "output",
        }
    }
}

fn households_code(fault: &HouseholdsFault) -> &'static str {
    match fault {
        HouseholdsFault::AlreadySaved => "household_already_saved",
        HouseholdsFault::TooMany => "too_many_households",
        HouseholdsFault::NotSaved => "household_not_saved",
        HouseholdsFault::SetAside { .. } | HouseholdsFault::Newer { .. } | HouseholdsFault::Disk(_) => {
            "households"
        }
        HouseholdsFault::Ledger(_) => "ledger",
        HouseholdsFault::NotRunning => "not_running",
    }
}

fn not_erased_code(why: &NotErased) -> &'static str {
    match why {
        NotErased::PaymentUnderWay { .. } => "payment_under_way",
        NotErased::Ledger(_) => "ledger",
        NotErased::Households(fault) => households_code(fault),
        NotErased::NotRunning => "not_running",
    }
}

fn receipt_code(bad: BadReceipt) -> &'static str {
    match bad {
        BadReceipt::NotAReceipt => "not_a_receipt",
        BadReceipt::UnknownKey => "receipt_key_unknown",
        BadReceipt::WrongSignature => "receipt_not_genuine",
        BadReceipt::AnotherPayment => "receipt_of_another_payment",
    }
}

fn failure_code(failure: &Failure) -> &'static str {
    match failure {
        Failure::GatewayUnreachable(_) => "gateway_unreachable",
        Failure::GatewayBusy { .. } => "gateway_busy",
        Failure::GatewayNotUnderstood(_) => "gateway_not_understood",
        Failure::BillerNotServed { .. } => "biller_not_served",
        Failure::NoSuchBill => "no_such_bill",
        Failure::BillNotPayable { .. } => "bill_not_payable",
        Failure::BillChanged => "bill_changed",
        Failure::MethodNotOffered => "method_not_offered",
        Failure::PaymentUnderWay { .. } => "payment_under_way",
        Failure::AlreadyPaid { .. } => "already_paid",
        Failure::OfferExpired => "offer_expired",
        Failure::NoRandomness(_) => "no_randomness",
        Failure::BadSignature => "bad_signature",
        Failure::NotStarted(_) => "not_started",
        Failure::NoSuchPayment => "no_such_payment",
        Failure::NoReceipt { .. } => "no_receipt",
        Failure::Ledger(_) => "ledger",
        Failure::NotRunning => "not_running",
    }
}
