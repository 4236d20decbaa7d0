//! Bills: of an account, of a printed code, by their id.

use jiff::{Timestamp, ToSpan};
use rusqlite::Connection;
use waterpay_core::{
    bill::{Bill, BillId, BillStatus},
    biller::{Account, Biller, BillerId, Catalogue},
    gateway::wire::{AccountBills, PrintedCode, ProblemKind},
    money::Twd,
};

use super::{Gateway, Refusal, settling};
use crate::{
    book as kept,
    issuers::{self, Origin, Special, household, special, taipei},
    resolve::{StatedBill, resolve},
};

/// For how many days a bill that was paid is still listed, but for the number that stands for years of them.
const PAID_LATELY: i64 = 60;

/// No biller's numbers are longer.
const LONGEST_NUMBER: usize = 32;

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
        let account = known_account(biller, number)?;
        self.in_one_transaction(now, |book| {
            issue(book, &account, now)?;
            listed(book, &account, now)
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
        let stated = resolve(&code.text, now).filter(|stated| stated.account.biller == code.biller).ok_or(
            Refusal::problem(ProblemKind::CodeNotAccepted, "not a TWQR code of a bill of this biller"),
        )?;
        let account = known_account(&code.biller, stated.account.number.reveal())?;
        self.in_one_transaction(now, |book| {
            if special(&account).is_none() {
                issue_stated(book, &stated, now)?;
            }
            issue(book, &account, now)?;
            let mut answer = listed(book, &account, now)?;
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
    bill.charges = issuers::with_adjustment_to(&bill.charges, amount)
        .map_err(|_| Refusal::malformed("the bill cannot come to this amount"))?;
    Ok(kept::bills::correct(book, &bill)?)
}

/// Issues the bills of an account that are due to exist and do not yet.
pub(super) fn issue(book: &Connection, account: &Account, now: Timestamp) -> Result<(), Refusal> {
    if kept::bills::has_one_from_a_code(book, account)? {
        return Ok(());
    }
    for new in issuers::bills_to_issue(account, now) {
        if !kept::bills::has(book, account, new.period)? {
            let ordinal = kept::bills::count(book, account)?;
            let bill = issuers::named(new, account, Origin::Issued { ordinal });
            kept::bills::keep(book, account, &bill, false)?;
            if special(account) == Some(Special::BeingPaidElsewhere) {
                settling::begin_on_another_phone(book, &bill)?;
            }
        }
    }
    Ok(())
}

/// Issues the bill that a code states, in place of one that was made up and that nobody has begun to pay.
fn issue_stated(book: &Connection, stated: &StatedBill, now: Timestamp) -> Result<(), Refusal> {
    let due = stated.due.unwrap_or(issuers::next_due_date(taipei(now)));
    let account = &stated.account;
    let new = issuers::stated_by_a_code(account, stated.amount, due);
    kept::bills::withdraw_made_up(book, account)?;
    if !kept::bills::has(book, account, new.period)? {
        let bill = issuers::named(new, account, Origin::Code { due });
        kept::bills::keep(book, account, &bill, true)?;
    }
    Ok(())
}

fn listed(book: &Connection, account: &Account, now: Timestamp) -> Result<AccountBills, Refusal> {
    let oldest = now.saturating_sub((24 * PAID_LATELY).hours()).unwrap_or(Timestamp::MIN);
    let all_years = special(account) == Some(Special::YearsOfBills);
    let mut bills = Vec::new();
    for bill in kept::bills::of_account(book, account)? {
        let bill = with_present_status(book, bill, now)?;
        if all_years || !matches!(bill.status, BillStatus::Paid { at } if at < oldest) {
            bills.push(bill);
        }
    }
    Ok(AccountBills { household: household(account), bills })
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

fn known_biller(biller: &BillerId) -> Result<&'static Biller, Refusal> {
    let known = Catalogue::built_in().biller(biller);
    known.ok_or(Refusal::problem(ProblemKind::NoSuchBiller, "nobody of this name is paid here"))
}

/// The account of that number, exactly as its biller writes it.
pub(super) fn known_account(biller: &BillerId, number: &str) -> Result<Account, Refusal> {
    let biller = known_biller(biller)?;
    let is_a_number = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase() || byte == b'-';
    if number.len() > LONGEST_NUMBER || !number.bytes().all(is_a_number) {
        return Err(Refusal::malformed("a number has capital letters, digits and hyphens only"));
    }
    let account = biller.account(number).ok();
    let account = account.filter(|account| account.number.reveal() == number);
    let account = account.filter(issuers::is_somebodys);
    account.ok_or(Refusal::problem(ProblemKind::NoSuchAccount, "nobody has this number"))
}
