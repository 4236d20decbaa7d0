//! One biller of the catalogue.

use serde::Deserialize;

use super::{Account, BillerId, CodeMarks, NotAnAccountNumber, NumberFormat, OtherWay};
use crate::bill::PayeeId;

/// A biller: who it is, whether it can be paid here, how its numbers look and how its codes are known.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Biller {
    /// Its name in the catalogue and on the wire.
    pub id: BillerId,
    /// Its name for residents.
    pub name: BillerName,
    /// The gateway's name for it as payee.
    pub payee_id: PayeeId,
    /// Whether its bills can be paid here. One that cannot is still recognised and named.
    pub payable: bool,
    /// How its account numbers look.
    pub number: NumberFormat,
    /// How its printed codes are known.
    pub codes: CodeMarks,
    /// How else its bills can be paid, in the order in which a resident is told.
    #[serde(default)]
    pub other_ways: Vec<OtherWay>,
}

/// A biller's name in each language of the core.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BillerName {
    /// Traditional Chinese as used in Taiwan.
    #[serde(rename = "zh-Hant-TW")]
    pub zh_hant_tw: String,
    /// English.
    pub en: String,
}

impl Biller {
    /// The account with `number`, tidied: spaces, hyphens, full-width characters and small letters are forgiven.
    ///
    /// # Errors
    /// What is wrong with the number.
    pub fn account(&self, number: &str) -> Result<Account, NotAnAccountNumber> {
        let number = self.number.read(number)?;
        Ok(Account::checked(self.id.clone(), number))
    }

    /// Whether `name` is one that this biller goes by, on paper or on a screen.
    pub fn goes_by(&self, name: &str) -> bool {
        let printed = self.codes.names.iter().map(String::as_str);
        let shown = [self.name.zh_hant_tw.as_str(), self.name.en.as_str()];
        printed.chain(shown).any(|known| known == name)
    }
}
