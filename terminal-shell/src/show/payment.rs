//! A payment: for the list of all, and for the moment when it is decided.

use std::io;

use waterpay_core::{
    engine::{PaymentView, Stage},
    wording::Label,
};

use super::receipt;
use crate::screen::Screen;

/// Where a payment stands, why, and what to do. A paid one with its receipt, another app with its address.
pub(crate) fn outcome(screen: &mut Screen<'_>, view: &PaymentView) -> io::Result<()> {
    let words = screen.wording.stage(&view.stage);
    screen.line("")?;
    screen.heading(&words.title)?;
    screen.line(&words.explanation)?;
    screen.line(&words.next_step)?;
    match &view.stage {
        Stage::Paid(proof) => {
            screen.line("")?;
            receipt(screen, view, proof)
        }
        Stage::NeedsResident(address) => {
            screen.field(Label::OpenOtherApp, address.url.as_str())?;
            screen.field(Label::PaymentField, &view.intent.payment.to_string())
        }
        Stage::BeingConfirmed(_) | Stage::Declined(_) | Stage::AlreadyPaid(_) | Stage::Expired => {
            screen.field(Label::PaymentField, &view.intent.payment.to_string())
        }
    }
}

/// A payment in a list.
pub(crate) fn payment(screen: &mut Screen<'_>, view: &PaymentView) -> io::Result<()> {
    let wording = screen.wording;
    let intent = &view.intent;
    screen.line("")?;
    screen.heading(&wording.stage(&view.stage).title)?;
    screen.field(Label::BegunAtField, &wording.date_time(view.begun_at))?;
    screen.field(Label::PayeeField, &intent.payee.name)?;
    screen.account(&intent.account)?;
    screen.field(Label::PeriodField, &wording.period(intent.period))?;
    screen.field(Label::TotalField, &wording.amount(intent.total))?;
    screen.field(Label::PaymentField, &intent.payment.to_string())
}
