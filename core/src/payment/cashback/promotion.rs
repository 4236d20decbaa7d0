//! A promotion as the gateway states it.

use std::num::NonZeroU32;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};

use super::super::MethodKind;
use crate::{bill::PayeeId, gateway_name::gateway_name, money::Twd};

/// The gateway's name for a promotion.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PromotionId(String);

gateway_name!(PromotionId);

/// A promotion: words for people, and a rule if it has one that this version knows how to follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promotion {
    /// The gateway's name for it.
    pub id: PromotionId,
    /// A title for a screen.
    pub title: String,
    /// The first instant at which it gives something; none: it has begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// The first instant at which it gives nothing any more; none: no end is known. "Until 31 May" ends at 00:00 on 1 June.
    pub until: Option<Timestamp>,
    /// Whose bills it is for; none: everybody's.
    pub payee_id: Option<PayeeId>,
    /// What it gives. None: it is in words only, or has a condition that this version does not know. A condition that is
    /// ignored would promise too much, so nothing of such a rule is used.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "if_understood")]
    pub rule: Option<Rule>,
}

/// What a promotion gives for a payment, and on what conditions besides its time and its payee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The part of the bill's amount that comes back.
    #[serde(rename = "basis_points")]
    pub share: Share,
    /// The most that comes back for one payment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Twd>,
    /// Only for the first payments; none: for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_payments: Option<FirstPayments>,
    /// Only for money that comes from there; none: wherever it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sources: Option<Sources>,
    /// Of the promotions with the same name here only the best counts; none: it is given on top of any other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one_of: Option<String>,
}

/// A part of an amount in basis points, hundredths of a percent: 1 to 10,000, so 800 is 8 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Share(u16);

/// How many payments, and of whom, a promotion is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstPayments {
    /// How many.
    pub count: NonZeroU32,
    /// Whose payments are counted.
    pub of: Whose,
}

/// Whose payments are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The household's, whoever pays its bills.
    Household,
    /// The payer's, whosever bills they are.
    Payer,
}

/// Where the money may come from: one kind of way to pay or more, each of which this version knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<MethodKind>", into = "Vec<MethodKind>")]
pub struct Sources(Vec<MethodKind>);

/// Why something is not part of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotARule {
    /// A share of nothing, or of more than the whole.
    #[error("a share is from 1 to 10,000 basis points")]
    Share,
    /// No source, or one that this version does not know.
    #[error("sources are one or more known kinds of ways to pay")]
    Sources,
}

impl Share {
    /// The whole.
    pub const WHOLE: Self = Self(10_000);

    /// A share of so many basis points.
    ///
    /// # Errors
    /// [`NotARule::Share`] for 0 and above 10,000.
    pub fn from_basis_points(basis_points: u16) -> Result<Self, NotARule> {
        if (1..=Self::WHOLE.0).contains(&basis_points) {
            Ok(Self(basis_points))
        } else {
            Err(NotARule::Share)
        }
    }

    /// This part of `amount`, rounded down to whole dollars.
    ///
    /// ```
    /// # use waterpay_core::{money::Twd, payment::cashback::Share};
    /// let eight_percent = Share::from_basis_points(800)?;
    /// assert_eq!(eight_percent.of(Twd::from_dollars(249)?), Twd::from_dollars(19)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(self, amount: Twd) -> Twd {
        let dollars = amount.dollars() * u64::from(self.0) / u64::from(Self::WHOLE.0);
        Twd::from_dollars(dollars).expect("a part of an amount is no larger than the amount")
    }
}

impl Sources {
    /// Takes kinds of ways to pay.
    ///
    /// # Errors
    /// [`NotARule::Sources`] when there is none, or when one is [`MethodKind::Other`], which may be anything.
    pub fn new(kinds: Vec<MethodKind>) -> Result<Self, NotARule> {
        if kinds.is_empty() || kinds.contains(&MethodKind::Other) {
            Err(NotARule::Sources)
        } else {
            Ok(Self(kinds))
        }
    }

    /// The kinds, in the order in which the gateway names them.
    pub fn kinds(&self) -> &[MethodKind] {
        &self.0
    }
}

impl TryFrom<u16> for Share {
    type Error = NotARule;

    fn try_from(basis_points: u16) -> Result<Self, NotARule> {
        Self::from_basis_points(basis_points)
    }
}

impl From<Share> for u16 {
    fn from(share: Share) -> Self {
        share.0
    }
}

impl TryFrom<Vec<MethodKind>> for Sources {
    type Error = NotARule;

    fn try_from(kinds: Vec<MethodKind>) -> Result<Self, NotARule> {
        Self::new(kinds)
    }
}

impl From<Sources> for Vec<MethodKind> {
    fn from(sources: Sources) -> Self {
        sources.0
    }
}

/// A rule of a later contract must not keep a phone from the promotion's words, nor from the other promotions.
fn if_understood<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Rule>, D::Error> {
    let stated = serde_json::Value::deserialize(deserializer)?;
    Ok(Rule::deserialize(stated).ok())
}
