//! The control interface, `/sandbox/…`: what a test or a developer does to the sandbox. No gateway has it.

use axum::{
    Router,
    extract::{Request, State},
    http::StatusCode,
    response::IntoResponse,
    routing::{get, post},
};
use jiff::SignedDuration;
use serde::Deserialize;
use serde_json::json as value;
use waterpay_core::{bill::BillId, money::Twd};

use super::{
    answer::{Answer, Refused, json},
    request::{self, Named},
};
use crate::{
    control::Control,
    faults::{ArmedFault, Fault, Lasts, Operation},
    gateway::Decision,
};

pub(super) fn routes() -> Router<Control> {
    Router::new()
        .route("/sandbox/charges", get(charges))
        .route("/sandbox/clock", get(clock).post(advance))
        .route("/sandbox/faults", post(arm).delete(disarm))
        .route("/sandbox/payments/{payment}/{decision}", post(decide))
        .route("/sandbox/bills/{bill}", post(correct))
        .route("/sandbox/reset", post(reset))
}

#[derive(Deserialize)]
struct Advance {
    advance_seconds: i64,
}

#[derive(Deserialize)]
struct Correction {
    amount: Twd,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Arm {
    fault: Fault,
    #[serde(default)]
    on: On,
    times: Option<u32>,
    seconds: Option<i64>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "snake_case")]
enum On {
    #[default]
    Any,
    #[serde(untagged)]
    One(Operation),
}

async fn charges(State(control): State<Control>) -> Answer {
    Ok(json(StatusCode::OK, &value!({"charges": control.charges().await?})))
}

async fn clock(State(control): State<Control>) -> Answer {
    Ok(json(StatusCode::OK, &value!({"now": control.now()})))
}

async fn advance(State(control): State<Control>, request: Request) -> Answer {
    let Advance { advance_seconds } = request::json(request).await?;
    let now = control.advance(SignedDuration::from_secs(advance_seconds)).await?;
    Ok(json(StatusCode::OK, &value!({"now": now})))
}

async fn arm(State(control): State<Control>, request: Request) -> Answer {
    let Arm { fault, on, times, seconds } = request::json(request).await?;
    let lasts = match (times, seconds) {
        (Some(times), None) => Lasts::Times(times),
        (None, Some(seconds)) => Lasts::For(SignedDuration::from_secs(seconds)),
        (None, None) => Lasts::UntilDisarmed,
        (Some(_), Some(_)) => return Err(Refused::malformed("times or seconds, not both")),
    };
    let on = match on {
        On::Any => None,
        On::One(operation) => Some(operation),
    };
    control.arm_fault(ArmedFault { fault, on, lasts });
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn disarm(State(control): State<Control>) -> Answer {
    control.disarm_faults();
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn decide(
    State(control): State<Control>,
    Named((payment, decision)): Named<(String, String)>,
) -> Answer {
    let payment =
        request::payment_id(&payment).ok_or_else(|| Refused::malformed("a payment id is a UUID"))?;
    let decision = match decision.as_str() {
        "confirm" | "settle" => Decision::Settle,
        "cancel" => Decision::Cancel,
        "decline" => Decision::Decline,
        "expire" => Decision::Expire,
        _ => return Err(Refused::plain(StatusCode::NOT_FOUND, "no such decision")),
    };
    Ok(json(StatusCode::OK, &control.decide(payment, decision).await?))
}

async fn correct(State(control): State<Control>, Named(bill): Named<String>, request: Request) -> Answer {
    let Correction { amount } = request::json(request).await?;
    Ok(json(StatusCode::OK, &control.correct_bill(BillId::new(bill), amount).await?))
}

async fn reset(State(control): State<Control>) -> Answer {
    control.reset().await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
