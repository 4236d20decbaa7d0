//! The name of a payment, made on the phone before anything is sent.

use std::{fmt, str::FromStr};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A UUID version 7 (RFC 9562 section 5.7): unique for ever, and in the order of making.
///
/// It is the idempotency key of every request about the payment; a retry never gets another.
///
/// ```
/// # use waterpay_core::payment::PaymentId;
/// let id = PaymentId::new("2026-11-24T08:00:00Z".parse().unwrap(), [7; 10]);
/// assert_eq!(id.to_string().parse(), Ok(id));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PaymentId(Uuid);

/// The text is not the name of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a payment id")]
pub struct NotAPaymentId;

impl PaymentId {
    /// A new name, from the time and ten random bytes.
    pub fn new(now: Timestamp, random: [u8; 10]) -> Self {
        let milliseconds = u64::try_from(now.as_millisecond()).unwrap_or_default();
        Self(uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid())
    }
}

impl FromStr for PaymentId {
    type Err = NotAPaymentId;

    fn from_str(text: &str) -> Result<Self, NotAPaymentId> {
        Uuid::parse_str(text.trim()).map(Self).map_err(|_| NotAPaymentId)
    }
}

impl fmt::Display for PaymentId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_back_from_what_was_printed_and_later_ones_sort_after() {
        let at = |text: &str| PaymentId::new(text.parse().unwrap(), [7; 10]);
        let (first, second) = (at("2026-11-24T08:00:00Z"), at("2026-11-24T08:00:01Z"));
        assert_eq!(first.to_string().len(), 36);
        assert_eq!(first.to_string().parse(), Ok(first));
        assert!(first < second && first.to_string() < second.to_string());
        assert_eq!("not an id".parse::<PaymentId>(), Err(NotAPaymentId));
    }
}
