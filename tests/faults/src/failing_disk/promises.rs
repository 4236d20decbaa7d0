//! What must be true on a disk that failed, and after it got well.

use std::collections::BTreeMap;

use waterpay_core::{
    engine::{PaymentView, Stage},
    payment::{Intent, PaymentId},
};

use crate::{
    disk::{ImageFolder, Medium, Step, Trust, extremes},
    life::{Mark, Script, Witness},
    power_loss::{Owed, Why, recover},
};

/// A promise that was not kept.
#[derive(Debug, thiserror::Error)]
pub enum Unkept {
    /// A request is only sent, and a payment only shown, when a power cut at that moment would not undo it.
    #[error("had the power been lost after step {step} of {steps}: {why}")]
    NotDurable {
        /// After which.
        step: usize,
        /// Of how many.
        steps: usize,
        /// What would be wrong.
        #[source]
        why: Why,
    },
    /// A payment that was sent stays.
    #[error("payment {0} was sent, and is not in the history")]
    Forgotten(PaymentId),
    /// One payment a bill.
    #[error("payment {0} was sent for a bill that had another")]
    Second(PaymentId),
    /// Each bill is paid once in the end.
    #[error("in the end bill {0} is paid {1} times")]
    NotPaidOnce(u8, usize),
    /// A disk that fails damages nothing.
    #[error("the ledger was set aside: {0}")]
    SetAside(String),
    /// What goes wrong has words.
    #[error("there are no words for {0}")]
    NoWords(String),
    /// Once the disk is well, everything comes to its end.
    #[error("on the disk that was well again, not everything came to its end: {0}")]
    NotToTheEnd(String),
    /// Nothing panics.
    #[error("something panicked: {0}")]
    Panicked(String),
}

/// What a life left behind.
pub(super) struct Evidence<'a> {
    pub(super) script: &'a Script,
    pub(super) steps: &'a [Step<Mark>],
    pub(super) authorised: &'a BTreeMap<PaymentId, Intent>,
    pub(super) history: &'a [PaymentView],
}

impl Evidence<'_> {
    /// How many requests to pay were sent.
    pub(super) fn sent(&self) -> usize {
        self.sendings().count()
    }

    fn sendings(&self) -> impl Iterator<Item = PaymentId> {
        self.steps.iter().filter_map(|step| match step {
            Step::Meanwhile(Mark::Sent { payment, .. }) => Some(*payment),
            Step::Meanwhile(
                Mark::Shown { .. }
                | Mark::Refused { .. }
                | Mark::Erasing { .. }
                | Mark::Erased { .. }
                | Mark::Told { .. },
            )
            | Step::Made(..)
            | Step::Wrote { .. }
            | Step::Truncated(..)
            | Step::Renamed(..)
            | Step::Deleted(_)
            | Step::Synced(_)
            | Step::SyncFailed(_)
            | Step::FolderSynced => None,
        })
    }
}

/// Looks for a promise that was not kept.
pub(super) fn are_kept(evidence: &Evidence<'_>, gateway: &Witness) -> Result<(), Unkept> {
    everything_told_was_durable(evidence)?;
    if let Some(second) = gateway.second_of_a_bill() {
        return Err(Unkept::Second(second));
    }
    let is_kept = |id: &PaymentId| evidence.history.iter().any(|view| view.intent.payment == *id);
    if let Some(forgotten) = evidence.sendings().find(|id| !is_kept(id)) {
        return Err(Unkept::Forgotten(forgotten));
    }
    for number in evidence.script.bills() {
        let is_paid = |view: &&PaymentView| {
            view.intent.bill.as_str() == format!("made-up-bill-{number}")
                && matches!(view.stage, Stage::Paid(_))
        };
        let times = evidence.history.iter().filter(is_paid).count();
        if times != 1 {
            return Err(Unkept::NotPaidOnce(number, times));
        }
    }
    Ok(())
}

/// At each moment at which something was sent or shown, a power cut that leaves nothing of what was not on the disk for
/// good, or all of it, would have left what is owed.
fn everything_told_was_durable(evidence: &Evidence<'_>) -> Result<(), Unkept> {
    let folder = ImageFolder::new().expect("a folder for images");
    let mut medium = Medium::new(Trust::Syncs);
    for (index, step) in evidence.steps.iter().enumerate() {
        medium.take(step);
        if !matches!(step, Step::Meanwhile(_)) {
            continue;
        }
        let owed = Owed::after(&evidence.steps[..=index], evidence.authorised);
        for image in extremes(&medium) {
            let recovered = recover(folder.with(&image).expect("room for an image"));
            owed.is_kept_in(&recovered).map_err(|why| Unkept::NotDurable {
                step: index + 1,
                steps: evidence.steps.len(),
                why,
            })?;
        }
    }
    Ok(())
}
