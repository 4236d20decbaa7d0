//! Opens an injured ledger, and judges what comes of it.

use std::{
    fmt, io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use jiff::Timestamp;
use waterpay_core::{
    ledger::{Ledger, LedgerFault, SetAside},
    payment::PaymentId,
    wording::{Language, Wording},
};
use waterpay_sandbox::receipt_keys;

use super::{
    Injury,
    rows::{self, Rows},
    specimen::{Contents, Files, Life, NAME},
};

/// Who opens the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The core.
    Core,
    /// Somebody who asks SQLite alone whether the file is sound.
    TrustsSqlite,
    /// Somebody who asks nobody.
    TrustsAnything,
}

/// What came of an injury. All of these are in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The ledger says what it said before.
    Harmless,
    /// The ledger says what it said at an earlier moment, which no file can tell by itself. Before anything is paid the
    /// gateway is asked.
    Earlier,
    /// The ledger says all that another ledger said, since all that the other one held was in the journal that came with
    /// it. That is as if the files had been exchanged, and the same rule holds.
    Another,
    /// The file was set aside and kept, the resident is told, and so many payments of those that it held were saved.
    SetAside {
        /// How many payments are in the ledger that took its place.
        saved: usize,
        /// How many there were.
        of: usize,
    },
    /// The ledger was not opened, was not touched, and the resident is told.
    Refused,
}

/// What must never come of an injury.
#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    /// A panic.
    #[error("the core panicked")]
    Panicked,
    /// The ledger is read as if nothing had happened, and says something that it never said.
    #[error("the ledger says something else, and nobody noticed")]
    ReadOtherwise,
    /// What was set aside, or left alone, is not what was there.
    #[error("the damaged file was not kept as it was")]
    NotKept,
    /// A payment was saved that is not one of those that there were, or stands where it never stood.
    #[error("payment {0} was saved and is not what it was")]
    Invented(PaymentId),
    /// The ledger that took the place of the damaged one is not sound itself.
    #[error("the new ledger is not sound: {0:?}")]
    NewOneDamaged(SetAside),
    /// The ledger that took the place of the damaged one cannot be opened again.
    #[error("the new ledger cannot be opened: {0:?}")]
    NewOneUnusable(#[source] LedgerFault),
    /// There is neither a ledger nor a reason that the resident could act on.
    #[error("the ledger cannot be opened: {0:?}")]
    Unusable(#[source] LedgerFault),
    /// The resident is not told.
    #[error("there are no words for it")]
    NoWords,
    /// The test could not do its work.
    #[error("the test failed")]
    Io(#[from] io::Error),
}

/// Inflicts `injury` on a ledger of this life, and opens it.
pub(crate) fn judge(injury: Injury, life: &Life, other: &Life, reader: Reader) -> Result<Verdict, Wrong> {
    let files = injury.inflict(life, other);
    let folder = tempfile::tempdir()?;
    let file = folder.path().join(NAME);
    files.write(&file)?;
    let expected = expected(injury, life, other);
    match reader {
        Reader::Core => {
            let opened = catch_unwind(AssertUnwindSafe(|| by_the_core(folder.path(), &files, expected)));
            opened.unwrap_or(Err(Wrong::Panicked))
        }
        Reader::TrustsSqlite => plainly(rows::of_a_sound_structure(&file).ok().flatten(), expected),
        Reader::TrustsAnything => plainly(rows::of(&file).ok(), expected),
    }
}

/// What the ledger has to say, should it be taken for sound.
#[derive(Clone, Copy)]
struct Expected<'a> {
    contents: &'a Contents,
    /// Or what it said at another moment.
    or_earlier: bool,
    life: &'a Life,
    /// Or what another said whose journal it is.
    or_another: Option<&'a Life>,
}

fn expected<'a>(injury: Injury, life: &'a Life, other: &'a Life) -> Expected<'a> {
    let moment = match injury {
        Injury::FlippedBit { .. } | Injury::Cut { .. } => life.closed(),
        Injury::FlippedBitUnderJournal { .. }
        | Injury::FlippedBitInJournal { .. }
        | Injury::CutJournal { .. } => life.open(),
        Injury::TwoMoments { file, .. } | Injury::Swapped { file, .. } => &life.moments[file],
    };
    let or_another = matches!(injury, Injury::Swapped { .. }).then_some(other);
    Expected { contents: &moment.contents, or_earlier: injury.is_of_the_journal(), life, or_another }
}

impl Expected<'_> {
    fn verdict(self, is: impl Fn(&Contents) -> bool) -> Result<Verdict, Wrong> {
        let ever_was = |life: &Life| life.moments.iter().any(|moment| is(&moment.contents));
        if is(self.contents) {
            Ok(Verdict::Harmless)
        } else if self.or_earlier && ever_was(self.life) {
            Ok(Verdict::Earlier)
        } else if self.or_another.is_some_and(ever_was) {
            Ok(Verdict::Another)
        } else {
            Err(Wrong::ReadOtherwise)
        }
    }
}

