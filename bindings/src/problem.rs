//! Why something did not happen, for a shell to switch on: one enum an area. The words stand in [`WaterPayError`].
//!
//! [`WaterPayError`]: crate::WaterPayError

use std::time::Duration;

use waterpay_core::{
    biller::{BillerId, Characters, NotAValue},
    engine::{Failure, OpenFailed},
    households::{HouseholdsFault, NotAHouseholdName},
    ledger::{FolderInUse, LedgerFault},
    payment::{PaymentId, PaymentReference},
    scanner::UnreadablePhoto,
};

use crate::BillStatus;

/// Why the core could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum OpenProblem {
    /// The gateway's address is not `https`, nor `http` on this machine, or has more than a host and a path.
    GatewayAddress,
    /// A receipt key is not 32 bytes of base64url, or no point of Ed25519.
    ReceiptKey,
    /// The device key is not a public key on P-256.
    DeviceKey,
    /// Another WaterPay has this folder open.
    FolderInUse,
    /// The folder cannot be used.
    FolderNotUsable,
    /// The ledger could not be opened.
    LedgerNotOpened {
        /// What is the matter with it.
        ledger: LedgerProblem,
    },
    /// The runtime or the network client could not be set up.
    SetUp,
}

/// Why a photograph cannot be looked at.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum PhotoProblem {
    /// The file is too large.
    FileTooLarge,
    /// The picture has too many pixels.
    PictureTooLarge,
    /// No pixels.
    Empty,
    /// Not a JPEG, PNG or WebP file.
    UnknownFormat,
    /// Broken, cut off, or of an unusual kind.
    Damaged,
}

/// Why a text is not an account number.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum NumberProblem {
    /// Too short or too long.
    WrongLength {
        /// How many characters it should have at least.
        shortest: u32,
        /// How many it should have at most.
        longest: u32,
        /// How many it has, spaces and hyphens not counted.
        found: u32,
    },
    /// Something else than digits.
    DigitsOnly,
    /// Something else than letters and digits.
    LettersAndDigitsOnly,
    /// Its letters and digits are not in an order that is known.
    WrongForm,
    /// None of the values that can be chosen.
    NotAChoice,
}

/// Why a step of the journey did not happen. Unless it names a payment, nothing was kept, and nothing was or will be
/// sent to pay.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum JourneyProblem {
    /// The gateway was not reached, or did not answer in time.
    GatewayUnreachable,
    /// The gateway asks to be left alone for a while.
    GatewayBusy {
        /// For how long, if it said.
        retry_after: Option<Duration>,
    },
    /// The gateway answered with something that the contract does not have.
    GatewayNotUnderstood,
    /// This biller's bills are not paid here.
    BillerNotServed {
        /// Whose bill it is.
        biller: BillerId,
    },
    /// The bill is not known any more.
    NoSuchBill,
    /// The bill cannot be paid now.
    BillNotPayable {
        /// The status that was last heard of.
        status: BillStatus,
    },
    /// The bill asks for another amount than the one that was shown. Show it again.
    BillChanged,
    /// This way of paying is not offered for the bill.
    MethodNotOffered,
    /// A payment of this bill is not finished. A second one is never begun.
    PaymentUnderWay {
        /// The one that is under way.
        payment: PaymentId,
    },
    /// This phone has a receipt for the bill.
    AlreadyPaid {
        /// The one that paid it.
        payment: PaymentId,
        /// What to quote at the counter.
        reference: Option<PaymentReference>,
    },
    /// The offer has run out, or was taken before. Prepare again.
    OfferExpired,
    /// The signature is not the device key's over this payment.
    BadSignature,
    /// The ledger could not keep the decision to pay, so nothing was sent.
    NotStarted {
        /// What is the matter with it.
        ledger: LedgerProblem,
    },
    /// No payment of that name is in the ledger.
    NoSuchPayment,
    /// There is no receipt, because the payment is not settled.
    NoReceipt {
        /// Which payment.
        payment: PaymentId,
    },
    /// The ledger could not be read or written.
    LedgerFailed {
        /// What is the matter with it.
        ledger: LedgerProblem,
    },
    /// The system has no random numbers to give.
    NoRandomness,
    /// The engine was closed or suspended.
    NotRunning,
}

/// Why something was not done with the saved households. What was saved before is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum HouseholdsProblem {
    /// The name is empty.
    NameEmpty,
    /// The name has more than twenty characters.
    NameTooLong,
    /// The name has a character that is no part of a line.
    NameNotOneLine,
    /// A household of this number is saved already.
    AlreadySaved,
    /// Twenty are saved.
    TooMany,
    /// No household of this number is saved.
    NotSaved,
    /// The list was damaged. It is kept aside, and the next call finds an empty one.
    SetAside,
    /// A newer version of the app wrote the list.
    Newer,
    /// The list could not be read or written.
    Disk,
    /// What this phone has paid of their bills could not be read.
    Ledger,
    /// The engine was closed or suspended.
    NotRunning,
}

/// What is the matter with the file that keeps the payments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum LedgerProblem {
    /// No room is left.
    DiskFull,
    /// The disk failed.
    Io,
    /// The folder cannot be used.
    Folder,
    /// Another connection holds the file.
    Locked,
    /// The file does not say what was written to it.
    Damaged,
    /// A newer version of the app wrote the file.
    NewerSchema,
    /// A fault of the program: its SQLite, its settings, or a step that it should not have taken.
    Internal,
}

