//! `waterpay slip NUMBER|FILE`: the three barcodes with which a store takes the money.

use waterpay_core::{
    engine::{Failure, LookUp},
    wording::Label,
};

use crate::{
    arguments::Slip, choosing, exit::Exit, json, new_file, screen::Screen, session::Session, show,
    sought::Sought, trouble::Trouble,
};

pub(super) async fn run(wanted: &Slip, session: &Session, screen: &mut Screen<'_>) -> Result<Exit, Trouble> {
    let found = Sought::read(&wanted.sought.number_or_file)?.look_up(session, screen).await?;
    let Some(bill) = choosing::bill(&found, wanted.bill.as_ref()) else {
        if wanted.bill.is_some() {
            return Err(Failure::NoSuchBill.into());
        }
        if screen.is_json() {
            screen.json(&json::store_slip(&found, None))?;
        } else {
            let words = screen.wording.look_up(&LookUp::NothingDue(found));
            screen.line(&words.what_happened)?;
            screen.line(&words.what_to_do)?;
        }
        return Ok(Exit::Done);
    };
    if !screen.is_json() {
        show::household(screen, &found.household)?;
        show::bill(screen, &found, bill)?;
        show::differences(screen, &found)?;
    }
    let asked = session.water_pay.store_slip(bill.clone());
    let slip = screen.during(Label::LookingUp, asked).await???;
    if let Some(file) = &wanted.svg {
        new_file::write(file, slip.svg().as_bytes())?;
    }
    if screen.is_json() {
        screen.json(&json::store_slip(&found, Some((bill, &slip))))?;
    } else {
        show::store_slip(screen, &slip, wanted.svg.as_deref())?;
    }
    Ok(Exit::Done)
}
