//! Why a printed code leads to no water bill.

use super::{
    OtherCode, TaxForm, emvco::NotEmvCo, store_barcodes::NotStoreBarcodes, twqr::NotTwqr, twqr::Purpose,
};
use crate::{biller::BillerId, personal::Personal};

/// Why a text leads to no water bill, told so that a resident can be told what it is and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotABill {
    /// Nothing but white space.
    #[error("the text is empty")]
    Empty,
    /// Longer than any printed code can be.
    #[error("the text has {bytes} bytes")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// Means to be a TWQR and breaks a rule of it.
    #[error("a TWQR that breaks a rule")]
    BrokenTwqr(#[source] NotTwqr),
    /// Means to be an EMVCo code and breaks a rule of it.
    #[error("an EMVCo code that breaks a rule")]
    BrokenEmvCo(#[source] NotEmvCo),
    /// Some of a bill's three store barcodes, or barcodes of two bills.
    #[error("not one bill's three store barcodes")]
    BrokenBarcodes(#[source] NotStoreBarcodes),
    /// Three store barcodes whose check characters are wrong: one was misread.
    #[error("the check characters of the store barcodes are wrong")]
    MisreadBarcodes,
    /// A TWQR for a purchase or a transfer.
    #[error("a TWQR for something else than a bill")]
    AnotherTwqr {
        /// What it is for.
        purpose: Purpose,
        /// Who would get the money, as printed; may be a private person.
        payee_name: Option<Personal>,
    },
    /// A bill of somebody who is not a known waterworks.
    #[error("a bill that is not for water")]
    OtherBill {
        /// Who would get the money, as printed; may be a private person.
        payee_name: Option<Personal>,
    },
    /// A water bill whose number only the biller's server can decrypt. It can still be keyed in.
    #[error("the account number is encrypted")]
    EncryptedNumber {
        /// Whose bill it is.
        biller: BillerId,
    },
    /// A water bill whose number is not one of that biller.
    #[error("the account number is not one of {biller}")]
    UnknownNumber {
        /// Whose bill it is.
        biller: BillerId,
    },
    /// A water bill that says one thing in one place and another in another: never to be resolved by a guess.
    #[error("the code contradicts itself about the {about:?}")]
    Contradiction {
        /// What it contradicts itself about.
        about: Fact,
    },
    /// A tax form.
    #[error("a tax form")]
    TaxForm(TaxForm),
    /// Another well-known code, or a text that is none.
    #[error("another code")]
    Other(OtherCode),
}

/// Something that a code says in more than one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// Whose bill it is.
    Biller,
    /// The household's number.
    AccountNumber,
}
