//! The households that a resident saved, and what is new about their bills.

use waterpay_core::{
    bill,
    engine::{self, HouseholdView},
    households::HouseholdName,
    personal::Personal,
    reminder,
    wording::Wording,
};

use crate::{
    Account, Announcement, Bill, Found, FoundBill, Household, Moment, Money, WaterPay, WaterPayError, Words,
};

/// A saved household, with its bills as last known.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SavedHousehold {
    /// What the resident calls it.
    pub name: Personal,
    /// Whose it is, as the gateway masks it.
    pub household: Household,
    /// Its bills as the gateway stated them last, the oldest first.
    pub bills: Vec<FoundBill>,
    /// What is to be paid of them; none if it is more than an amount can be.
    pub owed: Option<Money>,
    /// The same in words.
    pub owed_words: String,
    /// Since when that is known.
    pub known_since: Moment,
    /// The same in words.
    pub known_since_words: String,
}

/// A change of the saved households.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum HouseholdsChange {
    /// Saves one that was looked up, and recognised by its masked name and address, at the end of the list.
    Save {
        /// What the look-up found.
        found: Found,
        /// What the resident calls it: 1 to 20 characters on one line.
        name: String,
    },
    /// Calls one by another name.
    Rename {
        /// Which.
        account: Account,
        /// What the resident calls it from now on.
        name: String,
    },
    /// Puts one at another place.
    Move {
        /// Which.
        account: Account,
        /// The place in the list, counted from 0.
        place: u32,
    },
    /// Forgets one and what was known of it. Its payments stay in the history.
    Remove {
        /// Which.
        account: Account,
    },
}

/// All saved households after they were asked about.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Refreshed {
    /// All of them; those that could not be asked about as known before.
    pub households: Vec<SavedHousehold>,
    /// What is new about their bills.
    pub news: Vec<News>,
    /// Those that could not be asked about.
    pub not_refreshed: Vec<NotRefreshed>,
}

/// Something new about a bill of a saved household.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct News {
    /// What the resident calls the household.
    pub name: Personal,
    /// What is new.
    pub change: Change,
    /// The bill as it is now.
    pub bill: Bill,
    /// What a phone announces.
    pub words: Announcement,
}

/// What is new about a bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Change {
    /// The bill itself.
    NewBill,
    /// The amount.
    Amount,
    /// The due date.
    Due,
    /// Both.
    AmountAndDue,
    /// It is paid now, and was not before.
    Paid,
}

/// A saved household of which no news came.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NotRefreshed {
    /// What the resident calls it.
    pub name: Personal,
    /// Why.
    pub words: Words,
}

#[uniffi::export]
impl WaterPay {
    /// The saved households in the resident's order, as last known. Nobody is asked.
    ///
    /// # Errors
    /// [`WaterPayError::HouseholdsFailed`] when they cannot be read.
    pub async fn households(&self) -> Result<Vec<SavedHousehold>, WaterPayError> {
        let views = self.engine.households().await;
        let views = views.map_err(|fault| WaterPayError::households_failed(&fault, self.wording()))?;
        Ok(self.saved(views))
    }

    /// Changes the saved households, and gives them as they are then.
    ///
    /// # Errors
    /// [`WaterPayError::HouseholdsFailed`]; they are as before.
    pub async fn change_households(
        &self,
        change: HouseholdsChange,
    ) -> Result<Vec<SavedHousehold>, WaterPayError> {
        let changed = match change {
            HouseholdsChange::Save { found, name } => {
                self.engine.save_household(&found.try_into()?, self.household_name(&name)?).await
            }
            HouseholdsChange::Rename { account, name } => {
                self.engine.rename_household(account.try_into()?, self.household_name(&name)?).await
            }
            HouseholdsChange::Move { account, place } => {
                let place = usize::try_from(place).unwrap_or(usize::MAX);
                self.engine.move_household(account.try_into()?, place).await
            }
            HouseholdsChange::Remove { account } => self.engine.remove_household(account.try_into()?).await,
        };
        changed.map_err(|fault| WaterPayError::households_failed(&fault, self.wording()))?;
        self.households().await
    }

    /// Asks the gateway about all saved households at once.
    ///
    /// # Errors
    /// [`WaterPayError::HouseholdsFailed`] when they cannot be read; what the gateway could not tell is in the answer.
    pub async fn refresh_households(&self) -> Result<Refreshed, WaterPayError> {
        let wording = self.wording();
        let refreshed = self.engine.refresh_households().await;
        let refreshed = refreshed.map_err(|fault| WaterPayError::households_failed(&fault, wording))?;
        let news = refreshed.noticed.into_iter().map(|(name, noticed)| News::shown(&name, noticed, wording));
        let not_refreshed = refreshed.not_refreshed.iter().map(|(name, why)| NotRefreshed {
            name: Personal::new(name.reveal()),
            words: wording.not_refreshed(why).into(),
        });
        Ok(Refreshed {
            news: news.collect(),
            not_refreshed: not_refreshed.collect(),
            households: self.saved(refreshed.households),
        })
    }
}

impl WaterPay {
    fn saved(&self, views: Vec<HouseholdView>) -> Vec<SavedHousehold> {
        views.into_iter().map(|view| SavedHousehold::shown(view, self.wording())).collect()
    }

    fn household_name(&self, name: &str) -> Result<HouseholdName, WaterPayError> {
        name.parse().map_err(|reason| WaterPayError::not_a_household_name(reason, self.wording()))
    }
}

impl SavedHousehold {
    fn shown(view: HouseholdView, wording: &Wording) -> Self {
        let owed = view.owed().ok();
        let known_since = view.found.as_of;
        let Found { household, bills, .. } = Found::shown(view.found, wording);
        Self {
            name: Personal::new(view.name.reveal()),
            household,
            bills,
            owed_words: owed.map(|owed| wording.owed(owed)).unwrap_or_default(),
            owed: owed.map(|owed| Money::shown(owed, wording)),
            known_since: Moment::shown(known_since, wording),
            known_since_words: wording.known_since(known_since),
        }
    }
}

impl News {
    fn shown(name: &HouseholdName, noticed: reminder::Noticed, wording: &Wording) -> Self {
        let words = wording.noticed(&noticed, Some(name.reveal())).into();
        let name = Personal::new(name.reveal());
        Self { name, change: noticed.change.into(), bill: Bill::shown(noticed.bill, wording), words }
    }
}

impl TryFrom<Found> for engine::Found {
    type Error = WaterPayError;

    /// What is saved of a look-up: the household and its bills.
    fn try_from(found: Found) -> Result<Self, WaterPayError> {
        let bills = found.bills.into_iter().map(|found| bill::Bill::try_from(found.bill));
        Ok(Self {
            bills: bills.collect::<Result<_, _>>()?,
            household: found.household.try_into()?,
            printed: None,
            differences: vec![],
            as_of: found.as_of.at,
            known: vec![],
            perhaps_paid_elsewhere: vec![],
        })
    }
}

impl From<reminder::Change> for Change {
    fn from(change: reminder::Change) -> Self {
        match change {
            reminder::Change::NewBill => Self::NewBill,
            reminder::Change::Amount { .. } => Self::Amount,
            reminder::Change::Due { .. } => Self::Due,
            reminder::Change::AmountAndDue { .. } => Self::AmountAndDue,
            reminder::Change::Paid => Self::Paid,
        }
    }
}
