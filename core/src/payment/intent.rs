//! What the resident decided to pay: fixed for ever once the ledger has it.

use jiff::Timestamp;

use super::{CompactJws, MethodId, PaymentId, QuoteId};
use crate::{
    bill::{BillId, BillingPeriod, Payee},
    biller::Account,
    money::Twd,
};

/// One decision to pay one bill. Every retry sends the same id and the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intent {
    /// The payment's name.
    pub payment: PaymentId,
    /// The bill.
    pub bill: BillId,
    /// Whose bill.
    pub account: Account,
    /// Who gets the money.
    pub payee: Payee,
    /// The months of the bill.
    pub period: BillingPeriod,
    /// What the bill asks for.
    pub amount: Twd,
    /// What the way of paying costs on top.
    pub fee: Twd,
    /// What leaves the resident's purse.
    pub total: Twd,
    /// How it is paid.
    pub method: MethodId,
    /// The gateway never executes the payment after this instant.
    pub not_after: Timestamp,
    /// Where the decision was made, and so whether it can be sent from here.
    pub origin: Origin,
}

/// Where the decision to pay was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// On this phone: it can be sent again, byte for byte.
    Here {
        /// The offer that was taken.
        quote: QuoteId,
        /// What the resident's key signed; the body of every request to pay.
        request: CompactJws,
    },
    /// Elsewhere, or here before the ledger was lost: the gateway told of it, and it can only be asked about.
    Elsewhere,
}
