//! The gateway: who knows the bills and moves the money. What it promises is written in `docs/gateway.md`.

pub mod wire;
