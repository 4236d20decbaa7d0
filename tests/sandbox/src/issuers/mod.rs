//! Who issues bills, who lives behind a number, and what they owe on a day: all of it made up.
//!
//! Everything here is worked out from the number and the time, so that a number means the same in every sandbox. What
//! has been billed is kept by [`book`](crate::book), and what was paid is not known here.
//!
//! | file | |
//! |---|---|
//! | `statement`, `special` | the waterworks of Kinmen, which has special numbers |
//! | `by_file` | every other biller of the catalogue, by what its file says |
//! | `household`, `tariff`, `fingerprint` | what both draw from |

mod by_file;
mod fingerprint;
mod household;
mod special;
mod statement;
mod tariff;

use jiff::{Timestamp, civil::Date};
use waterpay_core::{
    bill::Bill,
    biller::{Account, BillerId},
    money::Twd,
    water_number::WaterNumber,
};

pub(crate) use fingerprint::Fingerprint;
pub(crate) use household::household;
pub use special::Special;
pub(crate) use statement::{NewBill, Origin, next_due_date, taipei};
pub(crate) use tariff::with_adjustment_to;

/// The bills of an account that exist at `now`, whether or not they were issued before; none of an account that nobody has.
pub(crate) fn bills_to_issue(account: &Account, now: Timestamp) -> Vec<NewBill> {
    match water_number(account) {
        Some(number) => statement::bills_to_issue(number, now),
        None => by_file::bills_to_issue(account, now),
    }
}

/// The bill that a printed code states.
pub(crate) fn stated_by_a_code(account: &Account, amount: Twd, due: Date) -> NewBill {
    match water_number(account) {
        Some(_) => statement::stated_by_a_code(amount, due),
        None => by_file::stated_by_a_code(account, amount, due),
    }
}

/// Whether somebody has this account.
pub(crate) fn is_somebodys(account: &Account) -> bool {
    match water_number(account) {
        Some(number) => Special::of(number) != Some(Special::NoSuchNumber),
        None => by_file::is_somebodys(account),
    }
}

/// What an account stands for, if its number is a special one.
pub(crate) fn special(account: &Account) -> Option<Special> {
    water_number(account).and_then(Special::of)
}

/// The account in one text, different for every one.
pub(crate) fn in_one_text(account: &Account) -> String {
    let number = account.number.reveal();
    match water_number(account) {
        Some(_) => number.to_owned(),
        None => format!("{} {number}", account.biller),
    }
}

/// The bill that `new` becomes, with an id that is always the same for the same account and `origin`.
pub(crate) fn named(new: NewBill, account: &Account, origin: Origin) -> Bill {
    new.named(account, &in_one_text(account), origin)
}

fn water_number(account: &Account) -> Option<WaterNumber> {
    let is_kinmens = account.biller.as_str() == BillerId::KINMEN_WATER;
    account.number.reveal().parse().ok().filter(|_| is_kinmens)
}
