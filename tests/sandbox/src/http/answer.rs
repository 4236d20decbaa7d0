//! Answers: JSON, and problems (RFC 9457).

use axum::{
    body::Body,
    http::{HeaderValue, Response as HttpResponse, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use serde_json::json;
use waterpay_core::gateway::wire::{JSON, PROBLEM_JSON, Problem, ProblemKind};

use crate::gateway::Refusal;

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

impl Refused {
    /// One of the problems of the contract.
    pub(super) fn problem(kind: ProblemKind, detail: &str) -> Self {
        let (status, title) = status_and_title(kind);
        let problem = Problem {
            kind,
            title: title.to_owned(),
            status: status.as_u16(),
            detail: Some(detail.to_owned()),
        };
        Self { status, problem: json!(problem), retry_after: None }
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
        match refusal {
            Refusal::Problem { kind, detail } => Self::problem(kind, detail),
            Refusal::Book(_) => Self::plain(StatusCode::INTERNAL_SERVER_ERROR, "the sandbox's book failed"),
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

fn with_body(status: StatusCode, content_type: &'static str, body: Vec<u8>) -> Response {
    let mut response = HttpResponse::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

fn status_and_title(kind: ProblemKind) -> (StatusCode, &'static str) {
    match kind {
        ProblemKind::NoSuchAccount => (StatusCode::NOT_FOUND, "No such account"),
        ProblemKind::NoSuchBiller => (StatusCode::NOT_FOUND, "No such biller"),
        ProblemKind::NoSuchBill => (StatusCode::NOT_FOUND, "No such bill"),
        ProblemKind::NoSuchPayment => (StatusCode::NOT_FOUND, "No such payment"),
        ProblemKind::CodeNotAccepted => (StatusCode::UNPROCESSABLE_ENTITY, "Code not accepted"),
        ProblemKind::BillNotPayable => (StatusCode::CONFLICT, "Bill not payable"),
        ProblemKind::MethodNotOffered => (StatusCode::UNPROCESSABLE_ENTITY, "Method not offered"),
        ProblemKind::UnknownKey => (StatusCode::FORBIDDEN, "Unknown key"),
        ProblemKind::BadAuthorisation => (StatusCode::FORBIDDEN, "Bad authorisation"),
        ProblemKind::InProgress => (StatusCode::CONFLICT, "In progress"),
        ProblemKind::KeyReused => (StatusCode::UNPROCESSABLE_ENTITY, "Idempotency-Key reused"),
        ProblemKind::KeyMissing => (StatusCode::BAD_REQUEST, "Idempotency-Key missing"),
        ProblemKind::Malformed => (StatusCode::BAD_REQUEST, "Malformed request"),
        ProblemKind::SlowDown => (StatusCode::TOO_MANY_REQUESTS, "Slow down"),
        ProblemKind::Other => (StatusCode::INTERNAL_SERVER_ERROR, "Other"),
    }
}
