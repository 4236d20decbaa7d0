//! Each special number is what `docs/sandbox.md` says that it is.

use jiff::SignedDuration;
use waterpay_core::{
    bill::{Bill, BillStatus},
    gateway::wire::Outcome,
    payment::{DeclineReason, MethodKind},
};
use waterpay_sandbox::{Decision, SETTLES_AFTER, Special};

use crate::phone::{Phone, charges_for, proof, sandbox};

#[tokio::test]
async fn one_bill_is_paid_with_a_receipt_that_proves_it() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OneBill, "stored_value").await;
    let paid = phone.send(&order).await;
    assert_eq!(paid.status, 201);
    let receipt = proof(&paid.outcome(), &order);
    assert_eq!(receipt.claims().total.dollars(), 501);
    assert!(matches!(phone.status_of(Special::OneBill).await, BillStatus::Paid { .. }));
    assert_eq!(charges_for(&sandbox, &order).await, 1);
}

#[tokio::test]
async fn three_bills_are_listed_with_the_oldest_first() {
    let sandbox = sandbox().await;
    let bills = Phone::at(&sandbox).await.bills_of("0000002").await.bills;
    let states: Vec<_> = bills.iter().map(|bill| bill.status).collect();
    assert_eq!(states, [BillStatus::OverduePayable, BillStatus::OverduePayable, BillStatus::Unpaid]);
    assert!(bills.is_sorted_by_key(|bill| bill.due));
}

#[tokio::test]
async fn an_overdue_bill_states_its_late_fee_and_is_paid() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let bill = phone.only_bill_of(Special::OverduePayable).await;
    assert_eq!(bill.status, BillStatus::OverduePayable);
    assert_eq!(bill.charges.late_fee().unwrap().dollars(), 5);
    let order = phone.order(Special::OverduePayable, "bank_account").await;
    proof(&phone.send(&order).await.outcome(), &order);
}

#[tokio::test]
async fn bills_that_cannot_be_paid_here_and_now_are_not_quoted() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    for (special, state) in [
        (Special::OverdueClosed, "overdue_closed"),
        (Special::PaidElsewhere, "paid_elsewhere"),
        (Special::AutomaticDebit, "automatic_debit"),
        (Special::AlreadyPaid, "paid"),
        (Special::BeingPaidElsewhere, "being_paid"),
    ] {
        let bill = phone.only_bill_of(special).await;
        assert_eq!(serde_json::json!(bill.status)["state"], state, "{special:?}");
        let methods = phone.get(&format!("/v1/bills/{}/payment-methods", bill.id)).await;
        assert_eq!(methods.body["methods"], serde_json::json!([]), "{special:?}");
        let refused = phone.asks_for_a_quote(&bill, "stored_value").await;
        assert_eq!((refused.status, refused.problem()), (409, "bill-not-payable"), "{special:?}");
    }
}

#[tokio::test]
async fn nothing_due_is_a_household_without_bills_and_no_such_number_is_no_household() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    assert!(phone.bills_of("0000005").await.bills.is_empty());
    for path in ["bills", "payments"] {
        let unknown = phone.get(&format!("/v1/billers/kinmen-water/accounts/0000006/{path}")).await;
        assert_eq!((unknown.status, unknown.problem()), (404, "no-such-account"));
    }
}

#[tokio::test]
async fn a_corrected_bill_is_less_than_what_was_printed() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let code = "TWQRP://金門縣自來水廠/158/03/V1?D1=50100&D3=AAAAAAAAAAAA&D7=0000009&D10=901&D11=00,0040065224244555005500000100161777";
    let bills: waterpay_core::gateway::wire::AccountBills = phone.bills_of_code(code).await.expect(200);
    assert_eq!(bills.bills[0].amount().dollars(), 477);
}

#[tokio::test]
async fn declines_say_why_and_take_no_money() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    for (special, reason) in [
        (Special::InsufficientFunds, DeclineReason::InsufficientFunds),
        (Special::LimitExceeded, DeclineReason::LimitExceeded),
    ] {
        let order = phone.order(special, "stored_value").await;
        let declined = phone.send(&order).await;
        assert_eq!((declined.status, declined.outcome()), (201, Outcome::Declined { reason }));
        assert_eq!(charges_for(&sandbox, &order).await, 0);
        assert_eq!(phone.status_of(special).await, BillStatus::Unpaid, "it can be tried again");
    }
}

#[tokio::test]
async fn a_bill_that_changes_after_the_quote_is_declined_and_paid_when_looked_up_again() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::ChangesAfterQuote, "stored_value").await;
    let reason = DeclineReason::BillChanged;
    assert_eq!(phone.send(&order).await.outcome(), Outcome::Declined { reason });
    let again = phone.order(Special::ChangesAfterQuote, "stored_value").await;
    assert_eq!(again.intent.amount.dollars(), order.intent.amount.dollars() + 10);
    proof(&phone.send(&again).await.outcome(), &again);
}

#[tokio::test]
async fn the_wallet_number_offers_the_wallet_only_and_waits_for_the_resident() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let bill = phone.only_bill_of(Special::WalletOnly).await;
    let methods: waterpay_core::gateway::wire::PaymentMethods =
        phone.get(&format!("/v1/bills/{}/payment-methods", bill.id)).await.expect(200);
    assert!(methods.methods.iter().all(|method| method.kind == MethodKind::WalletHandOff));
    let refused = phone.asks_for_a_quote(&bill, "card").await;
    assert_eq!((refused.status, refused.problem()), (422, "method-not-offered"));

    let order = phone.order(Special::WalletOnly, "wallet").await;
    let waiting = phone.send(&order).await;
    assert_eq!(waiting.status, 201);
    let Outcome::RequiresAction { action } = waiting.outcome() else { panic!("{waiting:?}") };
    assert_eq!(action.url.as_str(), format!("{}/wallet/{}", sandbox.url(), order.id));
    assert_eq!(phone.send(&order).await.status, 200);
    assert_eq!(phone.status_of(Special::WalletOnly).await, BillStatus::BeingPaid);
}

