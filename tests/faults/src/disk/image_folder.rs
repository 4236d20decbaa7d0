//! A folder in which one image after the other is put, in memory where the system has a place for that.

use std::{fs, io, path::Path};

use tempfile::TempDir;

use super::Image;

pub(crate) struct ImageFolder(TempDir);

impl ImageFolder {
    pub(crate) fn new() -> io::Result<Self> {
        let in_memory = Path::new("/dev/shm");
        let folder = if in_memory.is_dir() { TempDir::new_in(in_memory) } else { TempDir::new() };
        folder.map(Self)
    }

    /// The folder, with nothing in it at first.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The folder, with the files of `image` in it and no others.
    pub(crate) fn with(&self, image: &Image) -> io::Result<&Path> {
        for entry in fs::read_dir(self.0.path())? {
            fs::remove_file(entry?.path())?;
        }
        for (name, content) in image {
            fs::write(self.0.path().join(name), content)?;
        }
        Ok(self.0.path())
    }
}
