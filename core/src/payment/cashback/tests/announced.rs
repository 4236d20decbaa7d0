//! The promotion of 2019: "until 31 May 2019, 8 % cashback on the first two payments, at most TWD 20 each; another 2 %
//! from stored value or a linked bank account".
//!
//! The announcement leaves open whose first two payments, and whether the 2 % have the same end. Here they are the
//! payer's, and they have.

use super::*;

const ANNOUNCED: &str = r#"[
    { "id": "first-two", "title": "8 % back", "until": "2019-05-31T16:00:00Z", "payee_id": null,
      "rule": { "basis_points": 800, "at_most": 20, "first_payments": { "count": 2, "of": "payer" } } },
    { "id": "by-balance", "title": "another 2 % back", "until": "2019-05-31T16:00:00Z", "payee_id": null,
      "rule": { "basis_points": 200, "sources": ["stored_value", "linked_bank_account"] } }
]"#;

const MIDDLE_OF_MAY: &str = "2019-05-15T12:00:00+08:00";

fn announced() -> Vec<Promotion> {
    let promotions: Vec<Promotion> = serde_json::from_str(ANNOUNCED).unwrap();
    assert!(promotions.iter().all(|promotion| promotion.rule.is_some()));
    promotions
}

/// What the 8 %, the 2 % and both together give, in dollars.
fn dollars(paying: &Paying) -> (u64, u64, u64) {
    let expectation = expected(&announced(), paying).unwrap();
    let [first_two, by_balance] = &expectation.parts[..] else { panic!("two promotions") };
    let dollars = |part: &Part| part.amount().map_or(0, crate::money::Twd::dollars);
    (dollars(first_two), dollars(by_balance), expectation.total.dollars())
}

#[test]
fn every_amount_is_rounded_down_by_each_promotion_and_the_first_is_capped() {
    let table = [
        (0, (0, 0, 0)),
        (12, (0, 0, 0)),
        (13, (1, 0, 1)),
        (49, (3, 0, 3)),
        (50, (4, 1, 5)),
        // Rounded together it would be 10 % of 99, so 9.
        (99, (7, 1, 8)),
        (249, (19, 4, 23)),
        (250, (20, 5, 25)),
        (251, (20, 5, 25)),
        (501, (20, 10, 30)),
        (3000, (20, 60, 80)),
        (9_999_999_999, (20, 199_999_999, 200_000_019)),
    ];
    for (amount, expected) in table {
        assert_eq!(dollars(&paying(amount, MethodKind::StoredValue, MIDDLE_OF_MAY)), expected, "{amount}");
    }
}

#[test]
fn it_ends_with_the_last_instant_of_may_in_taipei() {
    let table = [
        ("2019-05-30T23:59:59+08:00", 30),
        ("2019-05-31T00:00:00+08:00", 30),
        ("2019-05-31T23:59:59.999999999+08:00", 30),
        ("2019-06-01T00:00:00+08:00", 0),
        ("2019-05-31T15:59:59Z", 30),
        ("2019-05-31T16:00:00Z", 0),
        ("2027-01-05T12:00:00+08:00", 0),
    ];
    for (at, total) in table {
        assert_eq!(dollars(&paying(501, MethodKind::StoredValue, at)).2, total, "{at}");
    }
    let over = WhyNot::Over { until: "2019-05-31T16:00:00Z".parse().unwrap() };
    let june = paying(501, MethodKind::Card, "2019-06-01T00:00:00+08:00");
    assert_eq!(gives(&announced(), &june), [Gives::Nothing(over.clone()), Gives::Nothing(over)]);
}

#[test]
fn two_payments_give_eight_percent_and_the_third_only_two() {
    let table = [(0, (20, 10, 30)), (1, (20, 10, 30)), (2, (0, 10, 10)), (3, (0, 10, 10))];
    for (made, expected) in table {
        let mut paying = paying(501, MethodKind::LinkedBankAccount, MIDDLE_OF_MAY);
        paying.earlier = vec![settled("2019-05-01T00:00:00Z"); made];
        assert_eq!(dollars(&paying), expected, "after {made}");
    }
}

#[test]
fn only_stored_value_and_a_linked_bank_account_give_the_other_two_percent() {
    let table = [
        (MethodKind::StoredValue, (20, 10, 30)),
        (MethodKind::LinkedBankAccount, (20, 10, 30)),
        (MethodKind::Card, (20, 0, 20)),
        (MethodKind::WalletHandOff, (20, 0, 20)),
        (MethodKind::Other, (20, 0, 20)),
    ];
    for (source, expected) in table {
        assert_eq!(dollars(&paying(501, source, MIDDLE_OF_MAY)), expected, "{source:?}");
    }
}
