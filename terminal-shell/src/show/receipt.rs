//! A receipt.

use std::io;

use waterpay_core::{
    biller::Catalogue,
    engine::PaymentView,
    payment::{Receipt, ReceiptClaims},
    wording::Label,
};

use crate::screen::Screen;

/// A receipt that has just been verified, and what it was for.
pub(crate) fn receipt(screen: &mut Screen<'_>, view: &PaymentView, receipt: &Receipt) -> io::Result<()> {
    let wording = screen.wording;
    let intent = &view.intent;
    screen.heading(&wording.label(Label::Receipt))?;
    screen.field(Label::PayeeField, &intent.payee.name)?;
    screen.account(&intent.account)?;
    screen.field(Label::PeriodField, &wording.period(intent.period))?;
    signed(screen, receipt)
}

/// A receipt that somebody handed over and that has been verified: what it says by itself.
pub(crate) fn verified(screen: &mut Screen<'_>, receipt: &Receipt) -> io::Result<()> {
    let wording = screen.wording;
    let ReceiptClaims { payee_id, bill_id, method_id, .. } = receipt.claims();
    let biller = Catalogue::built_in().find(|biller| biller.payee_id == *payee_id);
    let payee = biller.map_or_else(|| payee_id.to_string(), |biller| wording.biller(&biller.id));
    screen.heading(&wording.label(Label::Receipt))?;
    screen.field(Label::PayeeField, &payee)?;
    screen.field(Label::BillNumberField, bill_id.as_str())?;
    screen.field(Label::MethodField, method_id.as_str())?;
    signed(screen, receipt)
}

/// What the gateway signed of the payment itself.
fn signed(screen: &mut Screen<'_>, receipt: &Receipt) -> io::Result<()> {
    let (wording, claims) = (screen.wording, receipt.claims());
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
