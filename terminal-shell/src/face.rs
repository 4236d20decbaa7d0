//! A Traditional Chinese face of the system's, for receipts on paper.
//!
//! A whole face is larger than the program, so none comes along; every system has one, or a package with one.

use std::{
    env,
    fs::File,
    path::{Path, PathBuf},
};

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

/// Where to look for a face: the `named` file, else the system's.
pub(crate) fn places(named: Option<&Path>) -> Result<Vec<PathBuf>, Trouble> {
    if let Some(named) = named {
        let file = named.to_owned();
        return match File::open(named) {
            Ok(_) => Ok(vec![file]),
            Err(source) => Err(Trouble::FileNotRead { file, source }),
        };
    }
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let own = OWN_PLACES.iter().map(|place| home.join(place));
    Ok(PLACES.iter().map(PathBuf::from).chain(own).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_that_was_named_is_the_only_one_to_look_at() {
        let there = Path::new(env!("CARGO_MANIFEST_PATH"));
        assert_eq!(places(Some(there)).unwrap(), [there]);
        assert!(matches!(places(Some(Path::new("no/such/face.ttc"))), Err(Trouble::FileNotRead { .. })));
    }

    #[test]
    fn where_none_was_named_there_are_places_of_every_system() {
        let places = places(None).unwrap();
        assert!(places.iter().any(|place| place.starts_with("/usr/share/fonts")));
        assert!(places.iter().any(|place| place.starts_with("/System/Library/Fonts")));
    }
}
