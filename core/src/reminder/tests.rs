//! When there is a reminder, as a table; what holds of every list of them, as laws.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, date},
};
use proptest::{collection::vec, prelude::*, sample::subsequence};

use super::*;
use crate::{
    bill::{Bill, BillId, BillStatus, Charge, ChargeKind, Charges, LateFee},
    payment::examples::{bill, twd},
    taipei::TAIPEI,
};

use ReminderKind::{DaysBefore, DueToday, Overdue};

const LONG_AGO: &str = "2000-01-01T00:00:00Z";

fn due(due: Date) -> Bill {
    Bill { due, ..bill() }
}

fn at_hour(hour: u8) -> ReminderSettings {
    ReminderSettings { hour: ReminderHour::new(hour).unwrap(), ..ReminderSettings::default() }
}

/// The kinds and the instants of the reminders of one bill.
fn told(bill: &Bill, settings: &ReminderSettings, now: &str) -> Vec<(ReminderKind, String)> {
    reminders([bill], settings, now.parse().unwrap())
        .iter()
        .map(|reminder| (reminder.kind(), reminder.at().to_string()))
        .collect()
}

fn statuses() -> [BillStatus; 8] {
    [
        BillStatus::Unpaid,
        BillStatus::OverduePayable,
        BillStatus::OverdueClosed,
        BillStatus::BeingPaid,
        BillStatus::Paid { at: Timestamp::UNIX_EPOCH },
        BillStatus::PaidElsewhere { at: Timestamp::UNIX_EPOCH },
        BillStatus::AutomaticDebit { on: date(2026, 12, 20) },
        BillStatus::Unknown,
    ]
}

#[test]
fn the_day_and_the_hour_are_those_of_taipei() {
    let table = [
        // Before eight in the morning in Taipei it is still the day before in UTC.
        (date(2027, 6, 20), 0, DueToday, "2027-06-19T16:00:00Z"),
        (date(2027, 6, 20), 7, DueToday, "2027-06-19T23:00:00Z"),
        (date(2027, 6, 20), 8, DueToday, "2027-06-20T00:00:00Z"),
        (date(2027, 6, 20), 23, DueToday, "2027-06-20T15:00:00Z"),
        // Over the ends of months and years.
        (date(2027, 5, 1), 9, DaysBefore(1), "2027-04-30T01:00:00Z"),
        (date(2027, 4, 30), 9, Overdue(1), "2027-05-01T01:00:00Z"),
        (date(2027, 1, 3), 0, DaysBefore(7), "2026-12-26T16:00:00Z"),
        (date(2026, 12, 31), 23, Overdue(1), "2027-01-01T15:00:00Z"),
        // In leap years and in others.
        (date(2028, 3, 1), 9, DaysBefore(1), "2028-02-29T01:00:00Z"),
        (date(2027, 3, 1), 9, DaysBefore(1), "2027-02-28T01:00:00Z"),
        (date(2028, 2, 29), 9, DueToday, "2028-02-29T01:00:00Z"),
        (date(2028, 2, 29), 9, Overdue(7), "2028-03-07T01:00:00Z"),
        (date(2028, 2, 28), 0, Overdue(1), "2028-02-28T16:00:00Z"),
    ];
    for (day, hour, kind, at) in table {
        let told = told(&due(day), &at_hour(hour), LONG_AGO);
        assert!(told.contains(&(kind, at.to_owned())), "{day} at {hour}: {told:?}");
    }
}

#[test]
fn only_what_is_still_to_come_is_in_the_list() {
    let bill = due(date(2027, 6, 20));
    let table = [
        ("2027-06-13T00:59:59Z", 5),
        ("2027-06-13T01:00:00Z", 4),
        ("2027-06-20T00:59:59.999999999Z", 3),
        // Exactly now, it is the phone's turn, and a second announcement would be one too many.
        ("2027-06-20T01:00:00Z", 2),
        ("2027-06-27T00:59:59Z", 1),
        ("2027-06-27T01:00:00Z", 0),
    ];
    for (now, left) in table {
        assert_eq!(told(&bill, &ReminderSettings::default(), now).len(), left, "{now}");
    }
}

