//! Both catalogues are whole, say the same things, and say them well.

mod backups;
mod catalogues;
mod everything;
mod journey;
mod looking_back;
mod printed_codes;
mod receipt_pages;
mod reminders;
mod rules;
