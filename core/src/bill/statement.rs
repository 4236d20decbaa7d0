//! One bill, whole.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{BillStatus, BillingPeriod, Charges};
use crate::{biller::Account, gateway_name::gateway_name, money::Twd};

/// The gateway's name for a bill, the same for ever.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BillId(String);

/// The gateway's name for who gets the money.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PayeeId(String);

/// Who gets the money. Comes from the gateway, never from a printed code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payee {
    /// The gateway's name for it.
    pub id: PayeeId,
    /// The name for a screen.
    pub name: String,
}

/// Water used, in cubic metres (度).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CubicMetres(pub u32);

/// A bill as the gateway states it now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bill {
    /// Which bill.
    pub id: BillId,
    /// Whose.
    pub account: Account,
    /// Who gets the money.
    pub payee: Payee,
    /// The months it is for.
    pub period: BillingPeriod,
    /// The water used in them, on a bill for water.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<CubicMetres>,
    /// Its lines and their total.
    pub charges: Charges,
    /// The last day to pay, in Asia/Taipei.
    pub due: Date,
    /// Whether it is paid.
    pub status: BillStatus,
}

impl Bill {
    /// What is owed, before any fee for the way of paying.
    pub fn amount(&self) -> Twd {
        self.charges.total()
    }
}

/// The bills in the order of their ids; of one that comes twice the last counts.
pub(crate) fn by_id<'a>(bills: impl IntoIterator<Item = &'a Bill>) -> Vec<&'a Bill> {
    let mut by_id: Vec<&Bill> = vec![];
    for bill in bills {
        match by_id.binary_search_by(|earlier| earlier.id.cmp(&bill.id)) {
            Ok(place) => by_id[place] = bill,
            Err(place) => by_id.insert(place, bill),
        }
    }
    by_id
}

gateway_name!(BillId);
gateway_name!(PayeeId);
