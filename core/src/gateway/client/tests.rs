//! What is asked, byte for byte, and that an answer to another question is none.

use std::{sync::Mutex, time::Duration};

use serde_json::{Value, json, to_value};

use super::*;
use crate::{
    bill::{BillId, Household},
    gateway::{
        Exchange, Method,
        examples::resource,
        wire::{Outcome, ProblemKind},
    },
    payment::examples::{bill, device_key, intent, quote},
    personal::Personal,
};

/// Gives the same answer to everything, and remembers what it was asked.
#[derive(Default)]
struct Canned {
    answer: Response,
    asked: Mutex<Vec<Request>>,
}

impl Gateway for Canned {
    fn exchange(&self, request: Request) -> Exchange<'_> {
        self.asked.lock().unwrap().push(request);
        Box::pin(async { Ok(self.answer.clone()) })
    }
}

/// A client whose gateway answers with `status` and a body.
fn answered(status: u16, content_type: &str, body: &[u8]) -> (GatewayClient, Arc<Canned>) {
    let answer = Response {
        status,
        content_type: content_type.into(),
        retry_after: Some(Duration::from_secs(7)),
        body: body.to_vec(),
        ..Response::default()
    };
    let gateway = Arc::new(Canned { answer, ..Canned::default() });
    (GatewayClient::new(gateway.clone()), gateway)
}

fn told(answer: &Value) -> (GatewayClient, Arc<Canned>) {
    answered(200, JSON, &serde_json::to_vec(answer).unwrap())
}

fn only_request(gateway: &Canned) -> Request {
    let asked = gateway.asked.lock().unwrap();
    let [request] = asked.as_slice() else { panic!("{} requests", asked.len()) };
    request.clone()
}

fn body(request: &Request) -> Value {
    serde_json::from_slice(&request.body.as_ref().unwrap().bytes).unwrap()
}

fn account_bills() -> AccountBills {
    let household = Household {
        account: bill().account,
        masked_name: Personal::new("測○戶"),
        masked_address: Personal::new("金門縣測試路○○號"),
    };
    AccountBills { household, bills: vec![bill()] }
}

/// The same value with another one at `pointer` (RFC 6901).
fn with(mut value: Value, pointer: &str, other: Value) -> Value {
    *value.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) = other;
    value
}

fn does_not_match<Answer>(answered: &Result<Answer, GatewayFault>) -> bool {
    matches!(answered, Err(GatewayFault::DoesNotMatch))
}

#[tokio::test]
async fn each_question_goes_where_the_contract_says() {
    let account = bill().account;

    let (client, gateway) = told(&to_value(account_bills()).unwrap());
    assert_eq!(client.bills(&account).await.unwrap(), account_bills());
    assert_eq!(
        only_request(&gateway),
        Request::get("/v1/billers/kinmen-water/accounts/0000001/bills".into())
    );

    let (client, gateway) = told(&to_value(account_bills()).unwrap());
    client.printed_code(&account, "a code").await.unwrap();
    let request = only_request(&gateway);
    assert_eq!((request.method, request.path.as_str()), (Method::Post, "/v1/printed-codes"));
    assert_eq!(body(&request), json!({ "biller": "kinmen-water", "text": "a code" }));
    assert_eq!(request.body.unwrap().content_type, JSON);

    let (client, gateway) = told(&json!({ "methods": [to_value(quote().method).unwrap()] }));
    let bill_id = BillId::new("of/2026 10?#水");
    assert_eq!(client.methods(&bill_id).await.unwrap(), [quote().method]);
    assert_eq!(
        only_request(&gateway),
        Request::get("/v1/bills/of%2F2026%2010%3F%23%E6%B0%B4/payment-methods".into())
    );

    let (client, gateway) = told(&json!({ "key_id": device_key().key_id() }));
    client.register(&device_key()).await.unwrap();
    let request = only_request(&gateway);
    assert_eq!((request.method, request.path.as_str()), (Method::Post, "/v1/device-keys"));
    assert_eq!(body(&request), to_value(device_key().to_jwk()).unwrap());

    let (client, gateway) = told(&to_value(quote()).unwrap());
    assert_eq!(client.quote(&bill(), &quote().method.id, &device_key()).await.unwrap(), quote());
    let request = only_request(&gateway);
    assert_eq!((request.method, request.path.as_str()), (Method::Post, "/v1/quotes"));
    let expected = json!({ "bill_id": bill().id, "method_id": "card", "key_id": device_key().key_id() });
    assert_eq!(body(&request), expected);

    let (client, gateway) = told(&json!({ "payments": [to_value(resource(Outcome::Pending)).unwrap()] }));
    assert_eq!(client.payments(&account).await.unwrap(), [resource(Outcome::Pending)]);
    assert_eq!(
        only_request(&gateway),
        Request::get("/v1/billers/kinmen-water/accounts/0000001/payments".into())
    );

    let words = json!({ "id": "spring", "title": "A spring of water", "until": null, "payee_id": null });
    let (client, gateway) = told(&json!({ "promotions": [words] }));
    let promotions = client.promotions().await.unwrap();
    assert_eq!(to_value(promotions).unwrap(), json!([words]));
    assert_eq!(only_request(&gateway), Request::get("/v1/promotions".into()));
}

