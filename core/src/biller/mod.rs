//! Who can be paid, how their account numbers look, and which printed codes are theirs.

mod account;

pub use account::{Account, AccountNumber, BillerId};
