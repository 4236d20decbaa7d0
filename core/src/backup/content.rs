//! What is in a backup, as JSON: the payments as a gateway would tell of them, so that to restore them is to be told, and
//! the saved households.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Chance, NotOpened, Passphrase, age_file};
use crate::{
    gateway::wire::{Outcome, PaymentResource},
    households::Households,
    ledger::Recorded,
    payment::State,
};

/// Since version 2 a bill need not be for water, which an earlier reader would refuse as no backup.
const VERSION: u32 = 2;

/// Everything that a phone knows of its resident's bills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backup {
    /// When it was made, by the clock that payments go by.
    pub made_at: Timestamp,
    /// The payments, the oldest first.
    pub payments: Vec<BackedUpPayment>,
    /// The saved households.
    pub households: Households,
}

/// A payment, and since when it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackedUpPayment {
    /// The payment and its outcome. What the resident's key signed is not in it: nothing can be sent again.
    pub payment: PaymentResource,
    /// When the resident decided.
    pub begun_at: Timestamp,
    /// When there was news last.
    pub changed_at: Timestamp,
}

/// Why a file is not the backup that was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// It was not opened.
    #[error("the file was not opened")]
    NotOpened(#[from] NotOpened),
    /// A newer version of this app has made it.
    #[error("the backup is of version {found}")]
    Newer {
        /// Its version.
        found: u32,
    },
    /// The passphrase opened it, and there is something else in it.
    #[error("what is in the file is no backup of WaterPay")]
    SomethingElse,
}

#[derive(Deserialize)]
struct Version {
    waterpay_backup: u32,
}

#[derive(Serialize, Deserialize)]
struct Document {
    waterpay_backup: u32,
    backup: Backup,
}

impl Backup {
    /// The file that `passphrase` opens. Takes some tenths of a second and 64 MiB.
    pub fn seal(self, passphrase: &Passphrase, chance: &Chance) -> Vec<u8> {
        let document = Document { waterpay_backup: VERSION, backup: self };
        let content = serde_json::to_vec(&document).expect("everything in a backup is JSON");
        age_file::seal(&content, passphrase, chance)
    }

    /// What is in such a file. Takes as long.
    ///
    /// # Errors
    /// [`NotRead`].
    pub fn open(file: &[u8], passphrase: &Passphrase) -> Result<Self, NotRead> {
        let content = age_file::open(file, passphrase)?;
        let Version { waterpay_backup: found } =
            serde_json::from_slice(&content).map_err(|_| NotRead::SomethingElse)?;
        if found > VERSION {
            return Err(NotRead::Newer { found });
        }
        let document: Document = serde_json::from_slice(&content).map_err(|_| NotRead::SomethingElse)?;
        Ok(document.backup)
    }
}

impl From<Recorded> for BackedUpPayment {
    fn from(recorded: Recorded) -> Self {
        let payment = PaymentResource::of(recorded.payment.intent, outcome(recorded.payment.state));
        Self { payment, begun_at: recorded.begun_at, changed_at: recorded.changed_at }
    }
}

fn outcome(state: State) -> Outcome {
    match state {
        State::Drafted | State::Confirming(_) => Outcome::Pending,
        State::HandedOff(action) => Outcome::RequiresAction { action },
        State::Paid(receipt) => Outcome::Settled { receipt: receipt.proof().clone() },
        State::Declined(reason) => Outcome::Declined { reason },
        State::AlreadyPaid(reference) => Outcome::AlreadyPaid { reference },
        State::Expired => Outcome::ExpiredNeverExecuted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passphrase() -> Passphrase {
        "a made up passphrase".parse().unwrap()
    }

    fn backup() -> Backup {
        Backup {
            made_at: "2026-12-01T04:00:00Z".parse().unwrap(),
            payments: vec![],
            households: Households::default(),
        }
    }

    fn sealed(content: &str) -> Vec<u8> {
        age_file::seal(content.as_bytes(), &passphrase(), &Chance([7; 48]))
    }

    #[test]
    fn a_backup_is_read_as_it_was_made() {
        let file = backup().seal(&passphrase(), &Chance([7; 48]));
        assert_eq!(Backup::open(&file, &passphrase()), Ok(backup()));
    }

    #[test]
    fn what_is_no_backup_of_this_version_is_told_apart() {
        let table = [
            ("", NotRead::SomethingElse),
            ("{}", NotRead::SomethingElse),
            (r#"{"waterpay_backup":1}"#, NotRead::SomethingElse),
            (r#"{"waterpay_backup":3,"everything":[]}"#, NotRead::Newer { found: 3 }),
        ];
        for (content, expected) in table {
            assert_eq!(Backup::open(&sealed(content), &passphrase()), Err(expected), "{content}");
        }
        let other = "another passphrase".parse().unwrap();
        let wrong = NotRead::NotOpened(NotOpened::WrongPassphrase);
        assert_eq!(Backup::open(&sealed("{}"), &other), Err(wrong));
        let no_file = NotRead::NotOpened(NotOpened::NotSuchAFile);
        assert_eq!(Backup::open(b"{}", &passphrase()), Err(no_file));
    }
}
