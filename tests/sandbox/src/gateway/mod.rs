//! What the gateway does, without HTTP: each request of the contract is a function from the book, the request and the
//! time to an answer or a refusal.
//!
//! | file | requests |
//! |---|---|
//! | `looking_up` | bills of an account, of a code, by id |
//! | `offering` | ways to pay, quotes, device keys |
//! | `promoting` | promotions, and what they give by an offer |
//! | `paying` | payments: made, asked about, listed |
//! | `settling` | what time and other people do to a payment that is on its way |
//!
//! `now` is the sandbox's clock. Nothing here reads another.

mod looking_up;
mod offering;
mod paying;
mod promoting;
mod refusal;
mod settling;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, Transaction};
use waterpay_core::{
    gateway::wire::Promotions,
    payment::{HandOffUrl, ReceiptKey},
};

pub use offering::{KeyRegistration, QUOTES_LAST};
pub use paying::{Acceptance, Accepted};
pub use refusal::Refusal;
pub use settling::{Decision, SETTLES_AFTER};

use crate::{
    book::{self as kept, Book, Charge},
    issuers::Special,
};

/// A gateway over a book.
#[derive(Debug)]
pub struct Gateway {
    book: Book,
    receipt_key: ReceiptKey,
    wallet_pages: HandOffUrl,
    payments_take: SignedDuration,
    promotions: Arc<Promotions>,
}

impl Gateway {
    /// A gateway over `book`. The addresses of wallet hand-offs are `wallet_pages`, a slash and the payment id.
    ///
    /// In a new book the bills of the special numbers are issued.
    ///
    /// # Errors
    /// [`Refusal::Book`] when the book cannot be read or written.
    pub fn new(
        book: Book,
        receipt_key: ReceiptKey,
        wallet_pages: HandOffUrl,
        now: Timestamp,
    ) -> Result<Self, Refusal> {
        let promotions = Arc::new(promoting::built_in());
        let payments_take = SignedDuration::ZERO;
        let mut gateway = Self { book, receipt_key, wallet_pages, payments_take, promotions };
        if gateway.book.is_new()? {
            gateway.issue_special_bills(now)?;
        }
        Ok(gateway)
    }

    /// From now on an accepted payment is on its way for so long before it settles, unless somebody decides it. One that
    /// is still on its way at its deadline expires.
    pub fn let_payments_take(&mut self, duration: SignedDuration) {
        self.payments_take = duration;
    }

    /// Every movement of money, in its order.
    ///
    /// # Errors
    /// [`Refusal::Book`] when the book cannot be read.
    pub fn charges(&mut self, now: Timestamp) -> Result<Vec<Charge>, Refusal> {
        self.in_one_transaction(now, |book| Ok(kept::charges::all(book)?))
    }

    /// Forgets everything, and issues the bills of the special numbers anew.
    ///
    /// # Errors
    /// [`Refusal::Book`] when the book cannot be written.
    pub fn reset(&mut self, now: Timestamp) -> Result<(), Refusal> {
        self.book.reset()?;
        self.issue_special_bills(now)
    }

    /// The memory, for what is not of the contract.
    pub(crate) fn book(&self) -> &Book {
        &self.book
    }

    fn issue_special_bills(&mut self, now: Timestamp) -> Result<(), Refusal> {
        let transaction = self.book.begin()?;
        for number in Special::ALL.map(Special::number) {
            looking_up::issue(&transaction, &number.into(), now)?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Brings every payment up to `now`, then does `work`, all of it or nothing.
    fn in_one_transaction<T>(
        &mut self,
        now: Timestamp,
        work: impl FnOnce(&Connection) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let transaction: Transaction<'_> = self.book.begin()?;
        settling::catch_up(&transaction, &self.receipt_key, now)?;
        let done = work(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }
}
