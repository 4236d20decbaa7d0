//! What holds for whatever promotions a gateway states.

use jiff::Timestamp;
use proptest::{collection::vec, option, prelude::*, sample::subsequence};

use super::*;
use crate::money::Twd;

const KINDS: [MethodKind; 4] =
    [MethodKind::StoredValue, MethodKind::LinkedBankAccount, MethodKind::Card, MethodKind::WalletHandOff];

/// Few instants, so that they meet.
fn instants() -> impl Strategy<Value = Timestamp> {
    (0_i64..6).prop_map(|second| Timestamp::from_second(second).unwrap())
}

fn payees() -> impl Strategy<Value = PayeeId> {
    prop_oneof![Just(PayeeId::new(KINMEN)), Just(PayeeId::new("another"))]
}

fn amounts() -> impl Strategy<Value = Twd> {
    prop_oneof![0_u64..3000, 0..=Twd::MAX.dollars()].prop_map(twd)
}

fn rules() -> impl Strategy<Value = Rule> {
    let first = (1_u32..4, prop_oneof![Just(Whose::Household), Just(Whose::Payer)]);
    let first = first.prop_map(|(count, of)| FirstPayments { count: count.try_into().unwrap(), of });
    let sources = subsequence(KINDS.to_vec(), 1..=4).prop_map(|kinds| Sources::new(kinds).unwrap());
    let one_of = prop_oneof!["spring", "autumn"];
    (1_u16..=10_000, option::of(amounts()), option::of(first), option::of(sources), option::of(one_of))
        .prop_map(|(basis_points, at_most, first_payments, sources, one_of)| Rule {
            share: Share::from_basis_points(basis_points).unwrap(),
            at_most,
            first_payments,
            sources,
            one_of,
        })
}

/// Promotions with names of their own, some of them in words only.
fn promotions() -> impl Strategy<Value = Vec<Promotion>> {
    let each = (option::of(instants()), option::of(instants()), option::of(payees()), option::of(rules()));
    vec(each, 0..6).prop_map(|all| {
        let promotion = |(at, (from, until, payee_id, rule))| Promotion {
            id: PromotionId::new(format!("promotion-{at}")),
            title: format!("title {at}"),
            from,
            until,
            payee_id,
            rule,
        };
        all.into_iter().enumerate().map(promotion).collect()
    })
}

fn payments() -> impl Strategy<Value = Paying> {
    let earlier = (instants(), payees(), any::<bool>(), any::<bool>()).prop_map(
        |(settled_at, payee, same_household, same_payer)| Earlier {
            settled_at,
            payee,
            same_household,
            same_payer,
        },
    );
    // So little that six times as much is an amount.
    let amount = prop_oneof![0_u64..3000, 0..=Twd::MAX.dollars() / 6].prop_map(twd);
    (payees(), amount, prop::sample::select(KINDS.to_vec()), instants(), vec(earlier, 0..4))
        .prop_map(|(payee, amount, source, at, earlier)| Paying { payee, amount, source, at, earlier })
}

fn by_id(mut expectation: Expectation) -> Vec<Part> {
    expectation.parts.sort_by(|a, b| a.promotion.cmp(&b.promotion));
    expectation.parts
}

proptest! {
    #[test]
    fn the_total_is_the_sum_of_the_parts(promotions in promotions(), paying in payments()) {
        let expectation = expected(&promotions, &paying).unwrap();
        prop_assert_eq!(expectation.parts.len(), promotions.len());
        let sum: u64 = expectation.parts.iter().filter_map(Part::amount).map(Twd::dollars).sum();
        prop_assert_eq!(expectation.total.dollars(), sum);
    }

    #[test]
    fn no_promotion_gives_more_than_its_cap_or_its_share_nor_a_dollar_less(
        promotions in promotions(),
        paying in payments(),
    ) {
        let parts = expected(&promotions, &paying).unwrap().parts;
        for (promotion, part) in promotions.iter().zip(parts) {
            let Some(given) = part.amount() else { continue };
            let rule = promotion.rule.as_ref().unwrap();
            let (given, whole) = (u128::from(given.dollars()), u128::from(paying.amount.dollars()));
            let share = whole * u128::from(u16::from(rule.share));
            prop_assert!(given > 0 && given * 10_000 <= share);
            let cap = rule.at_most.map(|at_most| u128::from(at_most.dollars()));
            prop_assert!(cap.is_none_or(|cap| given <= cap));
            prop_assert!((given + 1) * 10_000 > share || cap == Some(given), "rounding takes less than a dollar");
        }
    }

    #[test]
    fn a_larger_bill_never_gives_less(promotions in promotions(), paying in payments(), less in amounts()) {
        let smaller = Paying { amount: less.min(paying.amount), ..paying.clone() };
        let (less, more) = (expected(&promotions, &smaller), expected(&promotions, &paying));
        prop_assert!(less.unwrap().total <= more.unwrap().total);
    }

    #[test]
    fn an_earlier_payment_more_never_gives_more(promotions in promotions(), paying in payments()) {
        let before = Paying { earlier: paying.earlier.iter().skip(1).cloned().collect(), ..paying.clone() };
        let (fewer, more) = (expected(&promotions, &before), expected(&promotions, &paying));
        prop_assert!(fewer.unwrap().total >= more.unwrap().total);
    }

    #[test]
    fn the_order_of_promotions_and_of_earlier_payments_does_not_matter(
        (promotions, shuffled) in promotions().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        paying in payments(),
    ) {
        let mut backwards = paying.clone();
        backwards.earlier.reverse();
        let (one, other) = (expected(&promotions, &paying).unwrap(), expected(&shuffled, &backwards).unwrap());
        prop_assert_eq!(one.total, other.total);
        prop_assert_eq!(by_id(one), by_id(other));
    }

    #[test]
    fn of_those_that_do_not_stack_one_gives_and_it_is_the_best(
        promotions in promotions(),
        paying in payments(),
    ) {
        let expectation = expected(&promotions, &paying).unwrap();
        for name in ["spring", "autumn"] {
            let rivals = promotions.iter().zip(&expectation.parts).filter(|(promotion, _)| {
                promotion.rule.as_ref().is_some_and(|rule| rule.one_of.as_deref() == Some(name))
            });
            let alone = rivals.clone().map(|(promotion, _)| {
                expected(std::slice::from_ref(promotion), &paying).unwrap().total
            });
            let given: Vec<Twd> = rivals.clone().filter_map(|(_, part)| part.amount()).collect();
            let best = alone.max().filter(|best| *best > Twd::ZERO);
            prop_assert_eq!(given, Vec::from_iter(best));
        }
    }

    #[test]
    fn a_promotion_that_gives_nothing_can_as_well_be_absent(promotions in promotions(), paying in payments()) {
        let expectation = expected(&promotions, &paying).unwrap();
        let gives = |(_, part): &(&Promotion, &Part)| part.amount().is_some();
        let giving: Vec<Promotion> = promotions
            .iter()
            .zip(&expectation.parts)
            .filter(gives)
            .map(|(promotion, _)| promotion.clone())
            .collect();
        prop_assert_eq!(expected(&giving, &paying).unwrap().total, expectation.total);
    }

    #[test]
    fn what_is_stated_is_read_again_as_it_was(promotions in promotions()) {
        let stated = serde_json::to_string(&promotions).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Promotion>>(&stated).unwrap(), promotions);
    }
}
