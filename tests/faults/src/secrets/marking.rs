//! A gateway before the sandbox that puts private values into every answer, and can garble any part of one.

use std::{
    io,
    net::Ipv4Addr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value};
use tokio::{net::TcpListener, runtime::Runtime};
use waterpay_core::gateway::{self, Gateway as _, GatewayAddress, HttpGateway, wire::JOSE};
use waterpay_sandbox::{Control, RunningSandbox, Sandbox, SandboxSettings};

use super::{Canary, Field, household};

/// The gateway, in this process.
pub(super) struct MarkingGateway {
    pub(super) runtime: Runtime,
    pub(super) address: GatewayAddress,
    sandbox: RunningSandbox,
    marks: Arc<Marks>,
}

/// What it puts where, and what it has seen.
struct Marks {
    behind: HttpGateway,
    canaries: Mutex<Vec<Canary>>,
    households: Mutex<u32>,
    garble: Mutex<Garble>,
}

/// Which part of the next answers is garbled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Garble {
    Nothing,
    /// The leaf of this number, counted from 0.
    Leaf(usize),
    /// It was garbled.
    Done,
    /// Everything: the answer is a refusal that quotes what it knows.
    Everything,
}

impl MarkingGateway {
    pub(super) fn start() -> io::Result<Self> {
        let runtime = Runtime::new()?;
        let sandbox = runtime.block_on(Sandbox::start(SandboxSettings::default()));
        let sandbox = sandbox.map_err(io::Error::other)?;
        let behind = HttpGateway::new(sandbox.url().parse().map_err(io::Error::other)?)?;
        let marks = Arc::new(Marks {
            behind,
            canaries: Mutex::new(household::canaries()),
            households: Mutex::default(),
            garble: Mutex::new(Garble::Nothing),
        });
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let address = format!("http://{}", listener.local_addr()?).parse().map_err(io::Error::other)?;
        let router = Router::new().fallback(pass_on).with_state(Arc::clone(&marks));
        runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(Self { runtime, address, sandbox, marks })
    }

    /// A household that nobody has asked about yet: its water number.
    pub(super) fn household(&self) -> String {
        let mut households = lock(&self.marks.households);
        let number = household::number(*households);
        *households += 1;
        self.learn(Field::WaterNumber, &number);
        number
    }

    /// Another value that must not turn up where it does not belong.
    pub(super) fn learn(&self, field: Field, value: impl AsRef<[u8]>) {
        self.marks.learn(field, value);
    }

    pub(super) fn canaries(&self) -> Vec<Canary> {
        lock(&self.marks.canaries).clone()
    }

    pub(super) fn control(&self) -> &Control {
        self.sandbox.control()
    }

    /// From now on this leaf of every JSON answer is a text of private values instead of what it was.
    pub(super) fn garble(&self, leaf: usize) {
        *lock(&self.marks.garble) = Garble::Leaf(leaf);
    }

    /// From now on every answer is a refusal that quotes private values.
    pub(super) fn garble_everything(&self) {
        *lock(&self.marks.garble) = Garble::Everything;
    }

    /// Answers are what they are again. Whether any was garbled.
    pub(super) fn be_plain(&self) -> bool {
        std::mem::replace(&mut *lock(&self.marks.garble), Garble::Nothing) == Garble::Done
    }

    /// What tells a terminal to use it.
    pub(super) fn arguments(&self) -> Vec<String> {
        let key = URL_SAFE_NO_PAD.encode(self.sandbox.receipt_public_key());
        vec!["--gateway".to_owned(), self.address.to_string(), "--receipt-key".to_owned(), key]
    }
}

impl Marks {
    fn learn(&self, field: Field, value: impl AsRef<[u8]>) {
        lock(&self.canaries).push(Canary::new(field, value));
    }

