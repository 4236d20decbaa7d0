//! Where everything is kept when nobody says where: the user's own data folder, as the system has it.

use std::path::PathBuf;

/// The folder, from the environment that `variable` reads; none where the environment does not name a home.
///
/// Linux and others: `$XDG_DATA_HOME/waterpay`, else `~/.local/share/waterpay`.
/// macOS: `~/Library/Application Support/WaterPay`. Windows: `%LOCALAPPDATA%\WaterPay`.
pub(crate) fn default_data_folder(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    // The XDG specification has relative paths ignored; a relative one would be another folder in every folder.
    let absolute = |name| variable(name).filter(|path| path.is_absolute());
    if cfg!(windows) {
        absolute("LOCALAPPDATA").map(|folder| folder.join("WaterPay"))
    } else if cfg!(target_os = "macos") {
        absolute("HOME").map(|home| home.join("Library/Application Support/WaterPay"))
    } else {
        let own = absolute("XDG_DATA_HOME");
        own.or_else(|| absolute("HOME").map(|home| home.join(".local/share")))
            .map(|folder| folder.join("waterpay"))
    }
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_the_user_s_own_and_never_relative() {
        let table = [
            (Some("/data"), Some("/home/a"), Some("/data/waterpay")),
            (None, Some("/home/a"), Some("/home/a/.local/share/waterpay")),
            (Some("data"), Some("/home/a"), Some("/home/a/.local/share/waterpay")),
            (None, None, None),
        ];
        for (xdg, home, expected) in table {
            let folder = default_data_folder(|name| match name {
                "XDG_DATA_HOME" => xdg.map(PathBuf::from),
                "HOME" => home.map(PathBuf::from),
                _ => None,
            });
            assert_eq!(folder, expected.map(PathBuf::from));
        }
    }
}
