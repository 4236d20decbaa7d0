//! Everything of this phone for another one: a file that a passphrase opens.

use waterpay_core::{
    backup::{NotAPassphrase, NotOpened, NotRead, Passphrase},
    engine::{NotBackedUp, NotRestored},
    personal::Personal,
    wording::Wording,
};

use crate::{HouseholdsProblem, LedgerProblem, WaterPay, WaterPayError, error::guarded};

/// What to say where a passphrase is chosen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PassphraseWords {
    /// What to know before one is chosen.
    pub about: String,
    /// Names the field for it.
    pub ask: String,
    /// Names the field for it once more.
    pub ask_again: String,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct BackedUp {
    /// The file, an age file (<https://age-encryption.org/v1>).
    pub file: Vec<u8>,
    /// What is in it, and what to do with it.
    pub words: String,
}

/// What a backup brought that was not here.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Restored {
    /// How many payments, or receipts of payments that had none.
    pub payments: i64,
    /// How many saved households.
    pub households: i64,
    /// The same in words.
    pub words: String,
}

/// Why no backup was made, or nothing restored.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum BackupProblem {
    /// The passphrase is shorter than is safe.
    PassphraseTooShort,
    /// The passphrase is longer than anybody types.
    PassphraseTooLong,
    /// The passphrase is not the same the second time.
    PassphrasesDiffer,
    /// The system has no randomness to give.
    NoRandomness,
    /// The file is no backup of WaterPay.
    NotABackup,
    /// Another passphrase opens the file.
    WrongPassphrase,
    /// The file was opened, and is damaged.
    Damaged,
    /// A newer version of the app has made the file.
    Newer,
    /// The ledger could not be read or written.
    LedgerFailed {
        /// What is the matter with it.
        ledger: LedgerProblem,
    },
    /// The saved households could not be read, or written after the payments were restored.
    HouseholdsFailed {
        /// What is the matter with them.
        households: HouseholdsProblem,
    },
    /// The core is suspended or closed.
    NotRunning,
}

#[uniffi::export]
impl WaterPay {
    /// What to say where a passphrase is chosen.
    ///
    /// # Errors
    /// Only [`WaterPayError::Broken`].
    pub fn passphrase_words(&self) -> Result<PassphraseWords, WaterPayError> {
        let wording = self.wording();
        guarded(wording, || {
            Ok(PassphraseWords {
                about: wording.about_passphrases(),
                ask: wording.ask_passphrase(),
                ask_again: wording.ask_passphrase_again(),
            })
        })
    }

    /// A file with every payment, every receipt and the saved households, which `passphrase`, typed `again` to be sure,
    /// opens. Takes some tenths of a second and 64 MiB.
    ///
    /// # Errors
    /// [`WaterPayError::BackupFailed`].
    pub async fn back_up(&self, passphrase: Personal, again: Personal) -> Result<BackedUp, WaterPayError> {
        let wording = self.wording();
        if passphrase != again {
            let (problem, words) = (BackupProblem::PassphrasesDiffer, wording.passphrases_differ().into());
            return Err(WaterPayError::BackupFailed {
                problem,
                words,
                detail: "the passphrases differ".to_owned(),
            });
        }
        let passphrase = parsed(&passphrase, wording)?;
        let backed_up = self.engine.back_up(passphrase).await;
        let backed_up = backed_up.map_err(|why| WaterPayError::not_backed_up(&why, wording))?;
        let words = wording.backed_up(&backed_up).join("\n");
        Ok(BackedUp { file: backed_up.file, words })
    }

    /// Takes over what is in a backup and not known here. What is known here stays as it is, and nothing that is restored
    /// is ever sent again. Once begun it is finished, whoever stops waiting.
    ///
    /// # Errors
    /// [`WaterPayError::BackupFailed`].
    pub async fn restore(&self, file: Vec<u8>, passphrase: Personal) -> Result<Restored, WaterPayError> {
        let wording = self.wording();
        let restored = self.engine.restore(file, parsed(&passphrase, wording)?).await;
        let restored = restored.map_err(|why| WaterPayError::not_restored(&why, wording))?;
        let count = |found| i64::try_from(found).unwrap_or(i64::MAX);
        Ok(Restored {
            payments: count(restored.payments),
            households: count(restored.households),
            words: wording.restored(restored),
        })
    }
}

fn parsed(passphrase: &Personal, wording: &Wording) -> Result<Passphrase, WaterPayError> {
    passphrase.reveal().parse().map_err(|reason| WaterPayError::not_a_passphrase(reason, wording))
}

impl From<NotAPassphrase> for BackupProblem {
    fn from(reason: NotAPassphrase) -> Self {
        match reason {
            NotAPassphrase::TooShort => Self::PassphraseTooShort,
            NotAPassphrase::TooLong => Self::PassphraseTooLong,
        }
    }
}

impl From<&NotBackedUp> for BackupProblem {
    fn from(why: &NotBackedUp) -> Self {
        match why {
            NotBackedUp::NoRandomness(_) => Self::NoRandomness,
            NotBackedUp::Ledger(fault) => Self::LedgerFailed { ledger: fault.into() },
            NotBackedUp::Households(fault) => Self::HouseholdsFailed { households: fault.into() },
            NotBackedUp::NotRunning => Self::NotRunning,
        }
    }
}

impl From<&NotRestored> for BackupProblem {
    fn from(why: &NotRestored) -> Self {
        match why {
            NotRestored::NotRead(reason) => match reason {
                NotRead::NotOpened(NotOpened::WrongPassphrase) => Self::WrongPassphrase,
                NotRead::NotOpened(NotOpened::Damaged) => Self::Damaged,
                NotRead::NotOpened(NotOpened::NotSuchAFile | NotOpened::TooMuchWork)
                | NotRead::SomethingElse => Self::NotABackup,
                NotRead::Newer { .. } => Self::Newer,
            },
            NotRestored::Ledger(fault) => Self::LedgerFailed { ledger: fault.into() },
            NotRestored::Households(fault) => Self::HouseholdsFailed { households: fault.into() },
            NotRestored::NotRunning => Self::NotRunning,
        }
    }
}
