//! Every status with every kind of wrong body, on a socket, to the engine of a phone: none of them says anything about a
//! payment, and the right answer at the end says "paid".
//!
//! A phone sends one payment and asks about it again and again; a gateway answers each time with the next wrong answer
//! and at last with the right one. So all of production is in between: the HTTP adapter, what its answers mean, the
//! decisions and the ledger.
//!
//! | file | what it is about |
//! |---|---|
//! | `wrong` | the kinds of wrong bodies, made out of the right one |
//! | `case` | which kind, under which status, to which question |
//! | `liar` | the gateway on the socket |
//! | `phone` | an engine with a payment to make |

mod case;
mod liar;
mod phone;
mod wrong;

use std::{fmt, io, num::NonZeroUsize, time::Duration};

use waterpay_core::engine::{Failure, OpenFailed, Stage};

pub use case::Case;
pub use wrong::Wrong;

use liar::Liar;
use phone::Phone;

/// So many phones share the cases: each status under which the right answer is right, to either question.
const LANES: usize = 6;
/// How long a phone may ask nothing before its payment counts as come to rest.
const PATIENCE: Duration = Duration::from_mins(1);

/// How many wrong answers were heard, all of them without effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    /// Wrong answers to the request to pay.
    pub to_pay: usize,
    /// Wrong answers to the question how it stands.
    pub how_it_stands: usize,
    /// Right ones, each of which said "paid".
    pub right: usize,
}

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Unheard {
    /// An answer was believed that must not be.
    #[error("{case} made the payment {stage:?}")]
    Believed {
        /// The last answer before.
        case: Case,
        /// What became of the payment.
        stage: Box<Stage>,
    },
    /// The phone asks no more, and its payment is not at its end.
    #[error("nothing is asked any more after {0:?}")]
    Stuck(Option<Case>),
    /// The phone could not begin.
    #[error("the phone could not be opened")]
    Open(#[source] OpenFailed),
    /// The payment could not begin, or be looked at.
    #[error("the phone failed")]
    Phone(#[source] Failure),
    /// The socket or the folder failed.
    #[error("the test failed")]
    Io(#[from] io::Error),
}

/// Has every `nth` case heard, beginning with the first; `planted` is one more, which has to be wrong as well.
///
/// # Errors
/// [`Unheard`]: the case that was believed.
pub async fn hear(nth: NonZeroUsize, planted: Option<Case>) -> Result<Heard, Unheard> {
    let mut lanes: Vec<Vec<Case>> = vec![vec![]; LANES];
    for (at, case) in planted.into_iter().chain(case::all().step_by(nth.get())).enumerate() {
        lanes[at % LANES].push(case);
    }
    let right = case::right_ones();
    let lanes = lanes.into_iter().zip(right).map(|(cases, right)| tokio::spawn(lane(cases, right)));
    let mut heard = Heard { to_pay: 0, how_it_stands: 0, right: 0 };
    for lane in lanes.collect::<Vec<_>>() {
        let lane = lane.await.map_err(io::Error::other)??;
        heard.to_pay += lane.to_pay;
        heard.how_it_stands += lane.how_it_stands;
        heard.right += lane.right;
    }
    Ok(heard)
}

async fn lane(cases: Vec<Case>, right: Case) -> Result<Heard, Unheard> {
    let phone = Phone::new()?;
    let count = |to_pay| cases.iter().filter(|case| case.is_to_pay() == to_pay).count();
    let heard = Heard { to_pay: count(true), how_it_stands: count(false), right: 1 };
    let liar = Liar::start(phone.intent(), cases.into_iter().chain([right]).collect())?;
    let stage = phone.pay(liar.address(), PATIENCE).await?;
    match (stage, liar.last_said()) {
        (Some(Stage::Paid(_)), Some((_, 0))) => Ok(heard),
        (Some(stage), Some((case, _))) => Err(Unheard::Believed { case, stage: Box::new(stage) }),
        (_, last) => Err(Unheard::Stuck(last.map(|(case, _)| case))),
    }
}

impl fmt::Display for Heard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { to_pay, how_it_stands, right } = self;
        write!(
            formatter,
            "{} wrong answers on a socket, none believed: {to_pay} to the request to pay, {how_it_stands} to the \
             question how it stands; {right} right ones, each believed",
            to_pay + how_it_stands
        )
    }
}
