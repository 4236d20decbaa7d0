//! The room of the payment.
