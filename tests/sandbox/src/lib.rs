//! The sandbox: a bill gateway to run against, in this process or in its own.
//!
//! It keeps the whole contract of `docs/gateway.md` for real, over SQLite: quotes, signed authorisations, payments that
//! are executed once, signed receipts. It knows only made-up households, moves only made-up money, and can be told to
//! misbehave. `docs/sandbox.md` has its special numbers, its faults and its control interface.
//!
//! - [`Sandbox::start`] serves it over HTTP on this machine alone.
//! - [`Gateway`] is the same logic without HTTP, for a simulator.

mod book;
mod clock;
mod control;
mod faults;
mod gateway;
mod http;
mod receipt_key;
mod resolve;
mod server;
mod waterworks;

pub use book::{Book, Charge};
pub use control::Control;
pub use faults::{ArmedFault, Fault, Lasts, NotAFault, Operation};
pub use gateway::{
    Acceptance, Accepted, Decision, Gateway, KeyRegistration, QUOTES_LAST, Refusal, SETTLES_AFTER,
};
pub use receipt_key::{receipt_key, receipt_keys};
pub use server::{CannotStart, RunningSandbox, Sandbox, SandboxSettings};
pub use waterworks::Special;
