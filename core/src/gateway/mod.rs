//! The gateway: who knows the bills and moves the money. What it promises is written in `docs/gateway.md`.
//!
//! [`Gateway`] is one HTTP exchange and nothing more; [`HttpGateway`] is the real one. [`GatewayClient`] asks the
//! contract's questions over any of them, and [`interpret()`] decides what an exchange says about a payment.

mod address;
mod client;
#[cfg(test)]
mod examples;
mod exchange;
mod fault;
mod http;
mod interpret;
mod pace;
mod tls;
pub mod wire;

pub use address::{GatewayAddress, NotAGatewayAddress};
pub use client::GatewayClient;
pub use exchange::{Body, Exchange, ExchangeFailed, Gateway, Method, Request, Response};
pub use fault::GatewayFault;
pub use http::HttpGateway;
pub use interpret::{Asked, interpret, state_of};
pub use pace::Pace;
