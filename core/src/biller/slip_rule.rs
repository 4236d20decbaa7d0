//! How a bill's three store barcodes are made, for a biller whose bills are drawn without the paper.
//!
//! The form of the segments and their check characters are published, and are
//! [`printed_code::store_barcodes`](crate::printed_code::store_barcodes)' knowledge. What an issuer puts into the places
//! that are its own stands here: one line of its file for each segment that has some.

use serde::Deserialize;

use crate::bill::YearMonth;

/// What the places hold that are the issuer's own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipRule {
    /// The second segment.
    pub sell_off_number: Stencil,
    /// The first four characters of the third.
    pub period: Stencil,
    /// Whether the biller itself says so. Otherwise it is this project's own convention, and what is drawn by it is for
    /// trying out: a store might take the money, and nobody might know for which bill.
    pub confirmed_by_biller: bool,
}

/// A text with places for an account number and the last month of a bill.
///
/// `N` is a character of the account number, `yyy` the 民國 year, `yy` its last two digits, `mm` the month, and everything
/// else stands for itself.
///
/// ```
/// # use waterpay_core::{bill::YearMonth, biller::Stencil};
/// let month: YearMonth = "2027-05".parse()?;
/// let stencil = Stencil::try_from("0000NNNNNNNyyymm".to_owned())?;
/// assert_eq!(stencil.filled("2037199", month), "0000203719911605");
/// assert_eq!(Stencil::try_from("yymm".to_owned())?.filled("2037199", month), "1605");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Stencil(String);

/// Why a text is not a stencil: it is not ASCII, has small letters that stand for nothing, or several runs of `N`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a stencil is ASCII, has no small letters but yyy, yy and mm, and at most one run of N")]
pub struct NotAStencil;

impl Stencil {
    /// The text for a bill of `number` whose last month is `month`.
    pub fn filled(&self, number: &str, month: YearMonth) -> String {
        let year = month.roc_year();
        let dated = self.0.replace("yyy", &format!("{year:03}"));
        let dated = dated.replace("yy", &format!("{:02}", year.rem_euclid(100)));
        let dated = dated.replace("mm", &format!("{:02}", month.month()));
        let before = dated.trim_end_matches(|character| character != 'N').trim_end_matches('N');
        let after = dated[before.len()..].trim_start_matches('N');
        if before.len() + after.len() == dated.len() { dated } else { format!("{before}{number}{after}") }
    }
}

impl TryFrom<String> for Stencil {
    type Error = NotAStencil;

    fn try_from(picture: String) -> Result<Self, NotAStencil> {
        let fixed = picture.replace("yyy", "").replace("yy", "").replace("mm", "");
        let runs = picture.split(|character| character != 'N').filter(|run| !run.is_empty()).count();
        let is_plain = picture.is_ascii() && !fixed.bytes().any(|byte| byte.is_ascii_lowercase());
        if is_plain && runs <= 1 { Ok(Self(picture)) } else { Err(NotAStencil) }
    }
}
