//! Many requests at the same moment, and still one charge.

use waterpay_core::gateway::wire::Outcome;
use waterpay_sandbox::Special;

use crate::phone::{Answered, Order, Phone, answered, charges_for, sandbox};

async fn all_at_once(phone: &Phone, orders: &[Order]) -> Vec<Answered> {
    let sent: Vec<_> = orders.iter().map(|order| tokio::spawn(answered(phone.request(order)))).collect();
    let mut answers = Vec::new();
    for answer in sent {
        answers.push(answer.await.unwrap());
    }
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_copies_of_one_payment_are_one_charge() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OneBill, "stored_value").await;
    let answers = all_at_once(&phone, &vec![order.clone(); 64]).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 1);
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 63);
    assert!(answers.iter().all(|answer| answer.body == answers[0].body));
    assert_eq!(charges_for(&sandbox, &order).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_payments_of_one_bill_are_one_charge_and_the_rest_are_told_its_reference() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let bill = phone.only_bill_of(Special::OneBill).await;
    let mut orders = Vec::new();
    for _ in 0..64 {
        orders.push(phone.authorise(phone.quote(&bill, "stored_value").await));
    }
    let answers = all_at_once(&phone, &orders).await;
    let mut settled = 0;
    let mut references = Vec::new();
    for answer in &answers {
        assert_eq!(answer.status, 201);
        match answer.outcome() {
            Outcome::Settled { .. } => settled += 1,
            Outcome::AlreadyPaid { reference } => references.push(reference),
            Outcome::Pending
            | Outcome::RequiresAction { .. }
            | Outcome::Declined { .. }
            | Outcome::ExpiredNeverExecuted
            | Outcome::Unknown => panic!("{answer:?}"),
        }
    }
    references.dedup();
    assert_eq!((settled, references.len()), (1, 1));
    assert_eq!(charges_for(&sandbox, &orders[0]).await, 1);
}
