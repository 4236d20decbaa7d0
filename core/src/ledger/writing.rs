//! What is written: a payment that begins, what becomes of it, and what the gateway tells of other payments.

use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{Connection, ErrorCode, OptionalExtension, Transaction, TransactionBehavior};

use super::{
    ChangeNumber, Damage, Ledger, LedgerFault, NotBegun, chain, connection::checkpoint, intent_row, reading,
    state_row,
};
use crate::payment::{Payment, PaymentId, ReceiptVerifier, State};

/// A payment that somebody else knows, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The payment.
    pub payment: Payment,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// When there was news of it last.
    pub changed_at: Timestamp,
}

impl Ledger {
    /// Keeps what the resident decided, and the payment's first state, in one transaction. When this returns, both are
    /// on the disk for good, and the request may be sent.
    ///
    /// # Errors
    /// [`NotBegun`]: nothing may be sent.
    pub fn begin(&mut self, payment: &Payment, now: Timestamp) -> Result<ChangeNumber, NotBegun> {
        match self.attempt(|transaction| insert(transaction, payment, now, now)) {
            Ok(change) => Ok(change),
            // Asked after the transaction was undone, so that only what is kept can be in the way.
            Err(NotWritten::Undone(LedgerFault::Unexpected(refusal))) if is_rule(&refusal) => {
                let found = in_the_way(self.connection()?, payment)?;
                Err(found.unwrap_or(LedgerFault::Unexpected(refusal).into()))
            }
            Err(NotWritten::Undone(fault)) => Err(fault.into()),
            Err(NotWritten::InDoubt(fault)) => {
                kept_or_not(fault, self.found_after_all(payment.intent.payment))
            }
        }
    }

    /// Adds what became of a payment. When this returns, it is on the disk for good. A state that is already the last
    /// one is not added again.
    ///
    /// # Errors
    /// [`LedgerFault`]: the state was not kept, and the payment is what it was.
    pub fn append(
        &mut self,
        payment: PaymentId,
        state: &State,
        now: Timestamp,
    ) -> Result<ChangeNumber, LedgerFault> {
        let (kind, body) = state_row::from_state(state).ok_or(LedgerFault::NeverKept(payment))?;
        self.write(|transaction| {
            let last = last_event(transaction, payment)?.ok_or(LedgerFault::NoSuchPayment(payment))?;
            if last.kind == kind && last.body == body {
                return Ok(last.change);
            }
            chain::append(transaction, &payment.to_string(), &now.to_string(), kind, &body).map_err(
                |refusal| {
                    if is_rule(&refusal) { LedgerFault::AlreadyEnded(payment) } else { refusal.into() }
                },
            )
        })
    }

    /// Keeps what is news among the payments that a gateway told of, and gives that back: payments that are not here
    /// yet, and receipts for payments that have none here. A receipt counts when it proves what was decided here, and
    /// then is stronger than any word before it. Everything else about a payment that is here is left as it is, and an
    /// unfinished one for a bill that has another is left out until that one has ended.
    ///
    /// # Errors
    /// [`LedgerFault`]: none of them was kept.
    pub fn import(&mut self, payments: Vec<Payment>, now: Timestamp) -> Result<Vec<Payment>, LedgerFault> {
        let heard_now = |payment| Told { payment, begun_at: now, changed_at: now };
        self.import_told(payments.into_iter().map(heard_now).collect())
    }

    /// The same with payments of which it is known since when they are.
    ///
    /// # Errors
    /// [`LedgerFault`]: none of them was kept.
    pub fn import_told(&mut self, told: Vec<Told>) -> Result<Vec<Payment>, LedgerFault> {
        let receipts = Arc::clone(&self.receipts);
        self.write(|transaction| {
            let mut imported = vec![];
            for Told { payment, begun_at, changed_at } in told {
                match insert(transaction, &payment, begun_at, changed_at) {
                    Ok(_) => imported.push(payment),
                    Err(LedgerFault::Unexpected(refusal)) if is_rule(&refusal) => {
                        imported.extend(settle(transaction, &receipts, &payment, changed_at)?);
                    }
                    Err(fault) => return Err(fault),
                }
            }
            Ok(imported)
        })
    }

    /// One transaction, durable when this returns.
    pub(super) fn write<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, LedgerFault>,
    ) -> Result<T, LedgerFault> {
        self.attempt(work).map_err(|not_written| match not_written {
            NotWritten::Undone(fault) | NotWritten::InDoubt(fault) => fault,
        })
    }

    /// The same, and how certain it is that nothing was written. After a failing disk the connection is given up: what
    /// it believes about the file is no longer worth anything (Rebello et al., "Can Applications Recover from fsync
    /// Failures?", USENIX ATC 2020).
    fn attempt<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, LedgerFault>,
    ) -> Result<T, NotWritten> {
        let written = self.in_transaction(work);
        if matches!(written, Err(NotWritten::InDoubt(_) | NotWritten::Undone(LedgerFault::Io(_)))) {
            self.connection.take();
        }
        written
    }

    fn in_transaction<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, LedgerFault>,
    ) -> Result<T, NotWritten> {
        let begun = |connection| Transaction::new_unchecked(connection, TransactionBehavior::Immediate);
        let transaction = self.connection().and_then(|connection| Ok(begun(connection)?))?;
        let done = work(&transaction)?;
        transaction.commit().map_err(|error| commit_failed(error.into()))?;
        Ok(done)
    }

    /// Reads again after a failed commit. What is there is believed only after a checkpoint has written it anew: to sync
    /// the journal once more proves nothing, since a system may forget what it failed to write.
    pub(super) fn found_after_all(&self, payment: PaymentId) -> Result<Option<ChangeNumber>, LedgerFault> {
        let connection = self.connection()?;
        let Some(event) = last_event(connection, payment)? else {
            return Ok(None);
        };
        checkpoint(connection)?;
        Ok(Some(event.change))
    }
}

