//! Answers: JSON, and problems (RFC 9457).

use axum::{
    body::Body,
    http::{HeaderValue, Response as HttpResponse, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use serde_json::json;
use waterpay_core::gateway::wire::{JSON, PROBLEM_JSON, Problem, ProblemKind};

use crate::{
    call::{Reply, problem},
    gateway::Refusal,
};

/// What a route comes to.
pub(super) type Answer = Result<Response, Refused>;

/// A refusal on its way out.
#[derive(Debug)]
pub(super) struct Refused {
    status: StatusCode,
    problem: serde_json::Value,
    retry_after: Option<u64>,
}

/// A body of JSON.
pub(super) fn json(status: StatusCode, body: &impl Serialize) -> Response {
    let body = serde_json::to_vec(body).expect("the types of the contract have string keys");
    with_body(status, JSON, body)
}

/// An answer of the contract.
pub(super) fn reply(reply: Reply) -> Response {
    with_body(status(reply.status), JSON, reply.body)
}

impl Refused {
    /// One of the problems of the contract.
    pub(super) fn problem(kind: ProblemKind, detail: &str) -> Self {
        Self::with(&problem(kind, detail))
    }

    fn with(problem: &Problem) -> Self {
        Self { status: status(problem.status), problem: json!(problem), retry_after: None }
    }

    /// A problem that says no more than its status (RFC 9457 section 4.2.1).
    pub(super) fn plain(status: StatusCode, detail: &str) -> Self {
        let title = status.canonical_reason().unwrap_or_default();
        let problem =
            json!({"type": "about:blank", "title": title, "status": status.as_u16(), "detail": detail});
        Self { status, problem, retry_after: None }
    }

    /// The request is not of the contract's form.
    pub(super) fn malformed(detail: &str) -> Self {
        Self::problem(ProblemKind::Malformed, detail)
    }

    /// Asks to be left alone for a while.
    pub(super) fn retry_after(self, seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        match refusal.to_problem() {
            Some(problem) => Self::with(&problem),
            None => Self::plain(StatusCode::INTERNAL_SERVER_ERROR, "the sandbox's book failed"),
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response = with_body(self.status, PROBLEM_JSON, self.problem.to_string().into_bytes());
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}

fn status(status: u16) -> StatusCode {
    StatusCode::from_u16(status).expect("a status of the contract")
}

fn with_body(status: StatusCode, content_type: &'static str, body: Vec<u8>) -> Response {
    let mut response = HttpResponse::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}
