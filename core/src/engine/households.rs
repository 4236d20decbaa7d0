//! The saved households of [`WaterPay`]: who owes what as last known, at once and without a network, and all asked anew.
//!
//! What is saved, and how it is kept, is in [`households`](crate::households).

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Failure, Found, LookUp, WaterPay,
    books::Books,
    journey,
    running::{NoLedger, Running},
};
use crate::{
    bill::{Bill, BillStatus},
    biller::Account,
    households::{HouseholdBook, HouseholdName, HouseholdsFault, SavedHousehold},
    looking_back::PastUse,
    money::{NotAnAmount, Twd},
    reminder::{Noticed, Reminder, ReminderSettings, noticed, reminders},
    taipei::in_taipei,
};

/// A saved household as a screen shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdView {
    /// What the resident calls it.
    pub name: HouseholdName,
    /// Its bills as last known and since when they are, with what this phone knows of them by itself.
    pub found: Found,
}

/// All saved households after they were asked about.
#[derive(Debug)]
pub struct Refreshed {
    /// All of them; those that could not be asked about as known before.
    pub households: Vec<HouseholdView>,
    /// What is new about their bills, but for those that this phone has paid or is paying itself.
    pub noticed: Vec<(HouseholdName, Noticed)>,
    /// Those that could not be asked about, in their order, and why.
    pub not_refreshed: Vec<(HouseholdName, NotRefreshed)>,
}

/// Why no news came of a saved household.
#[derive(Debug, thiserror::Error)]
pub enum NotRefreshed {
    /// Its biller does not have the number any more.
    #[error("nobody has the number any more")]
    NoSuchNumber,
    /// The gateway could not tell.
    #[error("the gateway could not tell")]
    Failed(#[source] Failure),
}

impl HouseholdView {
    /// What is owed as far as it is known: the bills that are neither paid nor on their way, nor left to somebody who
    /// pays them by himself.
    ///
    /// # Errors
    /// [`NotAnAmount`] when it is more than an amount can be.
    pub fn owed(&self) -> Result<Twd, NotAnAmount> {
        let owed = self.bills_not_paid_here().filter(|bill| is_owed(bill.status));
        owed.map(Bill::amount).try_fold(Twd::ZERO, Twd::checked_add)
    }

    /// The bills that this phone has neither paid nor is paying.
    fn bills_not_paid_here(&self) -> impl Iterator<Item = &Bill> {
        self.found.bills.iter().filter(|bill| self.found.known_payment(&bill.id).is_none())
    }
}

fn is_owed(status: BillStatus) -> bool {
    match status {
        BillStatus::Unpaid | BillStatus::OverduePayable | BillStatus::OverdueClosed => true,
        BillStatus::BeingPaid
        | BillStatus::Paid { .. }
        | BillStatus::PaidElsewhere { .. }
        | BillStatus::AutomaticDebit { .. }
        | BillStatus::Unknown => false,
    }
}

impl WaterPay {
    /// The saved households in the resident's order, as last known. Nobody is asked.
    ///
    /// # Errors
    /// [`HouseholdsFault`] when they cannot be read, or the ledger cannot.
    pub async fn households(&self) -> Result<Vec<HouseholdView>, HouseholdsFault> {
        views(&self.running).await
    }

    /// Saves a household that was looked up, and recognised by its masked name and address, at the end of the list.
    ///
    /// # Errors
    /// [`HouseholdsFault`].
    pub async fn save_household(&self, found: &Found, name: HouseholdName) -> Result<(), HouseholdsFault> {
        let saved = SavedHousehold {
            name,
            household: found.household.clone(),
            bills: found.bills.clone(),
            known_since: found.as_of,
            past_use: PastUse::of(&found.bills),
        };
        self.change(move |book| book.change(|list| list.save(saved))).await
    }

    /// Calls a saved household by another name.
    ///
    /// # Errors
    /// [`HouseholdsFault`].
    pub async fn rename_household(
        &self,
        account: Account,
        name: HouseholdName,
    ) -> Result<(), HouseholdsFault> {
        self.change(move |book| book.change(|list| list.rename(&account, name))).await
    }

    /// Puts a saved household at `place` of the list, counted from nought.
    ///
    /// # Errors
    /// [`HouseholdsFault`].
    pub async fn move_household(&self, account: Account, place: usize) -> Result<(), HouseholdsFault> {
        self.change(move |book| book.change(|list| list.put_at(&account, place))).await
    }

