//! What was paid in all: added up by SQLite from an index, since a year of it is looked at in a moment.

use std::ops::Range;

use jiff::Timestamp;
use rusqlite::params;

use super::{Ledger, LedgerFault};
use crate::{biller::Account, looking_back::Paid, money::Twd, payment::PaymentId};

/// Reads the index of schema 2 and no payment.
pub(super) const SUM: &str = "SELECT count(*), coalesce(sum(total), 0) FROM payment
    WHERE outcome = 'paid' AND biller = ?1 AND account_number = ?2 AND id >= ?3 AND id < ?4";

impl Ledger {
    /// What was paid for `account` by payments that were made in `during`, on this phone or another. The time is the one
    /// in the payment's id, when the resident decided to pay: it is the same on every phone, while a ledger that
    /// was lost and filled again has heard of everything at once.
    ///
    /// What counts as paid is what had a receipt that was verified when it was kept. Receipts are not verified once more
    /// here, unlike where one of them is shown.
    ///
    /// # Errors
    /// [`LedgerFault`] when the file cannot be read.
    pub fn paid_in_all(&self, account: &Account, during: Range<Timestamp>) -> Result<Paid, LedgerFault> {
        // No id that was made at an instant sorts before this one.
        let first_of = |instant| PaymentId::new(instant, [0; 10]).to_string();
        let (payments, dollars): (u32, i64) = self.connection()?.prepare_cached(SUM)?.query_row(
            params![
                account.biller.as_str(),
                account.number.reveal(),
                first_of(during.start),
                first_of(during.end)
            ],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        // The schema has no amount below zero.
        Ok(Paid { payments, total: Twd::from_dollars(dollars.cast_unsigned()) })
    }
}
