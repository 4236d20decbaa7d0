//! A receipt.

use std::io;

use waterpay_core::{engine::PaymentView, payment::Receipt, wording::Label};

use crate::screen::Screen;

/// A receipt that has just been verified, and what it was for.
pub(crate) fn receipt(screen: &mut Screen<'_>, view: &PaymentView, receipt: &Receipt) -> io::Result<()> {
    let wording = screen.wording;
    let (claims, intent) = (receipt.claims(), &view.intent);
    screen.heading(&wording.label(Label::Receipt))?;
    screen.field(Label::PayeeField, &intent.payee.name)?;
    screen.field(Label::AccountNumberField, intent.account.number.reveal())?;
    screen.field(Label::PeriodField, &wording.period(intent.period))?;
    screen.field(Label::AmountField, &wording.amount(claims.amount))?;
    screen.field(Label::FeeField, &wording.fee(claims.fee))?;
    screen.field(Label::TotalPaidField, &wording.amount(claims.total))?;
    if let Some(cashback) = &claims.cashback {
        screen.field(Label::CashbackField, &wording.cashback_granted(cashback))?;
    }
    screen.field(Label::SettledAtField, &wording.date_time(claims.settled_at))?;
    screen.field(Label::ReferenceField, claims.reference.as_str())?;
    screen.field(Label::PaymentField, &claims.payment_id.to_string())?;
    screen.line(&wording.label(Label::ReceiptVerified))
}
