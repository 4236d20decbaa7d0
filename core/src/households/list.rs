//! The households in the resident's order, and what can be done with them. Pure.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{HouseholdName, HouseholdsFault};
use crate::{
    bill::{Bill, Household},
    biller::Account,
    looking_back::PastUse,
};

/// No more are saved, so that all can be asked about at once.
pub const AT_MOST: usize = 20;

/// A household that a resident looks after, and what was known of it last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedHousehold {
    /// What the resident calls it.
    pub name: HouseholdName,
    /// Whose it is, as the gateway masks it.
    pub household: Household,
    /// Its bills as the gateway stated them last, the oldest first.
    pub bills: Vec<Bill>,
    /// When that was, by the gateway's clock.
    pub known_since: Timestamp,
    /// The water used in the months of these bills and of those of earlier look-ups. A file of version 1 has none.
    #[serde(default)]
    pub past_use: PastUse,
}

/// The saved households, each account once, in the order that the resident gave them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Households(Vec<SavedHousehold>);

impl Households {
    /// All of them, in their order.
    pub fn all(&self) -> &[SavedHousehold] {
        &self.0
    }

    /// The one of this account.
    pub fn of(&self, account: &Account) -> Option<&SavedHousehold> {
        self.0.iter().find(|saved| saved.household.account == *account)
    }

    /// Adds one at the end.
    ///
    /// # Errors
    /// [`HouseholdsFault::AlreadySaved`] and [`HouseholdsFault::TooMany`].
    pub fn save(&mut self, household: SavedHousehold) -> Result<(), HouseholdsFault> {
        if self.of(&household.household.account).is_some() {
            return Err(HouseholdsFault::AlreadySaved);
        }
        if self.0.len() >= AT_MOST {
            return Err(HouseholdsFault::TooMany);
        }
        self.0.push(household);
        Ok(())
    }

    /// Calls one by another name.
    ///
    /// # Errors
    /// [`HouseholdsFault::NotSaved`].
    pub fn rename(&mut self, account: &Account, name: HouseholdName) -> Result<(), HouseholdsFault> {
        let place = self.place(account)?;
        self.0[place].name = name;
        Ok(())
    }

    /// Puts one at `place`, counted from nought; behind the last one that is the last place.
    ///
    /// # Errors
    /// [`HouseholdsFault::NotSaved`].
    pub fn put_at(&mut self, account: &Account, place: usize) -> Result<(), HouseholdsFault> {
        let moved = self.0.remove(self.place(account)?);
        self.0.insert(place.min(self.0.len()), moved);
        Ok(())
    }

    /// Takes one away.
    ///
    /// # Errors
    /// [`HouseholdsFault::NotSaved`].
    pub fn remove(&mut self, account: &Account) -> Result<(), HouseholdsFault> {
        let place = self.place(account)?;
        self.0.remove(place);
        Ok(())
    }

    /// Takes in what the gateway has just stated of a household, if that is saved and nothing newer is known of it.
    pub fn learn(&mut self, household: &Household, bills: &[Bill], at: Timestamp) {
        let Ok(place) = self.place(&household.account) else { return };
        let saved = &mut self.0[place];
        if at < saved.known_since {
            return;
        }
        saved.household = household.clone();
        saved.bills = bills.to_vec();
        saved.past_use.learn(bills);
        saved.known_since = at;
    }

    fn place(&self, account: &Account) -> Result<usize, HouseholdsFault> {
        let is_it = |saved: &SavedHousehold| saved.household.account == *account;
        self.0.iter().position(is_it).ok_or(HouseholdsFault::NotSaved)
    }
}

#[cfg(test)]
pub(in crate::households) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{payment::examples::quote, personal::Personal, water_number::WaterNumber};

    pub(in crate::households) fn saved(number: u32, name: &str) -> SavedHousehold {
        let number: WaterNumber = format!("{number:07}").parse().unwrap();
        SavedHousehold {
            name: name.parse().unwrap(),
            household: Household {
                account: number.into(),
                masked_name: Personal::new("陳○明"),
                masked_address: Personal::new("金門縣金城鎮民生路○號"),
            },
            bills: vec![quote().bill],
            known_since: "2026-12-01T00:00:00Z".parse().unwrap(),
            past_use: PastUse::of(&[quote().bill]),
        }
    }

    fn accounts(households: &Households) -> Vec<String> {
        households.all().iter().map(|saved| saved.household.account.number.reveal().to_owned()).collect()
    }

    fn of(numbers: impl IntoIterator<Item = u32>) -> Households {
        let mut households = Households::default();
        for number in numbers {
            households.save(saved(number, "Mother")).unwrap();
        }
        households
    }

    #[test]
    fn a_number_is_saved_once_and_not_more_than_twenty_are() {
        let mut households = of(0..19);
        assert!(matches!(households.save(saved(3, "Shop")), Err(HouseholdsFault::AlreadySaved)));
        households.save(saved(19, "Shop")).unwrap();
        assert!(matches!(households.save(saved(20, "Shop")), Err(HouseholdsFault::TooMany)));
        assert_eq!(households.all().len(), AT_MOST);
    }

    #[test]
    fn what_is_not_saved_is_neither_renamed_nor_moved_nor_removed_nor_learnt_of() {
        let mut households = of([1]);
        let other = saved(2, "Shop");
        let account = &other.household.account;
        let before = households.clone();
        assert!(matches!(households.rename(account, other.name.clone()), Err(HouseholdsFault::NotSaved)));
        assert!(matches!(households.put_at(account, 0), Err(HouseholdsFault::NotSaved)));
        assert!(matches!(households.remove(account), Err(HouseholdsFault::NotSaved)));
        households.learn(&other.household, &[], Timestamp::MAX);
        assert_eq!(households, before);
    }

    #[test]
    fn news_takes_the_place_of_what_was_known_and_what_comes_late_does_not() {
        let mut households = of([1, 2]);
        let household = households.all()[1].household.clone();
        let known_since = households.all()[1].known_since;
        let later = known_since + jiff::SignedDuration::from_hours(1);
        households.learn(&household, &[], later);
        // An answer that was overtaken.
        households.learn(&household, &[quote().bill], known_since);
        assert_eq!((households.all()[1].bills.len(), households.all()[1].known_since), (0, later));
        assert_eq!(households.all()[0].bills.len(), 1);
    }

    #[test]
    fn what_was_used_stays_known_when_its_bill_is_no_longer_listed() {
        let mut households = of([1]);
        let household = households.all()[0].household.clone();
        let used = households.all()[0].past_use.clone();
        households.learn(&household, &[], Timestamp::MAX);
        assert_eq!((households.all()[0].bills.len(), &households.all()[0].past_use), (0, &used));
    }

    proptest! {
        #[test]
        fn moving_changes_the_place_of_one_and_the_order_of_no_others(
            count in 1..=20_u32, which in 0..20_u32, place in 0..30_usize,
        ) {
            let mut households = of(0..count);
            let moved = saved(which % count, "Mother").household.account;
            households.put_at(&moved, place).unwrap();
            let last = usize::try_from(count).unwrap() - 1;
            prop_assert_eq!(&households.all()[place.min(last)].household.account, &moved);
            let mut others = accounts(&households);
            others.retain(|number| number != moved.number.reveal());
            prop_assert!(others.is_sorted(), "{:?}", others);
            prop_assert_eq!(others.len(), last);
        }
    }
}
