//! What a resident learns by looking a bill up, and how it differs from what was printed.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
};

use super::{PaymentView, Stage};
use crate::{
    bill::{Bill, BillId, Household, Payable},
    biller::{Account, Catalogue},
    money::Twd,
    payment::PaymentId,
    personal::Personal,
    printed_code::{Claim, Expiry},
    store_slip::PerhapsPaidElsewhere,
};

/// The answer to "what do I owe?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookUp {
    /// There is something to pay, or something on its way.
    Due(Found),
    /// The account is known and nothing is due. The bills in it are paid.
    NothingDue(Found),
    /// The biller has no such account: a digit is wrong, or it is another biller's number.
    NoSuchNumber(Account),
}

/// A household and its bills as the gateway states them now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Whose bills; the resident has to recognise it.
    pub household: Household,
    /// The bills, the oldest first.
    pub bills: Vec<Bill>,
    /// Which of them a printed code was about, if there was a code and the gateway has its bill.
    pub printed: Option<usize>,
    /// Every difference between the code and the bill, the gravest first. The bill is what counts.
    pub differences: Vec<Difference>,
    /// When the gateway stated all this, by its clock.
    pub as_of: Timestamp,
    /// The payments of these bills that this phone has under way or has paid, whatever the gateway has heard of them so
    /// far. A bill with one that is under way must not be paid anywhere else.
    pub known: Vec<PaymentView>,
    /// Those of these bills whose store barcodes were shown here in the last days.
    pub perhaps_paid_elsewhere: Vec<PerhapsPaidElsewhere>,
}

impl Found {
    /// The newest payment of a bill that this phone has under way or has paid.
    pub fn known_payment(&self, bill: &BillId) -> Option<&PaymentView> {
        self.known.iter().find(|view| view.intent.bill == *bill)
    }

    /// Whether a bill may have been paid in a store, by barcodes that were shown here.
    pub fn perhaps_paid_elsewhere(&self, bill: &BillId) -> Option<&PerhapsPaidElsewhere> {
        self.perhaps_paid_elsewhere.iter().find(|perhaps| perhaps.bill == *bill)
    }

    /// What to do about one of the bills. What this phone knows by itself goes before what the gateway has heard so far.
    pub fn next_step(&self, bill: &Bill) -> NextStep {
        match (self.known_payment(&bill.id), bill.status.payable()) {
            (Some(view), _) if matches!(view.stage, Stage::Paid(_)) => {
                NextStep::ShowReceipt(view.intent.payment)
            }
            (Some(view), _) => NextStep::FollowPayment(view.intent.payment),
            (None, Payable::Yes) => match self.perhaps_paid_elsewhere(&bill.id) {
                Some(perhaps) => NextStep::PayUnlessPaidElsewhere(perhaps.clone()),
                None => NextStep::Pay,
            },
            (None, Payable::NotNeeded | Payable::NotHere) => NextStep::Nothing,
        }
    }
}

/// What a resident can do about a bill that was looked up: one thing, or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// Pay it.
    Pay,
    /// Pay it, unless it was paid in a store by the barcodes that were shown here; nobody can know yet. The resident is asked
    /// that first, and about the payment then.
    PayUnlessPaidElsewhere(PerhapsPaidElsewhere),
    /// Follow the payment that this phone has under way. A second one must not be begun, here or anywhere else.
    FollowPayment(PaymentId),
    /// Look at the receipt that this phone has for it.
    ShowReceipt(PaymentId),
    /// Nothing here; the words of the bill's status say why, and what to do elsewhere.
    Nothing,
}

/// A printed code, and what the gateway made of it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Printed<'a> {
    /// It led the gateway to the bills.
    Accepted(&'a Claim),
    /// The gateway does not accept it, and the bills are those of its number.
    NotAccepted(&'a Claim),
}

/// One way in which a printed code and the gateway's bill differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The gateway does not accept the code, and the bill was found by its number. A wrong security code is what a
    /// sticker over the true code looks like.
    CodeNotAccepted,
    /// The code names somebody as payee that is neither the biller nor whom the gateway pays.
    Payee {
        /// On the paper; may be a private person.
        printed: Personal,
        /// Who gets the money.
        now: String,
    },
    /// The amount.
    Amount {
        /// On the paper.
        printed: Twd,
        /// What is owed now.
        now: Twd,
    },
    /// The due date.
    Due {
        /// On the paper.
        printed: Date,
        /// The date that counts.
        now: Date,
    },
    /// The code is past its expiry, in Asia/Taipei. Its number still leads to the bill.
    CodeExpired {
        /// When it expired.
        at: DateTime,
    },
    /// The gateway has no bill like the printed one; it may be paid long since.
    NoSuchBillNow,
}

