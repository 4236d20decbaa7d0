//! `waterpay year [NUMBER|NAME]`: a year of one household, or of each that is saved.

use std::path::Path;

use waterpay_core::{
    biller::{Account, Catalogue},
    engine::HouseholdView,
    households::{HouseholdName, HouseholdsFault},
    looking_back::LookingBack,
    wording::Label,
};

use crate::{
    arguments::LookBack, exit::Exit, json, new_file, screen::Screen, session::Session, show, trouble::Trouble,
};

pub(super) async fn run(
    wanted: &LookBack,
    session: &Session,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    let saved = session.water_pay.households().await?;
    let asked = match &wanted.household {
        Some(number_or_name) => vec![one_of(&saved, number_or_name)?],
        None => saved.iter().map(|view| (Some(&view.name), view.found.household.account.clone())).collect(),
    };
    if asked.is_empty() && !screen.is_json() {
        screen.line(&screen.wording.label(Label::NoHouseholds))?;
    }
    for (name, account) in asked {
        let looking_back = session.water_pay.looking_back(account.clone(), wanted.year).await?;
        if let Some(file) = &wanted.svg {
            draw(&looking_back, file, screen)?;
        }
        if screen.is_json() {
            screen.json(&json::looking_back(name, &account, &looking_back))?;
        } else {
            let called = name.map_or(account.number.reveal(), HouseholdName::reveal);
            show::looking_back(screen, called, &looking_back)?;
        }
    }
    if let Some(file) = wanted.svg.as_ref().filter(|_| !screen.is_json()) {
        screen.line(&file.display().to_string())?;
    }
    Ok(Exit::Done)
}

/// Whatever has the form of an account number is one; everything else is the name of a saved household, the first of
/// that name.
fn one_of<'a>(
    saved: &'a [HouseholdView],
    number_or_name: &str,
) -> Result<(Option<&'a HouseholdName>, Account), Trouble> {
    let named = |view: &'a HouseholdView| (Some(&view.name), view.found.household.account.clone());
    if let Ok(account) = Catalogue::built_in().keyed_in(number_or_name) {
        let known = saved.iter().find(|view| view.found.household.account == account);
        Ok(known.map_or((None, account), named))
    } else {
        let known = saved.iter().find(|view| view.name.reveal() == number_or_name.trim());
        Ok(known.map(named).ok_or(HouseholdsFault::NotSaved)?)
    }
}

fn draw(looking_back: &LookingBack, file: &Path, screen: &Screen<'_>) -> Result<(), Trouble> {
    let water = looking_back.water.as_ref().ok_or(HouseholdsFault::NotSaved)?;
    new_file::write(file, water.svg(&screen.wording.water_legend(looking_back.year)).as_bytes())
}
