//! What the ledger finds in what is left of it.

use std::{collections::BTreeMap, path::Path};

use jiff::Timestamp;
use waterpay_core::{
    engine::{PaymentView, Stage},
    ledger::{Damage, Ledger, LedgerFault, Page},
    payment::{Intent, PaymentId},
};
use waterpay_sandbox::receipt_keys;

/// What the ledger found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Recovered {
    /// Nothing is wrong, and these are the payments.
    Sound(BTreeMap<PaymentId, (Intent, Stage)>),
    /// It was damaged and set aside.
    SetAside(Damage),
    /// It could not be opened or read.
    Refused(String),
}

/// Opens the ledger in a folder as the app does when it starts.
pub(crate) fn recover(folder: &Path) -> Recovered {
    opened(folder).unwrap_or_else(|fault| Recovered::Refused(format!("{fault}: {fault:?}")))
}

fn opened(folder: &Path) -> Result<Recovered, LedgerFault> {
    let opened = Ledger::open(folder, receipt_keys(), Timestamp::now())?;
    if let Some(set_aside) = opened.set_aside {
        return Ok(Recovered::SetAside(set_aside.why));
    }
    let history = opened.ledger.history(Page { before: None, at_most: u32::MAX })?;
    let views = history.into_iter().map(PaymentView::from);
    Ok(Recovered::Sound(views.map(|view| (view.intent.payment, (view.intent, view.stage))).collect()))
}
