//! An engine on a folder of its own, with a made-up bill to pay.

use std::{net::SocketAddr, time::Duration};

use jiff::Timestamp;
use p256::ecdsa::{Signature, signature::Signer as _};
use tempfile::TempDir;
use waterpay_core::{
    engine::{Settings, Stage, WaterPay},
    gateway::Pace,
    ledger::ChangeNumber,
    payment::{Authorisation, Intent, PaymentId},
};
use waterpay_sandbox::receipt_keys;

use super::Unheard;
use crate::made_up;

/// Asks again at once.
const PACE: Pace = Pace { first: Duration::ZERO, longest: Duration::ZERO };

/// A phone with an offer in its hands.
pub(super) struct Phone {
    folder: TempDir,
    offered: Authorisation,
    signature: Signature,
}

impl Phone {
    pub(super) fn new() -> Result<Self, Unheard> {
        let now = Timestamp::now();
        let offered =
            Authorisation::new(PaymentId::new(now, [1; 10]), made_up::offer(now), made_up::device_key());
        let signature = made_up::phone_key().sign(offered.to_sign());
        Ok(Self { folder: TempDir::new()?, offered, signature })
    }

    /// What will be decided.
    pub(super) fn intent(&self) -> Intent {
        self.offered.signed(&self.signature.to_bytes()).expect("the phone's own signature")
    }

    /// Pays at the gateway at `address`, and says how the payment ends, unless there is no news for `patience`.
    pub(super) async fn pay(
        &self,
        address: SocketAddr,
        patience: Duration,
    ) -> Result<Option<Stage>, Unheard> {
        let water_pay = WaterPay::open(Settings {
            folder: self.folder.path().to_owned(),
            gateway: format!("http://{address}").parse().expect("this machine's address"),
            receipt_keys: receipt_keys(),
            device_key: made_up::device_key(),
            pace: PACE,
        })
        .map_err(Unheard::Open)?;
        water_pay.pay(&self.offered, &self.signature.to_bytes()).await.map_err(Unheard::Phone)?;
        let mut known = ChangeNumber::ZERO;
        loop {
            let news = water_pay.changed(known, patience).await.map_err(Unheard::Phone)?;
            let Some(view) = news.payments.into_iter().next() else { return Ok(None) };
            if view.stage.is_final() {
                return Ok(Some(view.stage));
            }
            known = news.upto;
        }
    }
}