#[test]
fn who_wants_none_before_and_after_is_reminded_on_the_day() {
    let none = ReminderDays::new([]).unwrap();
    let settings = ReminderSettings { before: none.clone(), overdue: none, ..at_hour(9) };
    let told = told(&due(date(2027, 6, 20)), &settings, LONG_AGO);
    assert_eq!(told, [(DueToday, "2027-06-20T01:00:00Z".to_owned())]);
}

#[test]
fn the_status_says_which_kinds_there_are() {
    for status in statuses() {
        let bill = Bill { status, ..bill() };
        let told = told(&bill, &ReminderSettings::default(), LONG_AGO);
        let kinds: Vec<_> = told.iter().map(|(kind, _)| *kind).collect();
        let expected: &[ReminderKind] = match status {
            BillStatus::Unpaid => &[DaysBefore(7), DaysBefore(1), DueToday, Overdue(1), Overdue(7)],
            BillStatus::OverduePayable | BillStatus::OverdueClosed => &[Overdue(1), Overdue(7)],
            BillStatus::BeingPaid
            | BillStatus::Paid { .. }
            | BillStatus::PaidElsewhere { .. }
            | BillStatus::AutomaticDebit { .. }
            | BillStatus::Unknown => &[],
        };
        assert_eq!(kinds, expected, "{status:?}");
    }
}

#[test]
fn a_bill_that_asks_for_nothing_has_none() {
    let bill = Bill { charges: Charges::new(vec![]).unwrap(), ..bill() };
    assert_eq!(told(&bill, &ReminderSettings::default(), LONG_AGO), []);
}

#[test]
fn a_due_date_at_the_end_of_the_calendar_is_not_announced_beyond_it() {
    let told = told(&due(Date::MAX), &at_hour(23), LONG_AGO);
    let kinds: Vec<_> = told.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, [DaysBefore(7), DaysBefore(1)]);
}

#[test]
fn a_due_date_that_moves_takes_its_reminders_along_under_their_names() {
    let names = |day| {
        let now = LONG_AGO.parse().unwrap();
        let list = reminders(&[due(day)], &ReminderSettings::default(), now);
        list.iter().map(|reminder| reminder.id().to_string()).collect::<Vec<_>>()
    };
    let names_before = names(date(2026, 12, 20));
    assert_eq!(names_before, names(date(2027, 1, 5)));
    assert_eq!(names_before[2], "kinmen-water-0000001-202610/due");
}

#[test]
fn of_a_bill_that_comes_twice_the_last_counts() {
    let (owed, paid) = (bill(), Bill { status: BillStatus::Paid { at: Timestamp::UNIX_EPOCH }, ..bill() });
    let (now, settings) = (LONG_AGO.parse().unwrap(), ReminderSettings::default());
    assert!(reminders([&owed, &paid], &settings, now).is_empty());
    assert_eq!(reminders([&paid, &owed], &settings, now), reminders([&owed], &settings, now));
}

#[test]
fn a_late_fee_is_only_said_after_the_due_date_and_only_as_a_fact_when_the_gateway_states_it() {
    let line = Charge::Charged { kind: ChargeKind::LateFee, amount: twd(5) };
    let silent = bill().charges;
    let stated = Charges::new([silent.lines(), &[line]].concat()).unwrap();
    let table = [
        (BillStatus::Unpaid, &silent, LateFee::MayBeAdded),
        (BillStatus::Unpaid, &stated, LateFee::MayBeAdded),
        (BillStatus::OverduePayable, &silent, LateFee::MayBeAdded),
        (BillStatus::OverduePayable, &stated, LateFee::Charged(twd(5))),
        (BillStatus::OverdueClosed, &stated, LateFee::Charged(twd(5))),
    ];
    for (status, charges, after) in table {
        let bill = Bill { status, charges: charges.clone(), ..bill() };
        for reminder in reminders([&bill], &ReminderSettings::default(), LONG_AGO.parse().unwrap()) {
            let expected = matches!(reminder.kind(), Overdue(_)).then_some(after);
            assert_eq!(reminder.late_fee(), expected, "{status:?} {:?}", reminder.kind());
        }
    }
}

fn any_bill() -> impl Strategy<Value = Bill> {
    // Names that could be taken for those of reminders, and days so close that reminders of different bills meet.
    let name = prop_oneof!["[a-c]", "[ab]/due", "[ab]/before-[17]"];
    (name, 0_i64..40, any::<prop::sample::Index>(), 0_u64..3).prop_map(|(name, day, status, amount)| {
        let line = Charge::Charged { kind: ChargeKind::WaterUse, amount: twd(amount) };
        Bill {
            id: BillId::new(name),
            due: date(2028, 2, 10).checked_add(day.days()).unwrap(),
            status: *status.get(&statuses()),
            charges: Charges::new(vec![line]).unwrap(),
            ..bill()
        }
    })
}

