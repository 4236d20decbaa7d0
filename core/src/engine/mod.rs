//! The resident's journey as one object: open, scan, understand, look up, prepare, pay, and what became of it.
//!
//! [`WaterPay`] is the whole public face. Behind it, `journey` asks the gateway and the ledger, `courier` carries each
//! unfinished payment to its end, and `running` is what both share while the engine is open, and
//! `lifecycle` starts, suspends and resumes it. The engine decides
//! nothing about a payment: [`payment::machine`](crate::payment::machine) does.

mod courier;
mod failure;
mod gateway_clock;
mod journey;
mod lifecycle;
mod look_up;
mod running;
mod settings;
mod view;
mod water_pay;

pub use failure::{Failure, OpenFailed};
pub use look_up::{Difference, Found, LookUp};
pub use settings::Settings;
pub use view::{Changed, PaymentView, Stage};
pub use water_pay::WaterPay;

#[cfg(test)]
mod tests;
