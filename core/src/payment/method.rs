//! Ways to pay. They are the gateway's data: a new one needs no new app.

use serde::{Deserialize, Serialize};

use crate::{gateway_name::gateway_name, money::Twd, personal::Personal};

/// The gateway's name for a way to pay.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MethodId(String);

gateway_name!(MethodId);

/// A way to pay that the gateway offers this resident for this bill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentMethod {
    /// The gateway's name for it.
    pub id: MethodId,
    /// What sort of thing it is, for an icon and for words.
    pub kind: MethodKind,
    /// What the resident calls it, as `○○銀行 末四碼 0000`.
    pub label: Personal,
    /// What it costs on top of the bill.
    pub fee: Twd,
    /// The most that it pays at once, if there is a limit.
    pub limit: Option<Twd>,
}

impl PaymentMethod {
    /// Whether a bill of `amount` is within its limit.
    pub fn takes(&self, amount: Twd) -> bool {
        self.limit.is_none_or(|limit| amount <= limit)
    }
}

/// Where the money comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MethodKind {
    /// Money kept with the gateway.
    StoredValue,
    /// A bank account linked with the gateway.
    LinkedBankAccount,
    /// A card.
    Card,
    /// Another app, which the resident is handed over to and comes back from.
    WalletHandOff,
    /// A kind that this version does not know; its label still says what it is.
    #[serde(other)]
    Other,
}
