//! Servers that cannot prove who they are: not a byte of a request gets to them.

use super::{
    certificates::{Authority, Certificate},
    listener::Speaks,
    reckless::send_recklessly,
    *,
};
use crate::{
    gateway::{ExchangeFailed, GatewayAddress, GatewayFault, HttpGateway},
    payment::{Doubt, Origin},
};

const BUSY: &str = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// A `ServerHello` of TLS 1.1 (RFC 4346 section 7.4.1.3) with a cipher suite that is as old.
fn server_hello_of_tls_1_1() -> Vec<u8> {
    let mut hello = vec![0x16, 0x03, 0x02, 0x00, 0x2A, 0x02, 0x00, 0x00, 0x26, 0x03, 0x02];
    hello.extend([0x5A; 32]);
    hello.extend([0x00, 0xC0, 0x13, 0x00]);
    hello
}

/// Fatal `protocol_version` (RFC 4346 section 7.2), as a server says that knows nothing newer.
const PROTOCOL_VERSION: [u8; 7] = [0x15, 0x03, 0x02, 0x00, 0x02, 0x02, 0x46];

fn impostors(authority: &Authority) -> Vec<(String, Speaks)> {
    let wrong = Certificate::WRONG.into_iter();
    let mut impostors: Vec<_> = wrong
        .map(|certificate| {
            (format!("{certificate:?}"), Speaks::Tls(authority.server(certificate), BUSY.into()))
        })
        .collect();
    impostors.extend([
        ("TLS 1.1, ServerHello".to_owned(), Speaks::Bytes(server_hello_of_tls_1_1())),
        ("TLS 1.1, alert".to_owned(), Speaks::Bytes(PROTOCOL_VERSION.to_vec())),
        ("HTTP where TLS belongs".to_owned(), Speaks::Bytes(BUSY.into())),
        ("hangs up after the ClientHello".to_owned(), Speaks::Nothing),
    ]);
    impostors
}

#[tokio::test]
async fn an_impostor_is_told_nothing_and_the_outcome_is_not_known() {
    let authority = Authority::new();
    for (name, speaks) in impostors(&authority) {
        let listener = Listener::start(speaks);
        let address = listener.https().parse().unwrap();
        let gateway = HttpGateway::trusting(authority.roots(), address).unwrap();
        let (view, failure) = paid_over(Arc::new(gateway), &listener).await;

        assert_eq!(view.stage, Stage::BeingConfirmed(Doubt::NoAnswer), "{name}");
        says_that_it_is_not_known(&view.stage);
        assert!(
            matches!(
                failure,
                Failure::GatewayUnreachable(GatewayFault::NoAnswer(ExchangeFailed::NotConnected(_)))
            ),
            "{name}: {failure:?}"
        );
        says_what_to_do(&failure);
        let heard = listener.heard();
        assert!(heard.requests.is_empty(), "{name}: {}", String::from_utf8_lossy(&heard.requests));
        assert_eq!(heard.wire[..2], [0x16, 0x03], "{name}: it begins with a ClientHello");
        let id = view.intent.payment.to_string();
        for private in [id.as_str(), "0000001", "eyJ", "/v1/"] {
            assert!(!heard.has(private), "{name}: {private}");
        }
    }
}

#[tokio::test]
async fn the_same_server_with_the_right_certificate_is_told_everything() {
    let authority = Authority::new();
    let listener = Listener::start(Speaks::Tls(authority.server(Certificate::Right), BUSY.into()));
    let address = listener.https().parse().unwrap();
    let gateway = HttpGateway::trusting(authority.roots(), address).unwrap();
    let (view, failure) = paid_over(Arc::new(gateway), &listener).await;

    assert_eq!(view.stage, Stage::BeingConfirmed(Doubt::Busy));
    assert!(matches!(failure, Failure::GatewayBusy { .. }), "{failure:?}");
    let heard = listener.heard();
    let Origin::Here { request, .. } = &view.intent.origin else { panic!("paid here") };
    assert!(heard.has(request.as_str()));
    assert!(heard.has(&format!("idempotency-key: \"{}\"", view.intent.payment)));
    assert!(heard.has("/accounts/0000001/bills"));
}

#[tokio::test]
async fn an_impostor_gets_everything_out_of_a_client_that_does_not_ask_who_it_is() {
    let authority = Authority::new();
    for certificate in Certificate::WRONG {
        let listener = Listener::start(Speaks::Tls(authority.server(certificate), BUSY.into()));
        send_recklessly(&format!("{}/v1/payments", listener.https()), "made-up body").await;
        assert!(listener.heard().has("made-up body"), "{certificate:?}");
    }
}

#[tokio::test]
async fn the_roots_that_are_compiled_in_trust_no_made_up_authority() {
    let authority = Authority::new();
    let listener = Listener::start(Speaks::Tls(authority.server(Certificate::Right), BUSY.into()));
    let gateway = HttpGateway::new(listener.https().parse().unwrap()).unwrap();
    let (view, _) = paid_over(Arc::new(gateway), &listener).await;
    assert_eq!(view.stage, Stage::BeingConfirmed(Doubt::NoAnswer));
    assert!(listener.heard().requests.is_empty());
}

#[test]
fn there_is_no_gateway_without_tls_but_on_this_machine() {
    for address in [
        "http://pay.example.tw",
        "http://localhost.example.tw",
        "http://127.0.0.1.example.tw",
        "http://192.0.2.1",
        "http://[2001:db8::1]",
        "http://0.0.0.0",
        "http://169.254.169.254",
        "ws://127.0.0.1",
        "file:///etc/hosts",
    ] {
        assert!(address.parse::<GatewayAddress>().is_err(), "{address}");
    }
}
