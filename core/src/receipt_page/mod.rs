//! A receipt on a sheet of paper, and the way back from the paper to the receipt.
//!
//! ```text
//! Receipt, Intent ─┐
//! words, face ─────┴─ page ─► Sheet ─► PDF, PNG ─► paper
//!                                                    │ photographed, scanned, sent on
//!                    Receipt::verify ◄─ proofs ◄─────┘
//! ```
//!
//! The page shows what the gateway signed and holds it, as it was signed, in a QR code (and in the PDF as an attachment).
//! So whoever is shown the page need not believe it: they verify it against the gateway's public key, without a network.
//! How letters and codes are drawn is [`printing`](crate::printing)'s; what the page says beside the figures is
//! [`wording`](crate::wording)'s. `docs/decisions/receipts-on-paper.md` says why it is made like this.

mod faces;
mod layout;
mod page;
mod proofs;

#[cfg(test)]
mod tests;

pub use faces::{NoFace, first_usable};
pub use page::{NoReceiptPage, PaidAt, draw};
pub use proofs::{NoProof, proofs_in};
