//! `waterpay backup FILE` and `waterpay restore FILE`: everything of this device, for another one.

use std::fs;

use serde_json::json;

use crate::{
    arguments::Backup, exit::Exit, new_file, passphrase, screen::Screen, session::Session, trouble::Trouble,
};

/// Makes a backup.
pub(super) async fn make(
    wanted: &Backup,
    session: &Session,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    if wanted.file.exists() {
        return Err(Trouble::AlreadyThere { file: wanted.file.clone() });
    }
    let passphrase = passphrase::chosen(wanted.passphrase_file.as_deref(), screen)?;
    let backed_up = session.water_pay.back_up(passphrase).await?;
    new_file::write(&wanted.file, &backed_up.file)?;
    if screen.is_json() {
        let object = json!({ "payments": backed_up.payments, "households": backed_up.households });
        screen.json(&json!({ "backed_up": object }))?;
    } else {
        for line in screen.wording.backed_up(&backed_up) {
            screen.line(&line)?;
        }
    }
    Ok(Exit::Done)
}

/// Restores one.
pub(super) async fn restore(
    wanted: &Backup,
    session: &Session,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    let file = fs::read(&wanted.file)
        .map_err(|source| Trouble::FileNotRead { file: wanted.file.clone(), source })?;
    let passphrase = passphrase::known(wanted.passphrase_file.as_deref(), screen)?;
    let restored = session.water_pay.restore(file, passphrase).await?;
    if screen.is_json() {
        let object = json!({ "payments": restored.payments, "households": restored.households });
        screen.json(&json!({ "restored": object }))?;
    } else {
        screen.line(&screen.wording.restored(restored))?;
    }
    Ok(Exit::Done)
}
