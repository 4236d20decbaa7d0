//! A file that may not be there: its absence is an answer, every other failure is one.

use std::io;

/// What was done to a file, or found out about it; none if it is not there.
pub(super) fn if_there<Done>(done: io::Result<Done>) -> io::Result<Option<Done>> {
    match done {
        Ok(done) => Ok(Some(done)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn only_an_absent_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        assert!(if_there(fs::metadata(&file)).unwrap().is_none());
        fs::write(&file, "there").unwrap();
        assert_eq!(if_there(fs::metadata(&file)).unwrap().unwrap().len(), 5);
        assert!(if_there(fs::metadata(file.join("below a file"))).is_err());
    }
}
