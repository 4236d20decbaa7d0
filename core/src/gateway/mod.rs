//! The room of the gateway.
