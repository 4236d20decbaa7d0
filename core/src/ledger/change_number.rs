//! The place of an event in the ledger.

use rusqlite::{
    ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};
use serde::{Deserialize, Serialize};

/// Events are numbered 1, 2, 3 … without gaps; who remembers the last number it saw can ask for what came after.
///
/// ```
/// # use waterpay_core::ledger::ChangeNumber;
/// assert!(ChangeNumber::new(2) > ChangeNumber::new(1));
/// assert_eq!(ChangeNumber::ZERO.number(), 0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChangeNumber(u64);

impl ChangeNumber {
    /// Before the first event.
    pub const ZERO: Self = Self(0);

    /// Takes a number that a shell kept.
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    /// The number itself.
    pub const fn number(self) -> u64 {
        self.0
    }

    /// The number of the event after this one.
    pub(super) const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl ToSql for ChangeNumber {
    /// A number beyond what SQLite can count is after every event.
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(i64::try_from(self.0).unwrap_or(i64::MAX).into())
    }
}

impl FromSql for ChangeNumber {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        u64::try_from(number).map(Self).map_err(|_| FromSqlError::OutOfRange(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_a_shell_kept_comes_back_the_same() {
        for number in [0, 1, 7, u64::MAX] {
            assert_eq!(ChangeNumber::new(number).number(), number);
        }
    }
}
