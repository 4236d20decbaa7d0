//! Faults around the contract's routes: the one that a request asks for in `Sandbox-Fault`, or the one that is armed.

use std::time::Duration;

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{ConnectInfo, MatchedPath, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use jiff::SignedDuration;
use waterpay_core::gateway::wire::ProblemKind;

use super::{answer::Refused, connection::Scissors, date_header};
use crate::{
    control::Control,
    faults::{Fault, Operation, distort},
};

const FAULT: &str = "sandbox-fault";
const HUGE: usize = 16 * 1024 * 1024;

/// Lets a request through, with the fault that is due.
pub(super) async fn misbehave(State(control): State<Control>, request: Request, next: Next) -> Response {
    let fault = match asked_for(request.headers()) {
        Ok(None) => operation(&request).and_then(|operation| control.fault_for(operation)),
        Ok(asked_for) => asked_for,
        Err(refused) => return refused.into_response(),
    };
    let scissors = request
        .extensions()
        .get::<ConnectInfo<Scissors>>()
        .map(|ConnectInfo(scissors)| scissors.clone())
        .unwrap_or_default();
    let answered = tokio::spawn(work(fault, request, next, scissors.clone()));
    let Ok(response) = answered.await else {
        return Refused::plain(StatusCode::INTERNAL_SERVER_ERROR, "the sandbox failed").into_response();
    };
    let built_in = response.extensions().get::<Fault>().copied();
    match fault.or(built_in) {
        Some(fault) => after(fault, response, &control, &scissors).await,
        None => response,
    }
}

/// The work of a request, in a task of its own: what has begun is finished, whether or not the client waits.
async fn work(fault: Option<Fault>, request: Request, next: Next, scissors: Scissors) -> Response {
    if let Some(fault) = fault
        && let Some(instead) = before(fault, request.uri(), &scissors).await
    {
        return instead;
    }
    next.run(request).await
}

/// What a fault does before the work; an answer here means that there is none.
async fn before(fault: Fault, uri: &Uri, scissors: &Scissors) -> Option<Response> {
    let refused = match fault {
        Fault::DropBeforeEffect => {
            scissors.cut();
            return Some(StatusCode::OK.into_response());
        }
        Fault::Late(by) => {
            tokio::time::sleep(by).await;
            return None;
        }
        Fault::Redirect => {
            let to = format!("{}?redirected", uri.path());
            return Some((StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)]).into_response());
        }
        Fault::ErrorBeforeEffect => {
            Refused::plain(StatusCode::INTERNAL_SERVER_ERROR, "a fault, before the effect")
        }
        Fault::Unavailable(seconds) => {
            Refused::plain(StatusCode::SERVICE_UNAVAILABLE, "a fault").retry_after(seconds.as_secs())
        }
        Fault::TooManyRequests(seconds) => {
            Refused::problem(ProblemKind::SlowDown, "a fault").retry_after(seconds.as_secs())
        }
        Fault::InProgress => Refused::problem(ProblemKind::InProgress, "a fault"),
        Fault::NotFound => Refused::problem(ProblemKind::NoSuchPayment, "a fault"),
        Fault::CodeNotAccepted => Refused::problem(ProblemKind::CodeNotAccepted, "a fault"),
        Fault::BillerNotServed => Refused::problem(ProblemKind::NoSuchBiller, "a fault"),
        Fault::DropAfterEffect
        | Fault::Delay(_)
        | Fault::ErrorAfterEffect
        | Fault::CutBody
        | Fault::EmptyBody
        | Fault::HugeBody
        | Fault::WrongContentType
        | Fault::WrongDate(_)
        | Fault::WrongId
        | Fault::WrongAmount
        | Fault::WrongBill
        | Fault::WrongPayee
        | Fault::BadSignature
        | Fault::UnknownReceiptKey
        | Fault::StaleReceipt => return None,
    };
    Some(refused.into_response())
}

/// What a fault does to the answer.
async fn after(fault: Fault, response: Response, control: &Control, scissors: &Scissors) -> Response {
    match fault {
        Fault::DropAfterEffect => {
            scissors.cut();
            response
        }
        Fault::Delay(by) => {
            tokio::time::sleep(by).await;
            response
        }
        Fault::ErrorAfterEffect => {
            Refused::plain(StatusCode::INTERNAL_SERVER_ERROR, "a fault, after the effect").into_response()
        }
        Fault::CutBody => {
            with_body(response, |body| {
                scissors.cut_before_the_last(body.len().div_ceil(2));
                body.into()
            })
            .await
        }
        Fault::EmptyBody => with_body(response, |_| Body::empty()).await,
        Fault::HugeBody => with_body(response, |body| [vec![b' '; HUGE], body.into()].concat().into()).await,
        Fault::WrongContentType => {
            with_header(response, header::CONTENT_TYPE, HeaderValue::from_static("text/html"))
        }
        Fault::WrongDate(ahead) => with_header(response, header::DATE, date_header(ahead_of(control, ahead))),
        Fault::WrongId
        | Fault::WrongAmount
        | Fault::WrongBill
        | Fault::WrongPayee
        | Fault::BadSignature
        | Fault::UnknownReceiptKey
        | Fault::StaleReceipt => with_body(response, |body| distorted(fault, body).into()).await,
        Fault::DropBeforeEffect
        | Fault::Late(_)
        | Fault::ErrorBeforeEffect
        | Fault::Unavailable(_)
        | Fault::TooManyRequests(_)
        | Fault::InProgress
        | Fault::NotFound
        | Fault::CodeNotAccepted
        | Fault::BillerNotServed
        | Fault::Redirect => response,
    }
}

fn asked_for(headers: &HeaderMap) -> Result<Option<Fault>, Refused> {
    let fault = |value: &HeaderValue| value.to_str().ok()?.parse().ok();
    headers
        .get(FAULT)
        .map(|value| fault(value).ok_or_else(|| Refused::malformed("Sandbox-Fault names no fault")))
        .transpose()
}

fn operation(request: &Request) -> Option<Operation> {
    Operation::with_path(request.extensions().get::<MatchedPath>()?.as_str())
}

fn distorted(fault: Fault, body: Bytes) -> Bytes {
    match serde_json::from_slice(&body) {
        Ok(mut answer) => {
            distort(fault, &mut answer);
            answer.to_string().into()
        }
        Err(_) => body,
    }
}

fn ahead_of(control: &Control, ahead: Duration) -> jiff::Timestamp {
    let ahead = SignedDuration::try_from(ahead).unwrap_or(SignedDuration::ZERO);
    control.now().saturating_add(ahead).unwrap_or(jiff::Timestamp::MAX)
}

async fn with_body(response: Response, change: impl FnOnce(Bytes) -> Body) -> Response {
    let (mut parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, change(body))
}

fn with_header(mut response: Response, name: header::HeaderName, value: HeaderValue) -> Response {
    response.headers_mut().insert(name, value);
    response
}
