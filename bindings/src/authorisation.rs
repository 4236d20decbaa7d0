//! What the resident authorises, between `prepare` and `pay`.

use std::sync::Arc;

use waterpay_core::{
    payment::{self, PaymentId},
    wording::Wording,
};

use crate::{Offer, WaterPayError, error::guarded};

/// A payment that is prepared: what the resident decides on, and the bytes to sign. Nothing was kept, and nothing was
/// sent to pay. To forget it is to change one's mind.
#[derive(uniffi::Object)]
pub struct Authorisation {
    pub(crate) prepared: payment::Authorisation,
    wording: &'static Wording,
}

#[uniffi::export]
impl Authorisation {
    /// The name that the payment has once it is begun.
    ///
    /// # Errors
    /// Only [`WaterPayError::Broken`].
    pub fn payment(&self) -> Result<PaymentId, WaterPayError> {
        guarded(self.wording, || Ok(self.prepared.payment()))
    }

    /// What the resident decides on, in the language in which it was prepared.
    ///
    /// # Errors
    /// Only [`WaterPayError::Broken`].
    pub fn offer(&self) -> Result<Offer, WaterPayError> {
        guarded(self.wording, || Ok(Offer::shown(self.prepared.quote().clone(), self.wording)))
    }

    /// The exact bytes for the key store to sign: ES256, that is ECDSA on P-256 over their SHA-256.
    ///
    /// # Errors
    /// Only [`WaterPayError::Broken`].
    pub fn to_sign(&self) -> Result<Vec<u8>, WaterPayError> {
        guarded(self.wording, || Ok(self.prepared.to_sign().to_vec()))
    }
}

impl Authorisation {
    pub(crate) fn new(prepared: payment::Authorisation, wording: &'static Wording) -> Arc<Self> {
        Arc::new(Self { prepared, wording })
    }
}
