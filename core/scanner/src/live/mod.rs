//! The live camera: a bounded look at each frame, with a memory over frames.
//!
//! ```text
//! frame ─ first look ─┬─ read ────────────────────────────────────────────────► a code
//!                     ├─ a symbol that cannot be read ─ modules added up ─────► a code
//!                     │                               └ closer looks in turn ─► a code
//!                     └─ nothing ─ a wide look, in the first frames ──────────► a code
//!                                                                    otherwise ► a hint
//! ```
//!
//! Every frame gets the cheapest look that reads most. Where it shows a symbol, the rest of the frame's time goes there:
//! the piece of the frame around it is small, so that most looks of a photograph fit in, and the next frame goes on with
//! those that did not. What read last is tried first.
//!
//! Where nothing shows, each of the first frames gets another look as well, since that is when somebody waits. Later every
//! third frame gets another look in place of the first one, so that a phone on a table stays cool.
//!
//! A code is believed when it was read once: its own error correction says whether it is right, also where the modules
//! of several frames were added up.

mod area;
mod hint;
mod sighting;
mod steady;
mod turns;
mod votes;

use std::time::{Duration, Instant};

use super::budget::Budget;
use super::cascade::{self, ratio};
use super::foreign::guarded;
use super::luma::{LumaImage, LumaView};
use super::read_code::ReadCode;

use area::Area;
use sighting::{Sighting, first_look};
use steady::Steady;
use turns::Turns;
use votes::Votes;

pub use hint::Hint;

/// How long one frame may take: at 25 frames a second the next is there then.
pub const FRAME_TIME: Duration = Duration::from_millis(40);

/// A frame with a longer side is thinned out: no camera is asked for more, and time must not grow with it.
const LONGEST: usize = 1920;

/// A camera that aims at a code sees few others, and every three finder patterns may be one.
const MOST_PATTERNS: usize = 256;

/// A frame with a shorter side shows no code: version 1, the smallest, is as many modules wide (ISO/IEC 18004).
const SMALLEST_SYMBOL: usize = 21;

/// So many frames after a symbol was seen, it is still looked for at the same place.
const REMEMBERED: u32 = 8;

/// So many frames without a symbol get a second look.
const EAGER: u32 = 5;

/// After them, one frame of so many gets another look.
const WIDE_LOOK_EVERY: u32 = 3;

/// Frames further apart than this have nothing to do with each other.
const PAUSE: Duration = Duration::from_secs(1);

/// What is seen in a frame.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    /// A code: the topmost.
    Code(ReadCode),
    /// None that can be read, and what may be done about it.
    NoCode(Hint),
}

/// Reads the frames of one camera, one after another.
///
/// ```
/// # use waterpay_scanner::{Hint, LiveScanner, LumaView, Seen};
/// let dark = [9_u8; 640 * 480];
/// let mut scanner = LiveScanner::new();
/// let frame = LumaView::new(&dark, 640, 480, 640)?;
/// assert_eq!(scanner.read(frame), Seen::NoCode(Hint::NothingSeen), "one frame says little");
/// let seen = (0..10).map(|_| scanner.read(frame)).last();
/// assert_eq!(seen, Some(Seen::NoCode(Hint::TooDark)));
/// # Ok::<(), waterpay_scanner::NotAFrame>(())
/// ```
#[derive(Default)]
pub struct LiveScanner {
    /// When the last frame had been looked at.
    last: Option<Instant>,
    /// Frames without a symbol, since there was one or since the start.
    without: u32,
    /// Where the last symbol was.
    area: Option<Area>,
    votes: Votes,
    close: Turns,
    wide: Turns,
    steady: Steady,
}

impl LiveScanner {
    /// One that has seen nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks at the next frame, for [`FRAME_TIME`] at most.
    pub fn read(&mut self, frame: LumaView<'_>) -> Seen {
        self.read_within(frame, Budget::lasting(FRAME_TIME))
    }

    /// [`LiveScanner::read`] with another budget.
    pub fn read_within(&mut self, frame: LumaView<'_>, budget: Budget) -> Seen {
        if frame.width().min(frame.height()) < SMALLEST_SYMBOL {
            return Seen::NoCode(self.steady.shown());
        }
        if self.last.is_some_and(|last| last.elapsed() > PAUSE) {
            *self = Self::default();
        }
        let seen = self.look(frame, budget);
        self.last = Some(Instant::now());
        seen
    }

    fn look(&mut self, frame: LumaView<'_>, budget: Budget) -> Seen {
        let image = frame.thinned(LONGEST);
        let code = if self.is_idle() && self.without.is_multiple_of(WIDE_LOOK_EVERY) {
            self.without += 1;
            self.wide_look(&image, budget)
        } else {
            let begun = Instant::now();
            let mut sighting = guarded(|| first_look(&image, budget)).unwrap_or_default();
            self.wide.know(image.pixels().len(), begun.elapsed());
            self.close.know(image.pixels().len(), begun.elapsed());
            sighting.code.take().or_else(|| {
                // Before the second look, which uses up the time.
                let hint = hint::of(&image, &sighting);
                let code = self.second_look(&image, &sighting, budget.shortened(2 * sighting.threshold_time));
                if code.is_none() {
                    self.steady.agree(hint);
                }
                code
            })
        };
        let Some(mut code) = code else {
            return Seen::NoCode(self.steady.shown());
        };
        code.centre.x *= ratio(frame.width(), image.width());
        code.centre.y *= ratio(frame.height(), image.height());
        self.votes = Votes::default();
        self.steady = Steady::default();
        Seen::Code(code)
    }

    /// Whether nothing has been in sight for some time.
    fn is_idle(&self) -> bool {
        self.without >= EAGER.max(REMEMBERED)
    }

    /// Whatever the memory and the time that is left give.
    fn second_look(&mut self, image: &LumaImage, sighting: &Sighting, budget: Budget) -> Option<ReadCode> {
        match &sighting.symbol {
            Some(symbol) => {
                self.without = 0;
                self.area = Some(symbol.area());
                if let Some(code) = self.votes.with(symbol) {
                    return Some(code);
                }
            }
            None => self.without = self.without.saturating_add(1),
        }
        match self.area.filter(|_| self.without < REMEMBERED) {
            Some(area) => self.close_look(image, area, budget),
            None if self.without <= EAGER => self.wide_look(image, budget),
            None => None,
        }
    }

    fn wide_look(&mut self, image: &LumaImage, budget: Budget) -> Option<ReadCode> {
        self.wide.take(turns::WIDE, &mut cascade::Sizes::of(image), budget, 1)
    }

    fn close_look(&mut self, image: &LumaImage, area: Area, budget: Budget) -> Option<ReadCode> {
        let (piece, left, top) = area.cut_from(image);
        let mut code =
            self.close.take(turns::close(), &mut cascade::Sizes::of(&piece), budget, usize::MAX)?;
        code.centre.x += left;
        code.centre.y += top;
        Some(code)
    }
}

/// What one frame says to a scanner that has seen nothing before.
#[cfg(test)]
pub(super) fn hint_of(frame: LumaView<'_>) -> Hint {
    let image = frame.to_image();
    hint::of(&image, &first_look(&image, Budget::lasting(Duration::from_mins(1))))
}
