//! What a shell tells the core when it opens it.

use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use waterpay_core::{
    engine,
    gateway::{self, GatewayAddress},
    payment::{BadReceipt, DeviceKey, ReceiptKeys},
    wording::Wording,
};

use crate::{Language, OpenProblem, WaterPayError};

/// Everything that the core cannot know by itself.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Settings {
    /// A folder that belongs to WaterPay alone, private to the app and left out of backups.
    pub folder: String,
    /// Where the gateway is: `https`, or `http` on this machine. Never read from a printed code.
    pub gateway: String,
    /// The gateway's public keys for receipts, 32 bytes each in base64url without padding: the present one, its
    /// successor and every retired one.
    pub receipt_keys: Vec<String>,
    /// The public half of the P-256 key in the phone's key store, as it exports it: an uncompressed SEC 1 point or a
    /// `SubjectPublicKeyInfo` in DER.
    pub device_key: Vec<u8>,
    /// The language of all words; [`WaterPay::speak`](crate::WaterPay::speak) changes it.
    pub language: Language,
    /// How fast the gateway is asked again; none for the pace that suits a phone.
    pub pace: Option<Pace>,
}

/// How fast the gateway is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Pace {
    /// The first wait; it doubles from then on.
    pub first: Duration,
    /// The longest wait.
    pub longest: Duration,
}

/// A receipt key that is not 32 bytes in base64url.
#[derive(Debug, thiserror::Error)]
#[error("a receipt key is 32 bytes in base64url without padding")]
struct NotAKey;

impl Settings {
    /// Parses everything once, at the edge.
    pub(crate) fn read(self, wording: &Wording) -> Result<engine::Settings, WaterPayError> {
        use OpenProblem::{
            DeviceKey as BadDeviceKey, GatewayAddress as BadAddress, ReceiptKey as BadReceiptKey,
        };
        let gateway: GatewayAddress = self.gateway.parse().map_err(|reason| WaterPayError::NotOpened {
            problem: BadAddress,
            words: wording.not_a_gateway_address(reason).into(),
            detail: reason.to_string(),
        })?;
        let bad_receipt_key =
            |reason: &dyn std::error::Error| WaterPayError::bad_setting(BadReceiptKey, reason, wording);
        let keys: Option<Vec<[u8; 32]>> = self.receipt_keys.iter().map(|key| bytes(key)).collect();
        let keys = keys.ok_or_else(|| bad_receipt_key(&NotAKey))?;
        let receipt_keys =
            ReceiptKeys::pinned(&keys).map_err(|reason: BadReceipt| bad_receipt_key(&reason))?;
        let device_key = DeviceKey::from_bytes(&self.device_key)
            .map_err(|reason| WaterPayError::bad_setting(BadDeviceKey, &reason, wording))?;
        let pace = self.pace.map(gateway::Pace::from).unwrap_or_default();
        Ok(engine::Settings { folder: self.folder.into(), gateway, receipt_keys, device_key, pace })
    }
}

fn bytes(key: &str) -> Option<[u8; 32]> {
    URL_SAFE_NO_PAD.decode(key).ok()?.try_into().ok()
}

impl From<Pace> for gateway::Pace {
    fn from(pace: Pace) -> Self {
        Self { first: pace.first, longest: pace.longest }
    }
}
