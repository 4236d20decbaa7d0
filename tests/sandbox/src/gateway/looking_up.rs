//! Bills: of an account, of a printed code, by their id.

use jiff::{Timestamp, ToSpan};
use rusqlite::Connection;
use waterpay_core::{
    bill::{Bill, BillId, BillStatus},
    biller::BillerId,
    gateway::wire::{AccountBills, PrintedCode, ProblemKind},
    money::Twd,
    water_number::WaterNumber,
};

use super::{Gateway, Refusal, settling};
use crate::{
    book as kept,
    resolve::{StatedBill, resolve},
    waterworks::{self, Origin, Special, household, taipei},
};

/// For how many days a bill that was paid is still listed, but for the number that stands for years of them.
const PAID_LATELY: i64 = 60;

impl Gateway {
    /// The household of an account, and its bills that are open or were paid lately.
    ///
    /// # Errors
    /// No such biller, an ill-formed number, or no such account.
    pub fn account_bills(
        &mut self,
        biller: &BillerId,
        number: &str,
        now: Timestamp,
    ) -> Result<AccountBills, Refusal> {
        let number = known_account(biller, number)?;
        self.in_one_transaction(now, |book| {
            issue(book, number, now)?;
            listed(book, number, now)
        })
    }

    /// The household and the bill of a printed code.
    ///
    /// For a number outside the table of special ones, the bill is the one that the code states. When a code's due date
    /// is none of the account's, the answer has all the bills that the account has.
    ///
    /// # Errors
    /// No such biller, a code that is not of its bills, or no such account.
    pub fn resolve_code(&mut self, code: &PrintedCode, now: Timestamp) -> Result<AccountBills, Refusal> {
        known_biller(&code.biller)?;
        let stated = resolve(&code.text, now).ok_or(Refusal::problem(
            ProblemKind::CodeNotAccepted,
            "not a TWQR code of a bill of this biller",
        ))?;
        let number = known_account(&code.biller, stated.number.as_str())?;
        self.in_one_transaction(now, |book| {
            if Special::of(number).is_none() {
                issue_stated(book, &stated, now)?;
            }
            issue(book, number, now)?;
            let mut answer = listed(book, number, now)?;
            if answer.bills.iter().any(|bill| Some(bill.due) == stated.due) {
                answer.bills.retain(|bill| Some(bill.due) == stated.due);
            }
            Ok(answer)
        })
    }

    /// A bill as it is now.
    ///
    /// # Errors
    /// No such bill.
    pub fn bill(&mut self, id: &BillId, now: Timestamp) -> Result<Bill, Refusal> {
        self.in_one_transaction(now, |book| find(book, id, now))
    }

    /// Changes what a bill asks for, as a correction by the waterworks.
    ///
    /// # Errors
    /// No such bill, or an amount that cannot be reached.
    pub fn correct_bill(&mut self, id: &BillId, amount: Twd, now: Timestamp) -> Result<Bill, Refusal> {
        self.in_one_transaction(now, |book| {
            correct(book, id, amount)?;
            find(book, id, now)
        })
    }
}

/// The bill as it is now: as it was issued, and what has become of it since.
pub(super) fn find(book: &Connection, id: &BillId, now: Timestamp) -> Result<Bill, Refusal> {
    let bill = kept::bills::find(book, id)?
        .ok_or(Refusal::problem(ProblemKind::NoSuchBill, "no bill has this id"))?;
    with_present_status(book, bill, now)
}

/// Adds the line that brings a bill to `amount`.
pub(super) fn correct(book: &Connection, id: &BillId, amount: Twd) -> Result<(), Refusal> {
    let mut bill = kept::bills::find(book, id)?
        .ok_or(Refusal::problem(ProblemKind::NoSuchBill, "no bill has this id"))?;
    bill.charges = waterworks::with_adjustment_to(&bill.charges, amount)
        .map_err(|_| Refusal::malformed("the bill cannot come to this amount"))?;
    Ok(kept::bills::correct(book, &bill)?)
}

/// Issues the bills of a number that are due to exist and do not yet.
pub(super) fn issue(book: &Connection, number: WaterNumber, now: Timestamp) -> Result<(), Refusal> {
    if kept::bills::has_one_from_a_code(book, number)? {
        return Ok(());
    }
    for new in waterworks::bills_to_issue(number, now) {
        if !kept::bills::has(book, number, new.period)? {
            let ordinal = kept::bills::count(book, number)?;
            let bill = new.named(number, Origin::Issued { ordinal });
            kept::bills::keep(book, number, &bill, false)?;
            if Special::of(number) == Some(Special::BeingPaidElsewhere) {
                settling::begin_on_another_phone(book, &bill)?;
            }
        }
    }
    Ok(())
}

/// Issues the bill that a code states, in place of one that was made up and that nobody has begun to pay.
fn issue_stated(book: &Connection, stated: &StatedBill, now: Timestamp) -> Result<(), Refusal> {
    let due = stated.due.unwrap_or(waterworks::next_due_date(taipei(now)));
    let new = waterworks::stated_by_a_code(stated.amount, due);
    kept::bills::withdraw_made_up(book, stated.number)?;
    if !kept::bills::has(book, stated.number, new.period)? {
        let bill = new.named(stated.number, Origin::Code { due });
        kept::bills::keep(book, stated.number, &bill, true)?;
    }
    Ok(())
}

fn listed(book: &Connection, number: WaterNumber, now: Timestamp) -> Result<AccountBills, Refusal> {
    let oldest = now.saturating_sub((24 * PAID_LATELY).hours()).unwrap_or(Timestamp::MIN);
    let all_years = Special::of(number) == Some(Special::YearsOfBills);
    let mut bills = Vec::new();
    for bill in kept::bills::of_number(book, number)? {
        let bill = with_present_status(book, bill, now)?;
        if all_years || !matches!(bill.status, BillStatus::Paid { at } if at < oldest) {
            bills.push(bill);
        }
    }
    Ok(AccountBills { household: household(number), bills })
}

fn with_present_status(book: &Connection, mut bill: Bill, now: Timestamp) -> Result<Bill, Refusal> {
    if let Some(at) = kept::charges::paid_at(book, &bill.id)? {
        bill.status = BillStatus::Paid { at };
    } else if kept::payments::live(book, &bill.id)?.is_some() {
        bill.status = BillStatus::BeingPaid;
    } else if bill.status == BillStatus::Unpaid && bill.due < taipei(now) {
        bill.status = BillStatus::OverduePayable;
    }
    Ok(bill)
}

fn known_biller(biller: &BillerId) -> Result<(), Refusal> {
    if biller.as_str() == BillerId::KINMEN_WATER {
        Ok(())
    } else {
        Err(Refusal::problem(ProblemKind::NoSuchBiller, "only kinmen-water is paid here"))
    }
}

pub(super) fn known_account(biller: &BillerId, number: &str) -> Result<WaterNumber, Refusal> {
    known_biller(biller)?;
    let parsed: WaterNumber =
        number.parse().map_err(|_| Refusal::malformed("a water number has 7 digits"))?;
    if parsed.as_str() != number {
        return Err(Refusal::malformed("a water number is 7 ASCII digits and nothing else"));
    }
    if Special::of(parsed) == Some(Special::NoSuchNumber) {
        return Err(Refusal::problem(ProblemKind::NoSuchAccount, "nobody has this number"));
    }
    Ok(parsed)
}
