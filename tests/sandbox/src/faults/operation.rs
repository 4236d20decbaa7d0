//! The requests of the contract, by name, so that a fault can be for one of them.

use serde::{Deserialize, Serialize};

/// A request of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// `GET /v1/billers/{biller}/accounts/{number}/bills`.
    Bills,
    /// `POST /v1/printed-codes`.
    PrintedCodes,
    /// `GET /v1/bills/{bill}`.
    Bill,
    /// `GET /v1/bills/{bill}/payment-methods`.
    PaymentMethods,
    /// `POST /v1/device-keys`.
    DeviceKeys,
    /// `POST /v1/quotes`.
    Quotes,
    /// `POST /v1/payments`.
    SendPayment,
    /// `GET /v1/payments/{payment}`.
    AskPayment,
    /// `GET /v1/billers/{biller}/accounts/{number}/payments`.
    AccountPayments,
    /// `GET /v1/promotions`.
    Promotions,
}

impl Operation {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Bills,
        Self::PrintedCodes,
        Self::Bill,
        Self::PaymentMethods,
        Self::DeviceKeys,
        Self::Quotes,
        Self::SendPayment,
        Self::AskPayment,
        Self::AccountPayments,
        Self::Promotions,
    ];

    /// The path of the contract.
    pub fn path(self) -> &'static str {
        match self {
            Self::Bills => "/v1/billers/{biller}/accounts/{number}/bills",
            Self::PrintedCodes => "/v1/printed-codes",
            Self::Bill => "/v1/bills/{bill}",
            Self::PaymentMethods => "/v1/bills/{bill}/payment-methods",
            Self::DeviceKeys => "/v1/device-keys",
            Self::Quotes => "/v1/quotes",
            Self::SendPayment => "/v1/payments",
            Self::AskPayment => "/v1/payments/{payment}",
            Self::AccountPayments => "/v1/billers/{biller}/accounts/{number}/payments",
            Self::Promotions => "/v1/promotions",
        }
    }

    /// The request with this path, as the contract writes it.
    pub(crate) fn with_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|operation| operation.path() == path)
    }
}
