//! Servers on real sockets that are not the gateway, or behave as no gateway may: the real HTTP adapter gives them nothing,
//! and the engine says that the outcome is not known.
//!
//! Each server is also asked by a client without any of the adapter's rules, and gets everything out of it: a server that
//! could not be told anything would prove nothing.
//!
//! | file | what it is about |
//! |---|---|
//! | `certificates` | a made-up authority, and certificates that are wrong in one way each |
//! | `listener` | a server that writes down every byte it gets |
//! | `reckless` | a client that believes every certificate, and follows redirects and proxies |
//! | `untrusted` | servers that cannot prove who they are |
//! | `redirecting` | a gateway that sends its clients elsewhere |
//! | `proxied` | an environment that names a proxy |

mod certificates;
mod listener;
mod proxied;
mod reckless;
mod redirecting;
mod untrusted;

use std::sync::Arc;

use super::{
    begun,
    scripted::{Scripted, folder, settings},
};
use crate::{
    engine::{Failure, PaymentView, Stage, WaterPay},
    gateway::{Exchange, Gateway, Request},
    payment::{PaymentId, examples::bill},
    wording::{Language, Wording},
};
use listener::Listener;

/// A gateway that is asked about everything but payments, and another that is asked about those.
struct Crossroads {
    journey: Arc<Scripted>,
    payments: Arc<dyn Gateway>,
}

impl Gateway for Crossroads {
    fn exchange(&self, request: Request) -> Exchange<'_> {
        if request.path.starts_with("/v1/payments") {
            self.payments.exchange(request)
        } else {
            self.journey.exchange(request)
        }
    }
}

/// Pays over `payments`, looks how it stands after `listener` was asked several times, and what a look-up says.
async fn paid_over(payments: Arc<dyn Gateway>, listener: &Listener) -> (PaymentView, Failure) {
    let (here, there) = (folder(), folder());
    let gateway = Crossroads { journey: Scripted::new(), payments: Arc::clone(&payments) };
    let water_pay = WaterPay::open_with(settings(&here), Arc::new(gateway)).unwrap();
    let id: PaymentId = begun(&water_pay).await;
    listener.was_asked(3).await;
    let view = water_pay.payment(id).await.unwrap();
    water_pay.close().await.unwrap();
    let looking = WaterPay::open_with(settings(&there), payments).unwrap();
    let failure = looking.look_up(bill().account).await.unwrap_err();
    (view, failure)
}

/// What a payment whose outcome is not known is called, and what the resident is asked to do, whatever the reason.
fn says_that_it_is_not_known(stage: &Stage) {
    for (language, title, request) in
        [(Language::En, "Being confirmed", "do not pay"), (Language::ZhHantTw, "確認中", "請勿")]
    {
        let words = Wording::of(language).stage(stage);
        assert_eq!(words.title, title);
        let next_step = words.next_step.to_lowercase();
        assert!(next_step.contains(request), "{}", words.next_step);
    }
}

fn says_what_to_do(failure: &Failure) {
    for language in [Language::En, Language::ZhHantTw] {
        let words = Wording::of(language).failure(failure);
        assert!(!words.what_happened.is_empty() && !words.what_to_do.is_empty());
    }
}
