//! One biller of the catalogue.

use serde::Deserialize;

use super::{Account, BillerId, CodeMarks, Field, NotAValue, OtherWay};
use crate::{
    bill::{ChargeName, PayeeId},
    water_number::is_hyphen,
};

/// A biller: who it is, what it has to be told so that it knows whose bills are meant, and how its codes are known.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Biller {
    /// Its name in the catalogue and on the wire.
    pub id: BillerId,
    /// Its name for residents.
    pub name: Name,
    /// The gateway's name for it as payee.
    pub payee_id: PayeeId,
    /// What one of its bills is called: it begins a line, and stands alone.
    pub bill: Name,
    /// What a resident fills in. The account number is what was filled in, in this order, with hyphens between.
    pub fields: Vec<Field>,
    /// The names of those lines of its bills that are its own, beside the ones that every biller may have
    /// ([`ChargeKind`](crate::bill::ChargeKind)).
    #[serde(default)]
    pub charges: Vec<OwnCharge>,
    /// How its printed codes are known.
    #[serde(default)]
    pub codes: CodeMarks,
    /// How else its bills can be paid, in the order in which a resident is told.
    #[serde(default)]
    pub other_ways: Vec<OtherWay>,
}

/// A line that only this biller's bills have.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnCharge {
    /// The gateway's name for it.
    pub kind: ChargeName,
    /// What it is called.
    pub name: Name,
}

/// A name in each language of the core.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Traditional Chinese as used in Taiwan.
    #[serde(rename = "zh-Hant-TW")]
    pub zh_hant_tw: String,
    /// English.
    pub en: String,
}

/// Why what was filled in is no account number of a biller.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no account number of {biller}, for its field {field}")]
pub struct NotAnAccountNumber {
    /// Whose number was meant.
    pub biller: BillerId,
    /// For which of its fields, counted from nought.
    pub field: usize,
    /// What is wrong with it.
    #[source]
    pub reason: NotAValue,
}

impl Biller {
    /// The account of what was filled into the fields, in their order. One that was left out is empty.
    ///
    /// # Errors
    /// The first value that is none.
    pub fn account_of(&self, filled_in: &[&str]) -> Result<Account, NotAnAccountNumber> {
        let filled_in = filled_in.iter().copied().chain(std::iter::repeat(""));
        let values = self.fields.iter().zip(filled_in).enumerate().map(|(place, (field, text))| {
            let refused = |reason| NotAnAccountNumber { biller: self.id.clone(), field: place, reason };
            field.read(text).map_err(refused)
        });
        Ok(Account::checked(self.id.clone(), values.collect::<Result<Vec<_>, _>>()?.join("-")))
    }

    /// The account with `number`, as [`Account::number`] has it or as a resident writes it in one line.
    ///
    /// # Errors
    /// What is wrong with the number.
    pub fn account(&self, number: &str) -> Result<Account, NotAnAccountNumber> {
        // The first value may be typed with hyphens of its own.
        let mut values: Vec<&str> = number.rsplitn(self.fields.len(), is_hyphen).collect();
        values.reverse();
        self.account_of(&values)
    }

    /// The values of an account of this biller, each with its field.
    pub fn values<'a>(&'a self, account: &'a Account) -> impl Iterator<Item = (&'a Field, &'a str)> {
        self.fields.iter().zip(account.number.reveal().split('-'))
    }

    /// Whether `name` is one that this biller goes by, on paper or on a screen.
    pub fn goes_by(&self, name: &str) -> bool {
        let printed = self.codes.names.iter().map(String::as_str);
        let shown = [self.name.zh_hant_tw.as_str(), self.name.en.as_str()];
        printed.chain(shown).any(|known| known == name)
    }
}
