//! What a printed code claims, and what it is when it is no bill.

use waterpay_core::{
    biller::BillerId,
    personal::Personal,
    printed_code::{self, Expiry, NotABill},
    wording::Wording,
};

use crate::{Account, Day, Money, mirror::mirror};

/// A bill as a printed code tells it: to be looked up, not to be believed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Claim {
    /// Whose bill.
    pub account: Account,
    /// What was asked for when it was printed, if the code says so.
    pub amount: Option<Money>,
    /// The last day to pay when it was printed.
    pub due: Option<Day>,
    /// The payee's name as printed.
    pub payee_name: Option<Personal>,
    /// In which form it was printed.
    pub form: PrintedForm,
    /// What to say when the code itself has run out. The bill has not: its number still leads to it.
    pub expired: Option<String>,
}

/// How a bill was printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum PrintedForm {
    /// A TWQR.
    Twqr,
    /// A TWQR behind a web address.
    WrappedTwqr,
    /// An EMVCo code.
    EmvCo,
    /// Three barcodes for stores.
    StoreBarcodes,
}

/// Why a code leads to no water bill.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum CodeProblem {
    /// Nothing but white space.
    Empty,
    /// Longer than any printed code can be.
    TooLong,
    /// Means to be a TWQR and breaks a rule of it.
    BrokenTwqr,
    /// Means to be an EMVCo code and breaks a rule of it.
    BrokenEmvCo,
    /// Some of a bill's three store barcodes, or barcodes of two bills.
    BrokenBarcodes,
    /// Store barcodes of which one was misread.
    MisreadBarcodes,
    /// A code for a purchase or a transfer.
    PurchaseOrTransfer,
    /// A bill of somebody who is not a known waterworks.
    OtherBill {
        /// Who would get the money, as printed.
        payee_name: Option<Personal>,
    },
    /// A water bill whose number only the biller can decrypt. It can still be keyed in.
    EncryptedNumber {
        /// Whose bill it is.
        biller: BillerId,
    },
    /// A water bill whose number is not one of that biller.
    UnknownNumber {
        /// Whose bill it is.
        biller: BillerId,
    },
    /// It says one thing in one place and another in another.
    Contradiction,
    /// A tax form.
    TaxForm,
    /// Another well-known code, or a text that is none.
    OtherCode,
}

impl Claim {
    pub(crate) fn shown(claim: printed_code::Claim, wording: &Wording) -> Self {
        Self {
            account: Account::shown(claim.account, wording),
            amount: claim.amount.map(|amount| Money::shown(amount, wording)),
            due: claim.due.map(|due| Day::shown(due, wording)),
            payee_name: claim.payee_name,
            form: claim.form.into(),
            expired: match claim.expiry {
                Expiry::Expired(at) => Some(wording.code_expired(at)),
                Expiry::NotStated | Expiry::Until(_) => None,
            },
        }
    }
}

mirror!(printed_code::PrintedForm => PrintedForm { Twqr, WrappedTwqr, EmvCo, StoreBarcodes });

impl From<NotABill> for CodeProblem {
    fn from(reason: NotABill) -> Self {
        match reason {
            NotABill::Empty => Self::Empty,
            NotABill::TooLong { .. } => Self::TooLong,
            NotABill::BrokenTwqr(_) => Self::BrokenTwqr,
            NotABill::BrokenEmvCo(_) => Self::BrokenEmvCo,
            NotABill::BrokenBarcodes(_) => Self::BrokenBarcodes,
            NotABill::MisreadBarcodes => Self::MisreadBarcodes,
            NotABill::AnotherTwqr { .. } => Self::PurchaseOrTransfer,
            NotABill::OtherBill { payee_name } => Self::OtherBill { payee_name },
            NotABill::EncryptedNumber { biller } => Self::EncryptedNumber { biller },
            NotABill::UnknownNumber { biller } => Self::UnknownNumber { biller },
            NotABill::Contradiction { .. } => Self::Contradiction,
            NotABill::TaxForm(_) => Self::TaxForm,
            NotABill::Other(_) => Self::OtherCode,
        }
    }
}
