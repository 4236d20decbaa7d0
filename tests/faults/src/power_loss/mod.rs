//! The power goes, at any moment of a payment's life, and whatever is left on the disk is recovered from.
//!
//! A life is lived by the real engine on a disk that keeps a record. For each moment of it every image that a power cut
//! may leave is written to a folder and opened by the real ledger, and from some of them the real engine goes on.
//!
//! What is trusted: a sync that succeeds, and that a writing touches no byte outside of it.
//!
//! | file | what it is about |
//! |---|---|
//! | `recording` | a life, and every step that the disk took in it |
//! | `search` | each moment and each image of it |
//! | `recovery` | what the ledger finds in an image |
//! | `owed` | what must be found |
//! | `going_on` | the engine takes up what is left, to the end |
//! | `killed` | the app is killed first, and the power goes in its next life |
//! | `outcome` | figures, and what was wrong |

mod going_on;
mod killed;
mod outcome;
mod owed;
mod recording;
mod recovery;
mod search;

use std::time::Instant;

pub use outcome::{Looked, Lost};
pub(crate) use owed::Owed;
pub use owed::Why;
use recording::Recording;
pub(crate) use recovery::recover;
use search::Search;

use crate::life::SCRIPTS;

/// A rule that is broken on purpose, so that it shows whether anybody would notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Unkept {
    /// The disk says that it synced, and did not.
    LyingDisk,
    /// A transaction ends without a sync, as with `synchronous=NORMAL`: the journal is only synced before it is moved into
    /// the file.
    NotFull,
    /// Each request leaves before the last sync of its intent.
    SentTooEarly,
}

/// How it is done.
#[derive(Debug, Clone, Copy)]
pub struct PowerLoss {
    /// Of up to so many unsettled changes every subset is tried; 20 at most.
    pub every_subset_of: usize,
    /// The power goes after every step, and writings are torn, between sectors of 512 bytes. Else it goes only right
    /// before each sync, and after each sending and showing.
    pub every_moment: bool,
    /// How many of the lives.
    pub lives: usize,
    /// From one of so many images the engine itself goes on.
    pub one_goes_on_of: usize,
    /// The rule that is broken.
    pub unkept: Option<Unkept>,
}

impl PowerLoss {
    /// For a suite: some thousands of images.
    pub const QUICK: Self =
        Self { every_subset_of: 4, every_moment: false, lives: 5, one_goes_on_of: 100, unkept: None };
    /// The whole: more than 100,000.
    pub const FULL: Self = Self {
        every_subset_of: 12,
        every_moment: true,
        lives: SCRIPTS.len(),
        one_goes_on_of: 100,
        unkept: None,
    };

    /// Lives every life, and looks at every power cut of it.
    ///
    /// # Panics
    /// When a life does not go as it is written, on a disk that does not fail.
    ///
    /// # Errors
    /// [`Lost`] at the first power cut after which something is wrong.
    pub fn endure(&self) -> Result<Looked, Box<Lost>> {
        let begun = Instant::now();
        let mut looked = Looked::default();
        for script in SCRIPTS.iter().take(self.lives) {
            let recording = Recording::of(script, self.unkept);
            looked.add(&Search::new(&recording, script, *self).run()?);
            let killed = killed::kill_and_lose_power(script, &recording)?;
            looked.kills += killed.kills;
            looked.after_kills += killed.power_cuts;
        }
        looked.took = begun.elapsed();
        Ok(looked)
    }
}
