//! Words for what a phone announces: reminders, and what is new about a bill.
//!
//! They are handed to the phone ahead of time, so they claim only what will still be true then: a bill may have been
//! paid in the meantime, and how it can be paid once it is overdue is not known before.

use std::fmt;

use fluent_bundle::FluentArgs;

use super::{Wording, Words, catalogue::values};
use crate::{
    bill::{Bill, BillStatus},
    reminder::{Change, NotAReminderSetting, Noticed, Reminder, ReminderDays, ReminderKind},
};

/// What a phone announces.
#[derive(Clone, PartialEq, Eq)]
pub struct ReminderWords {
    /// A few words, with the household's name if it has one.
    pub title: String,
    /// A few sentences: how much, for which months, until when, and what to do.
    pub text: String,
    /// Instead of both on a locked screen: that there is something, without a name, an amount or a date.
    pub hidden: String,
}

/// Shows what a locked screen shows.
impl fmt::Debug for ReminderWords {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ReminderWords").field("hidden", &self.hidden).finish_non_exhaustive()
    }
}

impl Wording {
    /// A reminder. `name` is what the resident calls the household, such as "Mother", or whatever else tells it from
    /// the others; it is shown in the title.
    pub fn reminder(&self, reminder: &Reminder, name: Option<&str>) -> ReminderWords {
        let mut values = self.of_bill(reminder.bill());
        let (key, part) = match reminder.kind() {
            ReminderKind::DaysBefore(days) => {
                values.set("days", days);
                ("reminder-before", "text")
            }
            ReminderKind::DueToday => ("reminder-due-today", "text"),
            ReminderKind::Overdue(days) => {
                values.set("days", days);
                let closed = reminder.bill().status == BillStatus::OverdueClosed;
                ("reminder-overdue", if closed { "at-counter" } else { "text" })
            }
        };
        if let Some(late_fee) = reminder.late_fee() {
            values.set("late-fee", self.late_fee(late_fee));
        }
        ReminderWords {
            title: self.for_household(name, self.say_with(key, &values)),
            text: self.catalogue.say_part(key, part, &values),
            hidden: self.catalogue.say_part(key, "hidden", &FluentArgs::new()),
        }
    }

    /// Something new about a bill; `name` as for [`Wording::reminder`].
    pub fn noticed(&self, noticed: &Noticed, name: Option<&str>) -> ReminderWords {
        let mut values = self.of_bill(&noticed.bill);
        let status = self.bill_status(&noticed.bill.status);
        values.set("status", status.title);
        values.set("next-step", status.next_step);
        let key = match noticed.change {
            Change::NewBill => "noticed-new-bill",
            Change::Amount { before } => {
                values.set("amount-before", self.amount(before));
                "noticed-amount"
            }
            Change::Due { before } => {
                values.set("due-before", self.date(before));
                "noticed-due"
            }
            Change::AmountAndDue { amount_before, due_before } => {
                values.set("amount-before", self.amount(amount_before));
                values.set("due-before", self.date(due_before));
                "noticed-amount-and-due"
            }
            Change::Paid => "noticed-paid",
        };
        ReminderWords {
            title: self.for_household(name, self.say_with(key, &values)),
            text: self.catalogue.say_part(key, "text", &values),
            hidden: self.say("noticed-hidden"),
        }
    }

    /// Why nobody can be reminded like that.
    pub fn not_a_reminder_setting(&self, reason: NotAReminderSetting) -> Words {
        match reason {
            NotAReminderSetting::Hour => self.plain("reminder-setting-hour"),
            NotAReminderSetting::Day => {
                self.words("reminder-setting-day", &values([("furthest", ReminderDays::FURTHEST)]))
            }
            NotAReminderSetting::TooManyDays => {
                self.words("reminder-setting-too-many-days", &values([("most", ReminderDays::MOST)]))
            }
        }
    }

    fn of_bill(&self, bill: &Bill) -> FluentArgs<'static> {
        values([
            ("bill", self.bill_of(&bill.account.biller)),
            ("amount", self.amount(bill.amount())),
            ("period", self.period(bill.period)),
            ("due", self.date(bill.due)),
        ])
    }

    fn for_household(&self, name: Option<&str>, title: String) -> String {
        match name {
            Some(name) => {
                self.say_with("for-household", &values([("name", name.to_owned()), ("title", title)]))
            }
            None => title,
        }
    }
}
