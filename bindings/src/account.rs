//! Whose bill.

use waterpay_core::{
    bill,
    biller::{self, BillerId, Catalogue},
    personal::Personal,
    wording::Wording,
};

use crate::WaterPayError;

/// A household as a biller knows it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Account {
    /// Whose books the number is in.
    pub biller: BillerId,
    /// The biller's name.
    pub biller_name: String,
    /// The number there, as the biller keeps it.
    pub number: Personal,
    /// What such a number is called.
    pub number_name: String,
    /// The number for a screen.
    pub number_shown: Personal,
}

/// What the gateway tells about a household, so that a resident notices a mistyped number.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Household {
    /// Whose it is.
    pub account: Account,
    /// The name with its middle hidden, as `陳○明`.
    pub masked_name: Personal,
    /// The address with its numbers hidden.
    pub masked_address: Personal,
}

impl Account {
    pub(crate) fn shown(account: biller::Account, wording: &Wording) -> Self {
        Self {
            biller_name: wording.biller(&account.biller),
            number: Personal::new(account.number.reveal()),
            number_name: wording.account_number_name(&account.biller),
            number_shown: wording.account_number(&account),
            biller: account.biller,
        }
    }
}

impl Household {
    pub(crate) fn shown(household: bill::Household, wording: &Wording) -> Self {
        Self {
            account: Account::shown(household.account, wording),
            masked_name: household.masked_name,
            masked_address: household.masked_address,
        }
    }
}

impl TryFrom<Household> for bill::Household {
    type Error = WaterPayError;

    fn try_from(household: Household) -> Result<Self, WaterPayError> {
        let Household { account, masked_name, masked_address } = household;
        Ok(Self { account: account.try_into()?, masked_name, masked_address })
    }
}

impl TryFrom<Account> for biller::Account {
    type Error = WaterPayError;

    fn try_from(account: Account) -> Result<Self, WaterPayError> {
        Catalogue::built_in()
            .biller(&account.biller)
            .and_then(|biller| biller.account(account.number.reveal()).ok())
            .ok_or_else(|| WaterPayError::BadArgument { argument: "account".to_owned() })
    }
}
