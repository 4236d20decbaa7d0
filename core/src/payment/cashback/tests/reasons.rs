//! Why a promotion gives nothing, and which reason is told when there are several.

use super::*;

const NOW: &str = "2027-01-05T04:00:00Z";

fn first(count: u32, of: Whose) -> FirstPayments {
    FirstPayments { count: count.try_into().unwrap(), of }
}

fn by_card_only() -> Sources {
    Sources::new(vec![MethodKind::Card]).unwrap()
}

#[test]
fn a_promotion_begins_at_its_first_instant_and_ends_before_its_last() {
    let (from, until) = ("2027-01-05T04:00:00Z".parse().unwrap(), "2027-01-06T04:00:00Z".parse().unwrap());
    let window = Promotion { from: Some(from), until: Some(until), ..promotion("a", 1000) };
    let table = [
        ("2027-01-05T03:59:59.999999999Z", Gives::Nothing(WhyNot::NotYetBegun { from })),
        ("2027-01-05T04:00:00Z", Gives::Amount(twd(50))),
        ("2027-01-06T03:59:59.999999999Z", Gives::Amount(twd(50))),
        ("2027-01-06T04:00:00Z", Gives::Nothing(WhyNot::Over { until })),
    ];
    for (at, expected) in table {
        assert_eq!(
            gives(std::slice::from_ref(&window), &paying(501, MethodKind::Card, at)),
            [expected],
            "{at}"
        );
    }
}

#[test]
fn a_payee_s_promotion_is_for_its_bills_only() {
    let own = Promotion { payee_id: Some(PayeeId::new(KINMEN)), ..promotion("own", 1000) };
    let other = Promotion { payee_id: Some(PayeeId::new("another")), ..promotion("other", 1000) };
    let gives = gives(&[own, other], &paying(501, MethodKind::Card, NOW));
    assert_eq!(gives, [Gives::Amount(twd(50)), Gives::Nothing(WhyNot::AnotherPayee)]);
}

#[test]
fn the_first_payments_are_the_household_s_or_the_payer_s_since_it_began_and_to_its_payee() {
    let since = "2027-01-01T00:00:00Z";
    let counted = |of| Promotion {
        from: Some(since.parse().unwrap()),
        payee_id: Some(PayeeId::new(KINMEN)),
        ..ruled("a", 1000, |rule| rule.first_payments = Some(first(1, of)))
    };
    let at_once = settled(since);
    let table = [
        (at_once.clone(), [true, true]),
        (Earlier { same_payer: false, ..at_once.clone() }, [true, false]),
        (Earlier { same_household: false, ..at_once.clone() }, [false, true]),
        (Earlier { payee: PayeeId::new("another"), ..at_once }, [false, false]),
        (settled("2026-12-31T23:59:59Z"), [false, false]),
    ];
    for (earlier, used_up) in table {
        let paying = Paying { earlier: vec![earlier], ..paying(501, MethodKind::Card, NOW) };
        let told = [Whose::Household, Whose::Payer].map(|of| {
            let expected = Gives::Nothing(WhyNot::PaymentsUsedUp { first: first(1, of) });
            gives(&[counted(of)], &paying) == [expected]
        });
        assert_eq!(told, used_up, "{paying:?}");
    }
}

#[test]
fn less_than_a_dollar_is_nothing() {
    let gives = |amount| gives(&[promotion("a", 100)], &paying(amount, MethodKind::Card, NOW));
    assert_eq!(gives(99), [Gives::Nothing(WhyNot::RoundsToNothing)]);
    assert_eq!(gives(100), [Gives::Amount(twd(1))]);
}

