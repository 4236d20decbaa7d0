//! What the phone expects to come back, and that paying never depends on it.

use tokio::runtime::Handle;

use super::{super::device::ThisDevice, scripted::Told, *};
use crate::{
    payment::{
        MethodKind, PaymentMethod,
        cashback::{Expectation, FirstPayments, Gives, Whose, WhyNot},
        examples::twd,
    },
    water_number::WaterNumber,
};

/// The first payment of a payer, and another two percent that are not for cards.
const TWO: &str = r#"{ "promotions": [
    { "id": "first", "title": "First", "until": null, "payee_id": null,
      "rule": { "basis_points": 800, "at_most": 20, "first_payments": { "count": 1, "of": "payer" } } },
    { "id": "balance", "title": "Balance", "until": null, "payee_id": null,
      "rule": { "basis_points": 200, "sources": ["stored_value"] } },
    { "id": "new", "title": "New", "until": null, "payee_id": null, "rule": { "by_the_moon": true } }
] }"#;

fn methods() -> Vec<PaymentMethod> {
    let of = |kind| PaymentMethod { kind, ..quote().method };
    vec![of(MethodKind::Card), of(MethodKind::StoredValue)]
}

async fn expectations(water_pay: &WaterPay) -> Vec<Expectation> {
    water_pay.expected_cashback(bill(), methods()).await.unwrap()
}

fn totals(expectations: &[Expectation]) -> Vec<u64> {
    expectations.iter().map(|expectation| expectation.total.dollars()).collect()
}

fn first_of(expectation: &Expectation) -> &Gives {
    &expectation.parts[0].gives
}

#[tokio::test]
async fn what_is_expected_is_worked_out_for_each_way_to_pay_by_one_question() {
    let gateway = Scripted::new();
    gateway.tell_promotions(Told::Body(TWO));
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway).unwrap();
    let expectations = expectations(&water_pay).await;
    // 8 % of 320 are 25, at most 20; 2 % are 6.
    assert_eq!(totals(&expectations), [20, 26]);
    let by_card: Vec<_> = expectations[0].parts.iter().map(|part| &part.gives).collect();
    assert_eq!(by_card[0], &Gives::Amount(twd(20)));
    assert!(matches!(by_card[1], Gives::Nothing(WhyNot::AnotherSource { .. })), "{by_card:?}");
    assert_eq!(by_card[2], &Gives::NotTold, "a rule that this version does not know");
}

#[tokio::test]
async fn a_payment_counts_once_it_is_paid_and_not_while_it_is_on_its_way() {
    let gateway = Scripted::new();
    gateway.tell_promotions(Told::Body(TWO));
    gateway.answer(Outcome::Pending);
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway.clone()).unwrap();
    let id = begun(&water_pay).await;
    assert_eq!(totals(&expectations(&water_pay).await), [20, 26]);

    gateway.settle();
    wait_until(&water_pay, id, |stage| matches!(stage, Stage::Paid(_))).await;
    let after = expectations(&water_pay).await;
    let first = FirstPayments { count: 1.try_into().unwrap(), of: Whose::Payer };
    assert_eq!(first_of(&after[0]), &Gives::Nothing(WhyNot::PaymentsUsedUp { first }));
    assert_eq!(totals(&after), [0, 6]);
}

#[tokio::test]
async fn a_household_s_payments_are_counted_apart_from_another_household_s() {
    let gateway = Scripted::new();
    gateway.tell_promotions(Told::Body(
        r#"{ "promotions": [{ "id": "first", "title": "First", "until": null, "payee_id": null,
             "rule": { "basis_points": 100, "first_payments": { "count": 1, "of": "household" } } }] }"#,
    ));
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway).unwrap();
    let id = begun(&water_pay).await;
    wait_until(&water_pay, id, Stage::is_final).await;
    assert_eq!(totals(&expectations(&water_pay).await), [0, 0]);

    let number: WaterNumber = "0000002".parse().unwrap();
    let neighbours = crate::bill::Bill { account: number.into(), ..bill() };
    let expected = water_pay.expected_cashback(neighbours, methods()).await.unwrap();
    assert_eq!(totals(&expected), [3, 3]);
}

#[tokio::test]
async fn a_gateway_that_cannot_tell_keeps_nobody_from_paying() {
    for told in [Told::Refused, Told::Body("{}"), Told::Body("no JSON")] {
        let gateway = Scripted::new();
        gateway.tell_promotions(told);
        let folder = folder();
        let water_pay = WaterPay::open_with(settings(&folder), gateway).unwrap();
        let expected = water_pay.expected_cashback(bill(), methods()).await;
        assert!(matches!(expected, Err(Failure::GatewayNotUnderstood(_))), "{expected:?}");
        let id = begun(&water_pay).await;
        wait_until(&water_pay, id, |stage| matches!(stage, Stage::Paid(_))).await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_gateway_that_says_nothing_is_waited_for_three_seconds() {
    let gateway = Scripted::new();
    gateway.tell_promotions(Told::Silence);
    let folder = folder();
    let device = Arc::new(ThisDevice);
    let water_pay = WaterPay::open_on(settings(&folder), gateway, Handle::current(), device).unwrap();
    let begun = tokio::time::Instant::now();
    let expected = water_pay.expected_cashback(bill(), methods()).await;
    assert!(matches!(expected, Err(Failure::GatewayUnreachable(_))), "{expected:?}");
    assert_eq!(begun.elapsed().as_secs(), 3);
}

#[tokio::test]
async fn more_money_than_there_is_is_not_believed() {
    let gateway = Scripted::new();
    gateway.tell_promotions(Told::Body(
        r#"{ "promotions": [
            { "id": "a", "title": "A", "until": null, "payee_id": null, "rule": { "basis_points": 10000 } },
            { "id": "b", "title": "B", "until": null, "payee_id": null, "rule": { "basis_points": 10000 } }] }"#,
    ));
    let folder = folder();
    let water_pay = WaterPay::open_with(settings(&folder), gateway).unwrap();
    let most = crate::bill::Charge::Charged {
        kind: crate::bill::ChargeKind::WaterUse,
        amount: crate::money::Twd::MAX,
    };
    let charges = crate::bill::Charges::new(vec![most]).unwrap();
    let bill = crate::bill::Bill { charges, ..bill() };
    let expected = water_pay.expected_cashback(bill, methods()).await;
    assert!(matches!(expected, Err(Failure::GatewayNotUnderstood(_))), "{expected:?}");
}
