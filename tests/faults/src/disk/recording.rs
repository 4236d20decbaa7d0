//! Every change of every file in a folder, in order, with marks between them for what happened elsewhere meanwhile.
//!
//! What is done to names past SQLite (the ledger renames a finished file itself) is seen when SQLite opens the next file,
//! before anything else is written. The sync of the folder that follows such a rename is not seen: it is taken for part
//! of the rename.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs, io,
    os::unix::fs::DirEntryExt,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::watching::{Act, Disk, Kind, Opening, Verdict};

/// A file, whatever its name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FileId(pub(crate) usize);

/// One thing that happened.
#[derive(Debug, Clone)]
pub(crate) enum Step<Mark> {
    /// An empty file was made.
    Made(FileId, String),
    /// Bytes were written to a file.
    Wrote { file: FileId, at: u64, bytes: Arc<[u8]> },
    /// A file was cut off.
    Truncated(FileId, u64),
    /// A file got another name.
    Renamed(String, String),
    /// A file was deleted.
    Deleted(String),
    /// What was written to a file is on the disk for good.
    Synced(FileId),
    /// A sync failed. What was written to the file before may never come to the disk, however often it is synced again
    /// (Rebello et al., "Can Applications Recover from fsync Failures?", USENIX ATC 2020).
    SyncFailed(FileId),
    /// The names of the folder are on the disk for good.
    FolderSynced,
    /// Something happened elsewhere.
    Meanwhile(Mark),
}

impl<Mark> Step<Mark> {
    /// The file that it is about; none when it is about a name, or about no file.
    pub(crate) fn file(&self) -> Option<FileId> {
        match self {
            Self::Made(file, _)
            | Self::Wrote { file, .. }
            | Self::Truncated(file, _)
            | Self::Synced(file)
            | Self::SyncFailed(file) => Some(*file),
            Self::Renamed(..) | Self::Deleted(_) | Self::FolderSynced | Self::Meanwhile(_) => None,
        }
    }

    /// Whether it changes something that is not on the disk for good at once.
    pub(crate) fn is_change(&self) -> bool {
        match self {
            Self::Made(..)
            | Self::Wrote { .. }
            | Self::Truncated(..)
            | Self::Renamed(..)
            | Self::Deleted(_) => true,
            Self::Synced(_) | Self::SyncFailed(_) | Self::FolderSynced | Self::Meanwhile(_) => false,
        }
    }
}

impl<Mark> fmt::Display for Step<Mark> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Made(FileId(file), name) => write!(formatter, "file {file} was made as {name}"),
            Self::Wrote { file: FileId(file), at, bytes } => {
                write!(formatter, "{} bytes were written to file {file} at {at}", bytes.len())
            }
            Self::Truncated(FileId(file), len) => write!(formatter, "file {file} was cut to {len} bytes"),
            Self::Renamed(from, to) => write!(formatter, "{from} was renamed to {to}"),
            Self::Deleted(name) => write!(formatter, "{name} was deleted"),
            Self::Synced(FileId(file)) => write!(formatter, "file {file} was synced"),
            Self::SyncFailed(FileId(file)) => write!(formatter, "a sync of file {file} failed"),
            Self::FolderSynced => formatter.write_str("the folder was synced"),
            Self::Meanwhile(_) => formatter.write_str("something was sent or shown"),
        }
    }
}

/// Writes down every [`Step`] in a folder.
pub(crate) struct Recorder<Mark> {
    folder: PathBuf,
    record: Mutex<Record<Mark>>,
}

struct Record<Mark> {
    steps: Vec<Step<Mark>>,
    /// How long each file is, by its number.
    lengths: Vec<u64>,
    /// Each name's file, and what the system calls that.
    names: BTreeMap<String, (FileId, u64)>,
    /// Journals whose first sync has not come yet.
    new_journals: BTreeSet<String>,
}

impl<Mark> Recorder<Mark> {
    /// For a folder that is empty.
    pub(crate) fn new(folder: PathBuf) -> Self {
        let (names, new_journals) = (BTreeMap::new(), BTreeSet::new());
        Self { folder, record: Mutex::new(Record { steps: vec![], lengths: vec![], names, new_journals }) }
    }

    /// For a folder with the files that `steps` left in it.
    pub(crate) fn going_on(folder: PathBuf, steps: Vec<Step<Mark>>) -> Self {
        let recorder = Self::new(folder);
        let numbers = recorder.names_in_folder().unwrap_or_default();
        let mut record = recorder.record();
        for step in &steps {
            match step {
                Step::Made(file, name) => {
                    record.lengths.push(0);
                    record.names.insert(name.clone(), (*file, 0));
                }
                Step::Renamed(from, to) => {
                    if let Some(file) = record.names.remove(from) {
                        record.names.insert(to.clone(), file);
                    }
                }
                Step::Deleted(name) => {
                    record.names.remove(name);
                }
                Step::Wrote { file, at, bytes } => record.wrote(*file, *at, bytes.len()),
                Step::Truncated(file, len) => record.lengths[file.0] = *len,
                Step::Synced(_) | Step::SyncFailed(_) | Step::FolderSynced | Step::Meanwhile(_) => {}
            }
        }
        for (name, (_, number)) in &mut record.names {
            *number = numbers.get(name).map_or(0, |found| found.number);
        }
        record.steps = steps;
        drop(record);
        recorder
    }

