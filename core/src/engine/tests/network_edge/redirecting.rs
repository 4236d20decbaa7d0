//! A gateway that sends its clients elsewhere: nobody goes.

use super::{
    certificates::{Authority, Certificate},
    listener::Speaks,
    reckless::send_recklessly,
    *,
};
use crate::{
    gateway::{GatewayFault, HttpGateway},
    payment::Doubt,
};

const STATUSES: [u16; 5] = [301, 302, 303, 307, 308];

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// Where a redirect leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum To {
    /// Another server, which can prove who it is.
    Another,
    /// A server without TLS.
    WithoutTls,
    /// Another page of the same server.
    Itself,
}

/// A gateway that answers everything with a redirect, and the server that it leads to, if that is another.
struct Redirected {
    gateway: Listener,
    elsewhere: Option<Listener>,
}

impl Redirected {
    fn start(authority: &Authority, status: u16, to: To) -> Self {
        let right = || authority.server(Certificate::Right);
        let elsewhere = match to {
            To::Another => Some(Listener::start(Speaks::Tls(right(), OK.into()))),
            To::WithoutTls => Some(Listener::start(Speaks::Plain(OK.into()))),
            To::Itself => None,
        };
        let root = elsewhere.as_ref().map(|elsewhere| match to {
            To::WithoutTls => elsewhere.http(),
            To::Another | To::Itself => elsewhere.https(),
        });
        let gateway = Listener::with_port(|port| {
            let root = root.unwrap_or_else(|| format!("https://localhost:{port}"));
            let answer = format!(
                "HTTP/1.1 {status} Elsewhere\r\nLocation: {root}/elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            );
            Speaks::Tls(right(), answer)
        });
        Self { gateway, elsewhere }
    }

    fn was_followed(&self) -> bool {
        self.elsewhere.as_ref().map_or_else(
            || self.gateway.heard().has(" /elsewhere HTTP/1.1"),
            |elsewhere| elsewhere.heard().connections > 0,
        )
    }
}

#[tokio::test]
async fn no_redirect_is_followed_and_the_outcome_is_not_known() {
    let authority = Authority::new();
    for status in STATUSES {
        for to in [To::Another, To::WithoutTls, To::Itself] {
            let redirected = Redirected::start(&authority, status, to);
            let address = redirected.gateway.https().parse().unwrap();
            let gateway = HttpGateway::trusting(authority.roots(), address).unwrap();
            let (view, failure) = paid_over(Arc::new(gateway), &redirected.gateway).await;

            assert_eq!(view.stage, Stage::BeingConfirmed(Doubt::NotUnderstood), "{status} {to:?}");
            says_that_it_is_not_known(&view.stage);
            assert!(
                matches!(failure, Failure::GatewayNotUnderstood(GatewayFault::Unexpected { status: told }) if told == status),
                "{status} {to:?}: {failure:?}"
            );
            says_what_to_do(&failure);
            assert!(!redirected.was_followed(), "{status} {to:?}");
        }
    }
}

#[tokio::test]
async fn a_client_that_follows_redirects_is_seen_to_follow_and_takes_the_body_along() {
    let authority = Authority::new();
    for status in STATUSES {
        for to in [To::Another, To::WithoutTls, To::Itself] {
            let redirected = Redirected::start(&authority, status, to);
            send_recklessly(&format!("{}/v1/payments", redirected.gateway.https()), "made-up body").await;
            assert!(redirected.was_followed(), "{status} {to:?}");
            if let (307 | 308, Some(elsewhere)) = (status, &redirected.elsewhere) {
                assert!(elsewhere.heard().has("made-up body"), "{status} {to:?}");
            }
        }
    }
}
