//! `waterpay receipt ID`: the proof of a payment, verified again.

use waterpay_core::payment::PaymentId;

use crate::{exit::Exit, json, screen::Screen, session::Session, show, trouble::Trouble};

pub(super) async fn run(
    payment: PaymentId,
    proof: bool,
    session: &Session,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    let receipt = session.water_pay.receipt(payment).await?;
    if screen.is_json() {
        screen.json(&json::receipt(&receipt))?;
    } else if proof {
        screen.line(receipt.proof().as_str())?;
    } else {
        let view = session.water_pay.payment(payment).await?;
        show::receipt(screen, &view, &receipt)?;
    }
    Ok(Exit::Done)
}
