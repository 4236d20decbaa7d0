//! Reminders of the saved households' bills, for a phone to announce.

use waterpay_core::{
    households::HouseholdName,
    personal::Personal,
    reminder::{self, ReminderDays, ReminderHour, ReminderId, ReminderSettings},
    wording::{ReminderWords, Wording},
};

use crate::{Bill, Moment, WaterPay, WaterPayError};

/// When a resident wants to be reminded.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReminderTimes {
    /// How many days before the due date: up to five, 1 to 60.
    pub days_before: Vec<u32>,
    /// How many days after it, as long as a bill is not paid: up to five, 1 to 60.
    pub days_overdue: Vec<u32>,
    /// At which full hour in Asia/Taipei, 0 to 23.
    pub hour: u8,
}

/// A reminder for a phone to announce.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Reminder {
    /// The same whenever the list is made anew, so that a phone replaces what it had scheduled.
    pub id: String,
    /// When it comes.
    pub at: Moment,
    /// What it says about the due date.
    pub kind: ReminderKind,
    /// What the resident calls the household.
    pub name: Personal,
    /// Of which bill, as last known.
    pub bill: Bill,
    /// What it says.
    pub words: Announcement,
}

/// What a reminder says about the due date at the instant at which it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ReminderKind {
    /// It is so many days from now.
    DaysBefore {
        /// 1 at least.
        days: u8,
    },
    /// It is today.
    DueToday,
    /// It was so many days ago.
    Overdue {
        /// 1 at least.
        days: u8,
    },
}

/// What a phone announces.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Announcement {
    /// A few words, with the household's name.
    pub title: Personal,
    /// A few sentences.
    pub text: Personal,
    /// Instead of both on a locked screen: without a name, an amount or a date.
    pub hidden: String,
}

/// The times that suit most: a week and a day before, the day after and a week after, at nine in the morning.
///
/// # Errors
/// Only [`WaterPayError::Broken`].
#[uniffi::export]
pub fn usual_reminder_times() -> Result<ReminderTimes, WaterPayError> {
    let ReminderSettings { before, overdue, hour } = ReminderSettings::default();
    Ok(ReminderTimes {
        days_before: before.as_slice().iter().copied().map(u32::from).collect(),
        days_overdue: overdue.as_slice().iter().copied().map(u32::from).collect(),
        hour: hour.get(),
    })
}

#[uniffi::export]
impl WaterPay {
    /// The reminders of the saved households' bills that are still to come, the soonest first; made anew whenever
    /// something is known anew.
    ///
    /// # Errors
    /// [`WaterPayError::BadArgument`] for times that there are not, [`WaterPayError::HouseholdsFailed`] when the
    /// households cannot be read.
    pub async fn reminders(&self, times: ReminderTimes) -> Result<Vec<Reminder>, WaterPayError> {
        let wording = self.wording();
        let reminders = self.engine.reminders(&times.try_into()?).await;
        let reminders = reminders.map_err(|fault| WaterPayError::households_failed(&fault, wording))?;
        Ok(reminders.into_iter().map(|(name, reminder)| Reminder::shown(&name, &reminder, wording)).collect())
    }
}

impl Reminder {
    fn shown(name: &HouseholdName, reminder: &reminder::Reminder, wording: &Wording) -> Self {
        Self {
            id: ReminderId::as_str(reminder.id()).to_owned(),
            at: Moment::shown(reminder.at(), wording),
            kind: reminder.kind().into(),
            name: Personal::new(name.reveal()),
            bill: Bill::shown(reminder.bill().clone(), wording),
            words: wording.reminder(reminder, Some(name.reveal())).into(),
        }
    }
}

impl From<ReminderWords> for Announcement {
    fn from(words: ReminderWords) -> Self {
        let ReminderWords { title, text, hidden } = words;
        Self { title: Personal::new(title), text: Personal::new(text), hidden }
    }
}

impl TryFrom<ReminderTimes> for ReminderSettings {
    type Error = WaterPayError;

    fn try_from(times: ReminderTimes) -> Result<Self, WaterPayError> {
        let days = |days: Vec<u32>, argument: &str| {
            // A number too large for a day is one that there is not, as the largest of them is.
            let days = days.into_iter().map(|day| u8::try_from(day).unwrap_or(u8::MAX));
            ReminderDays::new(days).map_err(|_| WaterPayError::BadArgument { argument: argument.to_owned() })
        };
        Ok(Self {
            before: days(times.days_before, "days before")?,
            overdue: days(times.days_overdue, "days overdue")?,
            hour: ReminderHour::new(times.hour)
                .map_err(|_| WaterPayError::BadArgument { argument: "hour".to_owned() })?,
        })
    }
}

impl From<reminder::ReminderKind> for ReminderKind {
    fn from(kind: reminder::ReminderKind) -> Self {
        match kind {
            reminder::ReminderKind::DaysBefore(days) => Self::DaysBefore { days },
            reminder::ReminderKind::DueToday => Self::DueToday,
            reminder::ReminderKind::Overdue(days) => Self::Overdue { days },
        }
    }
}
