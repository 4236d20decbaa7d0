//! The file of a face to print with, of those that a device may have.

use std::{fs, path::PathBuf};

use crate::printing::{Face, NotAFace};

/// None of the files is a face that can be printed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no face to print with")]
pub struct NoFace(
    /// What is the matter with the first file that was there at all.
    #[source]
    pub Option<NotAFace>,
);

/// What is in the first of the files that can be printed with. One that is not there is passed over.
///
/// # Errors
/// [`NoFace`].
pub fn first_usable(places: impl IntoIterator<Item = PathBuf>) -> Result<Vec<u8>, NoFace> {
    let mut first_reason = None;
    for place in places {
        let Ok(file) = fs::read(place) else { continue };
        match Face::parse(&file).map(drop) {
            Ok(()) => return Ok(file),
            Err(reason) => first_reason = first_reason.or(Some(reason)),
        }
    }
    Err(NoFace(first_reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/printing/faces/sample.otf");
    const NO_FACE: &str = env!("CARGO_MANIFEST_PATH");

    #[test]
    fn what_is_not_there_or_no_face_is_passed_over() {
        let nowhere = || ["no/such/face.ttc", NO_FACE].map(PathBuf::from).into_iter();
        assert_eq!(first_usable(nowhere().chain([SAMPLE.into()])), Ok(fs::read(SAMPLE).unwrap()));
        assert_eq!(first_usable(nowhere()), Err(NoFace(Some(NotAFace::Unreadable))));
        assert_eq!(first_usable(nowhere().take(1)), Err(NoFace(None)));
    }
}
