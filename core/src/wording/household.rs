//! Words for the saved households.

use jiff::Timestamp;

use super::{Wording, Words, catalogue::values};
use crate::{
    engine::NotRefreshed,
    households::{AT_MOST, HouseholdName, HouseholdsFault, NotAHouseholdName},
    money::Twd,
};

impl Wording {
    /// What a household owes, as far as it is known.
    pub fn owed(&self, amount: Twd) -> String {
        if amount == Twd::ZERO {
            return self.say("household-owes-nothing");
        }
        self.say_with("household-owes", &values([("amount", self.amount(amount))]))
    }

    /// Since when that is known.
    pub fn known_since(&self, at: Timestamp) -> String {
        self.say_with("household-known-since", &values([("at", self.date_time(at))]))
    }

    /// Why a text is not the name of a household.
    pub fn not_a_household_name(&self, reason: NotAHouseholdName) -> Words {
        match reason {
            NotAHouseholdName::Empty => self.plain("household-name-empty"),
            NotAHouseholdName::TooLong { characters } => self.words(
                "household-name-too-long",
                &values([("characters", characters), ("at-most", HouseholdName::LONGEST)]),
            ),
            NotAHouseholdName::NotOneLine => self.plain("household-name-not-one-line"),
        }
    }

    /// Why something was not done with the saved households.
    pub fn households_fault(&self, fault: &HouseholdsFault) -> Words {
        match fault {
            HouseholdsFault::AlreadySaved => self.plain("households-already-saved"),
            HouseholdsFault::TooMany => self.words("households-too-many", &values([("at-most", AT_MOST)])),
            HouseholdsFault::NotSaved => self.plain("households-not-saved"),
            HouseholdsFault::SetAside { .. } => self.plain("households-set-aside"),
            HouseholdsFault::Newer { .. } => self.plain("households-newer"),
            HouseholdsFault::Disk(_) => self.plain("households-disk"),
            HouseholdsFault::Ledger(fault) => self.ledger_fault(fault),
            HouseholdsFault::NotRunning => self.plain("failure-not-running"),
        }
    }

    /// Why no news came of a saved household.
    pub fn not_refreshed(&self, why: &NotRefreshed) -> Words {
        match why {
            NotRefreshed::NoSuchNumber => self.plain("household-number-gone"),
            NotRefreshed::Failed(failure) => self.failure(failure),
        }
    }
}
