//! HTTP around the gateway: routes that only translate, and the limits of a real server.
//!
//! | file | what |
//! |---|---|
//! | `contract` | the routes of `docs/gateway.yaml` |
//! | `control` | the routes of `docs/sandbox.md`, under `/sandbox` |
//! | `wallet` | the page on which a resident confirms a hand-off |
//! | `request`, `answer` | reading bodies and headers, writing JSON and problems |
//! | `misbehave` | faults around the contract's routes |
//! | `connection` | a connection that can be cut |

mod answer;
mod connection;
mod contract;
mod control;
mod misbehave;
mod request;
mod wallet;

use std::time::Duration;

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header::DATE},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use jiff::{Timestamp, fmt::rfc2822::DateTimePrinter};
use tokio::{net::TcpListener, sync::oneshot};

use self::{
    answer::Refused,
    connection::{Connections, Scissors},
};
use crate::control::Control;

/// How long a request may take to arrive and be answered, faults aside.
const PATIENCE: Duration = Duration::from_secs(10);

/// Answers requests until `stopped` resolves.
pub(crate) async fn serve(listener: TcpListener, control: Control, stopped: oneshot::Receiver<()>) {
    let service = router(control).into_make_service_with_connect_info::<Scissors>();
    let serving = axum::serve(Connections(listener), service).with_graceful_shutdown(async {
        // Sent or dropped: both mean stop.
        drop(stopped.await);
    });
    // The error type is there for listeners that give up; this one does not.
    drop(serving.await);
}

fn router(control: Control) -> Router {
    let contract = contract::routes()
        .route_layer(middleware::from_fn(in_time))
        .route_layer(middleware::from_fn_with_state(control.clone(), misbehave::misbehave));
    contract
        .merge(control::routes())
        .merge(wallet::routes())
        .fallback(|| async { Refused::plain(StatusCode::NOT_FOUND, "no such path") })
        .method_not_allowed_fallback(|| async {
            Refused::plain(StatusCode::METHOD_NOT_ALLOWED, "the path has other methods")
        })
        .layer(middleware::from_fn_with_state(control.clone(), dated))
        .with_state(control)
}

async fn in_time(request: Request, next: Next) -> Response {
    tokio::time::timeout(PATIENCE, next.run(request)).await.unwrap_or_else(|_| {
        Refused::plain(StatusCode::REQUEST_TIMEOUT, "the request took too long").into_response()
    })
}

/// Gives every answer the time by the sandbox's clock.
async fn dated(State(control): State<Control>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().entry(DATE).or_insert_with(|| date_header(control.now()));
    response
}

/// A time as `Date` has it (RFC 9110 section 5.6.7).
fn date_header(time: Timestamp) -> HeaderValue {
    DateTimePrinter::new()
        .timestamp_to_rfc9110_string(&time)
        .ok()
        .and_then(|date| HeaderValue::from_str(&date).ok())
        .expect("the clock is between 1970 and 9999")
}
