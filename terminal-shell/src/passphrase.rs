//! The passphrase of a backup: typed unseen, or read from a file.

use std::{fs, path::Path};

use waterpay_core::backup::Passphrase;

use crate::{screen::Screen, trouble::Trouble, unseen::Unseen};

/// A passphrase that is chosen now: typed twice, since nobody sees what they type.
pub(crate) fn chosen(file: Option<&Path>, screen: &mut Screen<'_>) -> Result<Passphrase, Trouble> {
    if let Some(file) = file {
        return read(file);
    }
    screen.note(&screen.wording.about_passphrases())?;
    let first = typed(&screen.wording.ask_passphrase(), screen)?;
    let passphrase = first.parse().map_err(Trouble::Passphrase)?;
    let second = typed(&screen.wording.ask_passphrase_again(), screen)?;
    if first == second { Ok(passphrase) } else { Err(Trouble::PassphrasesDiffer) }
}

/// The passphrase of a backup that there is.
pub(crate) fn known(file: Option<&Path>, screen: &mut Screen<'_>) -> Result<Passphrase, Trouble> {
    match file {
        Some(file) => read(file),
        None => typed(&screen.wording.ask_passphrase(), screen)?.parse().map_err(Trouble::Passphrase),
    }
}

fn read(file: &Path) -> Result<Passphrase, Trouble> {
    let text =
        fs::read_to_string(file).map_err(|source| Trouble::FileNotRead { file: file.to_owned(), source })?;
    text.lines().next().unwrap_or_default().parse().map_err(Trouble::Passphrase)
}

fn typed(question: &str, screen: &mut Screen<'_>) -> Result<String, Trouble> {
    let unseen = Unseen::begin();
    let typed = screen.ask(question)?;
    if unseen.is_some() {
        // The end of the line was not shown either.
        screen.line("")?;
    }
    match typed {
        None => Err(Trouble::NoPassphrase),
        Some(typed) if Unseen::is_interrupted(&typed) => Err(Trouble::Cancelled),
        Some(typed) => Ok(typed),
    }
}
