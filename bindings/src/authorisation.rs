//! What the resident authorises, between `prepare` and `pay`.

use std::sync::{Arc, Weak};

use waterpay_core::{
    engine::Failure,
    payment::{self, PaymentId},
    wording::Wording,
};

use crate::{Offer, Payment, WaterPay, WaterPayError, error::guarded};

/// A payment that is prepared: what the resident decides on, and the bytes to sign. Nothing was kept, and nothing was
/// sent to pay. To forget it is to change one's mind.
#[derive(uniffi::Object)]
pub struct Authorisation {
    prepared: payment::Authorisation,
    wording: &'static Wording,
    /// Weak, so that an authorisation that nobody has closed keeps no folder open.
    water_pay: Weak<WaterPay>,
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

    /// Pays it, with the key store's signature (DER, or 64 bytes) over its `to_sign`. Returns at once with the state,
    /// which is nearly always "being confirmed".
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`]; unless it names a payment, nothing was kept, and nothing was or will be sent.
    pub async fn pay(&self, signature: Vec<u8>) -> Result<Payment, WaterPayError> {
        match self.water_pay.upgrade() {
            Some(water_pay) => water_pay.pay(&self.prepared, &signature).await,
            None => Err(WaterPayError::not_done(&Failure::NotRunning, self.wording)),
        }
    }
}

impl Authorisation {
    pub(crate) fn new(
        prepared: payment::Authorisation,
        wording: &'static Wording,
        water_pay: &Arc<WaterPay>,
    ) -> Arc<Self> {
        Arc::new(Self { prepared, wording, water_pay: Arc::downgrade(water_pay) })
    }
}
