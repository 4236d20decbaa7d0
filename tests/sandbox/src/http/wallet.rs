//! The page of the imagined wallet, on which a resident confirms or cancels a payment that was handed over to it.

use axum::{
    Router,
    extract::{Request, State},
    response::{Html, IntoResponse},
    routing::get,
};
use waterpay_core::{
    gateway::wire::{Outcome, PaymentResource},
    payment::PaymentId,
};

use super::{
    answer::{Answer, Refused},
    request::{self, Named},
};
use crate::{control::Control, gateway::Decision};

const FORM: &str = "application/x-www-form-urlencoded";

pub(super) fn routes() -> Router<Control> {
    Router::new().route("/wallet/{payment}", get(show).post(decide))
}

async fn show(State(control): State<Control>, Named(payment): Named<String>) -> Answer {
    let id = named(&payment)?;
    let payment = control.ask(move |gateway, now| gateway.payment(id, now)).await?;
    Ok(page(&payment).into_response())
}

async fn decide(State(control): State<Control>, Named(payment): Named<String>, request: Request) -> Answer {
    let id = named(&payment)?;
    let decision = match request::body(request, FORM).await?.as_ref() {
        b"answer=confirm" => Decision::Settle,
        b"answer=cancel" => Decision::Cancel,
        _ => return Err(Refused::malformed("answer=confirm or answer=cancel")),
    };
    Ok(page(&control.decide(id, decision).await?).into_response())
}

fn named(payment: &str) -> Result<PaymentId, Refused> {
    request::payment_id(payment).ok_or_else(|| Refused::malformed("a payment id is a UUID"))
}

fn page(payment: &PaymentResource) -> Html<String> {
    let content = match &payment.outcome {
        Outcome::RequiresAction { .. } => {
            "<form method=post>\
             <button name=answer value=confirm>確認付款 Confirm</button> \
             <button name=answer value=cancel>取消 Cancel</button></form>"
        }
        Outcome::Settled { .. } => "<p>已付款，請回到原本的 App。Paid; go back to the app.</p>",
        Outcome::Pending => "<p>處理中。Being processed.</p>",
        Outcome::Declined { .. }
        | Outcome::AlreadyPaid { .. }
        | Outcome::ExpiredNeverExecuted
        | Outcome::Unknown => "<p>未付款，請回到原本的 App。Not paid; go back to the app.</p>",
    };
    Html(format!(
        "<!doctype html><html lang=zh-Hant-TW><meta charset=utf-8><meta name=viewport content=width=device-width>\
         <title>沙盒錢包 Sandbox wallet</title><h1>沙盒錢包 Sandbox wallet</h1>\
         <p>NT$ {} → {}</p>{content}</html>",
        payment.total, payment.payee.name
    ))
}
