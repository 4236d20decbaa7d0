//! What the sandbox refuses, and how it says so.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::fmt::rfc2822::DateTimeParser;
use serde_json::json;
use waterpay_sandbox::Special;

use crate::phone::{Order, Phone, answered, charges_for, sandbox};

#[tokio::test]
async fn an_authorisation_by_a_key_that_is_not_registered_is_refused() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OneBill, "stored_value").await;
    sandbox.control().reset().await.unwrap();
    let refused = phone.send(&order).await;
    assert_eq!((refused.status, refused.problem()), (403, "unknown-key"));
}

#[tokio::test]
async fn an_authorisation_that_is_not_of_its_quote_is_refused() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let bill = phone.only_bill_of(Special::OneBill).await;
    let quote = phone.quote(&bill, "card").await;
    let mut cheaper = quote.clone();
    cheaper.total = bill.amount();
    cheaper.method.fee = waterpay_core::money::Twd::ZERO;
    let mut longer = quote.clone();
    longer.not_after = longer.not_after.checked_add(jiff::SignedDuration::from_hours(1)).unwrap();
    let mut unchallenged = quote.clone();
    unchallenged.challenge = waterpay_core::payment::Challenge::new("");
    for tampered in [cheaper, longer, unchallenged] {
        let refused = phone.send(&phone.authorise(tampered)).await;
        assert_eq!((refused.status, refused.problem()), (403, "bad-authorisation"));
    }
    let stranger = Phone::with_key(&sandbox, 2).await;
    let order = stranger.authorise(quote);
    let refused = stranger.send(&order).await;
    assert_eq!((refused.status, refused.problem()), (403, "bad-authorisation"));
    assert_eq!(charges_for(&sandbox, &order).await, 0);
}

#[tokio::test]
async fn a_changed_byte_makes_the_signature_worthless() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OneBill, "stored_value").await;
    let parts: Vec<&str> = order.body.split('.').collect();
    let claims = String::from_utf8(URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
    let cheaper = URL_SAFE_NO_PAD.encode(claims.replace("501", "101"));
    let body = [parts[0], &cheaper, parts[2]].join(".");
    let refused = phone.send(&Order { body, ..order }).await;
    assert_eq!((refused.status, refused.problem()), (403, "bad-authorisation"));
}

#[tokio::test]
async fn a_quote_is_taken_once() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let bill = phone.only_bill_of(Special::InsufficientFunds).await;
    let quote = phone.quote(&bill, "stored_value").await;
    assert_eq!(phone.send(&phone.authorise(quote.clone())).await.status, 201);
    let refused = phone.send(&phone.authorise(quote)).await;
    assert_eq!((refused.status, refused.problem()), (403, "bad-authorisation"));
}

#[tokio::test]
async fn a_payment_without_its_id_in_the_header_is_refused() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OneBill, "stored_value").await;
    let url = format!("{}/v1/payments", phone.url);
    let unquoted = order.id.to_string();
    let of_another = format!("\"{}\"", phone.order(Special::OneBill, "card").await.id);
    for (key, problem) in [
        (None, "key-missing"),
        (Some(unquoted.as_str()), "key-missing"),
        (Some("\"\""), "key-missing"),
        (Some(&of_another), "malformed"),
    ] {
        let mut request = phone.http.post(&url).header("content-type", "application/jose");
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let refused = answered(request.body(order.body.clone())).await;
        assert_eq!((refused.status, refused.problem()), (400, problem), "{key:?}");
    }
}

#[tokio::test]
async fn requests_that_are_not_of_the_contract_are_told_what_is_wrong() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let get = |path: &str| phone.http.get(format!("{}{path}", phone.url));
    let post = |path: &str, body: &str| {
        let request = phone.http.post(format!("{}{path}", phone.url));
        request.header("content-type", "application/json").body(body.to_owned())
    };
    let table = [
        (get("/nowhere"), 404, "about:blank"),
        (get("/v1/quotes"), 405, "about:blank"),
        (post("/v1/payments", "{}"), 400, "key-missing"),
        (post("/v1/quotes", "{"), 400, "malformed"),
        (post("/v1/quotes", "{}"), 400, "malformed"),
        (post("/v1/quotes", &" ".repeat(70_000)), 413, "about:blank"),
        (get("/v1/billers/kinmen-water/accounts/12/bills"), 404, "no-such-account"),
        (get("/v1/billers/roadside-parking/accounts/ABC1234/bills"), 404, "no-such-account"),
        (get("/v1/billers/roadside-parking/accounts/abc1234-c/bills"), 400, "malformed"),
        (get("/v1/billers/kinmen-water/accounts/000%20001/bills"), 400, "malformed"),
        (get("/v1/billers/%FF/accounts/0000001/bills"), 400, "malformed"),
        (get("/v1/billers/nobody/accounts/0000001/bills"), 404, "no-such-biller"),
        (get("/v1/bills/none"), 404, "no-such-bill"),
        (get("/v1/bills/none/payment-methods"), 404, "no-such-bill"),
        (get("/v1/payments/none"), 400, "malformed"),
        (post("/v1/device-keys", r#"{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}"#), 400, "malformed"),
        (post("/v1/printed-codes", r#"{"biller":"kinmen-water","text":"?"}"#), 422, "code-not-accepted"),
        (post("/v1/printed-codes", r#"{"biller":"nobody","text":"?"}"#), 404, "no-such-biller"),
    ];
    for (request, status, problem) in table {
        let shown = format!("{request:?}");
        let refused = answered(request).await;
        assert_eq!((refused.status, refused.problem()), (status, problem), "{shown}");
    }
    let text =
        phone.http.post(format!("{}/v1/quotes", phone.url)).header("content-type", "text/plain").body("{}");
    assert_eq!(answered(text).await.status, 415);
    assert_eq!(answered(get("/v1/quotes")).await.headers["allow"], "POST");
}

#[tokio::test]
async fn every_answer_has_the_time_of_the_sandbox() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    sandbox.control().advance(jiff::SignedDuration::from_hours(1000)).await.unwrap();
    for path in ["/v1/promotions", "/v1/bills/none", "/nowhere"] {
        let date = phone.get(path).await.headers["date"].to_str().unwrap().to_owned();
        let date = DateTimeParser::new().parse_timestamp(&date).unwrap();
        let apart = sandbox.control().now().duration_since(date);
        assert!(apart.as_secs() <= 2, "{path}");
    }
}

#[tokio::test]
async fn a_key_is_new_once() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let jwk = json!(phone.device_key().to_jwk());
    let known = phone.post("/v1/device-keys", &jwk).await;
    assert_eq!((known.status, &known.body["key_id"]), (200, &json!(phone.device_key().key_id())));
    let other = Phone::with_key(&sandbox, 3).await;
    assert_ne!(other.device_key(), phone.device_key());
}
