//! `waterpay verify FILE|TEXT`: whether a receipt that somebody hands over is genuine. No gateway is asked and no ledger
//! opened: the gateway's public key is all that it takes.

use std::{fs, path::Path};

use waterpay_core::{
    payment::{CompactJws, Receipt},
    receipt_page::proofs_in,
    wording::Label,
};

use crate::{
    arguments::Everywhere, exit::Exit, json, screen::Screen, session::trusted_keys, show, trouble::Trouble,
};

pub(super) async fn run(
    file_or_text: &str,
    everywhere: &Everywhere,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    let keys = trusted_keys(everywhere)?;
    let proofs = handed_over(file_or_text, screen).await?;
    if everywhere.gateway.is_none() && !screen.is_json() {
        screen.note(&screen.wording.label(Label::Sandbox))?;
    }
    for proof in proofs {
        let receipt = Receipt::verify(proof, &keys)?;
        if screen.is_json() {
            screen.json(&json::receipt(&receipt))?;
        } else {
            show::verified(screen, &receipt)?;
        }
    }
    Ok(Exit::Done)
}

/// Whatever is a file is one, also if its name has the form of a signed text; whatever has a file's name was to be one.
async fn handed_over(file_or_text: &str, screen: &mut Screen<'_>) -> Result<Vec<CompactJws>, Trouble> {
    let file = Path::new(file_or_text);
    let text = proofs_in(file_or_text.as_bytes());
    let named_like_a_file = file.extension().is_some() || file.components().count() > 1;
    if !file.exists() && (text.is_ok() || !named_like_a_file) {
        return Ok(text?);
    }
    let read = fs::read(file).map_err(|source| Trouble::FileNotRead { file: file.to_owned(), source })?;
    let looking = tokio::task::spawn_blocking(move || proofs_in(&read));
    let found = screen.during(Label::ReadingPhoto, looking).await?;
    Ok(found.expect("the scanner catches the panics of the libraries that it uses")?)
}
