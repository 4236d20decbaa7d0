//! A hint that a resident can read: one that stays for a while, and that one odd frame does not change.

use super::hint::Hint;

/// So many frames of the same opinion change the hint: a quarter of a second.
const ENOUGH: u8 = 8;

/// The hint that is shown, and the opinion that may replace it.
#[derive(Debug, Default)]
pub(super) struct Steady {
    shown: Hint,
    next: Hint,
    frames: u8,
}

impl Steady {
    /// One more frame says `hint`.
    pub(super) fn agree(&mut self, hint: Hint) {
        if hint == self.shown {
            self.frames = 0;
        } else if hint == self.next {
            self.frames += 1;
        } else {
            (self.next, self.frames) = (hint, 1);
        }
        if self.frames >= ENOUGH {
            (self.shown, self.frames) = (self.next, 0);
        }
    }

    /// What to show.
    pub(super) fn shown(&self) -> Hint {
        self.shown
    }
}
