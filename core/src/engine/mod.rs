//! The resident's journey as one object: open, scan, understand, look up, prepare, pay, and what became of it.
//!
//! [`WaterPay`] is the whole public face. Behind it, `journey` asks, `promotions` expects, `news` awaits, `preparing` and `paying` lead to
//! a decision that is kept, `store_slip` leads to a till instead, `courier` carries each unfinished payment to its end,
//! `lifecycle` puts all of it to sleep and wakes it, and `running` with its `books` is what they share; whatever runs is a
//! `task`. `households` shows and changes what the resident saved, `looking_back` adds up a year, `erasing` forgets,
//! `backup` brings everything to another phone, `export` and `receipt_page` make files for others. What they need of the
//! world comes from a `device`, which a simulator makes its own. The engine decides nothing about a payment: [`payment::machine`](crate::payment::machine) does.

mod backup;
mod books;
mod courier;
mod device;
mod erasing;
mod export;
mod failure;
mod gateway_clock;
mod households;
mod journey;
mod lifecycle;
mod look_up;
mod looking_back;
mod news;
mod paying;
mod preparing;
mod promotions;
mod receipt_page;
mod running;
mod settings;
mod store_slip;
mod task;
mod view;
mod water_pay;

pub use backup::{BackedUp, NotBackedUp, NotRestored, Restored};
pub use device::{Device, DiskWork};
pub use erasing::NotErased;
pub use export::ExportForm;
pub use failure::{Failure, OpenFailed};
pub use households::{HouseholdView, NotRefreshed, Refreshed};
pub use look_up::{Difference, Found, LookUp, NextStep};
pub use receipt_page::{Drawing, NoPage};
pub use settings::Settings;
pub use view::{Changed, PaymentView, Stage};
pub use water_pay::WaterPay;

#[cfg(test)]
mod tests;
