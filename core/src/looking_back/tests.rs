//! What counts as which year, what is an unusual rise, and that the picture says the same.

use proptest::prelude::*;

use super::*;
use crate::{
    bill::{Bill, BillingPeriod, CubicMetres, YearMonth},
    payment::examples,
};

fn period(first: &str, last: &str) -> BillingPeriod {
    BillingPeriod::new(first.parse().unwrap(), last.parse().unwrap()).unwrap()
}

fn bill(period: BillingPeriod, used: u32) -> Bill {
    Bill { period, usage: Some(CubicMetres(used)), ..examples::bill() }
}

fn past(uses: &[(&str, &str, u32)]) -> PastUse {
    PastUse::of(&uses.iter().map(|(first, last, used)| bill(period(first, last), *used)).collect::<Vec<_>>())
}

fn year_of(uses: &[(&str, &str, u32)], year: i16) -> YearOfWater {
    YearOfWater::of(&past(uses), Year::new(year).unwrap())
}

fn legend() -> Legend {
    Legend {
        title: "Litres & days".into(),
        year: "2027".into(),
        year_before: "2026".into(),
        unusual_rise: "a rise".into(),
    }
}

#[test]
fn a_bill_is_of_the_year_in_which_it_ends() {
    let uses = [("2025-12", "2026-01", 1), ("2026-10", "2026-11", 2), ("2026-12", "2027-01", 4)];
    let in_all = |year| year_of(&uses, year).in_all().0;
    assert_eq!([2024, 2025, 2026, 2027, 2028].map(in_all), [0, 0, 3, 4, 0]);
}

#[test]
fn only_the_very_months_of_a_year_before_are_compared_with() {
    let table = [
        (("2026-03", "2026-04"), true),
        (("2026-03", "2026-03"), false),
        (("2026-04", "2026-05"), false),
        (("2025-03", "2025-04"), false),
    ];
    for ((first, last), is_known) in table {
        let year = year_of(&[(first, last, 20), ("2027-03", "2027-04", 20)], 2027);
        assert_eq!(year.months()[0].year_before.water().is_some(), is_known, "{first} {last}");
    }
}

#[test]
fn a_rise_is_unusual_from_half_as_much_again_and_ten_cubic_metres_on() {
    // In 61 days of both years, where ten cubic metres in sixty days are ten and a sixth.
    let table = [
        (22, 33, true),
        (22, 32, false),
        (20, 30, false),
        (20, 31, true),
        (100, 150, true),
        (100, 149, false),
        (0, 10, false),
        (0, 11, true),
        (30, 20, false),
        (30, 30, false),
        (u32::MAX, u32::MAX, false),
        (0, u32::MAX, true),
    ];
    for (before, now, is_unusual) in table {
        let year = year_of(&[("2026-03", "2026-04", before), ("2027-03", "2027-04", now)], 2027);
        assert_eq!(year.months()[0].year_before.is_unusual_rise(), is_unusual, "{before} to {now}");
    }
}

#[test]
fn a_leap_day_is_no_rise_and_hides_none() {
    // Half as much again in 28 days is less than that in 29.
    let leap = |before, now| {
        let year = year_of(&[("2027-02", "2027-02", before), ("2028-02", "2028-02", now)], 2028);
        year.months()[0].year_before.is_unusual_rise()
    };
    assert!(!leap(56, 84));
    assert!(leap(56, 87));
}

#[test]
fn what_was_stated_last_of_any_month_counts_and_no_month_counts_twice() {
    let mut known =
        past(&[("2027-01", "2027-02", 10), ("2027-03", "2027-04", 20), ("2027-05", "2027-06", 30)]);
    known.learn(&[bill(period("2027-04", "2027-05"), 40)]);
    assert_eq!(known, past(&[("2027-01", "2027-02", 10), ("2027-04", "2027-05", 40)]));
}

#[test]
fn ten_years_are_kept_and_the_oldest_months_go_first() {
    let months = (1950..2030_i16).map(|year| period(&format!("{year}-01"), &format!("{year}-02")));
    let bills: Vec<Bill> = months.map(|months| bill(months, 1)).collect();
    let past = PastUse::of(&bills);
    assert_eq!(past.all().len(), PastUse::AT_MOST);
    assert_eq!(past.all()[0].period, period("1970-01", "1970-02"));
    let mut again = past.clone();
    again.learn(&bills[..1]);
    assert_eq!(again, past);
}

