//! `waterpay reminders`: what a phone would announce of the saved households' bills, and when.

use waterpay_core::{
    reminder::{NotAReminderSetting, ReminderDays, ReminderHour, ReminderSettings},
    wording::Label,
};

use crate::{exit::Exit, json, screen::Screen, session::Session, trouble::Trouble};

/// What was asked for on the command line.
pub(super) fn settings(before: Vec<u8>, overdue: Vec<u8>, hour: u8) -> Result<ReminderSettings, Trouble> {
    let read = || -> Result<ReminderSettings, NotAReminderSetting> {
        Ok(ReminderSettings {
            before: ReminderDays::new(before)?,
            overdue: ReminderDays::new(overdue)?,
            hour: ReminderHour::new(hour)?,
        })
    };
    read().map_err(Trouble::ReminderSetting)
}

pub(super) async fn run(
    settings: &ReminderSettings,
    session: &Session,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    let reminders = session.water_pay.reminders(settings).await?;
    if !screen.is_json() {
        screen.heading(&screen.wording.label(Label::Reminders))?;
        if reminders.is_empty() {
            screen.line(&screen.wording.label(Label::NoReminders))?;
        }
    }
    for (name, reminder) in &reminders {
        let words = screen.wording.reminder(reminder, Some(name.reveal()));
        if screen.is_json() {
            screen.json(&json::reminder(name, reminder, &words))?;
        } else {
            screen.line("")?;
            screen.named(&screen.wording.date_time(reminder.at()), &words.title)?;
            screen.line(&words.text)?;
        }
    }
    Ok(Exit::Done)
}
