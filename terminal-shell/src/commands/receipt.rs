//! `waterpay receipt ID`: the proof of a payment, verified again, and its page as a file.

use waterpay_core::{
    engine::{Drawing, NoPage},
    receipt_page::{NoFace, NoReceiptPage, PaidAt},
};

use crate::{
    arguments::Receipt, exit::Exit, face, json, new_file, screen::Screen, session::Session, show,
    trouble::Trouble,
};

pub(super) async fn run(
    wanted: &Receipt,
    session: &Session,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    let receipt = session.water_pay.receipt(wanted.payment).await?;
    if wanted.pdf.is_some() || wanted.png.is_some() {
        make_files(wanted, session, screen).await?;
    }
    if screen.is_json() {
        screen.json(&json::receipt(&receipt))?;
    } else if wanted.proof {
        screen.line(receipt.proof().as_str())?;
    } else {
        let view = session.water_pay.payment(wanted.payment).await?;
        show::receipt(screen, &view, &receipt)?;
        for file in wanted.pdf.iter().chain(&wanted.png) {
            screen.line(&file.display().to_string())?;
        }
    }
    Ok(Exit::Done)
}

async fn make_files(wanted: &Receipt, session: &Session, screen: &Screen<'_>) -> Result<(), Trouble> {
    let paid_at = if session.moves_no_money() { PaidAt::Sandbox } else { PaidAt::Gateway };
    let faces = face::places(wanted.face.as_deref())?;
    let drawing = Drawing { paid_at, faces, wording: screen.wording };
    if let Some(file) = &wanted.pdf {
        let page = session.water_pay.receipt_pdf(wanted.payment, drawing.clone()).await;
        new_file::write(file, &page.map_err(|why| trouble(why, wanted))?)?;
    }
    if let Some(file) = &wanted.png {
        let page = session.water_pay.receipt_picture(wanted.payment, drawing).await;
        new_file::write(file, &page.map_err(|why| trouble(why, wanted))?)?;
    }
    Ok(())
}

/// A font that was named is told what is the matter with; where none was, there was none to find.
fn trouble(why: NoPage, wanted: &Receipt) -> Trouble {
    match (why, &wanted.face) {
        (NoPage::NoReceipt(failure), _) => failure.into(),
        (NoPage::NoFace(NoFace(Some(reason))), Some(_)) => NoReceiptPage::from(reason).into(),
        (NoPage::NoFace(_), _) => Trouble::NoFaceFound,
        (NoPage::NotDrawn(reason), _) => reason.into(),
    }
}
