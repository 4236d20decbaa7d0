//! Paying a bill: what is offered, what the resident authorises, what becomes of it, and the proof.
//!
//! The order of reading is the order of paying: [`Quote`], [`Authorisation`], [`Intent`], then [`machine`], which
//! decides everything that happens until there is a [`Receipt`] or a reason why there is none.

mod answer;
mod authorisation;
pub mod cashback;
mod device_key;
#[cfg(test)]
pub(crate) mod examples;
mod hand_off;
mod id;
mod intent;
mod jws;
pub mod machine;
mod method;
mod quote;
mod receipt;
mod receipt_verifier;
mod state;

pub use answer::{Answer, Doubt};
pub use authorisation::{Authorisation, BadSignature, SignedAuthorisation};
pub use device_key::{DeviceKey, JsonWebKey, NotADeviceKey};
pub use hand_off::{HandOffAddress, HandOffUrl, NotAHandOffUrl};
pub use id::{NotAPaymentId, PaymentId};
pub use intent::{Intent, Origin};
pub use jws::{CompactJws, NotACompactJws};
pub use method::{MethodId, MethodKind, PaymentMethod};
pub use quote::{Cashback, Challenge, Quote, QuoteId};
pub use receipt::{BadReceipt, Receipt, ReceiptClaims, ReceiptKey, ReceiptKeys};
pub use receipt_verifier::ReceiptVerifier;
pub use state::{DeclineReason, Payment, PaymentReference, State};
