//! The sandbox: a bill gateway to run against, in this process or in its own.
//!
//! It keeps the whole contract of `docs/gateway.md` for real, over SQLite: quotes, signed authorisations, payments that
//! are executed once, signed receipts. It knows only made-up households, moves only made-up money, and can be told to
//! misbehave. `docs/sandbox.md` has its special numbers, its faults and its control interface.
//!
//! [`Sandbox::start`] serves it over HTTP on this machine alone:
//!
//! ```
//! # use waterpay_sandbox::{Sandbox, SandboxSettings};
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = Sandbox::start(SandboxSettings::default()).await?;
//! assert!(sandbox.url().starts_with("http://127.0.0.1:"));
//! assert!(sandbox.control().charges().await?.is_empty());
//! sandbox.stop().await;
//! # Ok(())
//! # }
//! ```
//!
//! [`Gateway`] is the same logic without HTTP and without a clock, for a simulator:
//!
//! ```
//! # use waterpay_core::biller::BillerId;
//! # use waterpay_sandbox::{Book, Gateway, receipt_key};
//! let now = "2027-01-05T04:00:00Z".parse()?;
//! let mut gateway = Gateway::new(Book::open(None)?, receipt_key(), "https://wallet.example.tw/pay".parse()?, now)?;
//! let bills = gateway.account_bills(&BillerId::new("kinmen-water"), "0000001", now)?;
//! assert_eq!(bills.bills[0].due.to_string(), "2027-02-20");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod book;
mod call;
mod clock;
mod control;
mod faults;
mod gateway;
mod http;
mod issuers;
mod receipt_key;
mod resolve;
mod server;

pub use book::{Book, Charge};
pub use call::{Call, Reply};
pub use control::Control;
pub use faults::{ArmedFault, Fault, Lasts, NotAFault, Operation};
pub use gateway::{
    Acceptance, Accepted, Decision, Gateway, KeyRegistration, QUOTES_LAST, Refusal, SETTLES_AFTER,
};
pub use issuers::Special;
pub use receipt_key::{receipt_key, receipt_keys};
pub use server::{CannotStart, RunningSandbox, Sandbox, SandboxSettings};
