//! `waterpay households`: whose bills the resident looks after, and what they owe.

use waterpay_core::{
    biller::{Account, Catalogue},
    engine::{HouseholdView, Refreshed},
    households::HouseholdName,
    wording::Label,
};

use crate::{
    arguments::Households, exit::Exit, json, screen::Screen, session::Session, show, sought::Sought,
    trouble::Trouble,
};

pub(super) async fn run(
    command: Option<Households>,
    session: &Session,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    let water_pay = &session.water_pay;
    match command {
        None => {}
        Some(Households::Refresh) => return refresh(session, screen).await,
        Some(Households::Save { sought, name, yes }) => {
            let name: HouseholdName = name.parse().map_err(Trouble::HouseholdName)?;
            let found = Sought::read(&sought.number_or_file)?.look_up(session, screen).await?;
            if !screen.is_json() {
                show::household(screen, &found.household)?;
            }
            if !yes && !screen.agrees(&screen.wording.label(Label::AskSaveHousehold))? {
                return Err(Trouble::HouseholdNotConfirmed);
            }
            water_pay.save_household(&found, name).await?;
        }
        Some(Households::Rename { number, name }) => {
            let name = name.parse().map_err(Trouble::HouseholdName)?;
            water_pay.rename_household(keyed_in(&number)?, name).await?;
        }
        Some(Households::Move { number, place }) => {
            water_pay.move_household(keyed_in(&number)?, place.get() - 1).await?;
        }
        Some(Households::Remove { number }) => water_pay.remove_household(keyed_in(&number)?).await?,
    }
    show_all(&water_pay.households().await?, screen)?;
    Ok(Exit::Done)
}

/// Asks about all of them at once. Those that could not be asked about are shown as they were known.
async fn refresh(session: &Session, screen: &mut Screen<'_>) -> Result<Exit, Trouble> {
    let asked = session.water_pay.refresh_households();
    let Refreshed { households, noticed, not_refreshed } = screen.during(Label::LookingUp, asked).await??;
    show_all(&households, screen)?;
    for (name, noticed) in &noticed {
        let words = screen.wording.noticed(noticed, Some(name.reveal()));
        if screen.is_json() {
            screen.json(&json::noticed(name, noticed, &words))?;
        } else {
            screen.line("")?;
            screen.heading(&words.title)?;
            screen.line(&words.text)?;
        }
    }
    for (name, why) in &not_refreshed {
        let words = screen.wording.not_refreshed(why);
        if screen.is_json() {
            screen.json(&json::not_refreshed(name, &words))?;
        } else {
            screen.line("")?;
            screen.alarm(&format!("{}: {}", name.reveal(), words.what_happened))?;
            screen.note(&words.what_to_do)?;
        }
    }
    Ok(if not_refreshed.is_empty() { Exit::Done } else { Exit::Other })
}

fn keyed_in(number: &str) -> Result<Account, Trouble> {
    Catalogue::built_in().keyed_in(number).map_err(Trouble::Number)
}

fn show_all(households: &[HouseholdView], screen: &mut Screen<'_>) -> Result<(), Trouble> {
    if !screen.is_json() {
        screen.heading(&screen.wording.label(Label::SavedHouseholds))?;
        if households.is_empty() {
            screen.line(&screen.wording.label(Label::NoHouseholds))?;
        }
    }
    for view in households {
        if screen.is_json() {
            screen.json(&json::household(view))?;
        } else {
            show::saved_household(screen, view)?;
        }
    }
    Ok(())
}
