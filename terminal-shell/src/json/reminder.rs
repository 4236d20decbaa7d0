//! What a phone announces.

use serde_json::{Value, json};
use waterpay_core::{
    households::HouseholdName,
    reminder::{Change, Noticed, Reminder, ReminderKind},
    wording::ReminderWords,
};

use super::bill::bill;

/// A reminder that is still to come.
pub(crate) fn reminder(name: &HouseholdName, reminder: &Reminder, words: &ReminderWords) -> Value {
    let (kind, days) = match reminder.kind() {
        ReminderKind::DaysBefore(days) => ("before", days),
        ReminderKind::DueToday => ("due_today", 0),
        ReminderKind::Overdue(days) => ("overdue", days),
    };
    json!({
        "reminder_id": reminder.id().as_str(),
        "at": reminder.at().to_string(),
        "kind": kind,
        "days": days,
        "name": name.reveal(),
        "bill_id": reminder.bill().id.as_str(),
        "title": words.title,
        "text": words.text,
        "hidden": words.hidden,
    })
}

/// Something new about a bill.
pub(crate) fn noticed(name: &HouseholdName, noticed: &Noticed, words: &ReminderWords) -> Value {
    let change = match noticed.change {
        Change::NewBill => "new_bill",
        Change::Amount { .. } => "amount",
        Change::Due { .. } => "due",
        Change::AmountAndDue { .. } => "amount_and_due",
        Change::Paid => "paid",
    };
    json!({
        "name": name.reveal(),
        "noticed": { "change": change, "bill": bill(&noticed.bill), "title": words.title, "text": words.text },
    })
}
