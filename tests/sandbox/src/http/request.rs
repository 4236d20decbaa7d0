//! Reading requests: bodies of a size and type, ids in headers and paths. What is not as the contract says is refused.

use axum::{
    body::{Bytes, to_bytes},
    extract::{FromRequestParts, Path, Request},
    http::{HeaderMap, StatusCode, header, request::Parts},
};
use serde::de::DeserializeOwned;
use waterpay_core::{
    gateway::wire::{JOSE, JSON, ProblemKind},
    payment::PaymentId,
};

use super::answer::Refused;

/// The largest body that is read.
const LARGEST_BODY: usize = 64 * 1024;
/// The header that names a payment (draft-ietf-httpapi-idempotency-key-header-07).
const IDEMPOTENCY_KEY: &str = "idempotency-key";
/// The length of a UUID with its hyphens, the one spelling that the contract has.
const UUID_LENGTH: usize = 36;

/// The names in a path, decoded.
pub(super) struct Named<T>(pub(super) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Named<T> {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refused> {
        let Path(names) = Path::from_request_parts(parts, state)
            .await
            .map_err(|_| Refused::malformed("a name in the path is not UTF-8"))?;
        Ok(Self(names))
    }
}

/// A body of JSON.
pub(super) async fn json<T: DeserializeOwned>(request: Request) -> Result<T, Refused> {
    let body = body(request, JSON).await?;
    serde_json::from_slice(&body)
        .map_err(|_| Refused::malformed("the body is not the JSON that was expected"))
}

/// The compact JWS of a request to pay, as text.
pub(super) async fn jose(request: Request) -> Result<String, Refused> {
    let body = body(request, JOSE).await?;
    String::from_utf8(body.into()).map_err(|_| Refused::malformed("the body is not a compact JWS"))
}

/// The payment that the `Idempotency-Key` names.
pub(super) fn idempotency_key(headers: &HeaderMap) -> Result<PaymentId, Refused> {
    let mut keys = headers.get_all(IDEMPOTENCY_KEY).iter();
    let key = match (keys.next(), keys.next()) {
        (Some(key), None) => key.to_str().ok(),
        _ => None,
    };
    key.and_then(|key| key.strip_prefix('"')?.strip_suffix('"')).and_then(payment_id).ok_or_else(|| {
        Refused::problem(ProblemKind::KeyMissing, "Idempotency-Key is a UUID in double quotes, once")
    })
}

/// The payment that a path names.
pub(super) fn payment_id(text: &str) -> Option<PaymentId> {
    text.parse().ok().filter(|_| text.len() == UUID_LENGTH)
}

/// A whole body of a type.
pub(super) async fn body(request: Request, content_type: &str) -> Result<Bytes, Refused> {
    let given = request.headers().get(header::CONTENT_TYPE);
    let essence = given
        .and_then(|given| given.to_str().ok())
        .and_then(|given| given.split(';').next())
        .unwrap_or_default();
    if !essence.trim().eq_ignore_ascii_case(content_type) {
        return Err(Refused::plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, "the body has another content type"));
    }
    to_bytes(request.into_body(), LARGEST_BODY).await.map_err(|_| {
        Refused::plain(StatusCode::PAYLOAD_TOO_LARGE, "the body is larger than 64 KiB, or broke off")
    })
}
