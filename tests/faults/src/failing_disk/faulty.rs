//! A disk that fails at one operation, once or from then on, and keeps a record of what it did.

use std::{
    ffi::c_int,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use rusqlite::ffi;

use crate::{
    disk::{Act, Disk, Kind, Recorder, Verdict},
    life::Mark,
};

/// What fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A writing finds no room (ENOSPC).
    NoRoom,
    /// A writing finds room for its first half only.
    ShortWrite,
    /// A writing breaks off in the middle (EIO).
    TornWrite,
    /// A sync fails, and what was to be synced is forgotten (fsync's EIO).
    Sync,
    /// Any operation at all fails (EIO): open, read, write, truncate, sync, size, look, lock, map, delete.
    Anything,
}

/// For how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lasts {
    /// That operation alone.
    Once,
    /// That one and every later one of its kind.
    ForGood,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::NoRoom, Self::ShortWrite, Self::TornWrite, Self::Sync, Self::Anything];

    fn concerns(self, kind: Kind) -> bool {
        match self {
            Self::NoRoom | Self::ShortWrite | Self::TornWrite => kind == Kind::Write,
            Self::Sync => kind == Kind::Sync,
            Self::Anything => true,
        }
    }

    /// What SQLite's own table of functions says of it.
    fn verdict(self, act: &Act<'_>) -> Verdict {
        let half = if let Act::Write { bytes, .. } = act { bytes.len() / 2 } else { 0 };
        match self {
            Self::NoRoom => Verdict::Fails(ffi::SQLITE_FULL),
            Self::ShortWrite => Verdict::Short(half, ffi::SQLITE_FULL),
            Self::TornWrite => Verdict::Short(half, ffi::SQLITE_IOERR_WRITE),
            Self::Sync | Self::Anything => Verdict::Fails(input_output_error(act.kind())),
        }
    }
}

impl Lasts {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Once, Self::ForGood];
}

fn input_output_error(kind: Kind) -> c_int {
    match kind {
        Kind::Open => ffi::SQLITE_CANTOPEN,
        Kind::Read => ffi::SQLITE_IOERR_READ,
        Kind::Write => ffi::SQLITE_IOERR_WRITE,
        Kind::Truncate => ffi::SQLITE_IOERR_TRUNCATE,
        Kind::Sync => ffi::SQLITE_IOERR_FSYNC,
        Kind::Size => ffi::SQLITE_IOERR_FSTAT,
        Kind::Look => ffi::SQLITE_IOERR_ACCESS,
        Kind::Lock => ffi::SQLITE_IOERR_LOCK,
        Kind::Map => ffi::SQLITE_IOERR_SHMMAP,
        Kind::Delete => ffi::SQLITE_IOERR_DELETE,
    }
}

/// The disk.
pub(super) struct Faulty {
    pub(super) recorder: Arc<Recorder<Mark>>,
    fault: Fault,
    lasts: Lasts,
    nth: usize,
    /// How many operations came that the fault concerns.
    count: AtomicUsize,
    is_well: AtomicBool,
}

impl Faulty {
    pub(super) fn new(recorder: Arc<Recorder<Mark>>, fault: Fault, lasts: Lasts, nth: usize) -> Arc<Self> {
        let (count, is_well) = (AtomicUsize::new(0), AtomicBool::new(false));
        Arc::new(Self { recorder, fault, lasts, nth, count, is_well })
    }

    /// From now on nothing fails any more.
    pub(super) fn gets_well(&self) {
        self.is_well.store(true, Ordering::SeqCst);
    }

    /// Whether an operation has failed.
    pub(super) fn has_failed(&self) -> bool {
        self.count.load(Ordering::SeqCst) >= self.nth
    }
}

impl Disk for Faulty {
    fn permits(&self, name: &str, act: &Act<'_>) -> Verdict {
        if !self.fault.concerns(act.kind()) || self.is_well.load(Ordering::SeqCst) {
            return Verdict::Done;
        }
        let number = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        let fails = match self.lasts {
            Lasts::Once => number == self.nth,
            Lasts::ForGood => number >= self.nth,
        };
        if !fails {
            return Verdict::Done;
        }
        if act.kind() == Kind::Sync {
            self.recorder.sync_failed(name);
        }
        self.fault.verdict(act)
    }

    fn did(&self, name: &str, act: &Act<'_>) {
        self.recorder.did(name, act);
    }
}
