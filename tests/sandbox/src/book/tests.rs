//! What the schema forbids, whoever asks.

use waterpay_core::{gateway::wire::Outcome, payment::PaymentReference};

use super::*;
use crate::{gateway::Gateway, issuers::Special, receipt_key::receipt_key};

/// A gateway at which the bill of a special number is being paid on another phone, and that payment.
fn gateway_with_a_live_payment() -> (Gateway, KeptPayment) {
    let now = "2027-01-05T04:00:00Z".parse().unwrap();
    let book = Book::open(None).unwrap();
    let wallet_pages = "https://wallet.example.tw/pay".parse().unwrap();
    let gateway = Gateway::new(book, receipt_key(), wallet_pages, now).unwrap();
    let number = Special::BeingPaidElsewhere.number();
    let payment = payments::of_account(&gateway.book().connection, &number.into()).unwrap().remove(0);
    (gateway, payment)
}

/// The same payment of the same bill under another id.
fn another(payment: &KeptPayment, outcome: Outcome) -> KeptPayment {
    let mut another = payment.clone();
    another.resource.payment_id = "018f4e3c-0000-7000-8000-000000000000".parse().unwrap();
    another.resource.outcome = outcome;
    another
}

#[test]
fn a_second_live_payment_of_a_bill_cannot_be_kept_and_a_refused_one_can() {
    let (gateway, payment) = gateway_with_a_live_payment();
    let connection = &gateway.book().connection;
    assert!(payments::keep(connection, &another(&payment, Outcome::Pending)).is_err());
    let reference = PaymentReference::new("SB0");
    let refused = another(&payment, Outcome::AlreadyPaid { reference });
    payments::keep(connection, &refused).unwrap();
    let revived = another(&payment, Outcome::Pending);
    assert!(payments::update(connection, &revived.resource).is_err());
}

#[test]
fn a_charge_can_be_written_twice_and_never_changed_or_deleted() {
    let (gateway, payment) = gateway_with_a_live_payment();
    let connection = &gateway.book().connection;
    let charge = Charge {
        payment_id: payment.resource.payment_id,
        bill_id: payment.resource.bill_id,
        total: payment.resource.total,
        at: jiff::Timestamp::UNIX_EPOCH,
    };
    charges::append(connection, &charge).unwrap();
    charges::append(connection, &charge).unwrap();
    assert_eq!(charges::all(connection).unwrap(), [charge.clone(), charge]);
    assert!(connection.execute("UPDATE charges SET total = '0'", []).is_err());
    assert!(connection.execute("DELETE FROM charges", []).is_err());
}
