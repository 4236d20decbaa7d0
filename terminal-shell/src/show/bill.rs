//! A household and its bills.

use std::io;

use waterpay_core::{
    bill::{Bill, Charge, Household, Payable},
    engine::{Found, NextStep},
    wording::Label,
};

use crate::screen::Screen;

/// Everything that was found, with what the paper says otherwise.
pub(crate) fn found(screen: &mut Screen<'_>, found: &Found) -> io::Result<()> {
    household(screen, &found.household)?;
    for each in &found.bills {
        bill(screen, found, each)?;
    }
    differences(screen, found)
}

/// Whose bills, so that a mistyped number is noticed.
pub(crate) fn household(screen: &mut Screen<'_>, household: &Household) -> io::Result<()> {
    let biller = screen.wording.biller(&household.account.biller);
    screen.heading(&biller)?;
    screen.account(&household.account)?;
    screen.field(Label::NameField, household.masked_name.reveal())?;
    screen.field(Label::AddressField, household.masked_address.reveal())
}

/// One bill with its lines.
pub(crate) fn bill(screen: &mut Screen<'_>, found: &Found, bill: &Bill) -> io::Result<()> {
    let wording = screen.wording;
    screen.line("")?;
    screen.heading(&format!("{} {}", wording.label(Label::Bill), wording.period(bill.period)))?;
    screen.field(Label::PayeeField, &bill.payee.name)?;
    if let Some(usage) = bill.usage {
        screen.field(Label::UsageField, &wording.usage(usage))?;
    }
    for charge in bill.charges.lines() {
        let (kind, amount) = match charge {
            Charge::Charged { kind, amount } => (kind, wording.amount(*amount)),
            Charge::Credited { kind, amount } => (kind, wording.credit(*amount)),
        };
        screen.named(&format!("- {}", wording.charge(&bill.account.biller, kind)), &amount)?;
    }
    screen.field(Label::AmountField, &wording.amount(bill.amount()))?;
    screen.field(Label::DueField, &wording.date(bill.due))?;
    screen.field(Label::BillNumberField, bill.id.as_str())?;
    if let Some(known) = found.known_payment(&bill.id).filter(|known| !known.stage.is_final()) {
        let stage = wording.stage(&known.stage);
        screen.field(Label::StatusField, &stage.title)?;
        return screen.line(&stage.next_step);
    }
    let status = wording.bill_status(&bill.status);
    screen.field(Label::StatusField, &status.title)?;
    match found.next_step(bill) {
        NextStep::PayUnlessPaidElsewhere(perhaps) => {
            let words = wording.perhaps_paid_elsewhere(&perhaps);
            screen.line(&words.what_happened)?;
            screen.line(&words.what_to_do)
        }
        NextStep::Pay | NextStep::FollowPayment(_) | NextStep::ShowReceipt(_) | NextStep::Nothing => {
            screen.line(&status.next_step)
        }
    }
}

/// That the household has more to pay than this bill, if it has.
pub(crate) fn other_bills(screen: &mut Screen<'_>, found: &Found, bill: &Bill) -> io::Result<()> {
    let open = |other: &&Bill| other.id != bill.id && other.status.payable() == Payable::Yes;
    match found.bills.iter().filter(open).count() {
        0 => Ok(()),
        more => screen.line(&screen.wording.more_bills_open(more)),
    }
}

/// What the paper says otherwise.
pub(crate) fn differences(screen: &mut Screen<'_>, found: &Found) -> io::Result<()> {
    for difference in &found.differences {
        let words = screen.wording.difference(difference);
        screen.line("")?;
        screen.heading(&words)?;
    }
    Ok(())
}