#[test]
fn what_nobody_can_change_is_told_before_what_another_way_to_pay_would_change() {
    let mut all = ruled("a", 1, |rule| {
        rule.first_payments = Some(first(1, Whose::Payer));
        rule.sources = Some(by_card_only());
    });
    let (from, until) = ("2028-01-01T00:00:00Z".parse().unwrap(), "2026-01-01T00:00:00Z".parse().unwrap());
    (all.from, all.until, all.payee_id) = (Some(from), Some(until), Some(PayeeId::new("another")));
    let mut paying = paying(501, MethodKind::StoredValue, NOW);
    paying.earlier = vec![settled("2026-01-01T00:00:00Z")];

    let mut tells = |change: fn(&mut Promotion, &mut Paying), reason| {
        assert_eq!(gives(std::slice::from_ref(&all), &paying), [Gives::Nothing(reason)]);
        change(&mut all, &mut paying);
    };
    tells(|promotion, _| promotion.payee_id = None, WhyNot::AnotherPayee);
    tells(|promotion, _| promotion.from = None, WhyNot::NotYetBegun { from });
    tells(|promotion, _| promotion.until = None, WhyNot::Over { until });
    tells(|_, paying| paying.earlier.clear(), WhyNot::PaymentsUsedUp { first: first(1, Whose::Payer) });
    tells(|_, paying| paying.amount = twd(10_000), WhyNot::RoundsToNothing);
    tells(|_, paying| paying.source = MethodKind::Card, WhyNot::AnotherSource { sources: by_card_only() });
    assert_eq!(gives(&[all], &paying), [Gives::Amount(twd(1))]);
}

#[test]
fn of_those_that_do_not_stack_the_best_counts_and_of_equals_the_one_whose_id_comes_first() {
    let one_of =
        |id, basis_points, name: &str| ruled(id, basis_points, |rule| rule.one_of = Some(name.to_owned()));
    let promotions = [
        one_of("b", 500, "spring"),
        one_of("c", 300, "spring"),
        one_of("a", 500, "spring"),
        one_of("d", 100, "autumn"),
        promotion("e", 200),
    ];
    let better = || Gives::Nothing(WhyNot::BetterOne { title: "title of a".to_owned() });
    let told = gives(&promotions, &paying(1000, MethodKind::Card, NOW));
    let amounts = [50, 10, 20].map(|dollars| Gives::Amount(twd(dollars)));
    let [best, autumn, always] = amounts;
    assert_eq!(told, [better(), better(), best, autumn, always]);
}

#[test]
fn one_that_gives_nothing_keeps_no_other_from_giving() {
    let promotions = [
        ruled("a", 9000, |rule| {
            rule.one_of = Some("spring".to_owned());
            rule.sources = Some(by_card_only());
        }),
        ruled("b", 100, |rule| rule.one_of = Some("spring".to_owned())),
    ];
    let told = gives(&promotions, &paying(1000, MethodKind::StoredValue, NOW));
    let source = WhyNot::AnotherSource { sources: by_card_only() };
    assert_eq!(told, [Gives::Nothing(source), Gives::Amount(twd(10))]);
}

#[test]
fn one_in_words_only_may_give_something_as_long_as_it_is_on_and_for_this_payee() {
    let until = "2027-01-05T04:00:00Z".parse().unwrap();
    let words = Promotion { rule: None, ..promotion("words", 1) };
    let over = Promotion { until: Some(until), ..words.clone() };
    let other = Promotion { payee_id: Some(PayeeId::new("another")), ..words.clone() };
    let told = expected(&[words, over, other], &paying(501, MethodKind::Card, NOW)).unwrap();
    let told_each: Vec<_> = told.parts.iter().map(|part| &part.gives).collect();
    let nothing = [WhyNot::Over { until }, WhyNot::AnotherPayee].map(Gives::Nothing);
    assert_eq!(told_each, [&Gives::NotTold, &nothing[0], &nothing[1]]);
    assert_eq!(told.total, twd(0));
}

#[test]
fn more_than_any_amount_can_be_is_refused_and_not_cut_off() {
    let whole = promotion("a", 10_000);
    let most = Paying { amount: crate::money::Twd::MAX, ..paying(0, MethodKind::Card, NOW) };
    assert_eq!(expected(std::slice::from_ref(&whole), &most).unwrap().total, crate::money::Twd::MAX);
    let refused = expected(&[whole.clone(), whole], &most);
    assert_eq!(refused, Err(crate::money::NotAnAmount::TooLarge));
}
