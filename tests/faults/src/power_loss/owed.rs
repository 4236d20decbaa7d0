//! What the ledger owes after a power cut: what was sent is in it byte for byte, and nothing that was shown is lost.

use std::collections::{BTreeMap, BTreeSet};

use waterpay_core::{
    engine::Stage,
    payment::{Intent, Origin, PaymentId},
};

use super::recovery::Recovered;
use crate::{disk::Step, life::Mark};

/// What was sent and shown so far.
#[derive(Debug, Clone)]
pub(crate) struct Owed<'a> {
    authorised: &'a BTreeMap<PaymentId, Intent>,
    sent: Vec<(PaymentId, &'a [u8])>,
    shown: BTreeMap<PaymentId, &'a Stage>,
    refused: Vec<PaymentId>,
    /// Those that were forgotten, or were to be: what the gateway told of them since is not what was decided here.
    forgotten: BTreeSet<PaymentId>,
    /// Those of which nothing may be there.
    erased: BTreeSet<PaymentId>,
}

/// What is wrong with what was recovered.
#[derive(Debug, thiserror::Error)]
pub enum Why {
    /// Power loss damages nothing.
    #[error("the ledger was damaged and set aside: {0}")]
    SetAside(String),
    /// It opens.
    #[error("the ledger did not open: {0}")]
    Refused(String),
    /// It knows only what the resident authorised.
    #[error("payment {0} is in the ledger otherwise than it was authorised")]
    NotAsAuthorised(PaymentId),
    /// A refusal is final.
    #[error("payment {0} was refused as not begun, and is in the ledger all the same")]
    AfterAll(PaymentId),
    /// What was erased is gone.
    #[error("payment {0} was erased, and is in the ledger all the same")]
    StillThere(PaymentId),
    /// What the gateway saw is there.
    #[error("the gateway saw payment {0}, which is forgotten")]
    Forgotten(PaymentId),
    /// The request is there as the gateway saw it.
    #[error("the request of payment {0} is not the one that the gateway saw")]
    OtherRequest(PaymentId),
    /// What was shown stays.
    #[error("payment {payment} was shown as {shown:?} and is now {now:?}")]
    Unsaid {
        /// Which payment.
        payment: PaymentId,
        /// What was shown.
        shown: Box<Stage>,
        /// What the ledger says; nothing when it does not know the payment.
        now: Option<Box<Stage>>,
    },
    /// The engine, going on from there, did not bring the life to its end.
    #[error("the engine went on, and {0}")]
    NotToTheEnd(String),
}

impl<'a> Owed<'a> {
    pub(crate) fn after(steps: &'a [Step<Mark>], authorised: &'a BTreeMap<PaymentId, Intent>) -> Self {
        let mut owed = Self {
            authorised,
            sent: vec![],
            shown: BTreeMap::new(),
            refused: vec![],
            forgotten: BTreeSet::new(),
            erased: BTreeSet::new(),
        };
        for step in steps {
            match step {
                Step::Meanwhile(Mark::Sent { payment, request }) => owed.sent.push((*payment, request)),
                Step::Meanwhile(Mark::Refused { payment }) => owed.refused.push(*payment),
                Step::Meanwhile(Mark::Erasing { payments }) => {
                    owed.shown.retain(|payment, _| !payments.contains(payment));
                    owed.forgotten.extend(payments);
                }
                Step::Meanwhile(Mark::Erased { payments }) => owed.erased.extend(payments),
                Step::Meanwhile(Mark::Told { payments }) => {
                    owed.erased.retain(|payment| !payments.contains(payment));
                }
                Step::Meanwhile(Mark::Shown { payment, stage }) => {
                    owed.shown.insert(*payment, stage);
                }
                Step::Made(..)
                | Step::Wrote { .. }
                | Step::Truncated(..)
                | Step::Renamed(..)
                | Step::Deleted(_)
                | Step::Synced(_)
                | Step::SyncFailed(_)
                | Step::FolderSynced => {}
            }
        }
        owed
    }

    /// What the gateway tells of a forgotten payment is what was authorised, and cannot be sent again.
    fn is_as_authorised(&self, id: PaymentId, intent: &Intent) -> bool {
        let told = |authorised: &Intent| Intent { origin: Origin::Elsewhere, ..authorised.clone() };
        self.authorised.get(&id).is_some_and(|authorised| {
            authorised == intent || (self.forgotten.contains(&id) && told(authorised) == *intent)
        })
    }

    /// Which payments the gateway saw.
    pub(crate) fn sent(&self) -> impl Iterator<Item = PaymentId> {
        self.sent.iter().map(|(payment, _)| *payment)
    }

    /// Whether all of it is there.
    pub(crate) fn is_kept_in(&self, recovered: &Recovered) -> Result<(), Why> {
        let payments = match recovered {
            Recovered::Sound(payments) => payments,
            Recovered::SetAside(damage) => return Err(Why::SetAside(format!("{damage:?}"))),
            Recovered::Refused(fault) => return Err(Why::Refused(fault.clone())),
        };
        for (id, (intent, _)) in payments {
            if !self.is_as_authorised(*id, intent) {
                return Err(Why::NotAsAuthorised(*id));
            }
        }
        if let Some(refused) = self.refused.iter().find(|id| payments.contains_key(id)) {
            return Err(Why::AfterAll(*refused));
        }
        if let Some(erased) = self.erased.iter().find(|id| payments.contains_key(id)) {
            return Err(Why::StillThere(*erased));
        }
        for (id, request) in self.sent.iter().filter(|(id, _)| !self.forgotten.contains(id)) {
            let (intent, _) = payments.get(id).ok_or(Why::Forgotten(*id))?;
            match &intent.origin {
                Origin::Here { request: kept, .. } if kept.as_str().as_bytes() == *request => {}
                Origin::Here { .. } | Origin::Elsewhere => return Err(Why::OtherRequest(*id)),
            }
        }
        for (id, shown) in &self.shown {
            let now = payments.get(id).map(|(_, stage)| stage);
            // A receipt is stronger than any word before it, and news of a payment that is open may have come since.
            let holds = now.is_some_and(|now| {
                now == *shown
                    || !shown.is_final()
                    || (matches!(now, Stage::Paid(_)) && !matches!(shown, Stage::Paid(_)))
            });
            if !holds {
                let (shown, now) = (Box::new((*shown).clone()), now.cloned().map(Box::new));
                return Err(Why::Unsaid { payment: *id, shown, now });
            }
        }
        Ok(())
    }
}