#[tokio::test]
async fn a_slow_payment_is_pending_until_its_time_has_come() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::SlowToSettle, "stored_value").await;
    for _ in 0..2 {
        let pending = phone.send(&order).await;
        assert_eq!((pending.status, pending.outcome()), (202, Outcome::Pending));
    }
    assert_eq!(charges_for(&sandbox, &order).await, 0);
    sandbox.control().advance(SETTLES_AFTER).await.unwrap();
    proof(&phone.ask(order.id).await.outcome(), &order);
    assert_eq!(phone.send(&order).await.status, 200);
    assert_eq!(charges_for(&sandbox, &order).await, 1);
}

#[tokio::test]
async fn a_payment_that_comes_while_another_is_on_its_way_is_declined_for_good() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    for (special, method) in [(Special::SlowToSettle, "stored_value"), (Special::WalletOnly, "wallet")] {
        let first = phone.order(special, method).await;
        let second = phone.order(special, method).await;
        phone.send(&first).await;
        let reason = DeclineReason::BeingPaid;
        let declined = phone.send(&second).await;
        assert_eq!((declined.status, declined.outcome()), (201, Outcome::Declined { reason }), "{special:?}");
        sandbox.control().decide(first.id, Decision::Settle).await.unwrap();
        proof(&phone.ask(first.id).await.outcome(), &first);
        assert_eq!(phone.send(&second).await.outcome(), Outcome::Declined { reason });
        assert_eq!(charges_for(&sandbox, &second).await, 1, "{special:?}");
    }
}

#[tokio::test]
async fn a_bill_whose_payment_came_to_nothing_is_not_said_to_be_paid_and_can_be() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let first = phone.order(Special::WalletOnly, "wallet").await;
    let second = phone.order(Special::WalletOnly, "wallet").await;
    phone.send(&first).await;
    let reason = DeclineReason::BeingPaid;
    assert_eq!(phone.send(&second).await.outcome(), Outcome::Declined { reason });
    sandbox.control().decide(first.id, Decision::Cancel).await.unwrap();
    let third = phone.order(Special::WalletOnly, "wallet").await;
    phone.send(&third).await;
    sandbox.control().decide(third.id, Decision::Settle).await.unwrap();
    proof(&phone.ask(third.id).await.outcome(), &third);
    assert_eq!(charges_for(&sandbox, &third).await, 1);
}

#[tokio::test]
async fn the_first_answer_is_lost_although_the_payment_settled() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::AnswerLost, "stored_value").await;
    phone.request(&order).send().await.unwrap_err();
    proof(&phone.ask(order.id).await.outcome(), &order);
    let again = phone.send(&order).await;
    assert_eq!(again.status, 200);
    assert_eq!(charges_for(&sandbox, &order).await, 1);
}

#[tokio::test]
async fn a_payment_on_another_phone_ends_as_that_phone_decides() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let payments = phone.get("/v1/billers/kinmen-water/accounts/0000017/payments").await;
    let id = payments.body["payments"][0]["payment_id"].as_str().unwrap();
    sandbox.control().advance(SignedDuration::from_hours(24)).await.unwrap();
    assert_eq!(phone.status_of(Special::BeingPaidElsewhere).await, BillStatus::BeingPaid);
    phone.post(&format!("/sandbox/payments/{id}/settle"), &serde_json::Value::Null).await;
    assert!(matches!(phone.status_of(Special::BeingPaidElsewhere).await, BillStatus::Paid { .. }));
}

#[tokio::test]
async fn another_phone_that_was_faster_leaves_its_reference() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let order = phone.order(Special::OvertakenByAnotherPhone, "stored_value").await;
    let Outcome::AlreadyPaid { reference } = phone.send(&order).await.outcome() else {
        panic!("not already paid")
    };
    let payments = phone.get("/v1/billers/kinmen-water/accounts/0000018/payments").await;
    let listed: waterpay_core::gateway::wire::AccountPayments = payments.expect(200);
    let theirs = crate::phone::receipt_of(&listed.payments[0].outcome);
    let theirs: waterpay_core::payment::ReceiptClaims = theirs.claims().unwrap();
    assert_eq!(theirs.reference, reference);
    assert_eq!(charges_for(&sandbox, &order).await, 1);
}

#[tokio::test]
async fn years_of_bills_are_listed_with_the_last_one_unpaid_and_unlike_a_year_before() {
    let sandbox = sandbox().await;
    let bills = Phone::at(&sandbox).await.bills_of("0000019").await.bills;
    let (last, paid) = bills.split_last().unwrap();
    assert_eq!((paid.len(), last.status, last.amount().dollars()), (12, BillStatus::Unpaid, 829));
    assert!(paid.iter().all(|bill| matches!(bill.status, BillStatus::Paid { .. })));
    let year_before = paid.iter().find(|bill| Some(bill.period) == last.period.a_year_before()).unwrap();
    assert!(2 * used(last) >= 3 * used(year_before));
}

fn used(bill: &Bill) -> u32 {
    bill.usage.expect("a bill for water").0
}
