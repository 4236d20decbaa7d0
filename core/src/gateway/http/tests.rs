//! One exchange over a real socket: what arrives byte for byte, and what is made of what comes back.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    thread::{self, JoinHandle},
};

use super::*;
use crate::payment::PaymentId;

/// A server for one connection. It answers with these bytes, hangs up, and gives what it was sent.
fn serving(answer: impl Into<Vec<u8>>) -> (HttpGateway, JoinHandle<String>) {
    let answer = answer.into();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = format!("http://{}/below", listener.local_addr().unwrap());
    let served = thread::spawn(move || {
        let mut connection = listener.accept().unwrap().0;
        let request = whole_request(&mut connection);
        // A client that has read enough hangs up first.
        let _ = connection.write_all(&answer);
        request
    });
    (HttpGateway::new(address.parse().unwrap()).unwrap(), served)
}

/// Everything up to the end of the body; the only body of these tests ends with a full stop.
fn whole_request(connection: &mut TcpStream) -> String {
    let (mut request, mut part) = (vec![], [0; 4096]);
    loop {
        let length = connection.read(&mut part).unwrap();
        request.extend_from_slice(&part[..length]);
        let is_whole = if request.starts_with(b"POST") {
            request.ends_with(b"body.")
        } else {
            request.ends_with(b"\r\n\r\n")
        };
        if is_whole || length == 0 {
            return String::from_utf8(request).unwrap();
        }
    }
}

fn ok(body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

fn id() -> PaymentId {
    PaymentId::new("2026-11-24T08:00:00Z".parse().unwrap(), [1; 10])
}

#[tokio::test]
async fn a_request_arrives_as_it_was_made() {
    let (gateway, served) = serving(ok(b""));
    let request = Request::post("/v1/payments", "application/jose", b"the very body.".to_vec());
    gateway.exchange(Request { idempotency_key: Some(id()), ..request }).await.unwrap();
    let sent = served.join().unwrap();
    let lines: Vec<&str> = sent.split("\r\n").collect();
    assert_eq!(lines[0], "POST /below/v1/payments HTTP/1.1");
    let key = format!("idempotency-key: \"{}\"", id());
    let agent = concat!("user-agent: WaterPay/", env!("CARGO_PKG_VERSION"));
    for header in [key.as_str(), "content-type: application/jose", "content-length: 14", agent] {
        assert!(lines.contains(&header), "{header} is not in {lines:?}");
    }
    assert_eq!(lines.last(), Some(&"the very body."));

    let (gateway, served) = serving(ok(b""));
    gateway.exchange(Request::get("/v1/bills/a".into())).await.unwrap();
    let sent = served.join().unwrap();
    assert!(sent.starts_with("GET /below/v1/bills/a HTTP/1.1\r\n"), "{sent}");
    assert!(!sent.contains("idempotency-key") && !sent.contains("content-type"), "{sent}");
}

#[tokio::test]
async fn an_answer_is_handed_on_with_what_the_contract_reads_of_its_head() {
    let (gateway, served) = serving(
        "HTTP/1.1 503 Away\r\nContent-Type: Application/Problem+JSON; charset=utf-8\r\nRetry-After: 7\r\n\
         Date: Tue, 24 Nov 2026 08:00:00 GMT\r\nContent-Length: 4\r\n\r\nbody",
    );
    let answer = gateway.exchange(Request::get("/".into())).await.unwrap();
    let expected = Response {
        status: 503,
        content_type: "application/problem+json".into(),
        date: Some("2026-11-24T08:00:00Z".parse().unwrap()),
        retry_after: Some(Duration::from_secs(7)),
        body: b"body".to_vec(),
    };
    assert_eq!(answer, expected);
    served.join().unwrap();

    let (gateway, served) = serving(ok(b"{}"));
    let answer = gateway.exchange(Request::get("/".into())).await.unwrap();
    assert_eq!(answer, Response { status: 200, body: b"{}".to_vec(), ..Response::default() });
    served.join().unwrap();
}

#[tokio::test]
async fn an_answer_of_a_mebibyte_is_read_and_a_larger_one_is_not() {
    let (gateway, served) = serving(ok(&vec![b'x'; Response::LARGEST_BODY]));
    let answer = gateway.exchange(Request::get("/".into())).await.unwrap();
    assert_eq!(answer.body.len(), 1 << 20);
    served.join().unwrap();

    let (gateway, served) = serving(ok(&vec![b'x'; Response::LARGEST_BODY + 1]));
    let refused = gateway.exchange(Request::get("/".into())).await;
    assert!(matches!(refused, Err(ExchangeFailed::TooLarge)), "{refused:?}");
    served.join().unwrap();
}

#[tokio::test]
async fn how_far_an_exchange_came_that_failed_is_told_apart_and_without_its_address() {
    let nobody = {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        HttpGateway::new(format!("http://{}", listener.local_addr().unwrap()).parse().unwrap()).unwrap()
    };
    let account = || Request::get("/v1/billers/kinmen-water/accounts/0000001/bills".into());
    let failed = nobody.exchange(account()).await.unwrap_err();
    assert!(matches!(failed, ExchangeFailed::NotConnected(_)), "{failed:?}");
    assert!(!format!("{failed:?}").contains("0000001"), "{failed:?}");

    for cut in ["", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"] {
        let (gateway, served) = serving(cut);
        let failed = gateway.exchange(account()).await.unwrap_err();
        assert!(matches!(failed, ExchangeFailed::Broken(_)), "{failed:?}");
        assert!(!format!("{failed:?}").contains("0000001"), "{failed:?}");
        served.join().unwrap();
    }
}

#[tokio::test]
async fn an_answer_that_does_not_come_in_time_is_told_apart() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address: GatewayAddress = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
    let roots = RootCertStore::empty();
    let gateway = HttpGateway::waiting(Duration::from_millis(50), roots, address).unwrap();
    // The system accepts the connection and the request; nobody answers.
    let failed = gateway.exchange(Request::get("/".into())).await.unwrap_err();
    assert!(matches!(failed, ExchangeFailed::TimedOut(_)), "{failed:?}");
}

#[test]
fn both_forms_of_retry_after_are_read() {
    let date = http_date("Tue, 24 Nov 2026 08:00:00 GMT");
    assert_eq!(date, Some("2026-11-24T08:00:00Z".parse().unwrap()));
    assert_eq!(retry_after("120", date), Some(Duration::from_mins(2)));
    assert_eq!(retry_after("Tue, 24 Nov 2026 08:01:30 GMT", date), Some(Duration::from_secs(90)));
    assert_eq!(retry_after("Tue, 24 Nov 2026 07:00:00 GMT", date), Some(Duration::ZERO));
    assert_eq!(retry_after("soon", date), None);
}

#[test]
fn a_media_type_is_compared_without_its_parameters() {
    assert_eq!(media_type("Application/JSON; charset=utf-8"), "application/json");
}
