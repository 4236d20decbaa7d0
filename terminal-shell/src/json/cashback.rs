//! What is expected to come back, and why not.

use serde_json::{Value, json};
use waterpay_core::{
    money::Twd,
    payment::cashback::{Expectation, Gives, Part, WhyNot},
};

/// What all promotions together are expected to give, and each of them.
pub(crate) fn expected(Expectation { parts, total }: &Expectation) -> Value {
    json!({ "total": total.dollars(), "promotions": parts.iter().map(promotion).collect::<Vec<_>>() })
}

fn promotion(part: &Part) -> Value {
    let why_not = match &part.gives {
        Gives::Amount(_) | Gives::NotTold => Value::Null,
        Gives::Nothing(why) => why_not(why),
    };
    json!({
        "promotion_id": part.promotion.as_str(),
        "title": part.title,
        "amount": part.amount().map(Twd::dollars),
        "why_not": why_not,
    })
}

fn why_not(why: &WhyNot) -> Value {
    match why {
        WhyNot::AnotherPayee => json!({ "reason": "another_payee" }),
        WhyNot::NotYetBegun { from } => json!({ "reason": "not_yet_begun", "from": from.to_string() }),
        WhyNot::Over { until } => json!({ "reason": "over", "until": until.to_string() }),
        WhyNot::PaymentsUsedUp { first } => {
            json!({ "reason": "payments_used_up", "first_payments": first })
        }
        WhyNot::RoundsToNothing => json!({ "reason": "rounds_to_nothing" }),
        WhyNot::AnotherSource { sources } => {
            json!({ "reason": "another_source", "sources": sources.kinds() })
        }
        WhyNot::BetterOne { title } => json!({ "reason": "better_one", "title": title }),
    }
}
