//! A bill's three Code 39 barcodes for stores: a second source where the QR code is torn off.
//!
//! ```text
//! luma ── bars ── profile ── fit ── segments ── ReadCode
//!         lines   strip      44     check
//!         across  along      pat-   characters
//!         them    the bars   terns  of all three
//! ```
//!
//! There is no threshold between black and white. Many strips are compared with what each character looks like through
//! the blur, and what they say is added up until the three segments are beyond doubt together. Two segments, or three
//! whose check characters do not hold, are no reading. What the barcodes mean is left to
//! `waterpay_core::printed_code`.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "places in a picture are measured in parts of pixels; every index made of one is clamped or looked up"
)]

mod bars;
mod fit;
mod print;
mod profile;
mod segments;

use self::bars::{Bars, Line, Round};
use self::fit::{Fit, Likelihoods, Sighting};
use self::profile::Profile;
use self::segments::LENGTHS;
use crate::budget::Budget;
use crate::luma::LumaImage;
use crate::read_code::{Point, ReadCode};
use crate::sorting::sort_by;

/// A fit below is another length's, or no barcode's.
const LEAST_LIKENESS: f32 = 0.92;

/// The lines that are tried until one shows a barcode: on a bill the barcodes' are among the longest.
const PATIENCE: usize = 8;

/// What has been seen of one of the three barcodes.
#[derive(Default)]
struct Segment {
    characters: Vec<Likelihoods>,
    /// The sum of the places where it was seen.
    seen_at: [f32; 2],
    times: f32,
}

/// The three barcodes in `image` as one code, a segment a line, if all three are there and their check characters hold.
pub(super) fn read(image: &LumaImage, budget: Budget) -> Option<ReadCode> {
    let mut segments: [Segment; 3] = Default::default();
    let mut onward = None;
    let mut bars = Bars::of(image);
    for round in [Round::First, Round::Apart, Round::Close] {
        let lines = bars.lines(round, budget);
        for (tried, line) in lines.iter().enumerate() {
            if budget.is_spent() || (onward.is_none() && tried == PATIENCE) {
                return None;
            }
            let Some((fit, along)) = fit_of(line, image, onward) else {
                continue;
            };
            onward = Some(along);
            let segment = LENGTHS.iter().position(|&length| length == fit.characters.len())?;
            segments[segment].add(&fit, line);
            if segments.iter().all(|segment| segment.times > 0.0)
                && let Some(texts) =
                    segments::chosen(segments.each_ref().map(|segment| &segment.characters[..]))
            {
                return Some(code(&texts, &segments));
            }
        }
        onward?;
    }
    None
}

/// What the strip along `line` says, taken for the length that suits its stars, and the direction in which it is read:
/// that of `onward`, if it is known.
fn fit_of(line: &Line, image: &LumaImage, onward: Option<[f32; 2]>) -> Option<(Fit, [f32; 2])> {
    let forward = Profile::along(line, image);
    let backward = forward.reversed();
    let margin = profile::MARGIN * line.cell;
    let back = line.along.map(|part| -part);
    let mut sightings: Vec<(Sighting, &Profile, [f32; 2])> = [(&forward, line.along), (&backward, back)]
        .into_iter()
        .filter(|(_, along)| onward.is_none_or(|onward| onward[0] * along[0] + onward[1] * along[1] > 0.0))
        .flat_map(|(profile, along)| {
            LENGTHS.map(|length| Some((Sighting::of(profile, length, margin)?, profile, along)))
        })
        .flatten()
        .collect();
    sort_by(&mut sightings, |(one, ..), (other, ..)| other.likeness().total_cmp(&one.likeness()));
    sightings
        .into_iter()
        .take(3)
        .filter_map(|(sighting, profile, along)| Some((sighting.fit(profile)?, along)))
        .find(|(fit, _)| fit.likeness > LEAST_LIKENESS)
}

impl Segment {
    fn add(&mut self, fit: &Fit, line: &Line) {
        if self.characters.is_empty() {
            self.characters.clone_from(&fit.characters);
        } else {
            for (sums, values) in self.characters.iter_mut().zip(&fit.characters) {
                for (sum, value) in sums.iter_mut().zip(values) {
                    *sum += value;
                }
            }
        }
        for axis in [0, 1] {
            self.seen_at[axis] += line.start[axis] + line.along[axis] * line.length / 2.0;
        }
        self.times += 1.0;
    }
}

fn code(texts: &[String; 3], segments: &[Segment; 3]) -> ReadCode {
    let text = texts.join("\n");
    let middle =
        |axis: usize| segments.iter().map(|segment| segment.seen_at[axis] / segment.times).sum::<f32>() / 3.0;
    ReadCode { bytes: text.clone().into_bytes(), text, centre: Point { x: middle(0), y: middle(1) } }
}
