//! One answer: which body, under which status, to which question.

use std::{fmt, ops::RangeInclusive};

use waterpay_core::gateway::Asked;

use super::Wrong;

const EVERY_STATUS: RangeInclusive<u16> = 100..=599;

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    /// What it answers.
    pub asked: Asked,
    /// The HTTP status.
    pub status: u16,
    /// What is wrong with its body; none: nothing is.
    pub wrong: Option<Wrong>,
}

impl Case {
    pub(super) fn is_to_pay(self) -> bool {
        self.asked == Asked::ToPay
    }

    /// Whether the contract has this answer, so that it must be believed.
    fn is_right(self) -> bool {
        match self.wrong {
            None => matches!(self.status, 200..=202),
            // A refusal is an end, and 202 says that there is none yet.
            Some(wrong) if wrong.is_only_out_of_place() => matches!(self.status, 200 | 201),
            Some(_) => false,
        }
    }
}

/// Every answer that is wrong, first those to the question how it stands.
pub(super) fn all() -> impl Iterator<Item = Case> {
    [Asked::HowItStands, Asked::ToPay].into_iter().flat_map(|asked| {
        EVERY_STATUS.flat_map(move |status| {
            let bodies = Wrong::ALL.into_iter().map(Some).chain([None]);
            bodies.map(move |wrong| Case { asked, status, wrong }).filter(|case| !case.is_right())
        })
    })
}

/// Every answer that says "paid".
pub(super) fn right_ones() -> impl Iterator<Item = Case> {
    [Asked::HowItStands, Asked::ToPay]
        .into_iter()
        .flat_map(|asked| (200..=202).map(move |status| Case { asked, status, wrong: None }))
}

impl fmt::Display for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { asked, status, wrong } = self;
        match wrong {
            Some(wrong) => write!(formatter, "status {status} with {wrong:?} to {asked:?}"),
            None => write!(formatter, "status {status} with the right body to {asked:?}"),
        }
    }
}
