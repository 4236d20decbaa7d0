//! One payment from the resident's word to its result. What to pay and how was chosen before.

use std::{
    io,
    time::{Duration, Instant},
};

use waterpay_core::{
    bill::Bill,
    engine::{Failure, Found, PaymentView, Stage},
    ledger::Page,
    payment::{MethodId, PaymentMethod, Quote, cashback::Expectation},
    wording::Label,
};

use crate::{screen::Screen, session::Session, show, trouble::Trouble};

/// What came of the wish to pay a bill.
#[derive(Debug)]
pub(crate) enum Begun {
    /// A payment, begun just now or found under way.
    Payment(PaymentView),
    /// An earlier payment has paid the bill, and this is it.
    PaidBefore(PaymentView),
}

/// How a bill can be paid.
#[derive(Debug)]
pub(crate) struct Offered {
    /// The ways to pay; none when it needs no payment, or takes none here.
    pub(crate) methods: Vec<PaymentMethod>,
    /// What is expected to come back by each; none when the gateway cannot tell, which keeps nobody from paying.
    cashback: Vec<Expectation>,
}

impl Offered {
    /// What is expected to come back by a way to pay.
    pub(crate) fn cashback_by(&self, method: &MethodId) -> Option<&Expectation> {
        let mut ways = self.methods.iter().zip(&self.cashback);
        ways.find(|(way, _)| way.id == *method).map(|(_, expectation)| expectation)
    }
}

/// Asks how a bill can be paid.
pub(crate) async fn offered(
    session: &Session,
    screen: &mut Screen<'_>,
    bill: &Bill,
) -> Result<Offered, Trouble> {
    let water_pay = &session.water_pay;
    let asked = async {
        let methods = water_pay.methods(bill.clone()).await?;
        let cashback = water_pay.expected_cashback(bill.clone(), methods.clone()).await;
        Ok::<_, Failure>(Offered { methods, cashback: cashback.unwrap_or_default() })
    };
    Ok(screen.during(Label::Preparing, asked).await??)
}

/// Begins to pay `bill` by `method`, and asks before if `ask`, with what was `expected` to come back. A payment of the
/// bill that is known already is given back instead of a second one.
pub(crate) async fn begin(
    session: &Session,
    screen: &mut Screen<'_>,
    bill: &Bill,
    method: &MethodId,
    expected: Option<&Expectation>,
    ask: bool,
) -> Result<Begun, Trouble> {
    let water_pay = &session.water_pay;
    let prepared = water_pay.prepare(bill.clone(), method.clone());
    let begun = match screen.during(Label::Preparing, prepared).await? {
        Ok(authorisation) => {
            if ask && !agrees(screen, authorisation.quote(), expected)? {
                return Err(Trouble::Cancelled);
            }
            let signature = session.key.sign(&authorisation);
            water_pay.pay(&authorisation, &signature).await
        }
        Err(failure) => Err(failure),
    };
    match begun {
        Ok(view) => Ok(Begun::Payment(view)),
        Err(Failure::PaymentUnderWay { payment }) => Ok(Begun::Payment(water_pay.payment(payment).await?)),
        Err(Failure::AlreadyPaid { payment, .. }) => Ok(Begun::PaidBefore(water_pay.payment(payment).await?)),
        Err(failure) => Err(failure.into()),
    }
}

/// Waits for the end of a payment, `at_most` so long. `hand_off` tells the resident where to confirm, should it come to
/// that, and the waiting goes on: at the embedded sandbox, whose pages end with this program, until the address ends.
pub(crate) async fn see_through(
    session: &Session,
    screen: &mut Screen<'_>,
    view: PaymentView,
    at_most: Duration,
    hand_off: impl FnOnce(&mut Screen<'_>, &PaymentView) -> io::Result<()>,
) -> Result<PaymentView, Trouble> {
    let until = Instant::now() + at_most;
    let needs_resident = |stage: &Stage| matches!(stage, Stage::NeedsResident(_));
    let wait = wait_for(session, view, until, |stage| stage.is_final() || needs_resident(stage));
    let view = screen.during(Label::AwaitingResult, wait).await??;
    if !needs_resident(&view.stage) {
        return Ok(view);
    }
    hand_off(screen, &view)?;
    let until = until.max(session.hand_off_ends(&view.stage));
    let wait = wait_for(session, view, until, Stage::is_final);
    screen.during(Label::AwaitingResult, wait).await?
}

async fn wait_for(
    session: &Session,
    mut view: PaymentView,
    until: Instant,
    enough: impl Fn(&Stage) -> bool,
) -> Result<PaymentView, Trouble> {
    let mut seen = view.change;
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if enough(&view.stage) || left.is_zero() {
            return Ok(view);
        }
        let changed = session.water_pay.changed(seen, left).await?;
        seen = changed.upto;
        let payment = view.intent.payment;
        if let Some(news) = changed.payments.into_iter().find(|news| news.intent.payment == payment) {
            view = news;
        }
    }
}

/// The payment of a bill that this device has under way or has paid.
pub(crate) fn known_payment(found: &Found, bill: &Bill) -> Option<Begun> {
    let view = found.known_payment(&bill.id)?.clone();
    Some(if matches!(view.stage, Stage::Paid(_)) { Begun::PaidBefore(view) } else { Begun::Payment(view) })
}

/// Asks whether nobody has paid a bill in a store whose barcodes were shown; before the offer, so that whoever is not sure
/// has not seen a button to pay yet.
pub(crate) fn not_paid_elsewhere(screen: &mut Screen<'_>, found: &Found, bill: &Bill) -> Result<(), Trouble> {
    let Some(perhaps) = found.perhaps_paid_elsewhere(&bill.id) else { return Ok(()) };
    screen.line("")?;
    if screen.agrees(&screen.wording.ask_if_paid_elsewhere(perhaps))? {
        Ok(())
    } else {
        Err(Trouble::Cancelled)
    }
}

/// The whole history, newest first.
pub(crate) async fn all_of_history(session: &Session) -> Result<Vec<PaymentView>, Trouble> {
    const A_PAGE: u32 = 100;
    let mut all: Vec<PaymentView> = vec![];
    loop {
        let before = all.last().map(|view| view.intent.payment);
        let page = session.water_pay.history(Page { before, at_most: A_PAGE }).await?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

/// Shows the offer and asks.
fn agrees(screen: &mut Screen<'_>, quote: &Quote, expected: Option<&Expectation>) -> io::Result<bool> {
    let wording = screen.wording;
    screen.line("")?;
    screen.heading(&wording.label(Label::Confirmation))?;
    screen.field(Label::MethodField, quote.method.label.reveal())?;
    screen.field(Label::AmountField, &wording.amount(quote.bill.amount()))?;
    screen.field(Label::FeeField, &wording.fee(quote.method.fee))?;
    screen.field(Label::TotalToPayField, &wording.amount(quote.total))?;
    show::cashback::offered(screen, quote, expected)?;
    screen.field(Label::NotAfterField, &wording.date_time(quote.not_after))?;
    screen.agrees(&wording.confirm_payment(quote.total, &quote.bill.payee))
}
