//! `waterpay erase`: forgets a household, or everything, on this device.

use serde_json::json;
use waterpay_core::{biller::Catalogue, ledger::Erasure};

use crate::{arguments::Erase, exit::Exit, screen::Screen, session::Session, trouble::Trouble};

pub(super) async fn run(erase: &Erase, session: &Session, screen: &mut Screen<'_>) -> Result<Exit, Trouble> {
    let erasure = match &erase.number {
        Some(number) => Erasure::Household(Catalogue::built_in().keyed_in(number).map_err(Trouble::Number)?),
        None => Erasure::Everything,
    };
    if !erase.yes {
        if !screen.is_json() {
            screen.note(&screen.wording.what_erasing_leaves())?;
        }
        if !screen.agrees(&screen.wording.ask_to_erase(&erasure))? {
            return Err(Trouble::ErasingNotConfirmed);
        }
    }
    let erased = session.water_pay.erase(erasure).await?;
    if screen.is_json() {
        let object = json!({ "payments": erased.payments, "still_aside": erased.still_aside });
        screen.json(&json!({ "erased": object }))?;
    } else {
        for line in screen.wording.erased(&erased) {
            screen.line(&line)?;
        }
    }
    Ok(Exit::Done)
}
