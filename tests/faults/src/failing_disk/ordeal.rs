//! One life on a disk that fails, and what comes after.

use std::{sync::Arc, time::Duration};

use waterpay_core::wording::{Language, Wording};

use super::{
    Fault, Lasts,
    faulty::Faulty,
    panics,
    promises::{self, Evidence, Unkept},
};
use crate::{
    disk::{ImageFolder, Recorder, Watching},
    life::{Deed, Refused, Resident, Script, Witness, device_key},
};

/// How long a resident waits for news while the disk fails.
const PATIENCE: Duration = Duration::from_millis(60);
/// How long everything may take to come to its end once the disk is well.
const PATIENCE_AFTERWARDS: Duration = Duration::from_secs(20);

/// What came of one life.
pub(super) struct Lived {
    /// The fault came: there was an operation of that number.
    pub(super) was_met: bool,
    /// How often something was refused.
    pub(super) refused: usize,
    /// How many requests to pay were sent.
    pub(super) sent: usize,
}

/// A promise that was not kept on a disk that failed.
#[derive(Debug, thiserror::Error)]
#[error("life `{life}`, operation {nth} failed ({fault:?}, {lasts:?}): {why}")]
pub struct Broken {
    life: &'static str,
    nth: usize,
    fault: Fault,
    lasts: Lasts,
    /// Which.
    #[source]
    pub why: Unkept,
}

/// Lives it while the `nth` operation fails; then the disk is well again, and everything comes to its end.
pub(super) fn live(
    script: &'static Script,
    fault: Fault,
    lasts: Lasts,
    nth: usize,
) -> Result<Lived, Box<Broken>> {
    let broken = |why| Box::new(Broken { life: script.name, nth, fault, lasts, why });
    let folder = ImageFolder::new().expect("a folder for a life");
    let recorder = Arc::new(Recorder::new(folder.path().to_owned()));
    let disk = Faulty::new(Arc::clone(&recorder), fault, lasts, nth);
    let watching = Watching::begin(folder.path(), disk.clone()).expect("a folder that is there");
    let sent = Arc::clone(&recorder);
    let gateway = Witness::new(device_key(), script.replies, Box::new(move |mark| sent.mark(mark)));
    let resident = |patience| {
        let shown = Arc::clone(&recorder);
        let tell = Box::new(move |mark| shown.mark(mark));
        Resident::new(folder.path().to_owned(), Arc::clone(&gateway), patience, tell)
    };

    let mut first = resident(PATIENCE);
    let mut refused = 0;
    for deed in script.deeds {
        if let Err(refusal) = first.does(*deed) {
            refused += 1;
            has_words(&refusal).map_err(broken)?;
        }
    }
    let set_aside = first.set_aside();
    let was_met = disk.has_failed();
    let mut authorised = std::mem::take(&mut first.authorised);
    drop(first);

    disk.gets_well();
    gateway.settle();
    let mut second = resident(PATIENCE_AFTERWARDS);
    let ended = second.comes_to_the_end(script);
    if let Some(set_aside) = set_aside.or_else(|| second.set_aside()) {
        return Err(broken(Unkept::SetAside(format!("{:?}", set_aside.why))));
    }
    ended.map_err(|refused| broken(Unkept::NotToTheEnd(format!("{refused:?}"))))?;
    let history = second.history().map_err(|refused| broken(Unkept::NotToTheEnd(format!("{refused:?}"))))?;
    second.does(Deed::Close).map_err(|refused| broken(Unkept::NotToTheEnd(format!("{refused:?}"))))?;
    authorised.append(&mut second.authorised);
    drop((second, watching));

    let steps = recorder.steps();
    let evidence = Evidence { script, steps: &steps, authorised: &authorised, history: &history };
    if let Some(panicked) = panics::any() {
        return Err(broken(Unkept::Panicked(panicked)));
    }
    promises::are_kept(&evidence, &gateway).map_err(broken)?;
    Ok(Lived { was_met, refused, sent: evidence.sent() })
}

/// The resident gets words for it, in every language.
fn has_words(refused: &Refused) -> Result<(), Unkept> {
    for language in [Language::ZhHantTw, Language::En] {
        let wording = Wording::of(language);
        let words = match refused {
            Refused::ToOpen(failed) => wording.open_failed(failed),
            Refused::Step(failure) => wording.failure(failure),
            Refused::ToErase(why) => wording.not_erased(why),
            Refused::Nothing | Refused::Waited(_) => return Ok(()),
        };
        if words.what_happened.is_empty() || words.what_to_do.is_empty() {
            return Err(Unkept::NoWords(format!("{refused:?}")));
        }
    }
    Ok(())
}
