//! What a resident learns by looking a bill up.

use jiff::civil::{Date, DateTime};
use waterpay_core::{engine, money::Twd, payment::PaymentId, personal::Personal, wording::Wording};

use crate::{Account, Bill, Household, Moment, Words};

/// The answer to "what do I owe?".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum LookUp {
    /// There is something to pay, or something on its way.
    Due {
        /// What was found.
        found: Found,
        /// The same in words.
        words: Words,
    },
    /// The account is known and nothing is due.
    NothingDue {
        /// What was found; the bills in it are paid.
        found: Found,
        /// The same in words.
        words: Words,
    },
    /// The biller has no such account: a digit is wrong, or it is another biller's number.
    NoSuchNumber {
        /// What was asked for.
        account: Account,
        /// The same in words.
        words: Words,
    },
}

/// A household and its bills as the gateway states them now.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Found {
    /// Whose bills; the resident has to recognise it.
    pub household: Household,
    /// The bills, the oldest first.
    pub bills: Vec<FoundBill>,
    /// Every difference between a printed code and the bill, the gravest first. The bill is what counts.
    pub differences: Vec<Difference>,
    /// When the gateway stated all this.
    pub as_of: Moment,
}

/// A bill, and what this phone knows about it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FoundBill {
    /// The bill.
    pub bill: Bill,
    /// Whether a printed code was about it.
    pub printed: bool,
    /// What the resident can do about it.
    pub next_step: NextStep,
}

/// What a resident can do about a bill.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum NextStep {
    /// Pay it.
    Pay,
    /// Pay it, unless it was paid in a store by the barcodes that were shown here a few days ago; that cannot be known yet.
    PayUnlessPaidElsewhere {
        /// What may have happened, and how long to wait if it has.
        words: Words,
        /// To be answered before anything is paid, besides the authorisation.
        question: String,
    },
    /// Follow the payment that this phone has under way. A second one must not be begun, here or anywhere else.
    FollowPayment {
        /// Which one.
        payment: PaymentId,
    },
    /// Look at the receipt that this phone has for it.
    ShowReceipt {
        /// Of which payment.
        payment: PaymentId,
    },
    /// Nothing here; the words of the bill's status say why.
    Nothing,
}

/// One way in which a printed code and the bill differ.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Difference {
    /// In what.
    pub kind: DifferenceKind,
    /// The same in words, and which of the two counts.
    pub words: String,
}

/// In what a printed code and the bill differ.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum DifferenceKind {
    /// The gateway does not accept the code. A sticker over the true code looks like this.
    CodeNotAccepted,
    /// The payee.
    AnotherPayee {
        /// On the paper; may be a private person.
        printed: Personal,
        /// Who gets the money.
        now: String,
    },
    /// The amount.
    AnotherAmount {
        /// On the paper.
        printed: Twd,
        /// What is owed now.
        now: Twd,
    },
    /// The due date.
    AnotherDueDate {
        /// On the paper.
        printed: Date,
        /// The date that counts.
        now: Date,
    },
    /// The code is past its expiry.
    CodeExpired {
        /// When it expired, on a clock in Asia/Taipei: `2027-02-20T23:59:59`.
        at: String,
    },
    /// The gateway has no bill like the printed one; it may be paid long since.
    NoSuchBillNow,
}

impl LookUp {
    pub(crate) fn shown(look_up: engine::LookUp, wording: &Wording) -> Self {
        let words = wording.look_up(&look_up).into();
        match look_up {
            engine::LookUp::Due(found) => Self::Due { found: Found::shown(found, wording), words },
            engine::LookUp::NothingDue(found) => {
                Self::NothingDue { found: Found::shown(found, wording), words }
            }
            engine::LookUp::NoSuchNumber(account) => {
                Self::NoSuchNumber { account: Account::shown(account, wording), words }
            }
        }
    }
}

impl Found {
    pub(crate) fn shown(found: engine::Found, wording: &Wording) -> Self {
        let step = |bill| NextStep::shown(found.next_step(bill), wording);
        let steps: Vec<NextStep> = found.bills.iter().map(step).collect();
        let bills = found.bills.into_iter().zip(steps).enumerate().map(|(at, (bill, next_step))| FoundBill {
            bill: Bill::shown(bill, wording),
            printed: found.printed == Some(at),
            next_step,
        });
        Self {
            household: Household::shown(found.household, wording),
            bills: bills.collect(),
            differences: found.differences.iter().map(|it| Difference::shown(it, wording)).collect(),
            as_of: Moment::shown(found.as_of, wording),
        }
    }
}

impl Difference {
    fn shown(difference: &engine::Difference, wording: &Wording) -> Self {
        Self { kind: difference.into(), words: wording.difference(difference) }
    }
}

impl From<&engine::Difference> for DifferenceKind {
    fn from(difference: &engine::Difference) -> Self {
        let civil = |at: &DateTime| at.to_string();
        match difference {
            engine::Difference::CodeNotAccepted => Self::CodeNotAccepted,
            engine::Difference::Payee { printed, now } => {
                Self::AnotherPayee { printed: printed.clone(), now: now.clone() }
            }
            engine::Difference::Amount { printed, now } => {
                Self::AnotherAmount { printed: *printed, now: *now }
            }
            engine::Difference::Due { printed, now } => Self::AnotherDueDate { printed: *printed, now: *now },
            engine::Difference::CodeExpired { at } => Self::CodeExpired { at: civil(at) },
            engine::Difference::NoSuchBillNow => Self::NoSuchBillNow,
        }
    }
}

impl NextStep {
    fn shown(step: engine::NextStep, wording: &Wording) -> Self {
        match step {
            engine::NextStep::Pay => Self::Pay,
            engine::NextStep::PayUnlessPaidElsewhere(perhaps) => Self::PayUnlessPaidElsewhere {
                words: wording.perhaps_paid_elsewhere(&perhaps).into(),
                question: wording.ask_if_paid_elsewhere(&perhaps),
            },
            engine::NextStep::FollowPayment(payment) => Self::FollowPayment { payment },
            engine::NextStep::ShowReceipt(payment) => Self::ShowReceipt { payment },
            engine::NextStep::Nothing => Self::Nothing,
        }
    }
}