fn by_the_core(folder: &Path, files: &Files, expected: Expected<'_>) -> Result<Verdict, Wrong> {
    let file = folder.join(NAME);
    let opened = match Ledger::open(folder, receipt_keys(), now()) {
        Ok(opened) => opened,
        Err(fault @ LedgerFault::NewerSchema { .. }) => {
            there_are_words(&fault)?;
            return kept(files, &Files::of(&file)?).map(|()| Verdict::Refused);
        }
        Err(fault) => return Err(Wrong::Unusable(fault)),
    };
    let found = Contents::of(&opened.ledger, &file)?;
    let Some(set_aside) = opened.set_aside else {
        return expected.verdict(|contents| *contents == found);
    };
    there_are_words(&LedgerFault::Damaged { why: set_aside.why, source: None })?;
    kept(files, &Files::of(&set_aside.file)?)?;
    for recorded in &found.payments {
        let id = recorded.payment.intent.payment;
        let lives = [Some(expected.life), expected.or_another].into_iter().flatten();
        let mut ever = lives.flat_map(|life| &life.moments).flat_map(|moment| &moment.contents.payments);
        let is_true = ever.any(|was| {
            (&was.payment, was.begun_at, was.changed_at)
                == (&recorded.payment, recorded.begun_at, recorded.changed_at)
        });
        if !is_true {
            return Err(Wrong::Invented(id));
        }
    }
    drop(opened.ledger);
    let again = Ledger::open(folder, receipt_keys(), now()).map_err(Wrong::NewOneUnusable)?.set_aside;
    match again {
        // Nobody has told the resident yet.
        Some(again) if again == set_aside => {}
        Some(another) => return Err(Wrong::NewOneDamaged(another)),
        None => return Err(Wrong::NoWords),
    }
    Ok(Verdict::SetAside { saved: found.payments.len(), of: expected.contents.payments.len() })
}

/// A reader that refuses has noticed; what it reads is judged as what the core reads.
fn plainly(read: Option<Rows>, expected: Expected<'_>) -> Result<Verdict, Wrong> {
    read.map_or(Ok(Verdict::Refused), |rows| expected.verdict(|contents| contents.rows == rows))
}

fn kept(before: &Files, after: &Files) -> Result<(), Wrong> {
    // SQLite makes an empty journal when it looks into a file that has none, and takes one that is empty for none.
    let journal = |files: &Files| files.journal.clone().filter(|bytes| !bytes.is_empty());
    if before.main == after.main && journal(before) == journal(after) { Ok(()) } else { Err(Wrong::NotKept) }
}

fn there_are_words(fault: &LedgerFault) -> Result<(), Wrong> {
    for language in [Language::ZhHantTw, Language::En] {
        let words = Wording::of(language).ledger_fault(fault);
        if words.what_happened.is_empty() || words.what_to_do.is_empty() {
            return Err(Wrong::NoWords);
        }
    }
    Ok(())
}

fn now() -> Timestamp {
    "2027-01-02T03:04:05Z".parse().expect("a timestamp")
}

impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Harmless => formatter.write_str("harmless"),
            Self::Earlier => formatter.write_str("an earlier moment"),
            Self::Another => formatter.write_str("another ledger"),
            Self::SetAside { saved, of } => write!(formatter, "set aside, {saved} of {of} payments saved"),
            Self::Refused => formatter.write_str("refused"),
        }
    }
}