impl From<&OpenFailed> for OpenProblem {
    fn from(failed: &OpenFailed) -> Self {
        match failed {
            OpenFailed::FolderInUse(FolderInUse::ByAnother) => Self::FolderInUse,
            OpenFailed::FolderInUse(FolderInUse::CannotTell(_)) => Self::FolderNotUsable,
            OpenFailed::Ledger(fault) => Self::LedgerNotOpened { ledger: fault.into() },
            OpenFailed::SetUp(_) => Self::SetUp,
        }
    }
}

impl From<&UnreadablePhoto> for PhotoProblem {
    fn from(reason: &UnreadablePhoto) -> Self {
        match reason {
            UnreadablePhoto::FileTooLarge { .. } => Self::FileTooLarge,
            UnreadablePhoto::PictureTooLarge { .. } => Self::PictureTooLarge,
            UnreadablePhoto::Empty => Self::Empty,
            UnreadablePhoto::UnknownFormat => Self::UnknownFormat,
            UnreadablePhoto::Damaged { .. } => Self::Damaged,
        }
    }
}

impl From<NotAValue> for NumberProblem {
    fn from(reason: NotAValue) -> Self {
        let count = |characters| u32::try_from(characters).unwrap_or(u32::MAX);
        match reason {
            NotAValue::WrongLength { shortest, longest, found } => {
                Self::WrongLength { shortest: count(shortest), longest: count(longest), found: count(found) }
            }
            NotAValue::WrongCharacters { allowed: Characters::Digits } => Self::DigitsOnly,
            NotAValue::WrongCharacters { allowed: Characters::LettersAndDigits } => {
                Self::LettersAndDigitsOnly
            }
            NotAValue::WrongForm => Self::WrongForm,
            NotAValue::NotAChoice => Self::NotAChoice,
        }
    }
}

impl From<&Failure> for JourneyProblem {
    fn from(failure: &Failure) -> Self {
        match failure {
            Failure::GatewayUnreachable(_) => Self::GatewayUnreachable,
            Failure::GatewayBusy { retry_after } => Self::GatewayBusy { retry_after: *retry_after },
            Failure::GatewayNotUnderstood(_) => Self::GatewayNotUnderstood,
            Failure::BillerNotServed { biller } => Self::BillerNotServed { biller: biller.clone() },
            Failure::NoSuchBill => Self::NoSuchBill,
            Failure::BillNotPayable { status } => Self::BillNotPayable { status: (*status).into() },
            Failure::BillChanged => Self::BillChanged,
            Failure::MethodNotOffered => Self::MethodNotOffered,
            Failure::PaymentUnderWay { payment } => Self::PaymentUnderWay { payment: *payment },
            Failure::AlreadyPaid { payment, reference } => {
                Self::AlreadyPaid { payment: *payment, reference: reference.clone() }
            }
            Failure::OfferExpired => Self::OfferExpired,
            Failure::BadSignature => Self::BadSignature,
            Failure::NotStarted(fault) => Self::NotStarted { ledger: fault.into() },
            Failure::NoSuchPayment => Self::NoSuchPayment,
            Failure::NoReceipt { payment } => Self::NoReceipt { payment: *payment },
            Failure::Ledger(fault) => Self::LedgerFailed { ledger: fault.into() },
            Failure::NoRandomness(_) => Self::NoRandomness,
            Failure::NotRunning => Self::NotRunning,
        }
    }
}

impl From<NotAHouseholdName> for HouseholdsProblem {
    fn from(reason: NotAHouseholdName) -> Self {
        match reason {
            NotAHouseholdName::Empty => Self::NameEmpty,
            NotAHouseholdName::TooLong { .. } => Self::NameTooLong,
            NotAHouseholdName::NotOneLine => Self::NameNotOneLine,
        }
    }
}

impl From<&HouseholdsFault> for HouseholdsProblem {
    fn from(fault: &HouseholdsFault) -> Self {
        match fault {
            HouseholdsFault::AlreadySaved => Self::AlreadySaved,
            HouseholdsFault::TooMany => Self::TooMany,
            HouseholdsFault::NotSaved => Self::NotSaved,
            HouseholdsFault::SetAside { .. } => Self::SetAside,
            HouseholdsFault::Newer { .. } => Self::Newer,
            HouseholdsFault::Disk(_) => Self::Disk,
            HouseholdsFault::Ledger(_) => Self::Ledger,
            HouseholdsFault::NotRunning => Self::NotRunning,
        }
    }
}

impl From<&LedgerFault> for LedgerProblem {
    fn from(fault: &LedgerFault) -> Self {
        match fault {
            LedgerFault::DiskFull(_) => Self::DiskFull,
            LedgerFault::Io(_) => Self::Io,
            LedgerFault::Folder(_) => Self::Folder,
            LedgerFault::Locked(_) => Self::Locked,
            LedgerFault::Damaged { .. } => Self::Damaged,
            LedgerFault::NewerSchema { .. } => Self::NewerSchema,
            LedgerFault::OldSqlite { .. }
            | LedgerFault::SettingRefused { .. }
            | LedgerFault::NoSuchPayment(_)
            | LedgerFault::AlreadyEnded(_)
            | LedgerFault::NeverKept(_)
            | LedgerFault::Unexpected(_) => Self::Internal,
        }
    }
}
