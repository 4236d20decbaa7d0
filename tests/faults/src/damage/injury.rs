//! What may happen to the files of a ledger.

use std::fmt;

use super::specimen::{Files, Life};
use crate::Chance;

/// The size of a page, which is SQLite's default.
const PAGE: usize = 4096;
/// What SQLite says of a file at its beginning (<https://sqlite.org/fileformat.html>): every bit of it matters.
const HEADER: usize = 100;

/// Something that happens to the files of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Injury {
    /// A bit of the closed ledger is another one.
    FlippedBit {
        /// Counted from the first byte of the file.
        bit: usize,
    },
    /// A bit of the ledger is another one while its journal holds what came last.
    FlippedBitUnderJournal {
        /// Counted from the first byte of the file.
        bit: usize,
    },
    /// A bit of the journal is another one.
    FlippedBitInJournal {
        /// Counted from the first byte of the journal.
        bit: usize,
    },
    /// The closed ledger ends too early.
    Cut {
        /// How many bytes are left.
        left: usize,
    },
    /// The journal ends too early.
    CutJournal {
        /// How many bytes are left.
        left: usize,
    },
    /// The files are of two moments of the same ledger: a stale journal, a stale file, or one of them gone.
    TwoMoments {
        /// That of the ledger's file.
        file: usize,
        /// That of its journal.
        journal: usize,
    },
    /// The journal is of another ledger.
    Swapped {
        /// The moment of this ledger.
        file: usize,
        /// The moment of the other one.
        journal: usize,
    },
}

/// The kinds of injuries, for counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A flipped bit in the ledger's file.
    File,
    /// A flipped bit in its journal.
    Journal,
    /// A file that was cut.
    Cut,
    /// A journal that was cut.
    CutJournal,
    /// Files of two moments.
    Stale,
    /// A journal of another ledger.
    Swapped,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::File, Self::Journal, Self::Cut, Self::CutJournal, Self::Stale, Self::Swapped];
}

impl Injury {
    /// How it is counted.
    pub fn kind(self) -> Kind {
        match self {
            Self::FlippedBit { .. } | Self::FlippedBitUnderJournal { .. } => Kind::File,
            Self::FlippedBitInJournal { .. } => Kind::Journal,
            Self::Cut { .. } => Kind::Cut,
            Self::CutJournal { .. } => Kind::CutJournal,
            Self::TwoMoments { .. } => Kind::Stale,
            Self::Swapped { .. } => Kind::Swapped,
        }
    }

    /// Whether the journal is not the one that was written last, or not whole. Then the end of the history may be gone
    /// without a trace, as if the phone had been reset to an earlier moment.
    pub(crate) fn is_of_the_journal(self) -> bool {
        match self.kind() {
            Kind::File | Kind::Cut => false,
            Kind::Journal | Kind::CutJournal | Kind::Stale | Kind::Swapped => true,
        }
    }

    pub(crate) fn inflict(self, life: &Life, other: &Life) -> Files {
        let mut files = match self {
            Self::FlippedBit { .. } | Self::Cut { .. } => life.closed().files.clone(),
            Self::FlippedBitUnderJournal { .. }
            | Self::FlippedBitInJournal { .. }
            | Self::CutJournal { .. } => life.open().files.clone(),
            Self::TwoMoments { file, .. } | Self::Swapped { file, .. } => life.moments[file].files.clone(),
        };
        match self {
            Self::FlippedBit { bit } | Self::FlippedBitUnderJournal { bit } => flip(&mut files.main, bit),
            Self::FlippedBitInJournal { bit } => flip(&mut files.journal, bit),
            Self::Cut { left } => cut(&mut files.main, left),
            Self::CutJournal { left } => cut(&mut files.journal, left),
            Self::TwoMoments { journal, .. } => {
                files.journal.clone_from(&life.moments[journal].files.journal);
            }
            Self::Swapped { journal, .. } => files.journal.clone_from(&other.moments[journal].files.journal),
        }
        files
    }
}

/// Every bit of the first two pages, each `step`-th of them.
pub(crate) fn of_the_first_two_pages(step: usize) -> Vec<Injury> {
    let behind_the_header = (HEADER * 8..2 * PAGE * 8).step_by(step);
    (0..HEADER * 8).chain(behind_the_header).map(|bit| Injury::FlippedBit { bit }).collect()
}

/// Bits anywhere in the file of a closed ledger, in that of an open one, and in its journal.
pub(crate) fn anywhere(count: u64, life: &Life, chance: &mut Chance) -> Vec<Injury> {
    let bits = |bytes: &Option<Vec<u8>>| bytes.as_ref().map_or(0, |bytes| bytes.len() as u64 * 8);
    let (closed, open) = (&life.closed().files, &life.open().files);
    let mut below = |bits| usize::try_from(chance.below(bits)).expect("below a length");
    (0..count)
        .map(|number| match number % 3 {
            0 => Injury::FlippedBit { bit: below(bits(&closed.main)) },
            1 => Injury::FlippedBitUnderJournal { bit: below(bits(&open.main)) },
            _ => Injury::FlippedBitInJournal { bit: below(bits(&open.journal)) },
        })
        .collect()
}

/// The file and the journal end at each page, and in the middle of each.
pub(crate) fn cuts(life: &Life) -> Vec<Injury> {
    let places = |bytes: &Option<Vec<u8>>| (0..bytes.as_ref().map_or(0, Vec::len)).step_by(PAGE / 2);
    let files = places(&life.closed().files.main).map(|left| Injury::Cut { left });
    let journals = places(&life.open().files.journal).map(|left| Injury::CutJournal { left });
    files.chain(journals).collect()
}

/// Each file with the journal of each other moment of its own ledger, and of another one.
pub(crate) fn other_journals(life: &Life, other: &Life) -> Vec<Injury> {
    let mut injuries = vec![];
    for file in 0..life.moments.len() {
        let others = (0..life.moments.len()).filter(|journal| *journal != file);
        injuries.extend(others.map(|journal| Injury::TwoMoments { file, journal }));
        let others =
            (0..other.moments.len()).filter(|journal| other.moments[*journal].files.journal.is_some());
        injuries.extend(others.map(|journal| Injury::Swapped { file, journal }));
    }
    injuries
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::File => "bits flipped in the file",
            Self::Journal => "bits flipped in the journal",
            Self::Cut => "cuts of the file",
            Self::CutJournal => "cuts of the journal",
            Self::Stale => "files of two moments",
            Self::Swapped => "journals of another ledger",
        })
    }
}

fn flip(bytes: &mut Option<Vec<u8>>, bit: usize) {
    if let Some(bytes) = bytes {
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
}

fn cut(bytes: &mut Option<Vec<u8>>, left: usize) {
    if let Some(bytes) = bytes {
        bytes.truncate(left);
    }
}
