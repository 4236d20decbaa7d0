//! Both catalogues are whole, say the same things, and say them well.

mod catalogues;
mod everything;
mod journey;
mod printed_codes;
mod reminders;
mod rules;
