//! The household behind an account number, masked by the gateway.

use serde::{Deserialize, Serialize};

use crate::{biller::Account, personal::Personal};

/// What the gateway tells about the household of an account, so that a resident notices a mistyped number.
///
/// A seven-digit number has no check digit; the masked name and address are the only check there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Household {
    /// Whose it is.
    pub account: Account,
    /// The name with its middle hidden, as `陳○明`.
    pub masked_name: Personal,
    /// The address with its numbers hidden.
    pub masked_address: Personal,
}