    /// Forgets a saved household and what was known of it. Its payments stay in the history.
    ///
    /// # Errors
    /// [`HouseholdsFault`].
    pub async fn remove_household(&self, account: Account) -> Result<(), HouseholdsFault> {
        self.change(move |book| book.change(|list| list.remove(&account))).await
    }

    /// Asks the gateway about all saved households at once.
    ///
    /// # Errors
    /// [`HouseholdsFault`] when they cannot be read; what the gateway could not tell is in [`Refreshed`].
    pub async fn refresh_households(&self) -> Result<Refreshed, HouseholdsFault> {
        let before = views(&self.running).await?;
        let look_up = |view: &HouseholdView| {
            let (running, account) = (Arc::clone(&self.running), view.found.household.account.clone());
            self.asked(async move { journey::look_up(&running, account, None).await })
        };
        let asked: Vec<_> = before.iter().map(look_up).collect();
        let mut not_refreshed = vec![];
        for (view, answer) in before.iter().zip(asked) {
            let why = match answer.await {
                Ok(LookUp::Due(_) | LookUp::NothingDue(_)) => continue,
                Ok(LookUp::NoSuchNumber(_)) => NotRefreshed::NoSuchNumber,
                Err(failure) => NotRefreshed::Failed(failure),
            };
            not_refreshed.push((view.name.clone(), why));
        }
        let households = views(&self.running).await?;
        let noticed = households.iter().flat_map(|now| news(&before, now)).collect();
        Ok(Refreshed { households, noticed, not_refreshed })
    }

    /// The reminders of the saved households' bills that are still to come, the soonest first. For a phone to announce
    /// them; made anew whenever something is known anew.
    ///
    /// # Errors
    /// [`HouseholdsFault`] when they cannot be read, or the ledger cannot.
    pub async fn reminders(
        &self,
        settings: &ReminderSettings,
    ) -> Result<Vec<(HouseholdName, Reminder)>, HouseholdsFault> {
        let views = views(&self.running).await?;
        let left_to_pay = views.iter().flat_map(HouseholdView::bills_not_paid_here);
        let reminders = reminders(left_to_pay, settings, self.running.clock.now());
        let name_of = |reminder: &Reminder| {
            let account = &reminder.bill().account;
            views.iter().find(|view| view.found.household.account == *account).map(|view| view.name.clone())
        };
        Ok(reminders.into_iter().filter_map(|reminder| Some((name_of(&reminder)?, reminder))).collect())
    }

    async fn change(
        &self,
        work: impl FnOnce(&mut HouseholdBook) -> Result<(), HouseholdsFault> + Send + 'static,
    ) -> Result<(), HouseholdsFault> {
        self.running.books(move |books| work(&mut books.households)).await?
    }
}

/// What is new about a household's bills since `before`.
fn news(before: &[HouseholdView], now: &HouseholdView) -> Vec<(HouseholdName, Noticed)> {
    let is_it = |view: &&HouseholdView| view.found.household.account == now.found.household.account;
    // One that was saved only just now has no news.
    let Some(before) = before.iter().find(is_it) else { return vec![] };
    let bills: Vec<Bill> = now.bills_not_paid_here().cloned().collect();
    noticed(&before.found.bills, &bills).into_iter().map(|noticed| (now.name.clone(), noticed)).collect()
}

async fn views(running: &Arc<Running>) -> Result<Vec<HouseholdView>, HouseholdsFault> {
    let today = in_taipei(running.clock.now()).date();
    let views = running.books(move |books| {
        let saved = books.households.households()?.clone();
        saved.all().iter().map(|saved| view(saved, books, today)).collect()
    });
    views.await?
}

fn view(saved: &SavedHousehold, books: &mut Books, today: Date) -> Result<HouseholdView, HouseholdsFault> {
    let bills = saved.bills.clone();
    let known = journey::payments_of(&books.ledger, bills.iter().map(|bill| &bill.id))?;
    let perhaps_paid_elsewhere = books.households.perhaps_paid_elsewhere(&bills, today);
    let household = saved.household.clone();
    let as_of = saved.known_since;
    let (printed, differences) = (None, vec![]);
    let found = Found { household, bills, printed, differences, as_of, known, perhaps_paid_elsewhere };
    Ok(HouseholdView { name: saved.name.clone(), found })
}

impl From<NoLedger> for HouseholdsFault {
    fn from(_: NoLedger) -> Self {
        Self::NotRunning
    }
}
