//! Which rule of TWQR a text breaks, and at which field.

use super::{FieldName, Purpose};

/// Why a text that starts as a TWQR is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a well-formed TWQR")]
pub struct NotTwqr {
    /// What the code says it is for, when it came that far.
    pub purpose: Option<Purpose>,
    /// The rule that it breaks.
    #[source]
    pub fault: TwqrFault,
}

/// A rule of TWQR that is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TwqrFault {
    /// The path is not payee, country, type and version.
    #[error("the path is not payee, country, type and version")]
    Path,
    /// The payee's name has not 1 to 20 characters, or is encoded wrongly.
    #[error("the payee's name is not 1 to 20 characters")]
    Payee,
    /// The country is not three digits.
    #[error("the country is not three digits")]
    Country,
    /// The type is not 01, 02 or 03.
    #[error("the type is not 01, 02 or 03")]
    Type,
    /// Something between two `&` is not a zone, a number, `=` and a value.
    #[error("piece {piece} is not a field")]
    NotAField {
        /// Which piece, counted from 1.
        piece: usize,
    },
    /// The same number is there twice, in the same zone or another.
    #[error("field {number} is there twice")]
    Twice {
        /// The number.
        number: u8,
    },
    /// A field that the type must have is missing.
    #[error("field {number} is missing")]
    Missing {
        /// The number.
        number: u8,
    },
    /// A field that the type may not have is there.
    #[error("field {name} may not be there")]
    NotAllowed {
        /// The field.
        name: FieldName,
    },
    /// A field does not have its form.
    #[error("field {name} does not have its form")]
    Malformed {
        /// The field.
        name: FieldName,
    },
    /// The amount has cents, which no bill in TWD has.
    #[error("the amount has cents")]
    HasCents,
    /// The currency is another than TWD (901).
    #[error("the currency is not TWD")]
    AnotherCurrency,
    /// Two fields that must say the same do not.
    #[error("fields {first} and {second} contradict each other")]
    Contradiction {
        /// One number.
        first: u8,
        /// The other.
        second: u8,
    },
}
