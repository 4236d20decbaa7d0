//! The core of WaterPay: everything that decides anything about a resident's water bill.
//!
//! The pure rooms take every fact as an argument and touch no clock, disk, network or randomness.
//! The rooms that touch the world each stand behind a small trait or a plain struct named for what it is.
//! `docs/architecture.md` walks through the house.

#![forbid(unsafe_code)]

// Pure.
pub mod backup;
pub mod bill;
pub mod biller;
mod gateway_name;
pub mod looking_back;
pub mod money;
pub mod payment;
pub mod personal;
pub mod printed_code;
pub mod reminder;
pub mod store_slip;
pub mod taipei;
pub mod water_number;
mod web_address;
pub mod wording;

// Touching the world.
pub mod engine;
pub mod gateway;
pub mod households;
mod if_there;
pub mod ledger;
mod locks;
pub mod receipt_page;
#[doc(inline)]
pub use waterpay_printing as printing;
#[doc(inline)]
pub use waterpay_scanner as scanner;
