//! The routes of `docs/gateway.yaml`.

use axum::{
    Router,
    extract::{Request, State},
    routing::{get, post},
};
use waterpay_core::{bill::BillId, biller::BillerId};

use super::{
    answer::{Answer, Refused, reply},
    request::{self, Named},
};
use crate::{
    call::Call,
    control::Control,
    faults::{Fault, Operation},
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

type Account = Named<(String, String)>;

async fn account_bills(State(control): State<Control>, Named((biller, number)): Account) -> Answer {
    answer(&control, Call::Bills { biller: BillerId::new(biller), number }).await
}

async fn account_payments(State(control): State<Control>, Named((biller, number)): Account) -> Answer {
    answer(&control, Call::AccountPayments { biller: BillerId::new(biller), number }).await
}

async fn printed_code(State(control): State<Control>, request: Request) -> Answer {
    answer(&control, Call::PrintedCodes(request::json(request).await?)).await
}

async fn bill(State(control): State<Control>, Named(id): Named<String>) -> Answer {
    answer(&control, Call::Bill(BillId::new(id))).await
}

async fn payment_methods(State(control): State<Control>, Named(id): Named<String>) -> Answer {
    answer(&control, Call::PaymentMethods(BillId::new(id))).await
}

async fn device_key(State(control): State<Control>, request: Request) -> Answer {
    answer(&control, Call::DeviceKeys(request::json(request).await?)).await
}

async fn quote(State(control): State<Control>, request: Request) -> Answer {
    answer(&control, Call::Quotes(request::json(request).await?)).await
}

async fn send_payment(State(control): State<Control>, request: Request) -> Answer {
    let id = request::idempotency_key(request.headers())?;
    let authorisation = request::jose(request).await?;
    answer(&control, Call::SendPayment { id, authorisation }).await
}

async fn ask_payment(State(control): State<Control>, Named(id): Named<String>) -> Answer {
    let id = request::payment_id(&id).ok_or_else(|| Refused::malformed("a payment id is a UUID"))?;
    answer(&control, Call::AskPayment(id)).await
}

async fn promotions(State(control): State<Control>) -> Answer {
    answer(&control, Call::Promotions).await
}

async fn answer(control: &Control, call: Call) -> Answer {
    let answered = control.ask(move |gateway, now| gateway.answer(call, now)).await?;
    let is_lost = answered.is_lost;
    let mut response = reply(answered);
    if is_lost {
        response.extensions_mut().insert(Fault::DropAfterEffect);
    }
    Ok(response)
}
