//! What the promotions give for one payment: a pure decision.

use std::{cmp::Reverse, collections::BTreeMap};

use jiff::Timestamp;

use super::{
    super::MethodKind,
    promotion::{FirstPayments, Promotion, PromotionId, Rule, Sources, Whose},
};
use crate::{
    bill::PayeeId,
    money::{NotAnAmount, Twd},
};

/// A payment that is thought of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paying {
    /// Whose bill it is.
    pub payee: PayeeId,
    /// What the bill asks for, without any fee.
    pub amount: Twd,
    /// Where the money comes from.
    pub source: MethodKind,
    /// When the offer is made, by the gateway's clock.
    pub at: Timestamp,
    /// What was settled before, in any order.
    pub earlier: Vec<Earlier>,
}

/// A settled payment, which may be one of the first that a promotion is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// When it was settled.
    pub settled_at: Timestamp,
    /// Whose bill it paid.
    pub payee: PayeeId,
    /// Whether it paid a bill of the same household.
    pub same_household: bool,
    /// Whether the same payer made it.
    pub same_payer: bool,
}

/// What is expected to come back, by each promotion and together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    /// Each promotion, in the order in which the gateway told them.
    pub parts: Vec<Part>,
    /// What all of them give together.
    pub total: Twd,
}

/// What one promotion gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub promotion: PromotionId,
    /// Its title.
    pub title: String,
    /// What it gives.
    pub gives: Gives,
}

/// What a promotion gives for a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gives {
    /// So much, which is not nothing.
    Amount(Twd),
    /// Nothing.
    Nothing(WhyNot),
    /// It may give something: it is for now and for this payee, and has no rule that is known here. The offer will say.
    NotTold,
}

/// Why a promotion gives nothing. Where several reasons hold, it is the first of this list: what nobody can change goes
/// before what another way to pay would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyNot {
    /// It is for the bills of another payee.
    AnotherPayee,
    /// It has not begun.
    NotYetBegun {
        /// When it does.
        from: Timestamp,
    },
    /// It is over.
    Over {
        /// The first instant after it.
        until: Timestamp,
    },
    /// The first payments, for which it is, have been made.
    PaymentsUsedUp {
        /// How many, and whose.
        first: FirstPayments,
    },
    /// It comes to less than a dollar.
    RoundsToNothing,
    /// The money does not come from where it has to.
    AnotherSource {
        /// Where it has to come from.
        sources: Sources,
    },
    /// Another promotion gives as much or more, and only one of them counts.
    BetterOne {
        /// The title of the other one.
        title: String,
    },
}

/// What `promotions` give for a payment. Their order makes no difference to it.
///
/// # Errors
/// [`NotAnAmount::TooLarge`] when all of them together are more than [`Twd::MAX`].
pub fn expected(promotions: &[Promotion], paying: &Paying) -> Result<Expectation, NotAnAmount> {
    let part = |promotion: &Promotion| Part {
        promotion: promotion.id.clone(),
        title: promotion.title.clone(),
        gives: promotion.gives_alone(paying),
    };
    let mut parts: Vec<Part> = promotions.iter().map(part).collect();
    keep_the_best(promotions, &mut parts);
    let total = parts.iter().filter_map(Part::amount).try_fold(Twd::ZERO, Twd::checked_add)?;
    Ok(Expectation { parts, total })
}

impl Part {
    /// How much it gives, if anything.
    pub fn amount(&self) -> Option<Twd> {
        match self.gives {
            Gives::Amount(amount) => Some(amount),
            Gives::Nothing(_) | Gives::NotTold => None,
        }
    }
}

impl Promotion {
    /// What it would give if there were no other.
    fn gives_alone(&self, paying: &Paying) -> Gives {
        if self.payee_id.as_ref().is_some_and(|payee| *payee != paying.payee) {
            return Gives::Nothing(WhyNot::AnotherPayee);
        }
        if let Some(from) = self.from.filter(|from| paying.at < *from) {
            return Gives::Nothing(WhyNot::NotYetBegun { from });
        }
        if let Some(until) = self.until.filter(|until| paying.at >= *until) {
            return Gives::Nothing(WhyNot::Over { until });
        }
        let Some(Rule { share, at_most, first_payments, sources, one_of: _ }) = &self.rule else {
            return Gives::NotTold;
        };
        if let Some(first) = first_payments.filter(|first| self.were_made(*first, &paying.earlier)) {
            return Gives::Nothing(WhyNot::PaymentsUsedUp { first });
        }
        let amount = share.of(paying.amount);
        let amount = at_most.map_or(amount, |at_most| amount.min(at_most));
        if amount == Twd::ZERO {
            return Gives::Nothing(WhyNot::RoundsToNothing);
        }
        match sources {
            Some(sources) if !sources.kinds().contains(&paying.source) => {
                Gives::Nothing(WhyNot::AnotherSource { sources: sources.clone() })
            }
            Some(_) | None => Gives::Amount(amount),
        }
    }

    /// Whether as many payments as it is for were made since it began.
    fn were_made(&self, first: FirstPayments, earlier: &[Earlier]) -> bool {
        let counts = |payment: &&Earlier| {
            let same = match first.of {
                Whose::Household => payment.same_household,
                Whose::Payer => payment.same_payer,
            };
            same && self.from.is_none_or(|from| payment.settled_at >= from)
                && self.payee_id.as_ref().is_none_or(|payee| payment.payee == *payee)
        };
        u32::try_from(earlier.iter().filter(counts).count()).unwrap_or(u32::MAX) >= first.count.get()
    }
}

/// Of each name in `one_of` only the best goes on giving.
fn keep_the_best(promotions: &[Promotion], parts: &mut [Part]) {
    let mut best: BTreeMap<&str, (Twd, Reverse<&PromotionId>, usize)> = BTreeMap::new();
    let rivals = |at: usize| promotions[at].rule.as_ref().and_then(|rule| rule.one_of.as_deref());
    for (at, part) in parts.iter().enumerate() {
        if let (Some(name), Some(amount)) = (rivals(at), part.amount()) {
            let this = (amount, Reverse(&promotions[at].id), at);
            best.entry(name).and_modify(|best| *best = this.max(*best)).or_insert(this);
        }
    }
    for (at, part) in parts.iter_mut().enumerate() {
        let winner = rivals(at).and_then(|name| best.get(name));
        if let (Some((_, _, winner)), Some(_)) = (winner, part.amount())
            && *winner != at
        {
            part.gives = Gives::Nothing(WhyNot::BetterOne { title: promotions[*winner].title.clone() });
        }
    }
}