#[test]
fn paper_is_one_sheet_a_payment_and_no_sum_overflows() {
    assert_eq!(PaperSaved::by(12).map(|paper| (paper.sheets(), paper.grams())), Some((12, 60)));
    assert_eq!(PaperSaved::by(u32::MAX).map(PaperSaved::grams), Some(21_474_836_475));
    let much = [("2027-01", "2027-02", u32::MAX), ("2027-03", "2027-04", 1)];
    assert_eq!(year_of(&much, 2027).in_all(), CubicMetres(u32::MAX));
}

#[test]
fn the_picture_has_a_pair_of_bars_for_each_bill_and_a_sign_over_a_rise() {
    let uses = [("2026-01", "2026-02", 20), ("2027-01", "2027-02", 40), ("2027-03", "2027-04", 21)];
    let svg = year_of(&uses, 2027).svg(&legend());
    assert_eq!(svg.matches("<rect ").count(), 1 + 3 + 3, "paper, legend, bars");
    for words in [">339<", ">!678<", ">344<", ">1–2<", ">3–4<", ">2026<", ">! a rise<", ">Litres &amp; days<"]
    {
        assert!(svg.contains(words), "{words} is not in {svg}");
    }
    assert!(svg.contains(r##"height="160" fill="#c4380d""##), "the longest bar is the rise: {svg}");
    let nothing = year_of(&[], 2027).svg(&legend());
    assert_eq!(nothing.matches("<rect ").count(), 1 + 3, "{nothing}");
}

prop_compose! {
    fn any_bill()(year in 2020..2030_i16, first in 1..=12_i8, more in 0..3_i8, used in 0..400_u32) -> Bill {
        let month = |number: i8| -> YearMonth {
            let (year, month) = (year + i16::from((number - 1) / 12), (number - 1) % 12 + 1);
            format!("{year}-{month:02}").parse().unwrap()
        };
        bill(BillingPeriod::new(month(first), month(first + more)).unwrap(), used)
    }
}

proptest! {
    #[test]
    fn past_use_is_in_order_without_a_month_in_two_bills(bills in prop::collection::vec(any_bill(), 0..90)) {
        let past = PastUse::of(&bills);
        prop_assert!(past.all().is_sorted_by(|older, newer| older.period.last() < newer.period.first()));
        prop_assert!(past.all().len() <= PastUse::AT_MOST);
        if let Some(last) = bills.last().filter(|_| past.all().len() < PastUse::AT_MOST) {
            prop_assert_eq!(past.during(last.period).map(|water| water.used), last.usage);
        }
        let written = serde_json::to_string(&past).unwrap();
        prop_assert_eq!(serde_json::from_str::<PastUse>(&written).unwrap(), past);
    }

    #[test]
    fn every_bill_is_of_one_year(bills in prop::collection::vec(any_bill(), 0..40)) {
        let past = PastUse::of(&bills);
        let years = (2020..=2031).map(|year| YearOfWater::of(&past, Year::new(year).unwrap()).months().len());
        prop_assert_eq!(years.sum::<usize>(), past.all().len());
    }

    #[test]
    fn whoever_uses_more_has_a_rise_wherever_less_had_one(
        before in 0..500_u32, now in 0..500_u32, more in 0..500_u32, days in 28..93_u32, then in 28..93_u32,
    ) {
        let of = |used, days: u32| DailyUse::new(CubicMetres(used), days.try_into().unwrap());
        let (before, now, more) = (of(before, then), of(now, days), of(now + more, days));
        prop_assert!(!now.is_unusual_rise_over(before) || more.is_unusual_rise_over(before));
        prop_assert!(!now.is_unusual_rise_over(before) || now > before);
    }

    #[test]
    fn bars_are_as_long_as_what_they_stand_for(bills in prop::collection::vec(any_bill(), 1..20)) {
        let year = YearOfWater::of(&PastUse::of(&bills), Year::new(2025).unwrap());
        let svg = year.svg(&legend());
        let bars = svg.split("<rect ").filter(|bar| bar.contains(r#"width="26""#));
        let heights: Vec<u64> = bars.map(|bar| {
            bar.split_once(r#"height=""#).unwrap().1.split_once('"').unwrap().0.parse().unwrap()
        }).collect();
        let years = year.months().iter().flat_map(|months| [months.year_before.water(), Some(months.water)]);
        let litres: Vec<u64> = years.flatten().map(|water| water.daily().litres()).collect();
        let most = year.most_litres_a_day();
        prop_assert_eq!(heights.len(), litres.len());
        for (height, litres) in heights.iter().zip(litres) {
            prop_assert!((height * most).abs_diff(160 * litres) <= most);
        }
    }
}
