//! The ledger and the saved households of an open engine, with the lock on their folder, and what was found when they
//! were opened.

use jiff::Timestamp;

use super::{OpenFailed, Settings};
use crate::{
    households::HouseholdBook,
    ledger::{ChangeNumber, FolderLock, Ledger, LedgerFault, SetAside},
    payment::Payment,
};

/// The ledger, the saved households, and the lock on their folder that goes with them.
pub(super) struct Books {
    pub(super) ledger: Ledger,
    pub(super) households: HouseholdBook,
    lock: FolderLock,
}

/// Books that were just opened, before anybody else uses them.
pub(super) struct OpenedBooks {
    pub(super) books: Books,
    /// Every payment that was left unfinished.
    pub(super) unfinished: Vec<Payment>,
    /// The number of the latest news.
    pub(super) latest: ChangeNumber,
    /// A damaged ledger that was set aside and that the resident has not been told of.
    pub(super) set_aside: Option<SetAside>,
}

impl Books {
    /// Takes the folder for this process, and opens the ledger in it. `now` is the device's own clock.
    pub(super) fn open(settings: &Settings, now: Timestamp) -> Result<OpenedBooks, OpenFailed> {
        let lock = FolderLock::acquire(&settings.folder).map_err(OpenFailed::FolderInUse)?;
        let opened = Ledger::open(&settings.folder, settings.receipt_keys.clone(), now);
        let opened = opened.map_err(OpenFailed::Ledger)?;
        let unfinished = opened.ledger.unfinished().map_err(OpenFailed::Ledger)?;
        let latest = opened.ledger.latest().map_err(OpenFailed::Ledger)?;
        let books =
            Self { ledger: opened.ledger, households: HouseholdBook::in_folder(&settings.folder), lock };
        Ok(OpenedBooks { books, unfinished, latest, set_aside: opened.set_aside })
    }

    /// Closes the ledger, then lets go of the folder.
    pub(super) fn close(self) -> Result<(), LedgerFault> {
        let Self { ledger, lock, .. } = self;
        let closed = ledger.close();
        drop(lock);
        closed
    }
}
