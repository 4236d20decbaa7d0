//! Whether a bill is paid, and whether it can be paid here.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// What the gateway says of a bill. A phone never works a status out by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum BillStatus {
    /// Owed, and not yet due.
    Unpaid,
    /// The due date has passed, and the bill can still be paid here.
    OverduePayable,
    /// The due date has passed, and only the waterworks' counter takes the money now.
    OverdueClosed,
    /// A payment is on its way, from this phone or another; a second one is refused.
    BeingPaid,
    /// Paid, and written off.
    Paid {
        /// When it was settled.
        at: Timestamp,
    },
    /// Paid in a store or a bank, and not yet written off; that takes up to three days.
    PaidElsewhere {
        /// When the gateway heard of it.
        at: Timestamp,
    },
    /// The bank will debit it by itself.
    AutomaticDebit {
        /// When, in Asia/Taipei.
        on: Date,
    },
    /// A status that this version does not know.
    #[serde(other)]
    Unknown,
}

/// Whether the resident can pay a bill here and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payable {
    /// Yes.
    Yes,
    /// Nothing is left to pay, or somebody else is already paying.
    NotNeeded,
    /// Not here; another channel, or a later version of this app, may still take it.
    NotHere,
}

impl BillStatus {
    /// Whether paying makes sense in this status.
    pub fn payable(self) -> Payable {
        match self {
            Self::Unpaid | Self::OverduePayable => Payable::Yes,
            Self::BeingPaid
            | Self::Paid { .. }
            | Self::PaidElsewhere { .. }
            | Self::AutomaticDebit { .. } => Payable::NotNeeded,
            Self::OverdueClosed | Self::Unknown => Payable::NotHere,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_of_a_later_contract_is_unknown_and_is_not_paid() {
        let status: BillStatus =
            serde_json::from_str(r#"{"state":"disputed","since":"2031-01-01"}"#).unwrap();
        assert_eq!(status, BillStatus::Unknown);
        assert_eq!(status.payable(), Payable::NotHere);
        assert!(serde_json::from_str::<BillStatus>("{}").is_err());
    }
}
