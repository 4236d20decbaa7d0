//! What a resident is told over the pictures of a folder, shown to the camera as still scenes.

use std::{collections::BTreeMap, fmt, path::Path};

use waterpay_scanner::{Budget, FRAME_TIME, Hint, LiveScanner, Seen};

use crate::{
    cpu::timed,
    figures::{Times, row, rule},
    hand::{WIDTH, resized},
    picture::Picture,
    truth::{NoTruth, Truth},
};

/// A hint stays for a while, so it needs some frames to show.
const FRAMES: usize = 10;

const COLUMNS: [&str; 6] = ["read", "nothing seen", "too far", "too dark", "glare", "blurred"];

/// By folder, how many pictures led to what.
pub struct Hints {
    folders: BTreeMap<String, [usize; COLUMNS.len()]>,
    times: Times,
}

impl Hints {
    /// Shows each picture of `folder`.
    ///
    /// # Errors
    /// [`NoTruth`].
    pub fn of(folder: &Path, slack: u32) -> Result<Self, NoTruth> {
        let mut hints = Self { folders: BTreeMap::new(), times: Times::default() };
        for truth in Truth::of(folder)? {
            if let Ok(picture) = Picture::open(&truth.path(folder)) {
                let column = hints.shown(&resized(&picture, WIDTH), slack);
                hints.folders.entry(truth.folder().to_owned()).or_default()[column] += 1;
            }
        }
        Ok(hints)
    }

    fn shown(&mut self, frame: &Picture, slack: u32) -> usize {
        let mut scanner = LiveScanner::new();
        let mut column = 1;
        for _ in 0..FRAMES {
            let (seen, took) =
                timed(|| scanner.read_within(frame.view(), Budget::lasting(FRAME_TIME * slack)));
            self.times.add(took);
            column = match seen {
                Seen::Code(_) => return 0,
                Seen::NoCode(Hint::NothingSeen) => 1,
                Seen::NoCode(Hint::TooFar) => 2,
                Seen::NoCode(Hint::TooDark) => 3,
                Seen::NoCode(Hint::Glare) => 4,
                Seen::NoCode(Hint::Blurred) => 5,
            };
        }
        column
    }
}

impl fmt::Display for Hints {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head: Vec<String> = ["pictures of"].into_iter().chain(COLUMNS).map(str::to_owned).collect();
        writeln!(formatter, "{}\n{}", row(&head), rule(head.len()))?;
        for (folder, counts) in &self.folders {
            let counts = counts.iter().map(usize::to_string);
            writeln!(formatter, "{}", row(&[folder.clone()].into_iter().chain(counts).collect::<Vec<_>>()))?;
        }
        writeln!(formatter, "\nCPU ms a frame: {}", self.times)
    }
}
