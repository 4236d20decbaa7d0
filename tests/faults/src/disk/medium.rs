//! What is on the disk for good after some steps, and what is not yet.

use std::{collections::BTreeMap, sync::Arc};

use super::{FileId, Step};

/// Whether the disk does as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    /// A sync puts everything on the disk for good.
    Syncs,
    /// A sync does nothing, and says that it did.
    Lies,
}

/// A disk at one moment.
#[derive(Debug, Clone)]
pub(crate) struct Medium {
    trust: Trust,
    /// Each file as it is on the disk for good, by its number.
    pub(super) files: Vec<Vec<u8>>,
    /// The names that are there for good.
    pub(super) names: BTreeMap<String, FileId>,
    /// The changes that are not there for good, in the order in which they were made.
    pub(super) unsettled: Vec<Unsettled>,
}

/// A change that is not on the disk for good.
#[derive(Debug, Clone)]
pub(super) struct Unsettled {
    pub(super) change: Change,
    /// The system has forgotten it: no sync brings it to the disk any more.
    pub(super) is_forgotten: bool,
}

/// A change to the content or to the name of a file.
#[derive(Debug, Clone)]
pub(super) enum Change {
    Write { file: FileId, at: usize, bytes: Arc<[u8]> },
    Truncate { file: FileId, len: usize },
    Name { name: String, file: FileId },
    Rename { from: String, to: String },
    Unname { name: String },
}

impl Medium {
    pub(crate) fn new(trust: Trust) -> Self {
        Self { trust, files: vec![], names: BTreeMap::new(), unsettled: vec![] }
    }

    /// Takes the next step.
    pub(crate) fn take<Mark>(&mut self, step: &Step<Mark>) {
        let change = match step {
            Step::Made(file, name) => {
                assert_eq!(file.0, self.files.len(), "files are numbered as they are made");
                self.files.push(vec![]);
                Change::Name { name: name.clone(), file: *file }
            }
            Step::Wrote { file, at, bytes } => {
                Change::Write { file: *file, at: length(*at), bytes: Arc::clone(bytes) }
            }
            Step::Truncated(file, len) => Change::Truncate { file: *file, len: length(*len) },
            Step::Renamed(from, to) => Change::Rename { from: from.clone(), to: to.clone() },
            Step::Deleted(name) => Change::Unname { name: name.clone() },
            Step::Synced(file) => return self.settle(|change| change.content_of() == Some(*file)),
            Step::FolderSynced => return self.settle(|change| change.content_of().is_none()),
            Step::SyncFailed(file) => {
                for unsettled in &mut self.unsettled {
                    unsettled.is_forgotten |= unsettled.change.content_of() == Some(*file);
                }
                return;
            }
            Step::Meanwhile(_) => return,
        };
        self.unsettled.push(Unsettled { change, is_forgotten: false });
    }

    /// How many changes are not there for good.
    pub(crate) fn unsettled(&self) -> usize {
        self.unsettled.len()
    }

    fn settle(&mut self, is_meant: impl Fn(&Change) -> bool) {
        if self.trust == Trust::Lies {
            return;
        }
        for unsettled in std::mem::take(&mut self.unsettled) {
            if is_meant(&unsettled.change) && !unsettled.is_forgotten {
                unsettled.change.apply(&mut self.files, &mut self.names);
                let older = std::mem::take(&mut self.unsettled).into_iter();
                self.unsettled = older.flat_map(|older| older.left_by(&unsettled.change)).collect();
            } else {
                self.unsettled.push(unsettled);
            }
        }
    }
}

impl Unsettled {
    /// What is left of a forgotten writing once a later change of the same place is on the disk for good.
    fn left_by(self, later: &Change) -> Vec<Self> {
        let Change::Write { file, at, bytes } = &self.change else {
            return vec![self];
        };
        let from = match later {
            Change::Write { file: same, at, .. } | Change::Truncate { file: same, len: at }
                if same == file =>
            {
                *at
            }
            Change::Write { .. }
            | Change::Truncate { .. }
            | Change::Name { .. }
            | Change::Rename { .. }
            | Change::Unname { .. } => return vec![self],
        };
        let to = if let Change::Write { bytes, .. } = later { from + bytes.len() } else { usize::MAX };
        let before = from.saturating_sub(*at).min(bytes.len());
        let after = to.saturating_sub(*at).min(bytes.len());
        let part = |at, bytes: &[u8]| Self {
            change: Change::Write { file: *file, at, bytes: bytes.into() },
            is_forgotten: self.is_forgotten,
        };
        let parts = [part(*at, &bytes[..before]), part(*at + after, &bytes[after..])];
        let is_something =
            |part: &Self| !matches!(&part.change, Change::Write { bytes, .. } if bytes.is_empty());
        parts.into_iter().filter(is_something).collect()
    }
}

impl Change {
    /// The file whose content it changes; none when it changes a name.
    pub(super) fn content_of(&self) -> Option<FileId> {
        match self {
            Self::Write { file, .. } | Self::Truncate { file, .. } => Some(*file),
            Self::Name { .. } | Self::Rename { .. } | Self::Unname { .. } => None,
        }
    }

    pub(super) fn apply(&self, files: &mut [Vec<u8>], names: &mut BTreeMap<String, FileId>) {
        match self {
            Self::Write { file, at, bytes } => put(&mut files[file.0], *at, bytes),
            Self::Truncate { file, len } => files[file.0].resize(*len, 0),
            Self::Name { name, file } => {
                names.insert(name.clone(), *file);
            }
            Self::Rename { from, to } => {
                if let Some(file) = names.remove(from) {
                    names.insert(to.clone(), file);
                }
            }
            Self::Unname { name } => {
                names.remove(name);
            }
        }
    }
}

/// Writes into a file; what lies between its end and the writing becomes zeros.
pub(super) fn put(file: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if file.len() < end {
        file.resize(end, 0);
    }
    file[at..end].copy_from_slice(bytes);
}

fn length(bytes: u64) -> usize {
    usize::try_from(bytes).expect("a small file")
}
