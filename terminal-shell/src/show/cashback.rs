//! What comes back: expected while the way to pay is chosen, stated in the offer.

use std::io;

use waterpay_core::{
    money::Twd,
    payment::{
        Quote,
        cashback::{Expectation, Gives},
    },
    wording::{Label, Wording},
};

use crate::screen::Screen;

/// What is expected by a way to pay, and why not what is not: for the end of its line and for lines under it.
pub(crate) fn expected(wording: &Wording, expectation: &Expectation) -> String {
    let in_all = wording.cashback_in_all(expectation).map(|words| format!(", {words}"));
    let each = expectation.parts.iter().map(|part| format!("\n   - {}", wording.promotion(part)));
    in_all.into_iter().chain(each).collect()
}

/// What the offer gives back, and why not what it does not. Its own figure goes before what was expected.
pub(crate) fn offered(
    screen: &mut Screen<'_>,
    quote: &Quote,
    expectation: Option<&Expectation>,
) -> io::Result<()> {
    let wording = screen.wording;
    let was_expected = expectation.is_some_and(|expectation| expectation.total > Twd::ZERO);
    match &quote.cashback {
        Some(cashback) => screen.field(Label::CashbackField, &wording.cashback_expected(cashback))?,
        None if was_expected => screen.field(Label::CashbackField, &wording.cashback_not_in_offer())?,
        None => {}
    }
    for part in expectation.into_iter().flat_map(|expectation| &expectation.parts) {
        if matches!(part.gives, Gives::Nothing(_)) {
            screen.field(Label::CashbackField, &wording.promotion(part))?;
        }
    }
    Ok(())
}
