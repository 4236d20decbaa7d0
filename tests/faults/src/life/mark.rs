//! What happened beside the disk, and follows from what must be on it.

use waterpay_core::{engine::Stage, payment::PaymentId};

/// Something that must not be forgotten from then on.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    /// A request to pay was on its way to the gateway.
    Sent {
        /// Of which payment.
        payment: PaymentId,
        /// Its exact bytes.
        request: Vec<u8>,
    },
    /// The resident was told that a payment was not begun: nothing of it was kept, and nothing will be sent.
    Refused {
        /// Which payment.
        payment: PaymentId,
    },
    /// The resident wants payments forgotten: from now on they may be gone.
    Erasing {
        /// Which.
        payments: Vec<PaymentId>,
    },
    /// The resident was told that they are forgotten.
    Erased {
        /// Which.
        payments: Vec<PaymentId>,
    },
    /// The gateway is about to tell of payments, which brings back what was forgotten of them.
    Told {
        /// Which.
        payments: Vec<PaymentId>,
    },
    /// The resident was shown where a payment stands.
    Shown {
        /// Which payment.
        payment: PaymentId,
        /// How it stood.
        stage: Stage,
    },
}
