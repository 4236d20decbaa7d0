//! All codes of a picture, from the finder patterns that somebody found in it.

use rxing::Point;
use rxing::common::cpp_essentials::ConcentricPattern;

use crate::budget::Budget;
use crate::luma::LumaImage;
use crate::sorting::sort_by;

use super::arrangement::{Arrangement, arrangements};
use super::bit_stream::payload;
use super::codewords::Codewords;
use super::correction::data_of_unequal;
use super::finder::Finder;
use super::flat::Flat;
use super::format::formats;
use super::light::Light;
use super::mesh::{Anchor, Mesh};
use super::modules::Modules;
use super::patterns::Rings;
use super::version::Version;

/// The bytes of a symbol that was read, and its corners in the picture.
pub(crate) type Symbol = (Vec<u8>, [Point; 4]);

/// The most patterns that are measured, the largest: there are hundreds like them in a printed text.
const MAX_PATTERNS: usize = 120;

/// The most arrangements that are tried.
const MAX_ARRANGEMENTS: usize = 24;

/// The codes that can be read around `patterns`.
pub(crate) fn read(image: &LumaImage, patterns: &[ConcentricPattern], budget: Budget) -> Vec<Symbol> {
    let light = Light::of(image);
    let mut patterns = patterns.to_vec();
    sort_by(&mut patterns, |one, other| other.size.cmp(&one.size));
    let mut finders: Vec<Finder> = patterns
        .iter()
        .take(MAX_PATTERNS)
        .take_while(|_| !budget.is_spent())
        .filter_map(|pattern| Finder::measured(light, pattern.p, pattern.size as f32))
        .collect();
    sort_by(&mut finders, |one, other| other.agreement.total_cmp(&one.agreement));
    let mut settled = Vec::new();
    let mut symbols = Vec::new();
    for arrangement in arrangements(&finders).iter().take(MAX_ARRANGEMENTS) {
        let found = || arrangement.finders.iter().flatten();
        if found().any(|finder| settled.contains(finder)) {
            continue;
        }
        if budget.is_spent() {
            break;
        }
        match read_one(light, arrangement, budget) {
            Outcome::Read(symbol) => {
                settled.extend(found());
                symbols.push(*symbol);
            }
            Outcome::Unreadable => settled.extend(found()),
            Outcome::NoCode => {}
        }
    }
    symbols
}

enum Outcome {
    Read(Box<Symbol>),
    /// A code without doubt, damaged beyond correction: its finder patterns belong to no other.
    Unreadable,
    NoCode,
}

/// A format that agrees less is chance: no need to look closer.
const LIKELY: f32 = 0.5;

/// A code of three finder patterns whose format and timing patterns agree so well is no chance.
const SURE: f32 = 0.8;

fn read_one(light: Light<'_>, arrangement: &Arrangement, budget: Budget) -> Outcome {
    let Some(flat) = Flat::of(light, arrangement) else {
        return Outcome::NoCode;
    };
    let finders: Vec<Anchor> = arrangement.seen(flat.side).into_iter().map(Anchor::at).collect();
    let with_alignment = flat.aligned(light, arrangement).map(|projection| {
        let lower_right = Anchor::at(Rings::lower_right(flat.side));
        (projection, [finders.as_slice(), &[lower_right]].concat())
    });
    let mut is_code = false;
    // Takes longer than everything else, and where it fails with the alignment pattern it fails without.
    let mut is_settled = false;
    for (projection, anchors) in with_alignment.into_iter().chain([(flat.projection, finders)]) {
        let mut mesh = Mesh::flat(&projection, flat.side);
        let symbol = match decode(light, &mesh, budget) {
            Ok(symbol) => Some(symbol),
            Err(agreement) if agreement > LIKELY && !is_settled => {
                is_settled = true;
                is_code |= arrangement.is_whole() && agreement > SURE && flat.timing > SURE;
                mesh.settle(light, &anchors, budget);
                decode(light, &mesh, budget).ok()
            }
            Err(_) => None,
        };
        if let Some(symbol) = symbol {
            return Outcome::Read(Box::new((symbol, flat.corners())));
        }
    }
    if is_code { Outcome::Unreadable } else { Outcome::NoCode }
}

/// As it is, then with blur undone.
const SHARPENINGS: [f32; 2] = [0.0, 0.7];

/// How many formats are tried, the likeliest.
const MAX_FORMATS: usize = 2;

/// What the modules say, or how well the likeliest format agrees with them, as far as `budget` goes.
fn decode(light: Light<'_>, mesh: &Mesh, budget: Budget) -> Result<Vec<u8>, f32> {
    let Some(version) = Version::of_side(mesh.side) else {
        return Err(0.0);
    };
    let brightness = mesh.brightness(light);
    let mut agreement: f32 = 0.0;
    for sharpening in SHARPENINGS {
        let modules = Modules::measured(&brightness, mesh.side, sharpening);
        let darkness = |column, row| modules.darkness(column, row);
        for format in formats(mesh.side, &darkness).take(MAX_FORMATS) {
            if budget.is_spent() {
                return Err(agreement);
            }
            agreement = agreement.max(format.agreement);
            let codewords = Codewords::read(version, format, &darkness);
            let data = data_of_unequal(version.blocks(format.level), &codewords);
            if let Some(bytes) = data.and_then(|data| payload(&data, 0, version)) {
                return Ok(bytes);
            }
        }
    }
    Err(agreement)
}
