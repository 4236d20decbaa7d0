//! The room of the ledger.
