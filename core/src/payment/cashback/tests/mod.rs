//! The rules by example, the announced promotion to the day and dollar, and what holds whatever a gateway states.

mod announced;
mod laws;
mod reasons;
mod stated;

use super::*;
use crate::{
    bill::PayeeId,
    payment::{MethodKind, examples::twd},
};

const KINMEN: &str = "kinmen-waterworks";

/// A payment of `amount` to the waterworks, the first one of all.
fn paying(amount: u64, source: MethodKind, at: &str) -> Paying {
    Paying {
        payee: PayeeId::new(KINMEN),
        amount: twd(amount),
        source,
        at: at.parse().unwrap(),
        earlier: vec![],
    }
}

/// A payment that was settled before, of the same household by the same payer.
fn settled(at: &str) -> Earlier {
    Earlier {
        settled_at: at.parse().unwrap(),
        payee: PayeeId::new(KINMEN),
        same_household: true,
        same_payer: true,
    }
}

/// A promotion of so many basis points for everybody, always.
fn promotion(id: &str, basis_points: u16) -> Promotion {
    Promotion {
        id: PromotionId::new(id),
        title: format!("title of {id}"),
        from: None,
        until: None,
        payee_id: None,
        rule: Some(Rule {
            share: Share::from_basis_points(basis_points).unwrap(),
            at_most: None,
            first_payments: None,
            sources: None,
            one_of: None,
        }),
    }
}

/// The same with another rule.
fn ruled(id: &str, basis_points: u16, change: impl FnOnce(&mut Rule)) -> Promotion {
    let mut promotion = promotion(id, basis_points);
    change(promotion.rule.as_mut().unwrap());
    promotion
}

/// What each of them gives.
fn gives(promotions: &[Promotion], paying: &Paying) -> Vec<Gives> {
    expected(promotions, paying).unwrap().parts.into_iter().map(|part| part.gives).collect()
}
