//! `waterpay history`: every payment, the newest first, on the screen or as a table for a spreadsheet.

use waterpay_core::{engine::ExportForm, wording::Label};

use crate::{
    exit::Exit, json, paying::all_of_history, screen::Screen, session::Session, show, trouble::Trouble,
};

pub(crate) async fn run(session: &Session, screen: &mut Screen<'_>) -> Result<Exit, Trouble> {
    let history = all_of_history(session).await?;
    if !screen.is_json() {
        screen.heading(&screen.wording.label(Label::History))?;
        if history.is_empty() {
            screen.line(&screen.wording.label(Label::NoHistory))?;
        }
    }
    for view in &history {
        if screen.is_json() {
            screen.json(&json::payment(view))?;
        } else {
            show::payment(screen, view)?;
        }
    }
    Ok(Exit::Done)
}

pub(super) async fn table(session: &Session, screen: &mut Screen<'_>) -> Result<Exit, Trouble> {
    let table = session.water_pay.export(ExportForm::Table).await?;
    screen.exactly(&table)?;
    Ok(Exit::Done)
}
