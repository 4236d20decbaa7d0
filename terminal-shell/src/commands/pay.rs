//! `waterpay pay NUMBER|FILE`: the whole journey in one command.

use std::io;

use serde_json::{Value, json};
use waterpay_core::{
    bill::{Bill, BillStatus, Payable},
    engine::{Failure, Found, LookUp, PaymentView, Stage},
    payment::cashback::Expectation,
    wording::Label,
};

use crate::{
    arguments::Pay,
    choosing::{self, Agreed},
    exit::Exit,
    json,
    paying::{self, Begun},
    screen::Screen,
    session::Session,
    show,
    sought::Sought,
    trouble::Trouble,
};

pub(super) async fn run(pay: &Pay, session: &Session, screen: &mut Screen<'_>) -> Result<Exit, Trouble> {
    let found = Sought::read(&pay.sought.number_or_file)?.look_up(session, screen).await?;
    let Some(bill) = choosing::bill(&found, pay.bill.as_ref()) else {
        return nothing_due(pay, &found, screen);
    };
    if !screen.is_json() {
        show::household(screen, &found.household)?;
        show::bill(screen, &found, bill)?;
        show::differences(screen, &found)?;
        show::other_bills(screen, &found, bill)?;
    }
    // A payment that is under way may settle at any moment; the bill's own status may be out of date already.
    let (begun, expected) = match (paying::known_payment(&found, bill), bill.status.payable()) {
        (None, Payable::Yes) => {
            let (begun, expected) = begin(pay, &found, bill, session, screen).await?;
            (Some(begun), expected)
        }
        (known, Payable::Yes | Payable::NotNeeded | Payable::NotHere) => (known, None),
    };
    let told = Told { found: &found, bill, expected };
    match begun {
        Some(Begun::Payment(view)) => {
            let hand_off = |screen: &mut Screen<'_>, view: &PaymentView| told.payment(screen, view);
            let view = paying::see_through(session, screen, view, pay.wait, hand_off).await?;
            told.end(screen, &view)?;
            Ok(Exit::from(&view.stage))
        }
        Some(Begun::PaidBefore(view)) => told.paid_before(screen, &view),
        None => told.not_to_pay(screen),
    }
}

/// Agrees, as far as was said on the command line, or asks; then pays. With what was expected to come back.
async fn begin(
    pay: &Pay,
    found: &Found,
    bill: &Bill,
    session: &Session,
    screen: &mut Screen<'_>,
) -> Result<(Begun, Option<Expectation>), Trouble> {
    // Where nobody can be asked, the command itself is agreement enough as long as no money can move.
    let yes = pay.yes || (screen.answers.is_none() && session.moves_no_money());
    let agreed = match (pay.amount, yes) {
        (Some(amount), _) => Agreed::ToAmount(amount),
        (None, true) => Agreed::ToPaper,
        (None, false) => Agreed::Nothing,
    };
    if !yes && screen.answers.is_none() {
        return Err(Trouble::NobodyToAsk);
    }
    choosing::agreement(agreed, found, bill)?;
    if agreed == Agreed::Nothing {
        paying::not_paid_elsewhere(screen, found, bill)?;
    }
    let offered = paying::offered(session, screen, bill).await?;
    let method = choosing::method(&offered.methods, pay.method.as_ref(), bill.amount());
    let method = method.ok_or(Failure::MethodNotOffered)?;
    if !yes {
        screen.line("")?;
        screen.line(&screen.wording.label(Label::CheckHousehold))?;
    }
    let expected = offered.cashback_by(&method.id);
    let begun = paying::begin(session, screen, bill, &method.id, expected, !yes).await?;
    Ok((begun, expected.cloned()))
}

fn nothing_due(pay: &Pay, found: &Found, screen: &mut Screen<'_>) -> Result<Exit, Trouble> {
    if pay.bill.is_some() {
        return Err(Failure::NoSuchBill.into());
    }
    if screen.is_json() {
        screen.json(&line("nothing_due", None, None, None, found))?;
    } else {
        show::household(screen, &found.household)?;
        let words = screen.wording.look_up(&LookUp::NothingDue(found.clone()));
        screen.line(&words.what_happened)?;
        screen.line(&words.what_to_do)?;
    }
    Ok(Exit::Done)
}

/// What was told of the bill so far, for what is still to be told.
struct Told<'a> {
    found: &'a Found,
    bill: &'a Bill,
    expected: Option<Expectation>,
}

impl Told<'_> {
    fn line(&self, status: impl Into<Value>, payment: Option<&Value>) -> Value {
        line(status, payment, Some(self.bill), self.expected.as_ref(), self.found)
    }

    fn payment(&self, screen: &mut Screen<'_>, view: &PaymentView) -> io::Result<()> {
        if screen.is_json() {
            let payment = json::payment(view);
            let status = payment["status"].clone();
            screen.json(&self.line(status, Some(&payment)))
        } else {
            show::outcome(screen, view)
        }
    }

    /// How it ended. Where the resident still has to act, the address has been said already.
    fn end(&self, screen: &mut Screen<'_>, view: &PaymentView) -> io::Result<()> {
        if matches!(view.stage, Stage::NeedsResident(_)) && !screen.is_json() {
            let words = screen.wording.stage(&view.stage);
            screen.line("")?;
            return screen.line(&words.next_step);
        }
        self.payment(screen, view)
    }

    fn paid_before(&self, screen: &mut Screen<'_>, view: &PaymentView) -> Result<Exit, Trouble> {
        if screen.is_json() {
            screen.json(&self.line("already_paid", Some(&json::payment(view))))?;
        } else {
            let words = screen
                .wording
                .failure(&Failure::AlreadyPaid { payment: view.intent.payment, reference: None });
            screen.line("")?;
            screen.line(&words.what_happened)?;
            show::outcome(screen, view)?;
        }
        Ok(Exit::Done)
    }

    /// Nothing to pay here and now, and no payment of this device: the bill's own status says why.
    fn not_to_pay(&self, screen: &mut Screen<'_>) -> Result<Exit, Trouble> {
        let status = self.bill.status;
        let (name, exit) = match status {
            BillStatus::Paid { .. } => ("already_paid", Exit::Done),
            BillStatus::PaidElsewhere { .. } => ("paid_elsewhere", Exit::Done),
            BillStatus::AutomaticDebit { .. } => ("automatic_debit", Exit::Done),
            BillStatus::BeingPaid => ("being_paid", Exit::BeingConfirmed),
            BillStatus::Unpaid
            | BillStatus::OverduePayable
            | BillStatus::OverdueClosed
            | BillStatus::Unknown => {
                return Err(Failure::BillNotPayable { status }.into());
            }
        };
        if screen.is_json() {
            screen.json(&self.line(name, None))?;
        }
        Ok(exit)
    }
}

/// The one shape of everything that `pay` prints.
fn line(
    status: impl Into<Value>,
    payment: Option<&Value>,
    bill: Option<&Bill>,
    expected: Option<&Expectation>,
    found: &Found,
) -> Value {
    json!({
        "status": status.into(),
        "payment": payment,
        "bill": bill.map(json::bill),
        "expected_cashback": expected.map(json::cashback::expected),
        "differences": json::differences(&found.differences),
    })
}
