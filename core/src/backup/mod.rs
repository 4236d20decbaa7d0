//! A backup: everything that this phone knows, in one file that only its passphrase opens, on another phone or by any
//! program that reads [age](https://age-encryption.org/v1).
//!
//! ```text
//! ledger + households ─► Backup ─ JSON ─► age_file ─► the file
//! the file + Passphrase ─► age_file ─► Backup ─► ledger + households of another phone
//! ```
//!
//! Pure, but for the time that a passphrase takes to become a key. What is put in and taken out is
//! [`WaterPay::back_up`](crate::engine::WaterPay::back_up)'s and
//! [`WaterPay::restore`](crate::engine::WaterPay::restore)'s business. `docs/decisions/backup-in-age.md` says why it is made like this.

mod age_file;
mod content;
mod passphrase;

pub use age_file::{Chance, NotOpened};
pub use content::{BackedUpPayment, Backup, NotRead};
pub use passphrase::{NotAPassphrase, Passphrase};
