//! Words for a backup: making one, and restoring it on another phone.

use super::{Wording, Words, catalogue::values};
use crate::{
    backup::{NotAPassphrase, NotOpened, NotRead, Passphrase},
    engine::{BackedUp, NotBackedUp, NotRestored, Restored},
};

impl Wording {
    /// Asks for the passphrase of a backup.
    pub fn ask_passphrase(&self) -> String {
        self.say("ask-passphrase")
    }

    /// Asks for it once more, where one is chosen.
    pub fn ask_passphrase_again(&self) -> String {
        self.say("ask-passphrase-again")
    }

    /// What to know before a passphrase is chosen.
    pub fn about_passphrases(&self) -> String {
        let shortest = Passphrase::SHORTEST.to_string();
        self.say_with("about-passphrases", &values([("shortest", shortest)]))
    }

    /// The two that were typed are not the same.
    pub fn passphrases_differ(&self) -> Words {
        self.plain("passphrases-differ")
    }

    /// One is needed, and nobody is there to type it.
    pub fn no_passphrase(&self) -> Words {
        self.plain("passphrase-needed")
    }

    /// Why a text is no passphrase.
    pub fn not_a_passphrase(&self, reason: NotAPassphrase) -> Words {
        let (key, characters) = match reason {
            NotAPassphrase::TooShort => ("passphrase-too-short", Passphrase::SHORTEST),
            NotAPassphrase::TooLong => ("passphrase-too-long", Passphrase::LONGEST),
        };
        self.words(key, &values([("characters", characters.to_string())]))
    }

    /// What is in a backup that was made, and what to do with it; a line each.
    pub fn backed_up(&self, backed_up: &BackedUp) -> [String; 2] {
        let counts = counts(backed_up.payments, backed_up.households);
        [self.say_with("backed-up", &counts), self.say("backed-up-keep")]
    }

    /// What a backup brought.
    pub fn restored(&self, restored: Restored) -> String {
        match restored {
            Restored { payments: 0, households: 0 } => self.say("restored-nothing"),
            Restored { payments, households } => self.say_with("restored", &counts(payments, households)),
        }
    }

    /// Why no backup was made.
    pub fn not_backed_up(&self, why: &NotBackedUp) -> Words {
        match why {
            NotBackedUp::NoRandomness(_) => self.plain("not-backed-up-no-randomness"),
            NotBackedUp::Ledger(fault) => self.ledger_fault(fault),
            NotBackedUp::Households(fault) => self.households_fault(fault),
            NotBackedUp::NotRunning => self.plain("failure-not-running"),
        }
    }

    /// Why something was not restored.
    pub fn not_restored(&self, why: &NotRestored) -> Words {
        match why {
            NotRestored::NotRead(reason) => self.plain(match reason {
                NotRead::NotOpened(NotOpened::WrongPassphrase) => "not-restored-wrong-passphrase",
                NotRead::NotOpened(NotOpened::Damaged) => "not-restored-damaged",
                NotRead::NotOpened(NotOpened::NotSuchAFile | NotOpened::TooMuchWork)
                | NotRead::SomethingElse => "not-restored-no-backup",
                NotRead::Newer { .. } => "not-restored-newer",
            }),
            NotRestored::Ledger(fault) => self.ledger_fault(fault),
            NotRestored::Households(fault) => self.households_fault(fault),
            NotRestored::NotRunning => self.plain("failure-not-running"),
        }
    }
}

fn counts(payments: usize, households: usize) -> fluent_bundle::FluentArgs<'static> {
    values([("payments", payments.to_string()), ("households", households.to_string())])
}
