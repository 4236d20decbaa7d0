//! From a profile to what its characters may be.
//!
//! All characters of Code 39 are equally wide and every barcode begins and ends with a star. So the two stars are looked
//! for first; they say how the barcode is printed, how sharp it is and where every character stands. Then each character
//! is compared with all 44, without a threshold between black and white: patterns as they look through the blur
//! (deformable templates: Gallo and Manduchi, 2011).

use super::print::{Print, SAMPLES, Sides, normal};
use super::profile::Profile;
use crate::code39::{CHARACTERS, STAR};

/// How well each character of [`CHARACTERS`] explains a place: the log of its likelihood.
pub(super) type Likelihoods = [f32; CHARACTERS.len()];

/// A barcode whose places have been found.
pub(super) struct Fit {
    /// The characters between the stars.
    pub(super) characters: Vec<Likelihoods>,
    /// How much the profile resembles the likeliest characters, of 1.
    pub(super) likeness: f32,
}

/// A star.
#[derive(Clone, Copy)]
struct Star {
    /// Its first edge, in pixels.
    place: f32,
    width: f32,
    likeness: f32,
}

/// Pixels of the narrowest bars that can be read.
const LEAST_NARROW: f32 = 1.2;

/// How far a star's likeness may be from 1.
const LEAST_LIKE_A_STAR: f32 = 0.7;

/// Two stars with room for a barcode between them.
#[derive(Clone, Copy)]
pub(super) struct Sighting {
    /// Its characters, the stars not counted.
    length: usize,
    first: Star,
    last: Star,
}

impl Sighting {
    /// The likeliest stars around `length` characters on a profile that begins and ends `margin` pixels outside the
    /// bars, more or less.
    pub(super) fn of(profile: &Profile, length: usize, margin: f32) -> Option<Self> {
        let symbols = length + 2;
        let bars = profile.len() as f32 - 2.0 * margin;
        let width = bars / ((symbols - 1) as f32 * (1.0 + 1.0 / TYPICAL.width()) + 1.0);
        if width < LEAST_NARROW * TYPICAL.width() {
            return None;
        }
        let reach = 2.2 * margin + 0.04 * bars;
        let end = profile.len() as f32 - width;
        let first = star(profile, (0.0, reach), width, Sides::FIRST)?;
        let last = star(profile, (end - reach, end), width, Sides::LAST)?;
        let sighting = Self { length, first, last };
        (0.9..1.5).contains(&sighting.gap()).then_some(sighting)
    }

    /// How much the less likely star resembles one, of 1.
    pub(super) fn likeness(&self) -> f32 {
        self.first.likeness.min(self.last.likeness)
    }

    /// The way from character to character in widths of one.
    fn gap(&self) -> f32 {
        let way = self.last.place - self.first.place;
        way / (self.length + 1) as f32 / f32::midpoint(self.first.width, self.last.width)
    }

    /// The print and blur that suit both stars best, and the stars through that blur.
    fn in_print(self, profile: &Profile) -> (Print, Self) {
        let moved = |print, by: &Self, round| Self {
            first: refined(profile, print, by.first, Sides::FIRST, round),
            last: refined(profile, print, by.last, Sides::LAST, round),
            ..*by
        };
        let near = moved(TYPICAL, &moved(TYPICAL, &self, 1.0), 0.5);
        let sum = |sighting: &Self| sighting.first.likeness + sighting.last.likeness;
        [2.0, 2.5, 3.0]
            .into_iter()
            .flat_map(|wide| [0.3, 0.5, 0.7, 0.95, 1.25, 1.6].map(|blur| Print { wide, blur }))
            .map(|print| (print, moved(print, &near, 0.5)))
            .max_by(|(_, one), (_, other)| sum(one).total_cmp(&sum(other)))
            .unwrap_or((TYPICAL, near))
    }

    /// What is between the stars.
    pub(super) fn fit(self, profile: &Profile) -> Option<Fit> {
        let (print, sighting) = self.in_print(profile);
        let (length, gap) = (self.length, sighting.gap());
        if sighting.likeness() < LEAST_LIKE_A_STAR || !(1.0..1.35).contains(&gap) {
            return None;
        }
        let patterns: Vec<[f32; SAMPLES]> =
            (0..CHARACTERS.len()).map(|character| print.pattern(character, Sides::INNER)).collect();
        let places =
            Places { first: sighting.first.place, last: sighting.last.place, gap, symbols: length + 2 };
        let (one, other) = (sighting.first.width, sighting.last.width);
        let expected = (one - other) / (one + other);
        let (places, _) = (-3_i8..=3)
            .map(|bend| places.bent(expected + f32::from(bend) * 0.02))
            .map(|places| {
                let total: f32 = places.iter().map(|&place| best(profile, print, &patterns, place)).sum();
                (places, total)
            })
            .max_by(|one, other| one.1.total_cmp(&other.1))
            .unwrap_or_default();
        let places = settled(profile, print, &patterns, places, gap);
        let mut likeness = 0.0;
        let mut characters = Vec::with_capacity(length);
        for &(place, width) in &places[1..=length] {
            let seen = seen(profile, print, place, width, Sides::INNER);
            let mut likelihoods = [0.0; CHARACTERS.len()];
            let mut most = 0.0_f32;
            for (value, pattern) in likelihoods.iter_mut().zip(&patterns) {
                let like = product(&seen, pattern).clamp(0.0, 0.999);
                most = most.max(like);
                *value = -EVIDENCE / 2.0 * (1.0 - like * like).ln();
            }
            likeness += most;
            characters.push(likelihoods);
        }
        Some(Fit { characters, likeness: likeness / length as f32 })
    }
}

