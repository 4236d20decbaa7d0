//! Why something was not done with the saved households.

use std::io;

use super::AT_MOST;
use crate::ledger::LedgerFault;

/// Why something was not done with the saved households. What was saved before is as it was.
#[derive(Debug, thiserror::Error)]
pub enum HouseholdsFault {
    /// A household of this number is saved already.
    #[error("the household is saved already")]
    AlreadySaved,
    /// There is no room for another one.
    #[error("{AT_MOST} households are saved, and no more can be")]
    TooMany,
    /// No household of this number is saved.
    #[error("the household is not saved")]
    NotSaved,
    /// The file was damaged. It was set aside and kept, and the list has begun anew; what was asked for can be asked
    /// for again.
    #[error("the file was damaged, and is kept as {file}")]
    SetAside {
        /// What it is called now. Where the folder is says who the resident is, on many systems.
        file: String,
    },
    /// A newer version of this app has written the file, which is left as it is.
    #[error("the file is of version {found}")]
    Newer {
        /// Its version.
        found: u32,
    },
    /// The disk.
    #[error("the file could not be read or written")]
    Disk(#[from] io::Error),
    /// What this phone itself has paid of their bills could not be read.
    #[error("the ledger could not be read")]
    Ledger(#[from] LedgerFault),
    /// The engine is suspended or closed.
    #[error("the engine is not running")]
    NotRunning,
}
