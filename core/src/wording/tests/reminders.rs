//! What a phone announces, and what it must not say to whoever passes by.

use jiff::civil::date;

use super::everything::{Said, instant, one, twd, two};
use crate::{
    bill::{Bill, BillStatus, Charge, ChargeKind, Charges, LateFee},
    payment::examples::bill,
    reminder::{Change, NotAReminderSetting, Noticed, Reminder, ReminderKind, ReminderSettings, reminders},
    wording::{Language, ReminderWords, Wording},
};

pub(super) fn announcements(wording: &Wording) -> Said {
    let mut said = vec![
        one("LateFee MayBeAdded", wording.late_fee(LateFee::MayBeAdded)),
        one("LateFee Charged", wording.late_fee(LateFee::Charged(twd(5)))),
    ];
    let settings = [NotAReminderSetting::Hour, NotAReminderSetting::Day, NotAReminderSetting::TooManyDays];
    said.extend(settings.map(|reason| {
        two(&format!("NotAReminderSetting {reason:?}"), wording.not_a_reminder_setting(reason))
    }));
    for reminder in every_reminder() {
        let name = format!("Reminder {:?} {:?}", reminder.kind(), reminder.bill().status);
        said.push(three(name, wording.reminder(&reminder, None)));
    }
    for noticed in every_noticed() {
        let name = format!("Noticed {:?} {:?}", noticed.change, noticed.bill.status);
        said.push(three(name, wording.noticed(&noticed, None)));
    }
    let name = match wording.language() {
        Language::ZhHantTw => "媽媽家",
        Language::En => "Mother",
    };
    let words = wording.reminder(&every_reminder()[0], Some(name));
    said.push(one("Reminder with a name", words.title));
    said
}

fn three(name: String, words: ReminderWords) -> (String, Vec<String>) {
    (name, vec![words.title, words.text, words.hidden])
}

/// Every kind, with every status and every late fee that it comes with.
fn every_reminder() -> Vec<Reminder> {
    let late_fee = Charge::Charged { kind: ChargeKind::LateFee, amount: twd(5) };
    let with_late_fee = Charges::new([bill().charges.lines(), &[late_fee]].concat()).unwrap();
    let bills = [
        bill(),
        Bill { status: BillStatus::OverduePayable, charges: with_late_fee, ..bill() },
        Bill { status: BillStatus::OverdueClosed, ..bill() },
    ];
    let long_ago = "2000-01-01T00:00:00Z".parse().unwrap();
    bills.iter().flat_map(|bill| reminders([bill], &ReminderSettings::default(), long_ago)).collect()
}

fn every_noticed() -> Vec<Noticed> {
    let (amount, due) = (twd(300), date(2026, 12, 10));
    let statuses = [
        (Change::NewBill, BillStatus::Unpaid),
        (Change::NewBill, BillStatus::AutomaticDebit { on: bill().due }),
        (Change::Amount { before: amount }, BillStatus::OverduePayable),
        (Change::Due { before: due }, BillStatus::Unpaid),
        (Change::AmountAndDue { amount_before: amount, due_before: due }, BillStatus::Unpaid),
        (Change::Paid, BillStatus::PaidElsewhere { at: instant() }),
        (Change::Paid, BillStatus::Paid { at: instant() }),
    ];
    statuses.map(|(change, status)| Noticed { bill: Bill { status, ..bill() }, change }).into()
}

fn all_words(wording: &Wording, name: Option<&str>) -> Vec<ReminderWords> {
    let reminders = every_reminder();
    let reminders = reminders.iter().map(|reminder| wording.reminder(reminder, name));
    let noticed = every_noticed();
    let noticed = noticed.iter().map(|noticed| wording.noticed(noticed, name));
    reminders.chain(noticed).collect()
}

#[test]
fn a_locked_screen_shows_no_name_no_amount_and_no_date() {
    for language in Language::ALL {
        for words in all_words(Wording::of(language), Some("陳○明")) {
            assert!(words.title.starts_with("陳○明"), "{language} {}", words.title);
            assert!(!words.hidden.contains("陳○明"), "{language} {}", words.hidden);
            assert!(!words.hidden.contains(char::is_numeric), "{language} {}", words.hidden);
            assert!(!format!("{words:?}").contains("陳○明"), "{words:?}");
        }
    }
}

#[test]
fn an_announcement_says_how_much_for_which_months_and_until_when_as_the_bill_prints_it() {
    for language in Language::ALL {
        let wording = Wording::of(language);
        for reminder in every_reminder() {
            let ReminderWords { text, .. } = wording.reminder(&reminder, None);
            let bill = reminder.bill();
            for part in [wording.amount(bill.amount()), wording.period(bill.period), wording.date(bill.due)] {
                assert!(text.contains(&part), "{language} {text} has no {part}");
            }
        }
    }
    let chinese = Wording::of(Language::ZhHantTw).reminder(&every_reminder()[0], None);
    assert!(chinese.text.contains("115 年 12 月 20 日"), "{}", chinese.text);
}

#[test]
fn every_reminder_allows_for_a_payment_in_the_meantime() {
    for (language, sentence) in [(Language::ZhHantTw, "請勿重複繳費"), (Language::En, "do not pay again")]
    {
        for reminder in every_reminder() {
            let ReminderWords { text, .. } = Wording::of(language).reminder(&reminder, None);
            assert!(text.contains(sentence), "{language} {text}");
        }
    }
}

#[test]
fn a_late_fee_and_the_counter_are_said_of_bills_that_are_overdue() {
    for (language, counter) in [(Language::ZhHantTw, "櫃檯"), (Language::En, "counter")] {
        let wording = Wording::of(language);
        for reminder in every_reminder() {
            let ReminderWords { text, .. } = wording.reminder(&reminder, None);
            let is_overdue = matches!(reminder.kind(), ReminderKind::Overdue(_));
            let late_fees =
                [LateFee::MayBeAdded, LateFee::Charged(twd(5))].map(|late_fee| wording.late_fee(late_fee));
            let said = late_fees.iter().any(|late_fee| text.contains(late_fee));
            assert_eq!(said, is_overdue, "{language} {text}");
            let closed = reminder.bill().status == BillStatus::OverdueClosed;
            assert_eq!(text.contains(counter), closed, "{language} {text}");
        }
    }
}
