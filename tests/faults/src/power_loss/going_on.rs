//! The engine takes up what a power cut left, and everything comes to its end: each bill is paid once.

use std::{collections::BTreeMap, path::Path, sync::Arc, time::Duration};

use waterpay_core::{
    engine::Stage,
    payment::{Intent, PaymentId},
};

use super::{Recording, owed::Owed};
use crate::life::{Deed, Mark, Resident, Script, Witness, device_key};

/// How long it may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Opens the app in a folder, waits for what is unfinished, and pays what is not paid. Gives back everything that was
/// ever authorised.
pub(super) fn go_on(
    folder: &Path,
    script: &Script,
    recording: &Recording,
    owed: &Owed<'_>,
    tell: impl Fn(Mark) + Clone + Send + Sync + 'static,
) -> Result<BTreeMap<PaymentId, Intent>, String> {
    let gateway = Witness::new(device_key(), &[], Box::new(tell.clone()));
    let sent: Vec<_> = owed.sent().collect();
    let saw = recording.at_gateway.iter().filter(|payment| sent.contains(&payment.payment_id));
    gateway.knows(saw.cloned().collect());
    gateway.settle();
    let mut resident = Resident::new(folder.to_owned(), Arc::clone(&gateway), PATIENCE, Box::new(tell));
    resident.comes_to_the_end(script).map_err(|refused| format!("the resident was refused: {refused:?}"))?;
    let history = resident.history().map_err(|refused| format!("there is no history: {refused:?}"))?;
    resident.does(Deed::Close).map_err(|refused| format!("it did not close: {refused:?}"))?;

    if let Some(second) = gateway.second_of_a_bill() {
        return Err(format!("payment {second} was sent for a bill that had another"));
    }
    for id in sent {
        if !history.iter().any(|view| view.intent.payment == id) {
            return Err(format!("payment {id} is not in the history"));
        }
    }
    let mut paid: Vec<_> = history
        .iter()
        .filter(|view| matches!(view.stage, Stage::Paid(_)))
        .map(|view| &view.intent.bill)
        .collect();
    paid.sort_by_key(|bill| bill.as_str());
    let bills: Vec<_> = script.bills().into_iter().map(|number| format!("made-up-bill-{number}")).collect();
    if paid.iter().map(|bill| bill.as_str()).eq(bills.iter().map(String::as_str)) {
        let mut authorised = recording.authorised.clone();
        authorised.append(&mut resident.authorised);
        Ok(authorised)
    } else {
        Err(format!("these bills are paid: {paid:?}, of these: {bills:?}"))
    }
}
