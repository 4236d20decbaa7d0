//! What SQLite does to the files of a watched folder, as values; and which folder is watched by whom.

use std::{
    collections::HashMap,
    ffi::c_int,
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError},
};

use super::vfs;

/// Something that SQLite is about to do, or did, to a file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Act<'a> {
    /// Opens it.
    Open(Opening),
    /// Reads from it.
    Read,
    /// Writes to it.
    Write {
        /// From which byte on.
        at: u64,
        /// What.
        bytes: &'a [u8],
    },
    /// Cuts it off.
    Truncate {
        /// After so many bytes.
        len: u64,
    },
    /// Has everything that was written to it put on the disk for good.
    Sync,
    /// Asks how long it is.
    Size,
    /// Asks whether it is there.
    Look,
    /// Locks it.
    Lock,
    /// Maps the memory that connections share.
    Map,
    /// Deletes it.
    Delete {
        /// And has the folder synced.
        folder_too: bool,
    },
}

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Opening {
    /// It is made if it is not there.
    pub(crate) makes: bool,
    /// It is a journal, whose first sync includes the folder.
    pub(crate) is_journal: bool,
}

/// An [`Act`] without what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Open,
    Read,
    Write,
    Truncate,
    Sync,
    Size,
    Look,
    Lock,
    Map,
    Delete,
}

impl Act<'_> {
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Open(_) => Kind::Open,
            Self::Read => Kind::Read,
            Self::Write { .. } => Kind::Write,
            Self::Truncate { .. } => Kind::Truncate,
            Self::Sync => Kind::Sync,
            Self::Size => Kind::Size,
            Self::Look => Kind::Look,
            Self::Lock => Kind::Lock,
            Self::Map => Kind::Map,
            Self::Delete { .. } => Kind::Delete,
        }
    }
}

/// Whether an act is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is.
    Done,
    /// It is not, and SQLite gets this result.
    Fails(c_int),
    /// Of a write, only so many bytes are, and SQLite gets this result.
    Short(usize, c_int),
}

/// Whoever watches a folder. Called from SQLite, so it must not panic.
pub(crate) trait Disk: Send + Sync {
    /// Decides before it is done.
    fn permits(&self, name: &str, act: &Act<'_>) -> Verdict;

    /// Learns after it was done: of a short write, what was written.
    fn did(&self, name: &str, act: &Act<'_>);
}

/// A folder is watched while this lives.
pub(crate) struct Watching(PathBuf);

static WATCHED: LazyLock<Mutex<HashMap<PathBuf, Arc<dyn Disk>>>> = LazyLock::new(Mutex::default);

impl Watching {
    /// Watches a folder that is there. Files that are open already are not watched.
    pub(crate) fn begin(folder: &Path, disk: Arc<dyn Disk>) -> io::Result<Self> {
        vfs::install();
        let folder = fs::canonicalize(folder)?;
        watched().insert(folder.clone(), disk);
        Ok(Self(folder))
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        watched().remove(&self.0);
    }
}

/// Who watches a file, and its name.
pub(super) fn watcher_of(file: &Path) -> Option<(Arc<dyn Disk>, String)> {
    let disk = watched().get(file.parent()?).map(Arc::clone)?;
    Some((disk, file.file_name()?.to_str()?.to_owned()))
}

fn watched() -> MutexGuard<'static, HashMap<PathBuf, Arc<dyn Disk>>> {
    WATCHED.lock().unwrap_or_else(PoisonError::into_inner)
}
