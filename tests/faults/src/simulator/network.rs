//! The network between a phone and the gateway: what arrives, when, how often, and what comes back.

use std::{collections::BTreeMap, sync::Arc, sync::Mutex, time::Duration};

use tokio::time::sleep;
use waterpay_core::{
    bill::BillId,
    biller::BillerId,
    gateway::{Exchange, ExchangeFailed, Gateway, Method, Request, Response, wire::ProblemKind},
    payment::PaymentId,
};
use waterpay_sandbox::Call;

use super::{
    clock::WallClock,
    device::Life,
    gateway::{self, Sender, problem, respond},
    mishap::Mishap,
    mishearing::{Sent, misheard},
    world::{World, lock},
};

/// As in the real adapter.
const EXCHANGE_TIMEOUT: Duration = Duration::from_secs(30);

/// What an app has of the network.
pub(super) struct Link {
    pub(super) world: Arc<World>,
    pub(super) sender: Sender,
    pub(super) life: Life,
    pub(super) clock: WallClock,
    /// The requests to pay of this phone, for one that mishears.
    pub(super) sent: Arc<Mutex<Sent>>,
}

/// Which requests to pay have arrived, by their number.
#[derive(Debug, Default)]
pub(super) struct Arrivals {
    sent: u64,
    latest: BTreeMap<PaymentId, u64>,
}

/// What becomes of one exchange.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Fine,
    NotConnected,
    RequestLost,
    Doubled,
    Late,
    AnswerLost,
    AnswerLate,
    ErrorAfter,
    Instead(Refused),
}

/// What is answered instead of doing the work.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Refused {
    Error,
    InProgress,
    TooEarly,
    TooManyRequests,
    Unavailable,
}

impl Gateway for Link {
    fn exchange(&self, request: Request) -> Exchange<'_> {
        Box::pin(self.carry(request))
    }
}

impl Link {
    async fn carry(&self, request: Request) -> Result<Response, ExchangeFailed> {
        let world = &self.world;
        self.life.may_end(world, Mishap::CrashedBeforeSending).await;
        let call = read(&request);
        if let Call::SendPayment { id, authorisation } = &call {
            world.tell(|| format!("  phone {} sends the request to pay {id}", self.sender));
            lock(&self.sent).insert(*id, authorisation.clone());
        }
        let asked = call.clone();
        let heard = self.fare(call).await;
        self.life.goes_on().await;
        match world.setting.broken {
            Some(broken) => misheard(broken, &asked, heard, self),
            None => heard,
        }
    }

    async fn fare(&self, call: Call) -> Result<Response, ExchangeFailed> {
        let world = &self.world;
        let fate = fate(world, &call);
        if fate != Fate::Fine {
            world.tell(|| format!("  phone {}, {}:", self.sender, name(&call)));
        }
        let number = {
            let mut judge = lock(&world.judge);
            judge.arrivals.sent += 1;
            judge.arrivals.sent
        };
        match fate {
            Fate::NotConnected => {
                world.met(Mishap::NotConnected);
                world.pass(Duration::from_millis(5), Duration::from_secs(10)).await;
                return Err(ExchangeFailed::NotConnected("simulated".into()));
            }
            Fate::RequestLost => {
                world.met(Mishap::RequestLost);
                return no_answer(world).await;
            }
            Fate::Late => {
                world.met(Mishap::Late);
                let by = world.between(EXCHANGE_TIMEOUT, Duration::from_mins(15));
                self.arrives_by_itself(call, number, by);
                sleep(EXCHANGE_TIMEOUT).await;
                return Err(ExchangeFailed::TimedOut("simulated".into()));
            }
            Fate::Doubled => {
                world.met(Mishap::Doubled);
                let by = world.between(Duration::from_millis(1), Duration::from_mins(15));
                self.arrives_by_itself(call.clone(), number, by);
            }
            Fate::Fine | Fate::AnswerLost | Fate::AnswerLate | Fate::ErrorAfter | Fate::Instead(_) => {}
        }
        world.pass(Duration::from_millis(5), Duration::from_secs(2)).await;
        let runs = {
            let gateway = lock(&world.gateway);
            if !gateway.is_up(world.now()) {
                return Err(ExchangeFailed::NotConnected("simulated".into()));
            }
            gateway.runs
        };
        let response = match fate {
            Fate::Instead(refused) => instead(world, refused),
            Fate::Fine
            | Fate::NotConnected
            | Fate::RequestLost
            | Fate::Doubled
            | Fate::Late
            | Fate::AnswerLost
            | Fate::AnswerLate
            | Fate::ErrorAfter => arrives(world, self.sender, call, number),
        };
        self.life.may_end(world, Mishap::CrashedBeforeAnswer).await;
        match fate {
            Fate::AnswerLost => {
                world.met(Mishap::AnswerLost);
                return no_answer(world).await;
            }
            Fate::AnswerLate => {
                world.met(Mishap::AnswerLate);
                sleep(EXCHANGE_TIMEOUT).await;
                return Err(ExchangeFailed::TimedOut("simulated".into()));
            }
            Fate::ErrorAfter => {
                world.met(Mishap::ErrorAfter);
                world.pass(Duration::from_millis(5), Duration::from_secs(2)).await;
                return Ok(plain(world, 500));
            }
            Fate::Fine
            | Fate::NotConnected
            | Fate::RequestLost
            | Fate::Doubled
            | Fate::Late
            | Fate::Instead(_) => {}
        }
        world.pass(Duration::from_millis(5), Duration::from_secs(2)).await;
        if lock(&world.gateway).runs == runs {
            Ok(response)
        } else {
            Err(ExchangeFailed::Broken("simulated".into()))
        }
    }

