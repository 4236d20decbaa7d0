//! `waterpay scan FILE…`: the codes on photographs, and what they are. Goes on after a bad file.

use std::{io, path::PathBuf};

use jiff::Timestamp;
use waterpay_core::{
    printed_code::{Claim, Expiry, understand},
    scanner::Reading,
    wording::Label,
};

use crate::{exit::Exit, json, screen::Screen, sought::read_photo, trouble::Trouble};

pub(super) async fn run(files: Vec<PathBuf>, screen: &mut Screen<'_>) -> Result<Exit, Trouble> {
    let (mut any_code, mut all_read) = (false, true);
    for file in files {
        let read = read_photo(screen, file.clone()).await;
        all_read &= !matches!(read, Err(Trouble::FileNotRead { .. }));
        any_code |= read.as_ref().is_ok_and(|reading| reading.texts().next().is_some());
        match (read, screen.is_json()) {
            (Ok(reading), true) => screen.json(&json::scanned(&file, &reading))?,
            (Err(trouble), true) => {
                let error = json::trouble(&trouble, screen.wording);
                screen.json(&json::unreadable(&file, &error))?;
            }
            (Ok(reading), false) => {
                screen.heading(&file.display().to_string())?;
                show(screen, &reading)?;
            }
            (Err(trouble), false) => {
                screen.note(&file.display().to_string())?;
                screen.trouble(&trouble)?;
            }
        }
    }
    Ok(match (all_read, any_code) {
        (false, _) => Exit::Other,
        (true, false) => Exit::NotABill,
        (true, true) => Exit::Done,
    })
}

fn show(screen: &mut Screen<'_>, reading: &Reading) -> io::Result<()> {
    if reading.texts().next().is_none() {
        let words = screen.wording.no_code_found();
        screen.line(&words.what_happened)?;
        return screen.line(&words.what_to_do);
    }
    for text in reading.texts() {
        screen.line(text)?;
        match understand(text, Timestamp::now()) {
            Ok(claim) => show_claim(screen, &claim)?,
            Err(instead) => screen.line(&screen.wording.not_a_bill(&instead).what_happened)?,
        }
    }
    Ok(())
}

fn show_claim(screen: &mut Screen<'_>, claim: &Claim) -> io::Result<()> {
    let wording = screen.wording;
    screen.named(&wording.label(Label::Bill), &wording.biller(&claim.account.biller))?;
    screen.account(&claim.account)?;
    if let Some(amount) = claim.amount {
        screen.field(Label::AmountField, &wording.amount(amount))?;
    }
    if let Some(due) = claim.due {
        screen.field(Label::DueField, &wording.date(due))?;
    }
    match claim.expiry {
        Expiry::Expired(at) => screen.line(&wording.code_expired(at))?,
        Expiry::NotStated | Expiry::Until(_) => {}
    }
    Ok(())
}
