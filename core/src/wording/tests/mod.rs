//! Both catalogues are whole, say the same things, and say them well.

mod catalogues;
mod everything;
mod rules;
