//! The way back: a year of one household, without asking anybody.

use super::WaterPay;
use crate::{
    biller::Account,
    households::HouseholdsFault,
    looking_back::{LookingBack, Year, YearOfWater},
};

impl WaterPay {
    /// What was paid for a household in a year, and the water that it used as far as its bills were seen; in the year
    /// that it is now in Taipei, unless another one is given. Nobody is asked.
    ///
    /// # Errors
    /// [`HouseholdsFault`] when the saved households cannot be read, or the ledger cannot.
    pub async fn looking_back(
        &self,
        account: Account,
        year: Option<Year>,
    ) -> Result<LookingBack, HouseholdsFault> {
        let year = year.unwrap_or_else(|| Year::in_taipei(self.running.clock.now()));
        let looking = self.running.books(move |books| {
            let paid = books.ledger.paid_in_all(&account, year.span())?;
            let saved = books.households.households()?.of(&account);
            Ok(LookingBack { year, paid, water: saved.map(|saved| YearOfWater::of(&saved.past_use, year)) })
        });
        looking.await?
    }
}
