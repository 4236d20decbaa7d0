//! Files that a resident asks for.

use std::{fs::File, io, io::Write, path::Path};

use crate::trouble::Trouble;

/// Makes a file with this content. None is written over: a receipt may be all that proves a payment to somebody.
pub(crate) fn write(file: &Path, content: &[u8]) -> Result<(), Trouble> {
    match File::create_new(file) {
        Ok(mut made) => Ok(made.write_all(content)?),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(Trouble::AlreadyThere { file: file.to_owned() })
        }
        Err(error) => Err(error.into()),
    }
}
