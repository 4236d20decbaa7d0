//! One process for one folder: two would pay and recover at the same time.

use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
};

const NAME: &str = "in-use.lock";

/// Held while a process works in a folder. It is let go when it is dropped, and by the system when the process dies.
#[derive(Debug)]
pub struct FolderLock {
    _file: File,
}

/// Why the folder cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum FolderInUse {
    /// Another process, or another part of this one, works in it.
    #[error("the folder is in use")]
    ByAnother,
    /// Whether it is in use cannot be told: the lock file cannot be made or locked.
    #[error("the folder cannot be locked")]
    CannotTell(#[source] io::Error),
}

impl FolderLock {
    /// Takes the folder, or says at once why not. The folder is made if it is not there.
    ///
    /// # Errors
    /// [`FolderInUse`].
    pub fn acquire(folder: &Path) -> Result<Self, FolderInUse> {
        std::fs::create_dir_all(folder).map_err(FolderInUse::CannotTell)?;
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(NAME))
            .map_err(FolderInUse::CannotTell)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(FolderInUse::ByAnother),
            Err(TryLockError::Error(error)) => Err(FolderInUse::CannotTell(error)),
        }
    }
}
