//! What comes back: the rules as they are served, read by the core as a phone reads them, are what the quotes state.

use jiff::{SignedDuration, Timestamp};
use waterpay_core::{
    bill::Bill,
    gateway::wire::Promotions,
    payment::{
        MethodKind,
        cashback::{Earlier, Expectation, Paying, expected},
    },
};
use waterpay_sandbox::{RunningSandbox, Sandbox, SandboxSettings, Special};

use crate::phone::{Phone, proof, sandbox};

/// The promotion that was announced for 2019.
const ANNOUNCED: &str = include_str!("../../promotions-2019.json");

/// The last day of May in Taipei has begun.
const LAST_DAY: &str = "2019-05-30T16:00:00Z";

async fn in_may_2019() -> RunningSandbox {
    let settings = SandboxSettings {
        begins_at: Some(LAST_DAY.parse().unwrap()),
        promotions: Some(serde_json::from_str(ANNOUNCED).unwrap()),
        ..SandboxSettings::default()
    };
    Sandbox::start(settings).await.unwrap()
}

/// What a phone expects that knows of these payments.
async fn expectation(
    phone: &Phone,
    bill: &Bill,
    source: MethodKind,
    at: Timestamp,
    earlier: &[Earlier],
) -> Expectation {
    let Promotions { promotions } = phone.get("/v1/promotions").await.expect(200);
    assert!(promotions.iter().all(|promotion| promotion.rule.is_some()), "every rule is understood");
    let (payee, amount) = (bill.payee.id.clone(), bill.amount());
    expected(&promotions, &Paying { payee, amount, source, at, earlier: earlier.to_vec() }).unwrap()
}

/// Asks for an offer in every way, and checks that each gives what the phone expects. What they give, in dollars.
async fn offered(phone: &Phone, sandbox: &RunningSandbox, bill: &Bill, earlier: &[Earlier]) -> Vec<u64> {
    let mut offered = vec![];
    for (method, kind) in [
        ("stored_value", MethodKind::StoredValue),
        ("bank_account", MethodKind::LinkedBankAccount),
        ("card", MethodKind::Card),
        ("wallet", MethodKind::WalletHandOff),
    ] {
        let quote = phone.quote(bill, method).await;
        let dollars = quote.cashback.map_or(0, |cashback| cashback.amount.dollars());
        let expected = expectation(phone, bill, kind, sandbox.control().now(), earlier).await;
        assert_eq!(dollars, expected.total.dollars(), "{method}");
        offered.push(dollars);
    }
    offered
}

/// Pays a bill by its stored value. What the next payments find.
async fn pays(phone: &Phone, bill: &Bill, same_household: bool, same_payer: bool) -> Earlier {
    let order = phone.authorise(phone.quote(bill, "stored_value").await);
    let receipt = proof(&phone.send(&order).await.outcome(), &order);
    let settled_at = receipt.claims().settled_at;
    Earlier { settled_at, payee: bill.payee.id.clone(), same_household, same_payer }
}

#[tokio::test]
async fn the_announced_promotion_gives_what_its_rules_say_and_nothing_after_its_last_day() {
    let sandbox = in_may_2019().await;
    let phone = Phone::at(&sandbox).await;
    let bill = phone.only_bill_of(Special::OneBill).await;
    assert_eq!(offered(&phone, &sandbox, &bill, &[]).await, [30, 30, 20, 20]);
    sandbox.control().advance(SignedDuration::from_hours(24)).await.unwrap();
    assert_eq!(offered(&phone, &sandbox, &bill, &[]).await, [0, 0, 0, 0]);
}

#[tokio::test]
async fn the_first_two_payments_of_a_payer_are_counted_over_all_households() {
    let sandbox = in_may_2019().await;
    let (phone, neighbour) = (Phone::at(&sandbox).await, Phone::with_key(&sandbox, 2).await);
    let bill = phone.only_bill_of(Special::OneBill).await;
    let mut earlier = vec![];
    for (number, payer, same) in
        [("2037199", &phone, true), ("2037200", &neighbour, false), ("2037201", &phone, true)]
    {
        let theirs = phone.bills_of(number).await.bills.remove(0);
        earlier.push(pays(payer, &theirs, false, same).await);
    }
    assert_eq!(offered(&phone, &sandbox, &bill, &earlier).await, [10, 10, 0, 0]);
    for payment in &mut earlier {
        payment.same_payer = !payment.same_payer;
    }
    assert_eq!(offered(&neighbour, &sandbox, &bill, &earlier).await, [30, 30, 20, 20]);
}

#[tokio::test]
async fn a_receipt_has_what_its_offer_promised_under_all_the_titles() {
    let sandbox = in_may_2019().await;
    let phone = Phone::at(&sandbox).await;
    let quote = phone.quote(&phone.only_bill_of(Special::OneBill).await, "bank_account").await;
    let promised = quote.cashback.clone().unwrap();
    assert_eq!(promised.amount.dollars(), 30);
    assert_eq!(promised.promotion, "前兩筆回饋 8 %，每筆最高 20 元 + 儲值餘額或連結的銀行帳戶再回饋 2 %");
    let order = phone.authorise(quote);
    assert_eq!(proof(&phone.send(&order).await.outcome(), &order).claims().cashback, Some(promised));
}

#[tokio::test]
async fn the_sandbox_s_own_promotion_counts_a_household_s_payments_from_whichever_phone() {
    let sandbox = sandbox().await;
    let (phone, neighbour) = (Phone::at(&sandbox).await, Phone::with_key(&sandbox, 2).await);
    let bills = phone.bills_of("0000002").await.bills;
    let mut earlier = vec![];
    assert_eq!(offered(&phone, &sandbox, &bills[2], &earlier).await, [20; 4]);
    earlier.push(pays(&phone, &bills[0], true, true).await);
    assert_eq!(offered(&phone, &sandbox, &bills[2], &earlier).await, [20; 4]);
    earlier.push(pays(&neighbour, &bills[1], true, false).await);
    assert_eq!(offered(&phone, &sandbox, &bills[2], &earlier).await, [0; 4]);
    let other_household = phone.only_bill_of(Special::OneBill).await;
    assert_eq!(offered(&phone, &sandbox, &other_household, &[]).await, [20; 4]);
}
