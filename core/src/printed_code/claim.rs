//! What a printed code claims.

use std::fmt;

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
};

use crate::{biller::Account, money::Twd, personal::Personal, taipei::in_taipei};

/// A bill as a printed code tells it: to be looked up, not to be believed.
///
/// `Debug` hides the number, the payee's name and the text.
#[derive(Clone, PartialEq, Eq)]
pub struct Claim {
    /// Whose bill.
    pub account: Account,
    /// What was asked for when it was printed, if the code says so.
    pub amount: Option<Twd>,
    /// The last day to pay when it was printed; for store barcodes the last day on which stores collect.
    pub due: Option<Date>,
    /// Whether the code itself has run out. The bill has not: its number still leads to it.
    pub expiry: Expiry,
    /// The payee's name as printed, without characters that would disguise it. On a sticker over the true code it may be
    /// a private person's.
    pub payee_name: Option<Personal>,
    /// In which form it was printed.
    pub form: PrintedForm,
    /// The text exactly as scanned, for the gateway to resolve.
    pub text: String,
}

/// Until when a printed code may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expiry {
    /// It does not say, or says "for ever".
    NotStated,
    /// Until this moment in Taipei, which is not past.
    Until(DateTime),
    /// Until this moment in Taipei, which is past.
    Expired(DateTime),
}

/// How a bill was printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintedForm {
    /// A TWQR, alone or on a line of its own.
    Twqr,
    /// A TWQR behind a web address.
    WrappedTwqr,
    /// An EMVCo code with a TWQR in it, or with a biller's name and a bill number.
    EmvCo,
    /// Three barcodes for stores.
    StoreBarcodes,
}

impl Expiry {
    /// What `valid_until`, in Taipei, means at `now`.
    pub(super) fn at(now: Timestamp, valid_until: Option<DateTime>) -> Self {
        match valid_until {
            None => Self::NotStated,
            Some(end) if end < in_taipei(now) => Self::Expired(end),
            Some(end) => Self::Until(end),
        }
    }
}

impl fmt::Debug for Claim {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Claim")
            .field("account", &self.account)
            .field("amount", &self.amount)
            .field("due", &self.due)
            .field("expiry", &self.expiry)
            .field("payee_name", &self.payee_name)
            .field("form", &self.form)
            .finish_non_exhaustive()
    }
}