/// Different bills, in any order.
fn any_bills() -> impl Strategy<Value = Vec<Bill>> {
    vec(any_bill(), 0..6)
        .prop_map(|bills| bills.into_iter().map(|bill| (bill.id.clone(), bill)).collect::<BTreeMap<_, _>>())
        .prop_flat_map(|bills| Just(bills.into_values().collect::<Vec<_>>()).prop_shuffle())
}

fn any_settings() -> impl Strategy<Value = ReminderSettings> {
    let days = || subsequence((1..=60).collect::<Vec<u8>>(), 0..=ReminderDays::MOST);
    (days(), days(), 0_u8..24).prop_map(|(before, overdue, hour)| ReminderSettings {
        before: ReminderDays::new(before).unwrap(),
        overdue: ReminderDays::new(overdue).unwrap(),
        hour: ReminderHour::new(hour).unwrap(),
    })
}

fn any_now() -> impl Strategy<Value = Timestamp> {
    let start: Timestamp = "2028-01-01T00:00:00Z".parse().unwrap();
    (0_i64..120 * 24 * 60).prop_map(move |minutes| start + minutes.minutes())
}

proptest! {
    #[test]
    fn every_reminder_is_in_the_future_and_of_a_bill_that_has_to_be_paid(
        bills in any_bills(), settings in any_settings(), now in any_now(),
    ) {
        for reminder in reminders(&bills, &settings, now) {
            prop_assert!(reminder.at() > now);
            prop_assert!(bills.contains(reminder.bill()));
            prop_assert!(reminder.bill().amount() > twd(0));
            prop_assert!(matches!(
                reminder.bill().status,
                BillStatus::Unpaid | BillStatus::OverduePayable | BillStatus::OverdueClosed
            ));
        }
    }

    #[test]
    fn every_reminder_says_how_far_its_own_day_in_taipei_is_from_the_due_date(
        bills in any_bills(), settings in any_settings(), now in any_now(),
    ) {
        for reminder in reminders(&bills, &settings, now) {
            let clock = TAIPEI.to_datetime(reminder.at());
            let days = (clock.date() - reminder.bill().due).get_days();
            let said = match reminder.kind() {
                DaysBefore(days) => -i32::from(days),
                DueToday => 0,
                Overdue(days) => i32::from(days),
            };
            prop_assert_eq!(days, said);
            prop_assert_eq!(clock.time(), jiff::civil::time(settings.hour.get().cast_signed(), 0, 0, 0));
        }
    }

    #[test]
    fn the_soonest_is_first_and_no_bill_is_announced_twice_a_day(
        bills in any_bills(), settings in any_settings(), now in any_now(),
    ) {
        let list = reminders(&bills, &settings, now);
        prop_assert!(list.is_sorted_by_key(Reminder::at));
        let ids: BTreeSet<_> = list.iter().map(Reminder::id).collect();
        prop_assert_eq!(ids.len(), list.len());
        let days: BTreeSet<_> = list
            .iter()
            .map(|reminder| (&reminder.bill().id, TAIPEI.to_datetime(reminder.at()).date()))
            .collect();
        prop_assert_eq!(days.len(), list.len());
    }

    #[test]
    fn the_order_of_the_bills_does_not_matter(
        (bills, shuffled) in any_bills().prop_flat_map(|bills| (Just(bills.clone()), Just(bills).prop_shuffle())),
        settings in any_settings(), now in any_now(),
    ) {
        prop_assert_eq!(reminders(&bills, &settings, now), reminders(&shuffled, &settings, now));
    }

    #[test]
    fn what_is_left_later_is_the_rest_of_what_there_was(
        bills in any_bills(), settings in any_settings(), now in any_now(), later in any_now(),
    ) {
        let (now, later) = (now.min(later), now.max(later));
        let mut rest = reminders(&bills, &settings, now);
        rest.retain(|reminder| reminder.at() > later);
        prop_assert_eq!(rest, reminders(&bills, &settings, later));
    }
}