/// Why a transaction was not written, and whether that is certain.
#[derive(Debug)]
pub(super) enum NotWritten {
    /// It never came to a commit, or the commit left nothing in the file.
    Undone(LedgerFault),
    /// The commit failed where it may already have reached the file.
    InDoubt(LedgerFault),
}

impl From<LedgerFault> for NotWritten {
    fn from(before_the_commit: LedgerFault) -> Self {
        Self::Undone(before_the_commit)
    }
}

/// The record that makes a commit valid is the last thing that SQLite writes. Where there was no room for it, or the
/// file was locked, it is not there; after any other failure it may be.
pub(super) fn commit_failed(fault: LedgerFault) -> NotWritten {
    match fault {
        LedgerFault::DiskFull(_) | LedgerFault::Locked(_) => NotWritten::Undone(fault),
        LedgerFault::Io(_)
        | LedgerFault::Folder(_)
        | LedgerFault::Damaged { .. }
        | LedgerFault::NewerSchema { .. }
        | LedgerFault::OldSqlite { .. }
        | LedgerFault::SettingRefused { .. }
        | LedgerFault::NoSuchPayment(_)
        | LedgerFault::AlreadyEnded(_)
        | LedgerFault::NeverKept(_)
        | LedgerFault::Unexpected(_) => NotWritten::InDoubt(fault),
    }
}

/// Whether a payment whose commit failed is kept: what the file says when it is read again is what counts.
pub(super) fn kept_or_not(
    commit: LedgerFault,
    read_again: Result<Option<ChangeNumber>, LedgerFault>,
) -> Result<ChangeNumber, NotBegun> {
    match read_again {
        Ok(Some(change)) => Ok(change),
        Ok(None) => Err(NotBegun::Ledger(commit)),
        Err(fault) => Err(NotBegun::Unsure(fault)),
    }
}

struct LastEvent {
    change: ChangeNumber,
    kind: String,
    body: String,
}

fn insert(
    connection: &Connection,
    payment: &Payment,
    begun_at: Timestamp,
    changed_at: Timestamp,
) -> Result<ChangeNumber, LedgerFault> {
    intent_row::insert(connection, &payment.intent, begun_at)?;
    add(connection, payment, changed_at)
}

/// Adds the state of a payment as its next event.
fn add(connection: &Connection, payment: &Payment, now: Timestamp) -> Result<ChangeNumber, LedgerFault> {
    let id = payment.intent.payment;
    let (kind, body) = state_row::from_state(&payment.state).ok_or(LedgerFault::NeverKept(id))?;
    Ok(chain::append(connection, &id.to_string(), &now.to_string(), kind, &body)?)
}

/// Adds the receipt that `told` brings to the payment of that name, if that has none yet and is what the receipt proves.
fn settle(
    connection: &Connection,
    receipts: &ReceiptVerifier,
    told: &Payment,
    now: Timestamp,
) -> Result<Option<Payment>, LedgerFault> {
    let State::Paid(receipt) = &told.state else {
        return Ok(None);
    };
    let Some(kept) = reading::payment(connection, receipts, told.intent.payment)? else {
        return Ok(None);
    };
    let settled = Payment {
        state: state_row::proven(receipt.proof().clone(), &kept.payment.intent, receipts),
        ..kept.payment
    };
    if matches!(kept.payment.state, State::Paid(_)) || !matches!(settled.state, State::Paid(_)) {
        return Ok(None);
    }
    add(connection, &settled, now)?;
    Ok(Some(settled))
}

/// Whether a rule of the schema refused.
pub(super) fn is_rule(refusal: &rusqlite::Error) -> bool {
    refusal.sqlite_error_code() == Some(ErrorCode::ConstraintViolation)
}

/// The payment because of which `payment` was refused: another one for the same bill, or itself, begun before.
fn in_the_way(connection: &Connection, payment: &Payment) -> Result<Option<NotBegun>, LedgerFault> {
    let found: Option<(String, bool, bool)> = connection
        .query_row(
            "SELECT id, outcome IS NULL AS live, outcome IS 'paid' AS paid FROM payment
             WHERE id = ?1 OR (bill = ?2 AND (outcome IS NULL OR outcome = 'paid'))
             ORDER BY live DESC, paid DESC, id = ?1 DESC",
            [payment.intent.payment.to_string().as_str(), payment.intent.bill.as_str()],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    let Some((id, live, paid)) = found else {
        return Ok(None);
    };
    let id = id.parse().map_err(|_| LedgerFault::damaged(Damage::Unreadable))?;
    Ok(Some(match (live, paid) {
        (true, _) => NotBegun::LivePayment(id),
        (false, true) => NotBegun::AlreadyPaid(id),
        (false, false) => NotBegun::AlreadyEnded(id),
    }))
}

fn last_event(connection: &Connection, payment: PaymentId) -> rusqlite::Result<Option<LastEvent>> {
    connection
        .prepare_cached(
            "SELECT seq, kind, body FROM payment_event WHERE payment = ?1 ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([payment.to_string()], |row| {
            Ok(LastEvent { change: row.get(0)?, kind: row.get(1)?, body: row.get(2)? })
        })
        .optional()
}
