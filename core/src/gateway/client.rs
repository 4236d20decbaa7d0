//! The contract's questions, asked over any [`Gateway`], with answers in the core's own types.

use std::sync::Arc;

use serde::{Serialize, de::DeserializeOwned};

use super::{
    ExchangeFailed, Gateway, GatewayFault, Request, Response,
    wire::{
        AccountBills, AccountPayments, DeviceKeyRegistered, JOSE, JSON, PROBLEM_JSON, PaymentMethods,
        PaymentResource, PrintedCode, Problem, Promotions, QuoteRequest,
    },
};
use crate::{
    bill::{Bill, BillId},
    biller::{Account, Catalogue},
    payment::{CompactJws, DeviceKey, MethodId, PaymentId, PaymentMethod, Quote, cashback::Promotion},
};

/// Asks the gateway what the journey needs to know.
#[derive(Clone)]
pub struct GatewayClient {
    gateway: Arc<dyn Gateway>,
}

impl GatewayClient {
    /// Asks `gateway`.
    pub fn new(gateway: Arc<dyn Gateway>) -> Self {
        Self { gateway }
    }

    /// The household of an account and its bills.
    pub async fn bills(&self, account: &Account) -> Result<AccountBills, GatewayFault> {
        let found: AccountBills = self.ask(Request::get(format!("{}/bills", path_of(account)))).await?;
        matching(account, found)
    }

    /// The household and the bills that a printed code leads to.
    pub async fn printed_code(&self, account: &Account, text: &str) -> Result<AccountBills, GatewayFault> {
        let code = PrintedCode { biller: account.biller.clone(), text: text.to_owned() };
        let found: AccountBills = self.ask(posted("/v1/printed-codes", &code)).await?;
        matching(account, found)
    }

    /// The ways in which a bill can be paid.
    pub async fn methods(&self, bill: &BillId) -> Result<Vec<PaymentMethod>, GatewayFault> {
        let path = format!("/v1/bills/{}/payment-methods", segment(bill.as_str()));
        Ok(self.ask::<PaymentMethods>(Request::get(path)).await?.methods)
    }

    /// Makes the phone's key known.
    pub async fn register(&self, key: &DeviceKey) -> Result<(), GatewayFault> {
        let registered: DeviceKeyRegistered = self.ask(posted("/v1/device-keys", &key.to_jwk())).await?;
        if registered.key_id == key.key_id() { Ok(()) } else { Err(GatewayFault::DoesNotMatch) }
    }

    /// An offer for a bill. Whether the bill is still as it was shown is for the caller to see.
    pub async fn quote(
        &self,
        bill: &Bill,
        method: &MethodId,
        key: &DeviceKey,
    ) -> Result<Quote, GatewayFault> {
        let request =
            QuoteRequest { bill_id: bill.id.clone(), method_id: method.clone(), key_id: key.key_id() };
        let quote: Quote = self.ask(posted("/v1/quotes", &request)).await?;
        let matches = quote.bill.id == bill.id
            && quote.bill.account == bill.account
            && is_paid_to_its_biller(&quote.bill)
            && quote.method.id == *method
            && quote.adds_up();
        if matches { Ok(quote) } else { Err(GatewayFault::DoesNotMatch) }
    }

    /// Every payment of an account that the gateway knows.
    pub async fn payments(&self, account: &Account) -> Result<Vec<PaymentResource>, GatewayFault> {
        let path = format!("{}/payments", path_of(account));
        let payments = self.ask::<AccountPayments>(Request::get(path)).await?.payments;
        let matches = payments.iter().all(|payment| payment.account == *account);
        if matches { Ok(payments) } else { Err(GatewayFault::DoesNotMatch) }
    }

    /// What may come back after a payment, by the rules of each promotion.
    pub async fn promotions(&self) -> Result<Vec<Promotion>, GatewayFault> {
        Ok(self.ask::<Promotions>(Request::get("/v1/promotions".to_owned())).await?.promotions)
    }

    /// Sends a request to pay. What comes back is for [`interpret`](super::interpret()).
    pub async fn send(&self, payment: PaymentId, request: &CompactJws) -> Result<Response, ExchangeFailed> {
        let body = request.as_str().as_bytes().to_vec();
        let request = Request { idempotency_key: Some(payment), ..Request::post("/v1/payments", JOSE, body) };
        self.gateway.exchange(request).await
    }

    /// Asks how a payment stands. What comes back is for [`interpret`](super::interpret()).
    pub async fn how_it_stands(&self, payment: PaymentId) -> Result<Response, ExchangeFailed> {
        self.gateway.exchange(Request::get(format!("/v1/payments/{payment}"))).await
    }

    async fn ask<Answer: DeserializeOwned>(&self, request: Request) -> Result<Answer, GatewayFault> {
        let response = self.gateway.exchange(request).await.map_err(GatewayFault::NoAnswer)?;
        match response.status {
            200 | 201 if response.content_type == JSON => {
                serde_json::from_slice(&response.body).map_err(GatewayFault::from)
            }
            status @ (429 | 500..=599) => {
                Err(GatewayFault::Unavailable { status, retry_after: response.retry_after })
            }
            400..=499 if response.content_type == PROBLEM_JSON => {
                let problem: Problem = serde_json::from_slice(&response.body).map_err(GatewayFault::from)?;
                Err(GatewayFault::Refused { kind: problem.kind })
            }
            status => Err(GatewayFault::Unexpected { status }),
        }
    }
}

fn posted(path: &str, body: &impl Serialize) -> Request {
    let bytes = serde_json::to_vec(body).expect("bodies have string keys and no fallible serialiser");
    Request::post(path, JSON, bytes)
}

/// An answer about another household must never reach a screen.
fn matching(account: &Account, found: AccountBills) -> Result<AccountBills, GatewayFault> {
    let matches = found.household.account == *account
        && found.bills.iter().all(|bill| bill.account == *account && is_paid_to_its_biller(bill));
    if matches { Ok(found) } else { Err(GatewayFault::DoesNotMatch) }
}

/// Who gets the money for a biller's bills is compiled in, like the biller.
fn is_paid_to_its_biller(bill: &Bill) -> bool {
    let biller = Catalogue::built_in().biller(&bill.account.biller);
    biller.is_some_and(|biller| biller.payee_id == bill.payee.id)
}

fn path_of(account: &Account) -> String {
    format!("/v1/billers/{}/accounts/{}", segment(account.biller.as_str()), segment(account.number.reveal()))
}

/// A name that stays one segment of a path, whatever is in it.
fn segment(name: &str) -> String {
    url::form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>().replace('+', "%20")
}

#[cfg(test)]
mod tests;