    /// Notes what happened elsewhere.
    pub(crate) fn mark(&self, mark: Mark) {
        self.record().steps.push(Step::Meanwhile(mark));
    }

    /// Notes that a sync failed.
    pub(crate) fn sync_failed(&self, name: &str) {
        let mut record = self.record();
        if let Some(&(file, _)) = record.names.get(name) {
            record.steps.push(Step::SyncFailed(file));
        }
    }

    /// Everything so far.
    pub(crate) fn steps(&self) -> Vec<Step<Mark>>
    where
        Mark: Clone,
    {
        self.record().steps.clone()
    }

    fn record(&self) -> MutexGuard<'_, Record<Mark>> {
        self.record.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn names_in_folder(&self) -> io::Result<BTreeMap<String, Found>> {
        let entries = fs::read_dir(&self.folder)?.map(|entry| {
            let entry = entry?;
            let found = Found { number: entry.ino(), len: entry.metadata()?.len() };
            Ok((entry.file_name().to_string_lossy().into_owned(), found))
        });
        entries.filter(|entry| entry.as_ref().is_ok_and(|(name, _)| lasts(name))).collect()
    }
}

/// Shared memory is made anew after a power cut, and the lock on the folder has no content.
fn lasts(name: &str) -> bool {
    !name.ends_with("-shm") && !name.starts_with("in-use.lock")
}

/// A file as it is found in the folder.
struct Found {
    number: u64,
    len: u64,
}

impl<Mark> Record<Mark> {
    fn wrote(&mut self, FileId(file): FileId, at: u64, count: usize) {
        self.lengths[file] = self.lengths[file].max(at + count as u64);
    }

    /// Notes what was done to names past SQLite, and what an opening made.
    fn look_at_names(&mut self, now: &BTreeMap<String, Found>) {
        // One that took the place of another of its name, perhaps under the very number.
        let replaced = |name: &String, (file, number): (FileId, u64)| {
            let found = now.get(name);
            found.is_some_and(|found| found.number != number || found.len == 0 && self.lengths[file.0] > 0)
        };
        let replaced: Vec<String> = self
            .names
            .iter()
            .filter(|(name, file)| replaced(name, **file))
            .map(|(name, _)| name.clone())
            .collect();
        for name in replaced {
            // A file that was renamed over another takes its name at once (rename in POSIX.1): it is never without one.
            let is_renamed_over = self
                .names
                .iter()
                .any(|(old, (_, number))| *number == now[&name].number && !now.contains_key(old));
            self.names.remove(&name);
            if !is_renamed_over {
                self.steps.push(Step::Deleted(name));
            }
        }
        for (name, Found { number, .. }) in
            now.iter().filter(|(name, _)| !self.names.contains_key(*name)).collect::<Vec<_>>()
        {
            let before =
                self.names.iter().find(|(old, (_, known))| known == number && !now.contains_key(*old));
            if let Some((old, (file, _))) = before.map(|(old, known)| (old.clone(), *known)) {
                self.names.remove(&old);
                self.names.insert(name.clone(), (file, *number));
                self.steps.extend([Step::Renamed(old, name.clone()), Step::FolderSynced]);
            } else {
                let file = FileId(self.lengths.len());
                self.lengths.push(0);
                self.names.insert(name.clone(), (file, *number));
                self.steps.push(Step::Made(file, name.clone()));
            }
        }
        let gone: Vec<String> = self.names.keys().filter(|name| !now.contains_key(*name)).cloned().collect();
        for name in gone {
            self.names.remove(&name);
            self.steps.push(Step::Deleted(name));
        }
    }
}

impl<Mark: Send> Disk for Recorder<Mark> {
    fn permits(&self, _: &str, _: &Act<'_>) -> Verdict {
        Verdict::Done
    }

    fn did(&self, name: &str, act: &Act<'_>) {
        if !lasts(name) || matches!(act.kind(), Kind::Read | Kind::Size | Kind::Look | Kind::Lock | Kind::Map)
        {
            return;
        }
        let mut record = self.record();
        if let Act::Open(Opening { makes, is_journal }) = act {
            if let Ok(names) = self.names_in_folder() {
                record.look_at_names(&names);
            }
            if *makes && *is_journal {
                record.new_journals.insert(name.to_owned());
            }
        }
        let Some(&(file, _)) = record.names.get(name) else { return };
        match act {
            Act::Write { at, bytes } => {
                record.wrote(file, *at, bytes.len());
                record.steps.push(Step::Wrote { file, at: *at, bytes: (*bytes).into() });
            }
            Act::Truncate { len } => {
                record.lengths[file.0] = *len;
                record.steps.push(Step::Truncated(file, *len));
            }
            Act::Sync => {
                record.steps.push(Step::Synced(file));
                if record.new_journals.remove(name) {
                    record.steps.push(Step::FolderSynced);
                }
            }
            Act::Delete { folder_too } => {
                record.names.remove(name);
                record.steps.push(Step::Deleted(name.to_owned()));
                if *folder_too {
                    record.steps.push(Step::FolderSynced);
                }
            }
            Act::Open(_) | Act::Read | Act::Size | Act::Look | Act::Lock | Act::Map => {}
        }
    }
}
