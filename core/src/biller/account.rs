//! Whose bill: a biller, and the number under which it keeps the household.
//!
//! An [`Account`] is only made by a biller that found what was filled in well formed (`Biller::account_of`), by a
//! [`WaterNumber`], or read back from where one was kept.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::water_number::WaterNumber;

/// The short stable name of a biller in the catalogue, such as `kinmen-water`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BillerId(String);

impl BillerId {
    /// The Kinmen County Waterworks, whose water numbers have seven digits.
    pub const KINMEN_WATER: &'static str = "kinmen-water";

    /// Takes the name that a data file or the gateway gave.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BillerId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A household's number at its biller. `Debug` hides it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountNumber(String);

impl AccountNumber {
    /// The number as the biller prints it, tidied; where several things are filled in, all of them, with hyphens between.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for AccountNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("AccountNumber(…)")
    }
}

/// A household as a biller knows it.
///
/// ```
/// # use waterpay_core::{biller::Account, water_number::WaterNumber};
/// let number: WaterNumber = "0012345".parse()?;
/// let account = Account::from(number);
/// assert_eq!(account.biller.as_str(), "kinmen-water");
/// assert!(!format!("{account:?}").contains("0012345"));
/// # Ok::<(), waterpay_core::water_number::NotAWaterNumber>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Account {
    /// Whose books the number is in.
    pub biller: BillerId,
    /// The number there.
    pub number: AccountNumber,
}

impl Account {
    /// One that was kept, after it had been checked.
    pub(crate) fn kept(biller: BillerId, number: String) -> Self {
        Self { biller, number: AccountNumber(number) }
    }

    /// For the catalogue, which has checked the number against the biller's format.
    pub(super) fn checked(biller: BillerId, number: String) -> Self {
        Self::kept(biller, number)
    }
}

impl From<WaterNumber> for Account {
    fn from(number: WaterNumber) -> Self {
        Self::checked(BillerId::new(BillerId::KINMEN_WATER), number.to_string())
    }
}
