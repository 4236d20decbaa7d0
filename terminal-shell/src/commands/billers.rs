//! `waterpay billers`: everybody whose bills can be looked up, and what has to be given for each.

use waterpay_core::biller::Catalogue;

use crate::{exit::Exit, json, screen::Screen, show, trouble::Trouble};

pub(super) fn run(screen: &mut Screen<'_>) -> Result<Exit, Trouble> {
    for biller in Catalogue::built_in().billers() {
        if screen.is_json() {
            screen.json(&json::biller(biller, screen.wording))?;
        } else {
            show::biller(screen, biller)?;
        }
    }
    Ok(Exit::Done)
}
