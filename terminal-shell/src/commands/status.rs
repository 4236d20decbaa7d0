//! `waterpay status [ID]`: how one payment stands, or every one that waits for its result.

use std::time::Duration;

use waterpay_core::{payment::PaymentId, wording::Label};

use crate::{
    exit::Exit,
    json,
    paying::{all_of_history, see_through},
    screen::Screen,
    session::Session,
    show,
    trouble::Trouble,
};

pub(super) async fn run(
    payment: Option<PaymentId>,
    wait: Duration,
    session: &Session,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    let views = if let Some(payment) = payment {
        vec![session.water_pay.payment(payment).await?]
    } else {
        let mut history = all_of_history(session).await?;
        history.retain(|view| !view.stage.is_final());
        history
    };
    if views.is_empty() && !screen.is_json() {
        screen.line(&screen.wording.label(Label::AllFinished))?;
    }
    let mut exit = Exit::Done;
    for view in views {
        // Where to confirm is said with everything else below, so nothing is said in between.
        let view = see_through(session, screen, view, wait, |_, _| Ok(())).await?;
        if screen.is_json() {
            screen.json(&json::payment(&view))?;
        } else {
            show::outcome(screen, &view)?;
        }
        exit = exit.max(Exit::from(&view.stage));
    }
    Ok(exit)
}