#[tokio::test]
async fn a_payment_is_sent_as_it_was_signed_under_its_own_name_and_asked_about_by_that_name() {
    let signed = CompactJws::parse("e30.e30.AAAA").unwrap();
    let id = intent().payment;
    let (client, gateway) = answered(500, "text/plain", b"whatever it is");
    let response = client.send(id, &signed).await.unwrap();
    assert_eq!((response.status, response.body.as_slice()), (500, b"whatever it is".as_slice()));
    let request = only_request(&gateway);
    assert_eq!((request.method, request.path.as_str()), (Method::Post, "/v1/payments"));
    assert_eq!(request.idempotency_key, Some(id));
    let sent = request.body.unwrap();
    assert_eq!((sent.content_type, sent.bytes.as_slice()), (JOSE, b"e30.e30.AAAA".as_slice()));

    let (client, gateway) = answered(404, PROBLEM_JSON, b"");
    assert_eq!(client.how_it_stands(id).await.unwrap().status, 404);
    assert_eq!(only_request(&gateway), Request::get(format!("/v1/payments/{id}")));
}

#[tokio::test]
async fn bills_of_another_account_or_payee_are_not_shown() {
    let own = to_value(account_bills()).unwrap();
    let other = json!("0000002");
    let table = [
        with(own.clone(), "/household/account/number", other.clone()),
        with(own.clone(), "/bills/0/account/number", other),
        with(own.clone(), "/bills/0/account/biller", json!("no-biller")),
        with(own.clone(), "/bills/0/payee/id", json!("somebody-else")),
    ];
    for answer in table {
        let (client, _) = told(&answer);
        assert!(does_not_match(&client.bills(&bill().account).await), "{answer}");
        assert!(does_not_match(&client.printed_code(&bill().account, "a code").await), "{answer}");
    }
    let nothing_due = AccountBills { bills: vec![], ..account_bills() };
    let (client, _) = told(&to_value(&nothing_due).unwrap());
    assert_eq!(client.bills(&bill().account).await.unwrap(), nothing_due);
}

#[tokio::test]
async fn an_offer_for_something_else_is_no_offer() {
    let own = to_value(quote()).unwrap();
    let table = [
        with(own.clone(), "/bill/id", json!("another-bill")),
        with(own.clone(), "/bill/account/number", json!("0000002")),
        with(own.clone(), "/bill/payee/id", json!("somebody-else")),
        with(own.clone(), "/method/id", json!("purse")),
        with(own, "/total", json!(324)),
    ];
    for answer in table {
        let (client, _) = told(&answer);
        let offered = client.quote(&bill(), &quote().method.id, &device_key()).await;
        assert!(does_not_match(&offered), "{answer}");
    }
}

#[tokio::test]
async fn another_key_or_a_payment_of_another_account_does_not_match() {
    let (client, _) = told(&json!({ "key_id": "another" }));
    assert!(does_not_match(&client.register(&device_key()).await));

    let own = to_value(resource(Outcome::Pending)).unwrap();
    let other = with(own.clone(), "/account/number", json!("0000002"));
    let (client, _) = told(&json!({ "payments": [own, other] }));
    assert!(does_not_match(&client.payments(&bill().account).await));
    let (client, _) = told(&json!({ "payments": [] }));
    assert_eq!(client.payments(&bill().account).await.unwrap(), []);
}

#[tokio::test]
async fn an_answer_counts_only_in_the_form_that_the_contract_has_for_it() {
    let bills = serde_json::to_vec(&account_bills()).unwrap();
    let problem = json!({ "type": "urn:waterpay:problem:no-such-account", "title": "", "status": 404 });
    let problem = serde_json::to_vec(&problem).unwrap();
    let ask = async |status, content_type, body: &[u8]| {
        answered(status, content_type, body).0.bills(&bill().account).await
    };
    for status in [200, 201] {
        assert_eq!(ask(status, JSON, &bills).await.unwrap(), account_bills());
        let unreadable = ask(status, JSON, b"{").await;
        assert!(matches!(unreadable, Err(GatewayFault::NotUnderstood { line: 1, .. })), "{unreadable:?}");
    }
    for status in [400, 403, 404, 409, 422, 499] {
        let refused = ask(status, PROBLEM_JSON, &problem).await;
        assert!(
            matches!(refused, Err(GatewayFault::Refused { kind: ProblemKind::NoSuchAccount })),
            "{refused:?}"
        );
        let unreadable = ask(status, PROBLEM_JSON, &bills).await;
        assert!(matches!(unreadable, Err(GatewayFault::NotUnderstood { .. })), "{unreadable:?}");
    }
    let unexpected = [
        (200, PROBLEM_JSON),
        (201, "text/html"),
        (202, JSON),
        (204, JSON),
        (302, JSON),
        (404, JSON),
        (199, JSON),
    ];
    for (status, content_type) in unexpected {
        let refused = ask(status, content_type, &bills).await;
        assert!(
            matches!(refused, Err(GatewayFault::Unexpected { status: told }) if told == status),
            "{status}"
        );
    }
    for status in [429, 500, 502, 503, 599] {
        for (content_type, body) in [(PROBLEM_JSON, &problem), (JSON, &bills)] {
            let away = ask(status, content_type, body).await;
            let told = matches!(
                away,
                Err(GatewayFault::Unavailable { status: told, retry_after: Some(wait) })
                    if told == status && wait == Duration::from_secs(7)
            );
            assert!(told, "{away:?}");
        }
    }
}
