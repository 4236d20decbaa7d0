//! `waterpay receipt ID`: the proof of a payment, verified again, and its page as a file.

use waterpay_core::{
    payment,
    printing::Face,
    receipt_page::{NoReceiptPage, PaidAt, draw},
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
        make_files(wanted, &receipt, session, screen).await?;
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

async fn make_files(
    wanted: &Receipt,
    receipt: &payment::Receipt,
    session: &Session,
    screen: &Screen<'_>,
) -> Result<(), Trouble> {
    let intent = session.water_pay.payment(wanted.payment).await?.intent;
    let paid_at = if session.moves_no_money() { PaidAt::Sandbox } else { PaidAt::Gateway };
    let file = face::file(wanted.face.as_deref())?;
    let face = Face::parse(&file).map_err(NoReceiptPage::from)?;
    let sheet = draw(receipt, &intent, paid_at, screen.wording, &face)?;
    if let Some(file) = &wanted.pdf {
        new_file::write(file, &sheet.pdf().map_err(NoReceiptPage::from)?)?;
    }
    if let Some(file) = &wanted.png {
        new_file::write(file, &sheet.png().map_err(NoReceiptPage::from)?)?;
    }
    Ok(())
}
