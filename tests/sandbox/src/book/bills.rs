//! The bills, as they were issued.

use rusqlite::{Connection, OptionalExtension, params};
use waterpay_core::{
    bill::{Bill, BillId, BillingPeriod},
    biller::Account,
};

use super::columns::{Json, Text};
use crate::issuers::in_one_text;

/// Keeps a new bill.
pub(crate) fn keep(
    connection: &Connection,
    account: &Account,
    bill: &Bill,
    from_code: bool,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO bills (bill_id, number, period, from_code, statement) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![bill.id.as_str(), in_one_text(account), Text(bill.period), from_code, Json(bill)])?;
    Ok(())
}

/// Replaces what a bill says.
pub(crate) fn correct(connection: &Connection, bill: &Bill) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE bills SET statement = ?2 WHERE bill_id = ?1")?
        .execute(params![bill.id.as_str(), Json(bill)])?;
    Ok(())
}

/// The bill of this id.
pub(crate) fn find(connection: &Connection, id: &BillId) -> rusqlite::Result<Option<Bill>> {
    connection
        .prepare_cached("SELECT statement FROM bills WHERE bill_id = ?1")?
        .query_row([id.as_str()], |row| row.get(0).map(|Json(bill)| bill))
        .optional()
}

/// Every bill that an account ever had, the oldest period first.
pub(crate) fn of_account(connection: &Connection, account: &Account) -> rusqlite::Result<Vec<Bill>> {
    connection
        .prepare_cached("SELECT statement FROM bills WHERE number = ?1 ORDER BY period")?
        .query_map([in_one_text(account)], |row| row.get(0).map(|Json(bill)| bill))?
        .collect()
}

/// How many bills an account ever had.
pub(crate) fn count(connection: &Connection, account: &Account) -> rusqlite::Result<u32> {
    connection
        .prepare_cached("SELECT count(*) FROM bills WHERE number = ?1")?
        .query_row([in_one_text(account)], |row| row.get(0))
}

/// Whether an account has a bill for these months.
pub(crate) fn has(
    connection: &Connection,
    account: &Account,
    period: BillingPeriod,
) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM bills WHERE number = ?1 AND period = ?2)")?
        .query_row(params![in_one_text(account), Text(period)], |row| row.get(0))
}

/// Whether a printed code stated a bill of this account.
pub(crate) fn has_one_from_a_code(connection: &Connection, account: &Account) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM bills WHERE number = ?1 AND from_code)")?
        .query_row([in_one_text(account)], |row| row.get(0))
}

/// Takes back the bills that were made up for an account and that nobody has begun to pay.
pub(crate) fn withdraw_made_up(connection: &Connection, account: &Account) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "DELETE FROM bills WHERE number = ?1 AND NOT from_code
             AND NOT EXISTS (SELECT 1 FROM quotes WHERE quotes.bill_id = bills.bill_id)",
        )?
        .execute([in_one_text(account)])?;
    Ok(())
}
