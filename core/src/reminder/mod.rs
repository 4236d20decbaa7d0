//! Reminders of bills that have to be paid, and what is new about bills since they were last seen.
//!
//! The core says what a phone is to announce and when ([`reminders`]), and what a refresh has brought ([`noticed`]);
//! the words are in [`wording`](crate::wording). The shell hands the list to the phone, anew after every refresh: what
//! is scheduled under an id that is still in the list is replaced, what is scheduled under any other is taken back. A
//! phone keeps only so many (iOS 64), and the soonest are first.

mod news;
mod schedule;
mod settings;
#[cfg(test)]
mod tests;

pub use news::{Change, Noticed, noticed};
pub use schedule::{Reminder, ReminderId, ReminderKind, reminders};
pub use settings::{NotAReminderSetting, ReminderDays, ReminderHour, ReminderSettings};
