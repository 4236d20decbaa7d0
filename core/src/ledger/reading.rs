//! What is read: payments with their latest state.

use jiff::Timestamp;
use rusqlite::{Connection, Params, Row};

use super::{ChangeNumber, Damage, Ledger, LedgerFault, intent_row, state_row};
use crate::{
    bill::BillId,
    biller::Account,
    payment::{Payment, PaymentId, ReceiptVerifier},
};

/// A payment as the ledger has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// What was decided, and where it stands. A receipt in it was verified when it was read.
    pub payment: Payment,
    /// When this ledger first heard of it.
    pub begun_at: Timestamp,
    /// When it last heard something new.
    pub changed_at: Timestamp,
    /// The number of that news.
    pub change: ChangeNumber,
}

/// What is new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// Ask for what comes after this number the next time.
    pub upto: ChangeNumber,
    /// Each payment that changed, once, as it is now; the latest news last.
    pub payments: Vec<Recorded>,
}

/// A part of the history. A payment that is added meanwhile shifts nothing, since a page begins at a payment and not
/// at a number of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Only payments made before this one; the last of the page before.
    pub before: Option<PaymentId>,
    /// At most so many.
    pub at_most: u32,
}

impl Ledger {
    /// The payments whose outcome is not known, oldest first. A paid one whose receipt no longer verifies is among them.
    ///
    /// # Errors
    /// [`LedgerFault`] when the file cannot be read.
    pub fn unfinished(&self) -> Result<Vec<Payment>, LedgerFault> {
        let recorded = self.unfinished_recorded()?;
        Ok(recorded.into_iter().rev().map(|recorded| recorded.payment).collect())
    }

    /// The same as they are recorded, newest first.
    ///
    /// # Errors
    /// [`LedgerFault`] when the file cannot be read.
    pub fn unfinished_recorded(&self) -> Result<Vec<Recorded>, LedgerFault> {
        let open_or_paid =
            self.select("WHERE p.outcome IS NULL OR p.outcome = 'paid' ORDER BY p.id DESC", [])?;
        Ok(open_or_paid.into_iter().filter(|recorded| recorded.payment.state.is_open()).collect())
    }

    /// One payment.
    ///
    /// # Errors
    /// [`LedgerFault`] when the file cannot be read.
    pub fn payment(&self, id: PaymentId) -> Result<Option<Recorded>, LedgerFault> {
        payment(self.connection()?, &self.receipts, id)
    }

    /// Every payment of a bill, newest first.
    ///
    /// # Errors
    /// [`LedgerFault`] when the file cannot be read.
    pub fn payments_of_bill(&self, bill: &BillId) -> Result<Vec<Recorded>, LedgerFault> {
        self.select("WHERE p.bill = ?1 ORDER BY p.id DESC", [bill.as_str()])
    }

    /// What changed after the change with number `after`. A number that this ledger has not come to is another
    /// ledger's, from before this one was made anew: then everything is new.
    ///
    /// # Errors
    /// [`LedgerFault`] when the file cannot be read.
    pub fn changes(&self, after: ChangeNumber) -> Result<Changes, LedgerFault> {
        let after = if after > self.latest()? { ChangeNumber::ZERO } else { after };
        let payments = self.select("WHERE e.seq > ?1 ORDER BY e.seq", [after])?;
        let upto = payments.last().map_or(after, |recorded| recorded.change);
        Ok(Changes { upto, payments })
    }

    /// Payments, newest first: in the order of their ids, which is that of their making.
    ///
    /// # Errors
    /// [`LedgerFault`] when the file cannot be read.
    pub fn history(&self, page: Page) -> Result<Vec<Recorded>, LedgerFault> {
        let before = page.before.map(|id| id.to_string());
        // One bound, also where there is none, so that SQLite begins there: every id sorts before a tilde.
        self.select("WHERE p.id < coalesce(?1, '~') ORDER BY p.id DESC LIMIT ?2", (before, page.at_most))
    }

    /// The payments that are paid, newest first. One whose receipt no longer verifies is among them, as open.
    ///
    /// # Errors
    /// [`LedgerFault`] when the file cannot be read.
    pub fn paid(&self) -> Result<Vec<Recorded>, LedgerFault> {
        self.select("WHERE p.outcome = 'paid' ORDER BY p.id DESC", [])
    }

    /// The accounts whose bills were paid or tried, each once, the one of the newest payment first.
    ///
    /// # Errors
    /// [`LedgerFault`] when the file cannot be read.
    pub fn accounts(&self) -> Result<Vec<Account>, LedgerFault> {
        let mut accounts: Vec<Account> = vec![];
        for recorded in self.select("ORDER BY p.id DESC", [])? {
            let account = recorded.payment.intent.account;
            if !accounts.contains(&account) {
                accounts.push(account);
            }
        }
        Ok(accounts)
    }

    /// The number of the latest change.
    ///
    /// # Errors
    /// [`LedgerFault`] when the file cannot be read.
    pub fn latest(&self) -> Result<ChangeNumber, LedgerFault> {
        let query = "SELECT coalesce(max(seq), 0) FROM payment_event";
        Ok(self.connection()?.query_row(query, [], |row| row.get(0))?)
    }

    fn select(&self, which: &str, parameters: impl Params) -> Result<Vec<Recorded>, LedgerFault> {
        select(self.connection()?, &self.receipts, which, parameters)
    }
}

/// One payment.
pub(super) fn payment(
    connection: &Connection,
    receipts: &ReceiptVerifier,
    id: PaymentId,
) -> Result<Option<Recorded>, LedgerFault> {
    Ok(select(connection, receipts, "WHERE p.id = ?1", [id.to_string()])?.pop())
}

fn select(
    connection: &Connection,
    receipts: &ReceiptVerifier,
    which: &str,
    parameters: impl Params,
) -> Result<Vec<Recorded>, LedgerFault> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {}, p.begun_at, e.at, e.seq, e.kind, e.body
         FROM payment p JOIN payment_event e ON e.seq = (SELECT max(seq) FROM payment_event WHERE payment = p.id)
         {which}",
        intent_row::COLUMNS
    ))?;
    let mut rows = statement.query(parameters)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(to_recorded(row, receipts)?.ok_or(LedgerFault::damaged(Damage::Unreadable))?);
    }
    Ok(found)
}

fn to_recorded(row: &Row<'_>, receipts: &ReceiptVerifier) -> rusqlite::Result<Option<Recorded>> {
    let timestamp =
        |column| -> rusqlite::Result<Option<Timestamp>> { Ok(row.get::<_, String>(column)?.parse().ok()) };
    let (kind, body): (String, String) = (row.get(19)?, row.get(20)?);
    let recorded = intent_row::to_intent(row)?
        .and_then(|intent| Some((state_row::to_state(&kind, &body, &intent, receipts)?, intent)))
        .zip(timestamp(16)?)
        .zip(timestamp(17)?);
    let Some((((state, intent), begun_at), changed_at)) = recorded else {
        return Ok(None);
    };
    Ok(Some(Recorded {
        payment: Payment { intent, state, tries: 0 },
        begun_at,
        changed_at,
        change: row.get(18)?,
    }))
}
