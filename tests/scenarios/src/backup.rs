//! What a resident does for another phone: makes a backup, and restores one.

use waterpay_core::{
    backup::{NotAPassphrase, NotOpened, NotRead, Passphrase},
    engine::{Failure, NotBackedUp, NotRestored},
};

use crate::{
    Why,
    phone::Phone,
    screen::{FailureKind, FailureSeen, RestoredSeen},
};

impl Phone {
    /// Makes a backup; gives back the file, if it was made.
    pub(crate) async fn back_up(&mut self, passphrase: &str) -> Result<Option<Vec<u8>>, Why> {
        let made = match passphrase.parse::<Passphrase>() {
            Ok(passphrase) => self.app()?.back_up(passphrase).await.map_err(FailureSeen::from),
            Err(reason) => Err(reason.into()),
        };
        Ok(self.done(made).map(|backed_up| backed_up.file))
    }

    /// Restores one.
    pub(crate) async fn restore(&mut self, file: Vec<u8>, passphrase: &str) -> Result<(), Why> {
        self.shown.restored = None;
        let restored = match passphrase.parse::<Passphrase>() {
            Ok(passphrase) => self.app()?.restore(file, passphrase).await.map_err(FailureSeen::from),
            Err(reason) => Err(reason.into()),
        };
        self.shown.restored = self.done(restored).map(|restored| RestoredSeen {
            payments: Some(restored.payments),
            households: Some(restored.households),
        });
        Ok(())
    }

    fn done<Output>(&mut self, came_to: Result<Output, FailureSeen>) -> Option<Output> {
        came_to.map_err(|failure| self.shown.failure = Some(failure)).ok()
    }
}

impl From<NotAPassphrase> for FailureSeen {
    fn from(reason: NotAPassphrase) -> Self {
        match reason {
            NotAPassphrase::TooShort => FailureKind::PassphraseTooShort.into(),
            NotAPassphrase::TooLong => FailureKind::PassphraseTooLong.into(),
        }
    }
}

impl From<NotBackedUp> for FailureSeen {
    fn from(why: NotBackedUp) -> Self {
        match why {
            NotBackedUp::NoRandomness(_) => FailureKind::NoRandomness.into(),
            NotBackedUp::Ledger(fault) => Failure::Ledger(fault).into(),
            NotBackedUp::Households(fault) => fault.into(),
            NotBackedUp::NotRunning => Failure::NotRunning.into(),
        }
    }
}

impl From<NotRestored> for FailureSeen {
    fn from(why: NotRestored) -> Self {
        match why {
            NotRestored::NotRead(NotRead::NotOpened(NotOpened::WrongPassphrase)) => {
                FailureKind::WrongPassphrase.into()
            }
            NotRestored::NotRead(NotRead::NotOpened(NotOpened::Damaged)) => FailureKind::BackupDamaged.into(),
            NotRestored::NotRead(
                NotRead::NotOpened(NotOpened::NotSuchAFile | NotOpened::TooMuchWork) | NotRead::SomethingElse,
            ) => FailureKind::NotABackup.into(),
            NotRestored::NotRead(NotRead::Newer { .. }) => FailureKind::BackupNewer.into(),
            NotRestored::Ledger(fault) => Failure::Ledger(fault).into(),
            NotRestored::Households(fault) => fault.into(),
            NotRestored::NotRunning => Failure::NotRunning.into(),
        }
    }
}
