//! Mishaps of a whole ledger: those that its files show, and those that no file can show by itself.

use super::specimen::Files;

/// A way to injure a ledger whose files are given, with those of an earlier moment.
pub(super) struct Mishap {
    pub(super) name: &'static str,
    pub(super) files: Files,
    /// Whether the files show it.
    pub(super) shows: bool,
}

/// All of them, to a ledger as it was early, late while it was open, and closed.
pub(super) fn mishaps(early: Files, late: Files, closed: Files) -> Vec<Mishap> {
    let whole = closed.main.clone().expect("a closed ledger is a file");
    let with = |main: Vec<u8>| Files { main: Some(main), journal: None };
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle..].iter_mut().for_each(|byte| *byte ^= 0x10);
    let cut = whole[..whole.len() / 2].to_vec();
    let shows = |name, files| Mishap { name, files, shows: true };
    let hides = |name, files| Mishap { name, files, shows: false };
    vec![
        shows("half of the file has flipped bits", with(flipped)),
        shows("half of the file is gone", with(cut)),
        shows("the file is empty", with(vec![])),
        shows("only the journal is left", Files { main: None, journal: late.journal.clone() }),
        hides("everything is gone", Files { main: None, journal: None }),
        hides("the ledger is the one of an earlier moment", early.clone()),
        hides("the journal is gone", Files { main: late.main, journal: None }),
        hides(
            "the journal is the one of an earlier moment",
            Files { main: closed.main, journal: early.journal },
        ),
    ]
}
