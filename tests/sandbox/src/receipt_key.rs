//! The key that signs the sandbox's receipts. It is published here, and so worth nothing.

use waterpay_core::payment::{ReceiptKey, ReceiptKeys};

const SEED: &[u8; 32] = b"waterpay sandbox: worthless key!";

/// The private key of every sandbox.
pub fn receipt_key() -> ReceiptKey {
    ReceiptKey::from_seed(SEED)
}

/// What a phone pins to trust the receipts of sandboxes, and of nobody else.
pub fn receipt_keys() -> ReceiptKeys {
    ReceiptKeys::pinned(&[receipt_key().public()]).expect("the public half of a key is a key")
}