/// The print that stars are looked for with.
const TYPICAL: Print = Print { wide: 2.5, blur: 0.6 };

/// Independent values that a character is worth: it has nine elements.
const EVIDENCE: f32 = 9.0;

struct Places {
    first: f32,
    last: f32,
    gap: f32,
    symbols: usize,
}

impl Places {
    /// Where each symbol begins and how wide it is, if they grow or shrink along the way.
    fn bent(&self, bend: f32) -> Vec<(f32, f32)> {
        let steps = (self.symbols - 1) as f32;
        let way = self.last - self.first;
        (0..self.symbols)
            .map(|symbol| {
                let part = symbol as f32 / steps;
                let place = self.first + way * (part + bend * part * (1.0 - part));
                (place, way / steps * (1.0 + bend * (1.0 - 2.0 * part)) / self.gap)
            })
            .collect()
    }
}

/// Moves each place to where it suits best, as far as its neighbours move too.
fn settled(
    profile: &Profile,
    print: Print,
    patterns: &[[f32; SAMPLES]],
    mut places: Vec<(f32, f32)>,
    gap: f32,
) -> Vec<(f32, f32)> {
    for round in [1.0, 0.5] {
        let moves: Vec<(f32, f32)> = places
            .iter()
            .map(|&(place, width)| {
                let step = round * width / print.width() / 4.0;
                let (distance, like) = (-4_i8..=4)
                    .map(|step_count| f32::from(step_count) * step)
                    .map(|distance| (distance, best(profile, print, patterns, (place + distance, width))))
                    .max_by(|one, other| one.1.total_cmp(&other.1))
                    .unwrap_or_default();
                (distance, (like - 0.5).max(0.01))
            })
            .collect();
        for (symbol, place) in places.iter_mut().enumerate() {
            let near = &moves[symbol.saturating_sub(2)..(symbol + 3).min(moves.len())];
            let weight: f32 = near.iter().map(|moved| moved.1).sum();
            place.0 += near.iter().map(|moved| moved.0 * moved.1).sum::<f32>() / weight;
        }
        for symbol in 0..places.len() {
            let (before, after) = (symbol.saturating_sub(1), (symbol + 1).min(places.len() - 1));
            places[symbol].1 = (places[after].0 - places[before].0) / (after - before) as f32 / gap;
        }
    }
    places
}

/// How much the place resembles the likeliest character.
fn best(profile: &Profile, print: Print, patterns: &[[f32; SAMPLES]], place: (f32, f32)) -> f32 {
    let seen = seen(profile, print, place.0, place.1, Sides::INNER);
    patterns.iter().map(|pattern| product(&seen, pattern)).fold(0.0, f32::max)
}

/// The likeliest star that begins in `range` and is about `width` wide.
fn star(profile: &Profile, range: (f32, f32), width: f32, sides: Sides) -> Option<Star> {
    let pattern = TYPICAL.pattern(STAR, sides);
    let mut best: Option<Star> = None;
    for size in -3_i8..=3 {
        let width = width * (1.0 + 0.06 * f32::from(size));
        let mut place = range.0;
        while place < range.1 {
            let found = compared(profile, TYPICAL, &pattern, place, width, sides);
            if best.is_none_or(|best| best.likeness < found.likeness) {
                best = Some(found);
            }
            place += width / TYPICAL.width() / 2.0;
        }
    }
    best.filter(|best| best.likeness > LEAST_LIKE_A_STAR - 0.2)
}

/// The likeliest star near `star`, `round` times an eighth wider or narrower and half a narrow element away at most.
fn refined(profile: &Profile, print: Print, star: Star, sides: Sides, round: f32) -> Star {
    let pattern = print.pattern(STAR, sides);
    let mut best = Star { likeness: 0.0, ..star };
    for size in -1_i8..=1 {
        for offset in -2_i8..=2 {
            let width = star.width * (1.0 + round * 0.03 * f32::from(size));
            let place = star.place + round * f32::from(offset) * width / print.width() / 4.0;
            // The outer edge is the one that is known.
            let place = if sides.before < sides.after { place + star.width - width } else { place };
            let found = compared(profile, print, &pattern, place, width, sides);
            if found.likeness > best.likeness {
                best = found;
            }
        }
    }
    best
}

fn compared(
    profile: &Profile,
    print: Print,
    pattern: &[f32; SAMPLES],
    place: f32,
    width: f32,
    sides: Sides,
) -> Star {
    Star { place, width, likeness: product(&seen(profile, print, place, width, sides), pattern) }
}

fn product(one: &[f32; SAMPLES], other: &[f32; SAMPLES]) -> f32 {
    // Eight sums that don't wait for each other.
    let mut sums = [0.0; 8];
    for (one, other) in one.chunks_exact(8).zip(other.chunks_exact(8)) {
        for lane in 0..8 {
            sums[lane] += one[lane] * other[lane];
        }
    }
    sums.iter().sum()
}

/// What the profile shows of a symbol of `width` pixels at `place`, like [`Print::pattern`].
fn seen(profile: &Profile, print: Print, place: f32, width: f32, sides: Sides) -> [f32; SAMPLES] {
    let narrow = width / print.width();
    let step = sides.width(print) * narrow / SAMPLES as f32;
    let mut values = [0.0; SAMPLES];
    for (sample, value) in values.iter_mut().enumerate() {
        *value = profile.at(place - sides.before * narrow + (sample as f32 + 0.5) * step);
    }
    normal(&mut values);
    values
}