    /// A request that nobody waits for any more.
    fn arrives_by_itself(&self, call: Call, number: u64, by: Duration) {
        let (world, sender) = (Arc::clone(&self.world), self.sender);
        tokio::spawn(async move {
            sleep(by).await;
            if lock(&world.gateway).is_up(world.now()) {
                drop(arrives(&world, sender, call, number));
            }
        });
    }
}

/// Requests to pay, which matter most, are met with twice as much.
fn fate(world: &World, call: &Call) -> Fate {
    let is_to_pay = matches!(call, Call::SendPayment { .. });
    let goes_wrong = world.goes_wrong(1) || (is_to_pay && world.goes_wrong(1));
    if !goes_wrong {
        return Fate::Fine;
    }
    match world.below(13) {
        0 => Fate::NotConnected,
        1 => Fate::RequestLost,
        2 => Fate::Doubled,
        3 => Fate::Late,
        4 | 5 => Fate::AnswerLost,
        6 => Fate::AnswerLate,
        7 => Fate::ErrorAfter,
        8 => Fate::Instead(Refused::Error),
        9 => Fate::Instead(Refused::InProgress),
        10 => Fate::Instead(Refused::TooEarly),
        11 => Fate::Instead(Refused::TooManyRequests),
        _ => Fate::Instead(Refused::Unavailable),
    }
}

fn arrives(world: &Arc<World>, sender: Sender, call: Call, number: u64) -> Response {
    if let Call::SendPayment { id, .. } = &call {
        let mut judge = lock(&world.judge);
        let latest = judge.arrivals.latest.entry(*id).or_default();
        let is_reordered = number < *latest;
        *latest = number.max(*latest);
        drop(judge);
        if is_reordered {
            world.met(Mishap::Reordered);
        }
    }
    gateway::answer(world, sender, call)
}

/// Either the connection breaks, which is soon noticed, or nothing is ever heard.
async fn no_answer(world: &World) -> Result<Response, ExchangeFailed> {
    if world.once_in(2) {
        world.pass(Duration::from_millis(5), Duration::from_secs(2)).await;
        Err(ExchangeFailed::Broken("simulated".into()))
    } else {
        sleep(EXCHANGE_TIMEOUT).await;
        Err(ExchangeFailed::TimedOut("simulated".into()))
    }
}

fn instead(world: &World, refused: Refused) -> Response {
    let now = world.now();
    let (mishap, response) = match refused {
        Refused::Error => (Mishap::ErrorBefore, plain(world, 500)),
        Refused::InProgress => (Mishap::InProgress, problem(now, ProblemKind::InProgress, 409)),
        Refused::TooEarly => (Mishap::TooEarly, plain(world, 425)),
        Refused::TooManyRequests => (Mishap::TooManyRequests, problem(now, ProblemKind::SlowDown, 429)),
        Refused::Unavailable => (Mishap::Unavailable, plain(world, 503)),
    };
    world.met(mishap);
    let most = if world.once_in(20) { Duration::from_hours(24) } else { Duration::from_mins(2) };
    let asks_to_wait = matches!(refused, Refused::TooEarly | Refused::TooManyRequests | Refused::Unavailable);
    let retry_after =
        asks_to_wait.then(|| Duration::from_secs(world.between(Duration::from_secs(1), most).as_secs()));
    Response { retry_after, ..response }
}

fn plain(world: &World, status: u16) -> Response {
    respond(world.now(), status, "text/plain", vec![])
}

fn name(call: &Call) -> &'static str {
    match call {
        Call::Bills { .. } => "bills",
        Call::AccountPayments { .. } => "the account's payments",
        Call::PrintedCodes(_) => "a printed code",
        Call::Bill(_) => "a bill",
        Call::PaymentMethods(_) => "ways to pay",
        Call::DeviceKeys(_) => "the phone's key",
        Call::Quotes(_) => "an offer",
        Call::SendPayment { .. } => "a request to pay",
        Call::AskPayment(_) => "how a payment stands",
        Call::Promotions => "promotions",
    }
}

/// Reads a request as the sandbox's HTTP does.
fn read(request: &Request) -> Call {
    let body = request.body.as_ref().map(|body| body.bytes.as_slice()).unwrap_or_default();
    let path: Vec<&str> = request.path.split('/').skip(1).collect();
    match (request.method, path.as_slice()) {
        (Method::Get, ["v1", "billers", biller, "accounts", number, "bills"]) => {
            Call::Bills { biller: BillerId::new(*biller), number: (*number).to_owned() }
        }
        (Method::Get, ["v1", "billers", biller, "accounts", number, "payments"]) => {
            Call::AccountPayments { biller: BillerId::new(*biller), number: (*number).to_owned() }
        }
        (Method::Get, ["v1", "bills", bill, "payment-methods"]) => Call::PaymentMethods(BillId::new(*bill)),
        (Method::Get, ["v1", "payments", id]) => {
            Call::AskPayment(id.parse().expect("the phone asks for a payment"))
        }
        (Method::Post, ["v1", "device-keys"]) => {
            Call::DeviceKeys(serde_json::from_slice(body).expect("the phone sends a key"))
        }
        (Method::Post, ["v1", "quotes"]) => {
            Call::Quotes(serde_json::from_slice(body).expect("the phone asks for a quote"))
        }
        (Method::Post, ["v1", "payments"]) => Call::SendPayment {
            id: request.idempotency_key.expect("a request to pay names its payment"),
            authorisation: String::from_utf8(body.to_vec()).expect("a compact JWS is text"),
        },
        (method, path) => panic!("the simulated network does not carry {method:?} {path:?}"),
    }
}
