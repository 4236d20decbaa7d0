//! Text about a person: shown on a screen, never in a log.
//!
//! [`Personal`] wraps a name or an address so that `Debug`, and with it every log line, error and crash text,
//! says only that something was there. Account and water numbers mask themselves; see
//! [`biller`](crate::biller) and [`water_number`](crate::water_number).

use std::fmt;

use serde::{Deserialize, Serialize};

/// A name, an address or another text about a resident, as the gateway gave it (already partly masked there).
///
/// ```
/// # use waterpay_core::personal::Personal;
/// let name = Personal::new("陳○明");
/// assert_eq!(name.reveal(), "陳○明");
/// assert_eq!(format!("{name:?}"), "Personal(…)");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Personal(String);

impl Personal {
    /// Wraps `text`.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for a screen that the resident looks at.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Personal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Personal(…)")
    }
}
