//! A saved household: a few lines in a list.

use std::io;

use waterpay_core::{engine::HouseholdView, wording::Label};

use crate::screen::Screen;

/// What it is called, whose it is, what it owes and since when that is known.
pub(crate) fn saved_household(screen: &mut Screen<'_>, view: &HouseholdView) -> io::Result<()> {
    let (wording, household) = (screen.wording, &view.found.household);
    screen.line("")?;
    screen.heading(view.name.reveal())?;
    screen.account(&household.account)?;
    screen.field(Label::NameField, household.masked_name.reveal())?;
    screen.field(Label::AddressField, household.masked_address.reveal())?;
    match view.owed() {
        Ok(owed) => screen.line(&wording.owed(owed))?,
        // More than an amount can be; each bill still says its own.
        Err(_) => {
            for bill in &view.found.bills {
                screen.line(&wording.amount(bill.amount()))?;
            }
        }
    }
    screen.line(&wording.known_since(view.found.as_of))
}
