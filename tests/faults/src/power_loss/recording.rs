//! A life, and every step that the disk took in it.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use tempfile::TempDir;
use waterpay_core::{
    gateway::wire::PaymentResource,
    payment::{Intent, PaymentId},
};

use super::Unkept;
use crate::{
    disk::{FileId, Recorder, Step, Watching},
    life::{Mark, Resident, Script, Witness, device_key},
};

/// How long a resident waits on a disk that does not fail.
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) struct Recording {
    /// In order.
    pub(super) steps: Vec<Step<Mark>>,
    /// What the resident authorised.
    pub(super) authorised: BTreeMap<PaymentId, Intent>,
    /// What the gateway knew in the end.
    pub(super) at_gateway: Vec<PaymentResource>,
}

impl Recording {
    /// Lives a life.
    pub(super) fn of(script: &Script, unkept: Option<Unkept>) -> Self {
        let folder = TempDir::new().expect("a folder for a life");
        let recorder = Arc::new(Recorder::new(folder.path().to_owned()));
        let watching = Watching::begin(folder.path(), recorder.clone()).expect("a folder that is there");
        let (sent, shown) = (Arc::clone(&recorder), Arc::clone(&recorder));
        let gateway = Witness::new(device_key(), script.replies, Box::new(move |mark| sent.mark(mark)));
        let tell = Box::new(move |mark| shown.mark(mark));
        let mut resident = Resident::new(folder.path().to_owned(), Arc::clone(&gateway), PATIENCE, tell);
        for deed in script.deeds {
            resident
                .does(*deed)
                .unwrap_or_else(|refused| panic!("life `{}`: {deed:?}: {refused:?}", script.name));
        }
        let authorised = std::mem::take(&mut resident.authorised);
        drop((resident, watching));
        let mut steps = recorder.steps();
        match unkept {
            Some(Unkept::SentTooEarly) => send_too_early(&mut steps),
            Some(Unkept::NotFull) => sync_journals_late(&mut steps),
            // The steps are the same; what they come to is not.
            Some(Unkept::LyingDisk) | None => {}
        }
        Self { steps, authorised, at_gateway: gateway.known() }
    }
}

/// Leaves out every sync of a write-ahead log but those right before something is written elsewhere.
fn sync_journals_late(steps: &mut Vec<Step<Mark>>) {
    let is_log = |step: &Step<Mark>| matches!(step, Step::Made(_, name) if name.ends_with("-wal"));
    let logs: Vec<FileId> = steps.iter().filter(|step| is_log(step)).filter_map(Step::file).collect();
    let mut written_next = None;
    for at in (0..steps.len()).rev() {
        match &steps[at] {
            Step::Wrote { file, .. } => written_next = Some(*file),
            Step::Synced(file) if logs.contains(file) && written_next.is_none_or(|next| next == *file) => {
                steps.remove(at);
            }
            Step::Made(..)
            | Step::Truncated(..)
            | Step::Renamed(..)
            | Step::Deleted(_)
            | Step::Synced(_)
            | Step::SyncFailed(_)
            | Step::FolderSynced
            | Step::Meanwhile(_) => {}
        }
    }
}

/// Moves every sending before the sync that comes before it.
fn send_too_early(steps: &mut [Step<Mark>]) {
    for at in 0..steps.len() {
        if matches!(steps[at], Step::Meanwhile(Mark::Sent { .. }))
            && let Some(sync) = steps[..at].iter().rposition(|step| matches!(step, Step::Synced(_)))
        {
            steps[sync..=at].rotate_right(1);
        }
    }
}
