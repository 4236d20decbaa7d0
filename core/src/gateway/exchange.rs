//! One HTTP exchange, as a value in and a value out.
//!
//! This is the whole seam between WaterPay and the network: a simulated network implements [`Gateway`] and everything
//! above it, questions, answers and doubts, is the code that runs on the phone.

use std::{error::Error, fmt, future::Future, pin::Pin, time::Duration};

use jiff::Timestamp;

use crate::payment::PaymentId;

/// Whoever answers requests of the contract.
pub trait Gateway: Send + Sync {
    /// Sends `request` once and waits for the answer. No redirect is followed and nothing is retried.
    fn exchange(&self, request: Request) -> Exchange<'_>;
}

/// An exchange that is under way. Dropping it leaves open whether the request arrived.
pub type Exchange<'a> = Pin<Box<dyn Future<Output = Result<Response, ExchangeFailed>> + Send + 'a>>;

/// A request of the contract. `Debug` shows neither its path, which may hold an account number, nor its body.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET` or `POST`.
    pub method: Method,
    /// The path below the gateway's address, beginning with `/`.
    pub path: String,
    /// What is sent along.
    pub body: Option<Body>,
    /// Sent as `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07).
    pub idempotency_key: Option<PaymentId>,
}

/// The methods that the contract uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Asks.
    Get,
    /// Changes something.
    Post,
}

/// A request's body.
#[derive(Clone, PartialEq, Eq)]
pub struct Body {
    /// As `application/json`.
    pub content_type: &'static str,
    /// The exact bytes.
    pub bytes: Vec<u8>,
}

/// An answer, of which nothing is believed yet. `Debug` does not show its body.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// The HTTP status, 100 to 599.
    pub status: u16,
    /// The media type without parameters, in lower case.
    pub content_type: String,
    /// The gateway's clock, from `Date`.
    pub date: Option<Timestamp>,
    /// From `Retry-After`, in either of its forms.
    pub retry_after: Option<Duration>,
    /// At most [`Response::LARGEST_BODY`] bytes.
    pub body: Vec<u8>,
}

impl Response {
    /// 1 MiB; an answer with more is not read to its end.
    pub const LARGEST_BODY: usize = 1 << 20;
}

/// Why there is no answer. Whether the request arrived is not known in any case but [`ExchangeFailed::NotConnected`].
#[derive(Debug, thiserror::Error)]
pub enum ExchangeFailed {
    /// No connection came about, so nothing was sent.
    #[error("no connection to the gateway")]
    NotConnected(#[source] Box<dyn Error + Send + Sync>),
    /// The time ran out.
    #[error("the gateway did not answer in time")]
    TimedOut(#[source] Box<dyn Error + Send + Sync>),
    /// The connection broke before the answer was whole.
    #[error("the connection to the gateway broke")]
    Broken(#[source] Box<dyn Error + Send + Sync>),
    /// The answer was larger than [`Response::LARGEST_BODY`].
    #[error("the gateway's answer is too large")]
    TooLarge,
}

impl Request {
    /// A question.
    pub fn get(path: String) -> Self {
        Self { method: Method::Get, path, body: None, idempotency_key: None }
    }

    /// A change.
    pub fn post(path: &str, content_type: &'static str, bytes: Vec<u8>) -> Self {
        let body = Some(Body { content_type, bytes });
        Self { method: Method::Post, path: path.to_owned(), body, idempotency_key: None }
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = self.body.as_ref().map(|body| body.bytes.len());
        let mut shown = formatter.debug_struct("Request");
        shown
            .field("method", &self.method)
            .field("body_bytes", &body)
            .field("idempotency_key", &self.idempotency_key);
        shown.finish_non_exhaustive()
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Body({}, {} bytes)", self.content_type, self.bytes.len())
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Response");
        shown.field("status", &self.status).field("content_type", &self.content_type);
        shown.field("body_bytes", &self.body.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_says_what_it_is_and_not_what_is_in_it() {
        let question = Request::get("/v1/accounts/2863465".to_owned());
        let order = Request::post("/v1/payments", "application/jose", b"2863465".to_vec());
        let answer = Response { status: 200, body: b"2863465".to_vec(), ..Response::default() };
        let printed = format!("{question:?} {order:?} {:?} {answer:?}", order.body);
        for said in
            ["Get", "Post", "Some(7)", "Body(application/jose, 7 bytes)", "status: 200", "body_bytes: 7"]
        {
            assert!(printed.contains(said), "{said}: {printed}");
        }
        assert!(!printed.contains("2863465"), "{printed}");
    }
}
