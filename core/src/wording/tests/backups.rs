//! What is said about backups.

use std::io;

use super::everything::{Said, one, two};
use crate::{
    backup::{NotAPassphrase, NotOpened, NotRead},
    engine::{BackedUp, NotBackedUp, NotRestored, Restored},
    households::HouseholdsFault,
    ledger::LedgerFault,
    wording::Wording,
};

pub(super) fn backups(wording: &Wording) -> Said {
    let backed_up = BackedUp { file: vec![], payments: 12, households: 2 };
    let mut said = vec![
        one("ask for a passphrase", wording.ask_passphrase()),
        one("ask for a passphrase again", wording.ask_passphrase_again()),
        one("about passphrases", wording.about_passphrases()),
        two("passphrases differ", wording.passphrases_differ()),
        two("no passphrase", wording.no_passphrase()),
        ("BackedUp".to_owned(), wording.backed_up(&backed_up).into()),
    ];
    let reasons = [NotAPassphrase::TooShort, NotAPassphrase::TooLong];
    said.extend(reasons.map(|reason| two(&format!("{reason:?}"), wording.not_a_passphrase(reason))));
    let brought = [(12, 2), (0, 1), (0, 0)];
    said.extend(brought.map(|(payments, households)| {
        let restored = Restored { payments, households };
        one(&format!("{restored:?}"), wording.restored(restored))
    }));
    let disk = || io::Error::other("made up");
    let not_backed_up = [
        ("NoRandomness", NotBackedUp::NoRandomness(getrandom::Error::UNSUPPORTED)),
        ("Ledger", NotBackedUp::Ledger(LedgerFault::Folder(disk()))),
        ("Households", NotBackedUp::Households(HouseholdsFault::Disk(disk()))),
        ("NotRunning", NotBackedUp::NotRunning),
    ];
    said.extend(
        not_backed_up.map(|(name, why)| two(&format!("NotBackedUp {name}"), wording.not_backed_up(&why))),
    );
    let not_read = [
        NotRead::NotOpened(NotOpened::NotSuchAFile),
        NotRead::NotOpened(NotOpened::TooMuchWork),
        NotRead::NotOpened(NotOpened::WrongPassphrase),
        NotRead::NotOpened(NotOpened::Damaged),
        NotRead::Newer { found: 2 },
        NotRead::SomethingElse,
    ];
    said.extend(not_read.map(|reason| {
        two(&format!("NotRestored {reason:?}"), wording.not_restored(&NotRestored::NotRead(reason)))
    }));
    let not_restored = [
        ("Ledger", NotRestored::Ledger(LedgerFault::Folder(disk()))),
        ("Households", NotRestored::Households(HouseholdsFault::Disk(disk()))),
        ("NotRunning", NotRestored::NotRunning),
    ];
    said.extend(
        not_restored.map(|(name, why)| two(&format!("NotRestored {name}"), wording.not_restored(&why))),
    );
    said
}
