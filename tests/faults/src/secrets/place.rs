//! Where something can be written down, and which private values belong there.

use super::Field;

/// Where something is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// What is logged, down to the finest level, by whichever crate.
    Log,
    /// Errors, with all their causes, as `Display` and `Debug` show them.
    Errors,
    /// Values that a screen is drawn from, as `Debug` shows them.
    Views,
    /// What a panic says.
    Panics,
    /// Words for the resident about what went wrong.
    Words,
    /// The history as a table.
    Table,
    /// The history as data, with the proofs.
    Data,
    /// A backup, which is sealed.
    Backup,
    /// What the terminal prints for the resident.
    Screen,
    /// What the terminal says on standard error.
    StandardError,
    /// The ledger's file.
    Ledger,
    /// Its write-ahead log.
    Journal,
    /// The index of that log, in shared memory.
    SharedMemory,
    /// A damaged ledger that was set aside, with what belongs to it.
    SetAside,
    /// The saved households' file.
    Households,
    /// The device key's file.
    KeyFile,
    /// What the lock on the folder leaves.
    Lock,
    /// The system's folder for temporary files.
    Temporary,
    /// Any other file.
    OtherFile,
}

/// Every place in which something private belongs, and what. What is not in here must not be found; what is in here must
/// be, or the search was blind.
const BELONGS: [(Place, &[Field]); 10] = [
    // A resident is told whom a code would pay.
    (Place::Words, &[Field::PrintedPayee]),
    (Place::Table, &[Field::WaterNumber]),
    (Place::Data, &[Field::WaterNumber, Field::ReceiptProof]),
    (
        Place::Screen,
        &[
            Field::WaterNumber,
            Field::MaskedName,
            Field::MaskedAddress,
            Field::ScannedText,
            Field::HandOffAddress,
            Field::ReceiptProof,
        ],
    ),
    // Where a damaged ledger now is.
    (Place::StandardError, &[Field::FolderName]),
    (Place::Ledger, KEPT),
    (Place::Journal, KEPT),
    (Place::SetAside, KEPT),
    // What the first screen shows without a network.
    (Place::Households, &[Field::WaterNumber, Field::MaskedName, Field::MaskedAddress, Field::HouseholdName]),
    (Place::KeyFile, &[Field::DeviceKey]),
];

/// What has to be kept so that the same bytes can be sent again, and a payment proved without a network.
const KEPT: &[Field] =
    &[Field::WaterNumber, Field::HandOffAddress, Field::Challenge, Field::SignedRequest, Field::ReceiptProof];

impl Place {
    /// Of a file in a folder that WaterPay was given.
    pub fn of_file(name: &str) -> Self {
        if name.starts_with("ledger-damaged-") {
            Self::SetAside
        } else if name.ends_with(".sqlite") {
            Self::Ledger
        } else if name.ends_with(".sqlite-wal") {
            Self::Journal
        } else if name.ends_with(".sqlite-shm") {
            Self::SharedMemory
        } else if name.starts_with("households") {
            Self::Households
        } else if name == "device-key" {
            Self::KeyFile
        } else if name.starts_with("in-use.lock") {
            Self::Lock
        } else {
            Self::OtherFile
        }
    }

    /// What belongs here.
    pub fn belongs(self) -> &'static [Field] {
        BELONGS.iter().find(|(place, _)| *place == self).map_or(&[], |(_, fields)| fields)
    }

    /// Every place and what belongs there, a pair each.
    pub fn all_that_belongs() -> impl Iterator<Item = (Self, Field)> {
        BELONGS.iter().flat_map(|(place, fields)| fields.iter().map(|field| (*place, *field)))
    }
}