impl LookUp {
    /// Adds what this phone knows of the bills by itself.
    pub(super) fn with_known(
        mut self,
        known: Vec<PaymentView>,
        perhaps_paid_elsewhere: Vec<PerhapsPaidElsewhere>,
    ) -> Self {
        match &mut self {
            Self::Due(found) | Self::NothingDue(found) => {
                found.known = known;
                found.perhaps_paid_elsewhere = perhaps_paid_elsewhere;
            }
            Self::NoSuchNumber(_) => {}
        }
        self
    }

    /// Puts what the gateway states beside what a code claims, if there was one. Pure.
    pub(super) fn compare(
        household: Household,
        bills: Vec<Bill>,
        as_of: Timestamp,
        code: Option<Printed<'_>>,
    ) -> Self {
        let printed = code.and_then(|code| bill_of(code.claim(), &bills));
        let differences = code.map(|code| differences(code, printed, &bills)).unwrap_or_default();
        let open = bills.iter().any(|bill| !matches!(bill.status, crate::bill::BillStatus::Paid { .. }));
        let (known, perhaps_paid_elsewhere) = (vec![], vec![]);
        let found = Found { household, bills, printed, differences, as_of, known, perhaps_paid_elsewhere };
        if open { Self::Due(found) } else { Self::NothingDue(found) }
    }
}

impl<'a> Printed<'a> {
    fn claim(self) -> &'a Claim {
        match self {
            Self::Accepted(claim) | Self::NotAccepted(claim) => claim,
        }
    }
}

/// The bill that a code is about: the one due on the printed day, else the one that asks for the printed amount, else
/// the only one there is.
fn bill_of(claim: &Claim, bills: &[Bill]) -> Option<usize> {
    let due = claim.due.and_then(|due| bills.iter().position(|bill| bill.due == due));
    let amount = || claim.amount.and_then(|amount| bills.iter().position(|bill| bill.amount() == amount));
    due.or_else(amount).or((bills.len() == 1).then_some(0))
}

fn differences(code: Printed<'_>, printed: Option<usize>, bills: &[Bill]) -> Vec<Difference> {
    let mut differences = vec![];
    match code {
        Printed::NotAccepted(_) => differences.push(Difference::CodeNotAccepted),
        Printed::Accepted(_) => {}
    }
    let (claim, bill) = (code.claim(), printed.map(|at| &bills[at]));
    differences.extend(other_payee(claim, bill.or(bills.first())));
    match claim.expiry {
        Expiry::Expired(at) => differences.push(Difference::CodeExpired { at }),
        Expiry::NotStated | Expiry::Until(_) => {}
    }
    let Some(bill) = bill else {
        differences.push(Difference::NoSuchBillNow);
        return differences;
    };
    if let Some(printed) = claim.amount.filter(|printed| *printed != bill.amount()) {
        differences.push(Difference::Amount { printed, now: bill.amount() });
    }
    if let Some(printed) = claim.due.filter(|printed| *printed != bill.due) {
        differences.push(Difference::Due { printed, now: bill.due });
    }
    differences
}

/// All bills of an account are paid to the same payee, so any of them says who that is.
fn other_payee(claim: &Claim, bill: Option<&Bill>) -> Option<Difference> {
    let (printed, now) = (claim.payee_name.as_ref()?, &bill?.payee.name);
    let biller = Catalogue::built_in().biller(&claim.account.biller);
    let name = printed.reveal();
    let known = name == now || biller.is_some_and(|biller| biller.goes_by(name));
    (!known).then(|| Difference::Payee { printed: printed.clone(), now: now.clone() })
}

#[cfg(test)]
mod tests;