    /// Puts values into an answer, and keeps those that it has by itself.
    fn mark(&self, answer: &mut Value) {
        match answer {
            Value::Object(parts) => {
                // Problem details (RFC 9457) are for engineers; the title of a promotion is for everybody.
                let is_a_problem = parts.contains_key("type");
                for (name, part) in parts.iter_mut() {
                    match (name.as_str(), &part) {
                        ("masked_name", _) => *part = household::NAME.into(),
                        ("masked_address", _) => *part = household::ADDRESS.into(),
                        ("label", _) => *part = household::LABEL.into(),
                        ("title" | "detail", _) if is_a_problem => *part = everything().into(),
                        ("url", _) => {
                            *part = format!("https://wallet.example.tw/{}", household::TOKEN).into();
                        }
                        ("challenge", Value::String(challenge)) => self.learn(Field::Challenge, challenge),
                        ("receipt", Value::String(receipt)) => {
                            self.learn(Field::ReceiptProof, signature(receipt));
                        }
                        (_, _) => self.mark(part),
                    }
                }
                parts.insert("who_paid".to_owned(), household::NOT_IN_THE_CONTRACT.into());
            }
            Value::Array(parts) => parts.iter_mut().for_each(|part| self.mark(part)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn garbled(&self, answer: Value) -> Value {
        let mut garble = lock(&self.garble);
        match *garble {
            Garble::Nothing | Garble::Done | Garble::Everything => answer,
            Garble::Leaf(leaf) => {
                let mut left = Some(leaf);
                let garbled = with_leaf_garbled(answer, &mut left);
                if left.is_none() {
                    *garble = Garble::Done;
                }
                garbled
            }
        }
    }
}

/// Passes a request on to the sandbox, and marks what comes back.
async fn pass_on(State(marks): State<Arc<Marks>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let bytes = to_bytes(body, gateway::Response::LARGEST_BODY).await.unwrap_or_default().to_vec();
    if *lock(&marks.garble) == Garble::Everything {
        return refusal_that_quotes();
    }
    let mut passed_on = gateway::Request::get(path);
    if parts.method == axum::http::Method::POST {
        passed_on.method = gateway::Method::Post;
        let is_jose = of(&parts.headers, CONTENT_TYPE.as_str()) == Some(JOSE);
        if is_jose {
            marks.learn(Field::SignedRequest, signature(&String::from_utf8_lossy(&bytes)));
        }
        let content_type = if is_jose { JOSE } else { gateway::wire::JSON };
        passed_on.body = Some(gateway::Body { content_type, bytes });
    }
    let key = of(&parts.headers, "idempotency-key");
    passed_on.idempotency_key = key.and_then(|key| key.trim_matches('"').parse().ok());
    match marks.behind.exchange(passed_on).await {
        Ok(answer) => {
            let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::BAD_GATEWAY);
            let body = match serde_json::from_slice::<Value>(&answer.body) {
                Ok(mut json) => {
                    marks.mark(&mut json);
                    marks.garbled(json).to_string().into_bytes()
                }
                Err(_) => [&answer.body, everything().as_bytes()].concat(),
            };
            (status, [(CONTENT_TYPE, answer.content_type)], Body::from(body)).into_response()
        }
        Err(_) => refusal_that_quotes(),
    }
}

/// A refusal that says far more than it should, in every part of it.
fn refusal_that_quotes() -> Response {
    let text = everything();
    let body = format!("{{\"type\": \"{text}\", \"title\": \"{text}\", \"status\": \"{text}\"}}");
    let headers =
        [(CONTENT_TYPE, "application/problem+json"), (axum::http::header::RETRY_AFTER, household::TOKEN)];
    (StatusCode::IM_A_TEAPOT, headers, body).into_response()
}

fn everything() -> String {
    let number = household::number(0);
    format!(
        "{} {} {} {} {number}",
        household::NAME,
        household::ADDRESS,
        household::LABEL,
        household::NOT_IN_THE_CONTRACT
    )
}

/// Puts a text in the place of the leaf that so many are `left` before; none are left once it was done.
fn with_leaf_garbled(part: Value, left: &mut Option<usize>) -> Value {
    match part {
        Value::Object(parts) => {
            let garbled = parts.into_iter().map(|(name, part)| (name, with_leaf_garbled(part, left)));
            Value::Object(garbled.collect::<Map<_, _>>())
        }
        Value::Array(parts) => parts.into_iter().map(|part| with_leaf_garbled(part, left)).collect(),
        leaf @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => {
            let is_it = *left == Some(0);
            *left = left.and_then(|left| left.checked_sub(1));
            if is_it { everything().into() } else { leaf }
        }
    }
}

/// The last part of a compact JWS.
fn signature(jws: &str) -> &str {
    jws.rsplit('.').next().unwrap_or_default()
}

fn of<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
