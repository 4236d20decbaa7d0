//! The routes of `docs/gateway.yaml`.

use axum::{
    Router,
    extract::{Request, State},
    http::StatusCode,
    routing::{get, post},
};
use waterpay_core::{
    bill::BillId,
    biller::BillerId,
    gateway::wire::{Outcome, PrintedCode, QuoteRequest},
    payment::JsonWebKey,
};

use super::{
    answer::{Answer, Refused, json},
    request::{self, Named},
};
use crate::{
    control::Control,
    faults::{Fault, Operation},
    gateway::{Acceptance, KeyRegistration},
};

pub(super) fn routes() -> Router<Control> {
    Router::new()
        .route(Operation::Bills.path(), get(account_bills))
        .route(Operation::AccountPayments.path(), get(account_payments))
        .route(Operation::PrintedCodes.path(), post(printed_code))
        .route(Operation::Bill.path(), get(bill))
        .route(Operation::PaymentMethods.path(), get(payment_methods))
        .route(Operation::DeviceKeys.path(), post(device_key))
        .route(Operation::Quotes.path(), post(quote))
        .route(Operation::SendPayment.path(), post(send_payment))
        .route(Operation::AskPayment.path(), get(ask_payment))
        .route(Operation::Promotions.path(), get(promotions))
}

async fn account_bills(
    State(control): State<Control>,
    Named((biller, number)): Named<(String, String)>,
) -> Answer {
    let bills =
        control.ask(move |gateway, now| gateway.account_bills(&BillerId::new(biller), &number, now)).await?;
    Ok(json(StatusCode::OK, &bills))
}

async fn account_payments(
    State(control): State<Control>,
    Named((biller, number)): Named<(String, String)>,
) -> Answer {
    let payments = control
        .ask(move |gateway, now| gateway.account_payments(&BillerId::new(biller), &number, now))
        .await?;
    Ok(json(StatusCode::OK, &payments))
}

async fn printed_code(State(control): State<Control>, request: Request) -> Answer {
    let code: PrintedCode = request::json(request).await?;
    let bills = control.ask(move |gateway, now| gateway.resolve_code(&code, now)).await?;
    Ok(json(StatusCode::OK, &bills))
}

async fn bill(State(control): State<Control>, Named(id): Named<String>) -> Answer {
    let bill = control.ask(move |gateway, now| gateway.bill(&BillId::new(id), now)).await?;
    Ok(json(StatusCode::OK, &bill))
}

async fn payment_methods(State(control): State<Control>, Named(id): Named<String>) -> Answer {
    let methods = control.ask(move |gateway, now| gateway.payment_methods(&BillId::new(id), now)).await?;
    Ok(json(StatusCode::OK, &methods))
}

async fn device_key(State(control): State<Control>, request: Request) -> Answer {
    let jwk: JsonWebKey = request::json(request).await?;
    match control.ask(move |gateway, now| gateway.register_key(&jwk, now)).await? {
        KeyRegistration::New(registered) => Ok(json(StatusCode::CREATED, &registered)),
        KeyRegistration::Known(registered) => Ok(json(StatusCode::OK, &registered)),
    }
}

async fn quote(State(control): State<Control>, request: Request) -> Answer {
    let wanted: QuoteRequest = request::json(request).await?;
    let quote = control.ask(move |gateway, now| gateway.quote(&wanted, now)).await?;
    Ok(json(StatusCode::OK, &quote))
}

async fn send_payment(State(control): State<Control>, request: Request) -> Answer {
    let id = request::idempotency_key(request.headers())?;
    let authorisation = request::jose(request).await?;
    let accepted = control.ask(move |gateway, now| gateway.pay(id, &authorisation, now)).await?;
    let status = match (&accepted.payment.outcome, accepted.acceptance) {
        (Outcome::Pending, _) => StatusCode::ACCEPTED,
        (_, Acceptance::First | Acceptance::FirstAndAnswerLost) => StatusCode::CREATED,
        (_, Acceptance::Again) => StatusCode::OK,
    };
    let mut response = json(status, &accepted.payment);
    if accepted.acceptance == Acceptance::FirstAndAnswerLost {
        response.extensions_mut().insert(Fault::DropAfterEffect);
    }
    Ok(response)
}

async fn ask_payment(State(control): State<Control>, Named(id): Named<String>) -> Answer {
    let id = request::payment_id(&id).ok_or_else(|| Refused::malformed("a payment id is a UUID"))?;
    let payment = control.ask(move |gateway, now| gateway.payment(id, now)).await?;
    Ok(json(StatusCode::OK, &payment))
}

async fn promotions(State(control): State<Control>) -> Answer {
    let promotions = control.ask(|gateway, _| gateway.promotions()).await;
    Ok(json(StatusCode::OK, &promotions))
}
