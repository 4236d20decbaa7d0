//! A Traditional Chinese face of the system's, for receipts on paper.
//!
//! A whole face is larger than the program, so none comes along; every system has one, or a package with one.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use waterpay_core::printing::Face;

use crate::trouble::Trouble;

/// Where systems have them, the likeliest first.
const PLACES: &[&str] = &[
    // Linux: Debian and Ubuntu, Fedora, Arch; then the older ones.
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/arphic/uming.ttc",
    // macOS.
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/STHeiti Light.ttc",
    "/System/Library/Fonts/Supplemental/Songti.ttc",
    // Windows.
    r"C:\Windows\Fonts\msjh.ttc",
    r"C:\Windows\Fonts\mingliu.ttc",
    r"C:\Windows\Fonts\kaiu.ttf",
];

/// Where a user keeps one without being allowed to install it for everybody, below their home.
const OWN_PLACES: &[&str] =
    &[".local/share/fonts/NotoSansCJK-Regular.ttc", "Library/Fonts/NotoSansCJK-Regular.ttc"];

/// The file of a face: the `named` one as it is, else the first of the system's that can be printed with.
pub(crate) fn file(named: Option<&Path>) -> Result<Vec<u8>, Trouble> {
    if let Some(named) = named {
        let file = named.to_owned();
        return fs::read(named).map_err(|source| Trouble::FileNotRead { file, source });
    }
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let own = OWN_PLACES.iter().map(|place| home.join(place));
    first_usable(PLACES.iter().map(PathBuf::from).chain(own)).ok_or(Trouble::NoFaceFound)
}

fn first_usable(mut places: impl Iterator<Item = PathBuf>) -> Option<Vec<u8>> {
    places.find_map(|place| fs::read(place).ok().filter(|bytes| Face::parse(bytes).is_ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/printing/faces/sample.otf");

    #[test]
    fn a_place_without_a_face_is_passed_over() {
        let nowhere = || ["no/such/face.ttc", env!("CARGO_MANIFEST_PATH")].map(PathBuf::from).into_iter();
        assert_eq!(first_usable(nowhere()), None);
        assert_eq!(first_usable(nowhere().chain([SAMPLE.into()])), fs::read(SAMPLE).ok());
    }

    #[test]
    fn a_face_that_was_named_is_the_one_that_is_used() {
        assert_eq!(file(Some(Path::new(SAMPLE))).unwrap(), fs::read(SAMPLE).unwrap());
        assert!(matches!(file(Some(Path::new("no/such/face.ttc"))), Err(Trouble::FileNotRead { .. })));
    }
}
