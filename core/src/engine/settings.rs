//! What a shell tells the core when it opens it.

use std::path::PathBuf;

use crate::{
    gateway::{GatewayAddress, Pace},
    payment::{DeviceKey, ReceiptKeys},
};

/// Everything that the core cannot know by itself. The language is not here: words are asked for where they are shown.
#[derive(Debug, Clone)]
pub struct Settings {
    /// A folder that belongs to WaterPay alone, private to the app and left out of backups.
    pub folder: PathBuf,
    /// Where the gateway is. Never read from a printed code.
    pub gateway: GatewayAddress,
    /// The gateway's keys for receipts: the present one, its successor and every retired one. A receipt is verified
    /// again whenever it is read, so a key that is no longer pinned takes the proof from what it signed.
    pub receipt_keys: ReceiptKeys,
    /// The public half of the key in the phone's key store.
    pub device_key: DeviceKey,
    /// How fast the gateway is asked again.
    pub pace: Pace,
}
