//! The journey for a resident who starts `waterpay` alone: one question after another, until they leave.

use std::time::Duration;

use waterpay_core::{
    bill::Bill,
    biller::Catalogue,
    engine::{Failure, NextStep},
    payment::{MethodId, cashback::Expectation},
    wording::Label,
};

use crate::{
    commands,
    filling_in::fill_in,
    paying::{self, Begun},
    screen::Screen,
    session::Session,
    show,
    sought::Sought,
    trouble::Trouble,
};

/// How long the result is awaited before the resident may go on.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the first question offers.
#[derive(Debug, Clone, Copy)]
enum Beginning {
    Photo,
    Number,
    OtherBill,
    History,
    Leave,
}

impl Beginning {
    const ALL: [Self; 5] = [Self::Photo, Self::Number, Self::OtherBill, Self::History, Self::Leave];

    fn label(self) -> Label {
        match self {
            Self::Photo => Label::ChoosePhoto,
            Self::Number => Label::EnterNumber,
            Self::OtherBill => Label::OtherBillers,
            Self::History => Label::ShowHistory,
            Self::Leave => Label::Quit,
        }
    }
}

/// Leads through the journey until the resident leaves. What goes wrong is said, and the first question comes again.
pub(crate) async fn guide(session: &Session, screen: &mut Screen<'_>) -> Result<(), Trouble> {
    screen.heading(&screen.wording.label(Label::Home))?;
    loop {
        let question = screen.wording.label(Label::AskHowToBegin);
        let choices = Beginning::ALL.map(|beginning| screen.wording.label(beginning.label()));
        let Some(chosen) = screen.choose(&question, &choices)? else {
            return Ok(());
        };
        let done = match Beginning::ALL[chosen] {
            Beginning::Photo => from_photo(session, screen).await,
            Beginning::Number => from_number(session, screen).await,
            Beginning::OtherBill => from_fields(session, screen).await,
            Beginning::History => commands::history(session, screen).await.map(drop),
            Beginning::Leave => return Ok(()),
        };
        match done {
            Ok(()) => {}
            Err(Trouble::Output(error)) => return Err(Trouble::Output(error)),
            Err(trouble) => screen.trouble(&trouble)?,
        }
        screen.line("")?;
    }
}

async fn from_photo(session: &Session, screen: &mut Screen<'_>) -> Result<(), Trouble> {
    match screen.ask(&screen.wording.label(Label::AskPhoto))? {
        // A file that is dragged onto a terminal comes in quotes.
        Some(file) => pay(session, screen, Sought::Photo(file.trim_matches(['\'', '"']).into())).await,
        None => Err(Trouble::Cancelled),
    }
}

async fn from_number(session: &Session, screen: &mut Screen<'_>) -> Result<(), Trouble> {
    match screen.ask(&screen.wording.label(Label::AskWaterNumber))? {
        Some(number) => {
            let account = Catalogue::built_in().keyed_in(&number).map_err(Trouble::Number)?;
            pay(session, screen, Sought::Account(account)).await
        }
        None => Err(Trouble::Cancelled),
    }
}

async fn from_fields(session: &Session, screen: &mut Screen<'_>) -> Result<(), Trouble> {
    let account = fill_in(screen)?;
    pay(session, screen, Sought::Account(account)).await
}

/// The rest of the journey. Bills that need no payment, or take none here, have said so when they are shown.
async fn pay(session: &Session, screen: &mut Screen<'_>, sought: Sought) -> Result<(), Trouble> {
    let found = sought.look_up(session, screen).await?;
    show::found(screen, &found)?;
    screen.line("")?;
    let payable: Vec<&Bill> = found.bills.iter().filter(|bill| can_be_paid(&found.next_step(bill))).collect();
    if payable.is_empty() {
        return Ok(());
    }
    if !screen.agrees(&screen.wording.label(Label::AskIsThisYou))? {
        return Err(Trouble::Cancelled);
    }
    let bill = chosen_bill(screen, &payable)?;
    paying::not_paid_elsewhere(screen, &found, bill)?;
    let (method, expected) = chosen_method(session, screen, bill).await?;
    let view = match paying::begin(session, screen, bill, &method, expected.as_ref(), true).await? {
        Begun::Payment(view) => paying::see_through(session, screen, view, PATIENCE, show::outcome).await?,
        Begun::PaidBefore(view) => view,
    };
    show::outcome(screen, &view)?;
    Ok(())
}

fn can_be_paid(step: &NextStep) -> bool {
    match step {
        NextStep::Pay | NextStep::PayUnlessPaidElsewhere(_) => true,
        NextStep::FollowPayment(_) | NextStep::ShowReceipt(_) | NextStep::Nothing => false,
    }
}

fn chosen_bill<'a>(screen: &mut Screen<'_>, payable: &[&'a Bill]) -> Result<&'a Bill, Trouble> {
    let [only] = payable else {
        let wording = screen.wording;
        let described = payable.iter().map(|bill| {
            let (period, amount) = (wording.period(bill.period), wording.amount(bill.amount()));
            format!("{period}, {amount}, {}", wording.bill_status(&bill.status).title)
        });
        let question = wording.label(Label::AskWhichBill);
        let chosen = screen.choose(&question, &described.collect::<Vec<_>>())?;
        return chosen.map(|at| payable[at]).ok_or(Trouble::Cancelled);
    };
    Ok(only)
}

/// The way to pay that the resident chooses, and what is expected to come back by it.
async fn chosen_method(
    session: &Session,
    screen: &mut Screen<'_>,
    bill: &Bill,
) -> Result<(MethodId, Option<Expectation>), Trouble> {
    let wording = screen.wording;
    let offered = paying::offered(session, screen, bill).await?;
    let methods: Vec<_> = offered.methods.iter().filter(|method| method.takes(bill.amount())).collect();
    if methods.is_empty() {
        return Err(Failure::MethodNotOffered.into());
    }
    let described = methods.iter().map(|method| {
        format!(
            "{}, {}, {}{}",
            method.label.reveal(),
            wording.method_kind(method.kind),
            wording.fee(method.fee),
            offered
                .cashback_by(&method.id)
                .map_or_else(String::new, |expected| show::cashback::expected(wording, expected)),
        )
    });
    let question = wording.label(Label::AskHowToPay);
    let chosen = screen.choose(&question, &described.collect::<Vec<_>>())?;
    let method = chosen.map(|at| methods[at].id.clone()).ok_or(Trouble::Cancelled)?;
    let expected = offered.cashback_by(&method).cloned();
    Ok((method, expected))
}

#[cfg(test)]
mod tests;
