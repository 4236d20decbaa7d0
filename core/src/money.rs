//! Money: whole New Taiwan dollars.
//!
//! Water bills in Taiwan are in whole dollars, although ISO 4217 gives TWD (numeric 901) two decimals and TWQR prints
//! them (D1 `89900` is TWD 899). The edges convert; inside there is only [`Twd`], never a float, and arithmetic that
//! cannot be represented is refused. Words around an amount ("NT$", 元) are [`wording`](crate::wording)'s.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An amount of whole New Taiwan dollars, from 0 to [`Twd::MAX`].
///
/// ```
/// # use waterpay_core::money::Twd;
/// let bill = Twd::from_dollars(899)?;
/// let fee = Twd::from_dollars(3)?;
/// assert_eq!(bill.checked_add(fee)?.dollars(), 902);
/// assert_eq!(Twd::from_cents(89_900)?, bill);
/// assert!(Twd::from_cents(89_950).is_err(), "no bill has half a dollar");
/// # Ok::<(), waterpay_core::money::NotAnAmount>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Twd(Decimal);

/// Why something is not an amount that a bill can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAmount {
    /// Not a run of ASCII digits.
    #[error("not a number of whole dollars")]
    NotDigits,
    /// Has cents that are not zero.
    #[error("an amount in TWD has no cents")]
    HasCents,
    /// Larger than [`Twd::MAX`].
    #[error("the amount is too large")]
    TooLarge,
    /// A subtraction would go below zero.
    #[error("the amount would be negative")]
    Negative,
}

impl Twd {
    /// Nothing owed.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// 9,999,999,999: the most that the twelve digits of TWQR's D1 (two of them decimals) can say.
    pub const MAX: Self = Self(Decimal::from_parts(1_410_065_407, 2, 0, false, 0));

    /// An amount of `dollars`.
    ///
    /// # Errors
    /// [`NotAnAmount::TooLarge`] above [`Twd::MAX`].
    pub fn from_dollars(dollars: u64) -> Result<Self, NotAnAmount> {
        Self::checked(Decimal::from(dollars))
    }

    /// An amount given in cents, as TWQR's D1 and D15 print it.
    ///
    /// # Errors
    /// [`NotAnAmount::HasCents`] unless the last two digits are zero, [`NotAnAmount::TooLarge`] above [`Twd::MAX`].
    pub fn from_cents(cents: u64) -> Result<Self, NotAnAmount> {
        if !cents.is_multiple_of(100) {
            return Err(NotAnAmount::HasCents);
        }
        Self::from_dollars(cents / 100)
    }

    /// Reads ASCII digits as whole dollars; leading zeros are allowed, as barcodes print them.
    ///
    /// # Errors
    /// [`NotAnAmount::NotDigits`] for anything else, [`NotAnAmount::TooLarge`] above [`Twd::MAX`].
    pub fn parse_dollars(digits: &str) -> Result<Self, NotAnAmount> {
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAnAmount::NotDigits);
        }
        digits.parse().map_err(|_| NotAnAmount::TooLarge).and_then(Self::from_dollars)
    }

    /// The number of whole dollars.
    pub fn dollars(self) -> u64 {
        u64::try_from(self.0).expect("every constructor keeps an amount between 0 and Twd::MAX")
    }

    /// The sum.
    ///
    /// # Errors
    /// [`NotAnAmount::TooLarge`] above [`Twd::MAX`].
    pub fn checked_add(self, other: Self) -> Result<Self, NotAnAmount> {
        Self::checked(self.0 + other.0)
    }

    /// The difference.
    ///
    /// # Errors
    /// [`NotAnAmount::Negative`] when `other` is larger.
    pub fn checked_sub(self, other: Self) -> Result<Self, NotAnAmount> {
        Self::checked(self.0 - other.0)
    }

    fn checked(value: Decimal) -> Result<Self, NotAnAmount> {
        if value.is_sign_negative() && !value.is_zero() {
            Err(NotAnAmount::Negative)
        } else if value > Self::MAX.0 {
            Err(NotAnAmount::TooLarge)
        } else {
            Ok(Self(value))
        }
    }
}

/// Digits with thousands separators: `12,345`.
impl fmt::Display for Twd {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.dollars().to_string();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                formatter.write_str(",")?;
            }
            write!(formatter, "{digit}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Twd {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Twd({})", self.dollars())
    }
}

impl Serialize for Twd {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.dollars())
    }
}

impl<'de> Deserialize<'de> for Twd {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_dollars(u64::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn twd(dollars: u64) -> Twd {
        Twd::from_dollars(dollars).unwrap()
    }

    #[test]
    fn the_largest_amount_is_what_twelve_digits_of_twqr_can_say() {
        assert_eq!(Twd::MAX.dollars(), 9_999_999_999);
        assert_eq!(Twd::from_dollars(10_000_000_000), Err(NotAnAmount::TooLarge));
        assert_eq!(Twd::MAX.checked_add(twd(1)), Err(NotAnAmount::TooLarge));
    }

    #[test]
    fn cents_are_refused_and_never_rounded() {
        assert_eq!(Twd::from_cents(89_900), Ok(twd(899)));
        assert_eq!(Twd::from_cents(89_901), Err(NotAnAmount::HasCents));
    }

    #[test]
    fn only_ascii_digits_are_dollars() {
        assert_eq!(Twd::parse_dollars("000002209"), Ok(twd(2209)));
        for text in ["", "-1", "+1", " 1", "1.0", "１２"] {
            assert_eq!(Twd::parse_dollars(text), Err(NotAnAmount::NotDigits), "{text:?}");
        }
        assert_eq!(Twd::parse_dollars("99999999999999999999999"), Err(NotAnAmount::TooLarge));
    }

    #[test]
    fn thousands_are_separated() {
        let table =
            [(0, "0"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (9_999_999_999, "9,999,999,999")];
        for (dollars, text) in table {
            assert_eq!(twd(dollars).to_string(), text);
        }
    }

    #[test]
    fn json_carries_a_whole_number_and_nothing_else() {
        assert_eq!(serde_json::to_string(&twd(899)).unwrap(), "899");
        for wrong in ["899.5", "-1", "\"899\"", "10000000000"] {
            assert!(serde_json::from_str::<Twd>(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn adding_then_subtracting_gives_the_amount_back(a in 0_u64..5_000_000_000, b in 0_u64..4_999_999_999) {
            let sum = twd(a).checked_add(twd(b)).unwrap();
            prop_assert_eq!(sum.checked_sub(twd(b)), Ok(twd(a)));
            prop_assert_eq!(sum.dollars(), a + b);
            prop_assert_eq!(twd(a).checked_sub(sum).is_err(), b > 0);
        }
    }
}
