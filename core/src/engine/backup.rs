//! Everything that this phone knows, for another one: into a file that a passphrase opens, and out of it.
//!
//! Restored payments are like those that the gateway tells of: they are asked about if they are not finished, and never
//! sent again, since what the resident's key signed stays on the phone that signed it.

use std::sync::Arc;

use super::{
    WaterPay, preparing,
    running::{NoLedger, Running},
};
use crate::{
    backup::{BackedUpPayment, Backup, Chance, NotRead, Passphrase},
    households::{Households, HouseholdsFault},
    ledger::{LedgerFault, Page, Told},
};

/// A backup.
#[derive(Clone, PartialEq, Eq)]
pub struct BackedUp {
    /// The file.
    pub file: Vec<u8>,
    /// How many payments are in it.
    pub payments: usize,
    /// How many saved households.
    pub households: usize,
}

/// What a backup brought that was not here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Restored {
    /// How many payments, or receipts of payments that had none.
    pub payments: usize,
    /// How many saved households.
    pub households: usize,
}

/// Why no backup was made.
#[derive(Debug, thiserror::Error)]
pub enum NotBackedUp {
    /// The system has no randomness to give.
    #[error("the system has no randomness to give")]
    NoRandomness(#[source] getrandom::Error),
    /// The ledger could not be read.
    #[error("the ledger could not be read")]
    Ledger(#[source] LedgerFault),
    /// The saved households could not be read.
    #[error("the saved households could not be read")]
    Households(#[source] HouseholdsFault),
    /// The engine is suspended or closed.
    #[error("the engine is not running")]
    NotRunning,
}

/// Why nothing was restored, or not all of it.
#[derive(Debug, thiserror::Error)]
pub enum NotRestored {
    /// The file is not a backup that the passphrase opens.
    #[error("the file is not a backup that the passphrase opens")]
    NotRead(#[from] NotRead),
    /// The ledger could not be written; nothing was restored.
    #[error("the ledger could not be written")]
    Ledger(#[source] LedgerFault),
    /// The payments are restored; the saved households could not be written.
    #[error("the saved households could not be written")]
    Households(#[source] HouseholdsFault),
    /// The engine is suspended or closed; nothing was restored.
    #[error("the engine is not running")]
    NotRunning,
}

impl WaterPay {
    /// A file with every payment, every receipt and the saved households, which `passphrase` opens. Takes some tenths
    /// of a second and 64 MiB.
    ///
    /// # Errors
    /// [`NotBackedUp`].
    pub async fn back_up(&self, passphrase: Passphrase) -> Result<BackedUp, NotBackedUp> {
        let running = &self.running;
        let mut chance = Chance([0; 48]);
        running.device.random(&mut chance.0).map_err(NotBackedUp::NoRandomness)?;
        let backup = everything(running).await?;
        let (payments, households) = (backup.payments.len(), backup.households.all().len());
        let file = running.at_the_disk(move || backup.seal(&passphrase, &chance)).await?;
        Ok(BackedUp { file, payments, households })
    }

    /// Takes over what is in a backup and not known here. What is known here stays as it is; a receipt is stronger than
    /// any word. To restore the same backup again brings nothing. Once begun it is finished, whoever stops waiting.
    ///
    /// # Errors
    /// [`NotRestored`].
    pub async fn restore(&self, file: Vec<u8>, passphrase: Passphrase) -> Result<Restored, NotRestored> {
        let running = &self.running;
        let opened = running.at_the_disk(move || Backup::open(&file, &passphrase)).await?;
        let Backup { payments, households, .. } = opened?;
        let keys = running.settings.receipt_keys.clone();
        let restoring =
            running.books(move |books| {
                let told = payments.into_iter().map(|BackedUpPayment { payment, begun_at, changed_at }| {
                    Told { payment: preparing::told_by_the_gateway(payment, &keys), begun_at, changed_at }
                });
                let restored = books.ledger.import_told(told.collect()).map_err(NotRestored::Ledger)?;
                let latest = books.ledger.latest().map_err(NotRestored::Ledger)?;
                let households = books.households.change(|list| Ok(add_missing(list, &households)));
                Ok::<_, NotRestored>((restored, latest, households))
            });
        let (restored, latest, households) = restoring.await??;
        // The payments are here, whatever became of the households.
        let payments = restored.len();
        running.take_up(restored, latest);
        Ok(Restored { payments, households: households.map_err(NotRestored::Households)? })
    }
}

async fn everything(running: &Arc<Running>) -> Result<Backup, NotBackedUp> {
    let made_at = running.clock.now();
    let reading = running.books(move |books| {
        let all = Page { before: None, at_most: u32::MAX };
        let newest_first = books.ledger.history(all).map_err(NotBackedUp::Ledger)?;
        let payments = newest_first.into_iter().rev().map(BackedUpPayment::from).collect();
        let households = books.households.households().map_err(NotBackedUp::Households)?.clone();
        Ok(Backup { made_at, payments, households })
    });
    reading.await?
}

/// Saves those that are not here, as far as there is room. Gives back how many.
fn add_missing(list: &mut Households, of_the_backup: &Households) -> usize {
    let missing = of_the_backup.all().iter().cloned();
    missing.filter_map(|household| list.save(household).ok()).count()
}

impl From<NoLedger> for NotBackedUp {
    fn from(_: NoLedger) -> Self {
        Self::NotRunning
    }
}

impl From<NoLedger> for NotRestored {
    fn from(_: NoLedger) -> Self {
        Self::NotRunning
    }
}
