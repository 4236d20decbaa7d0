//! What a resident wants forgotten is forgotten: the one place where the ledger gives something up.
//!
//! Nothing is deleted from a ledger. Another one is made without what is erased, its events chained anew, and takes the
//! old one's name when it is whole and on the disk. So a phone that stops at any moment has the old ledger or the new one,
//! and the new one has no free page or journal in which something could be left. The old file's blocks are the disk's to
//! give to others; on a phone they are encrypted.

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{
    ChangeNumber, Damage, Ledger, LedgerFault, chain,
    connection::leave_the_journal,
    opening::make_whole,
    salvage::take_over,
    set_aside::{all_aside, record_all_of, remove_all},
};
use crate::{biller::Account, payment::PaymentId};

/// What is to be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erasure {
    /// Everything about one household.
    Household(Account),
    /// Everything about everybody, and the damaged files that were set aside.
    Everything,
}

/// What was forgotten, and what was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// How many payments were.
    pub payments: u64,
    /// The names of damaged files that were set aside earlier and are still there. They may hold what was to be forgotten
    /// among what was not; [`Erasure::Everything`] removes them too.
    pub still_aside: Vec<String>,
}

/// Why nothing was erased.
#[derive(Debug, thiserror::Error)]
pub enum NotErased {
    /// A payment that would be erased is not finished: nobody would ask about it any more.
    #[error("payment {0} is not finished")]
    UnderWay(PaymentId),
    /// The ledger failed. What it holds is as it was, or, if it failed at the very end, is erased.
    #[error("the ledger failed")]
    Ledger(#[from] LedgerFault),
}

impl Erasure {
    /// Whether what is known of this account is to be forgotten.
    pub fn is_about(&self, account: &Account) -> bool {
        match self {
            Self::Household(erased) => erased == account,
            Self::Everything => true,
        }
    }
}

impl Ledger {
    /// Forgets payments for good. The change numbers begin anew: whoever observes does so from the beginning.
    ///
    /// # Errors
    /// [`NotErased`].
    pub fn erase(&mut self, erasure: &Erasure) -> Result<Erased, NotErased> {
        let unfinished = self.unfinished()?;
        if let Some(live) = unfinished.iter().find(|live| erasure.is_about(&live.intent.account)) {
            return Err(NotErased::UnderWay(live.intent.payment));
        }
        let payments = self.payments_of(erasure)?;
        // Given up whatever comes: the next use opens the file again, the old one or the new one, and believes of a disk that
        // failed only what it finds.
        let old = self.connection.take().ok_or(LedgerFault::damaged(Damage::Missing))?;
        leave_the_journal(&old)?;
        make_whole(&self.file, |new| {
            copy(&old, new, erasure)?;
            old.close().map_err(|(_, error)| error.into())
        })?;
        if *erasure == Erasure::Everything {
            remove_all(&self.file).map_err(LedgerFault::Folder)?;
        }
        self.connection()?;
        let still_aside = all_aside(&self.file).map_err(LedgerFault::Folder)?;
        Ok(Erased { payments, still_aside: still_aside.iter().filter_map(|file| name(file)).collect() })
    }

    fn payments_of(&self, erasure: &Erasure) -> Result<u64, LedgerFault> {
        let connection = self.connection()?;
        let payments: i64 = match erasure {
            Erasure::Household(account) => connection.query_row(
                "SELECT count(*) FROM payment WHERE biller = ?1 AND account_number = ?2",
                [account.biller.as_str(), account.number.reveal()],
                |row| row.get(0),
            )?,
            Erasure::Everything => {
                connection.query_row("SELECT count(*) FROM payment", [], |row| row.get(0))?
            }
        };
        Ok(payments.cast_unsigned())
    }
}

/// Every event that stays, in its order, each proved by the one before it in the old ledger.
fn copy(old: &Connection, new: &Connection, erasure: &Erasure) -> Result<(), LedgerFault> {
    let Erasure::Household(account) = erasure else {
        return Ok(());
    };
    let transaction = Transaction::new_unchecked(new, TransactionBehavior::Immediate)?;
    record_all_of(old, &transaction)?;
    let mut staying = old.prepare(
        "SELECT e.seq FROM payment_event e JOIN payment p ON p.id = e.payment
         WHERE p.biller <> ?1 OR p.account_number <> ?2 ORDER BY e.seq",
    )?;
    let staying = staying
        .query_map([account.biller.as_str(), account.number.reveal()], |row| row.get::<_, ChangeNumber>(0))?;
    for seq in staying {
        let event = chain::proven(old, seq?)?.ok_or(LedgerFault::damaged(Damage::HistoryChanged))?;
        take_over(&transaction, &event)?;
    }
    Ok(transaction.commit()?)
}

fn name(file: &Path) -> Option<String> {
    Some(file.file_name()?.to_string_lossy().into_owned())
}
