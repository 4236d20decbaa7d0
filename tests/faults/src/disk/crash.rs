//! What may be left on the disk when the power goes: any part of what is not there for good, in any order.
//!
//! Up to a number of changes every subset is an image. Beyond it, as far as the number reaches: everything up to a
//! change, everything from a change on, all without one or two, one alone, the files without one another, every subset
//! of the last ones on top of the rest and of the first ones without the rest. Besides, each writing is torn between its
//! sectors of 512 bytes, and the newest one leaves noise in a sector.

use std::{collections::BTreeMap, fmt, ops::Range};

use super::medium::{Change, Medium, put};

/// What a disk puts down whole or not at all, in bytes.
const SECTOR: usize = 512;
/// All pairs are left out of at most so many changes.
const MOST_FOR_PAIRS: usize = 40;

/// The files of a folder.
pub(crate) type Image = BTreeMap<String, Vec<u8>>;

/// How many of the changes are kept in every possible way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Thoroughness {
    /// Of up to so many changes every subset is tried.
    pub(crate) every_subset_of: usize,
    /// Beyond that number all pairs are left out, and writings are torn.
    pub(crate) pairs_and_tears: bool,
}

/// Which of the unsettled changes the disk kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    which: Vec<bool>,
    torn: Option<(usize, Tear)>,
}

/// What is kept of one writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Tear {
    /// Only these of its sectors.
    Only(Range<usize>),
    /// All but this one.
    Without(usize),
    /// All, and noise in this one.
    Noise(usize),
}

/// Every image that may be left, one after the other. With `newest`, only those that have the newest change, because the
/// others have been looked at before it was made.
pub(crate) fn images(
    medium: &Medium,
    thoroughness: Thoroughness,
    newest: bool,
    mut look: impl FnMut(&Kept, &Image) -> bool,
) {
    for kept in all(medium, thoroughness) {
        let has_newest = kept.which.last().is_none_or(|has| *has);
        if (has_newest || !newest) && !look(&kept, &image(medium, &kept)) {
            return;
        }
    }
}

/// The images with nothing of what is not there for good, with all of it, and with all but what the system has forgotten.
pub(crate) fn extremes(medium: &Medium) -> [Image; 3] {
    let count = medium.unsettled.len();
    let kept: [&dyn Fn(usize) -> bool; 3] =
        [&|_| false, &|_| true, &|index| !medium.unsettled[index].is_forgotten];
    kept.map(|is_kept| image(medium, &Kept::of(count, is_kept)))
}

/// What is left when exactly that is kept.
fn image(medium: &Medium, kept: &Kept) -> Image {
    let (mut files, mut names) = (medium.files.clone(), medium.names.clone());
    for (index, unsettled) in medium.unsettled.iter().enumerate().filter(|(index, _)| kept.which[*index]) {
        match (&unsettled.change, &kept.torn) {
            (Change::Write { file, at, bytes }, Some((torn, tear))) if *torn == index => {
                write_torn(&mut files[file.0], *at, bytes, tear);
            }
            (change, _) => change.apply(&mut files, &mut names),
        }
    }
    names.into_iter().map(|(name, file)| (name, std::mem::take(&mut files[file.0]))).collect()
}

fn write_torn(file: &mut Vec<u8>, at: usize, bytes: &[u8], tear: &Tear) {
    for (sector, part) in sectors(at, bytes.len()).into_iter().enumerate() {
        let written = &bytes[part.start - at..part.end - at];
        match tear {
            Tear::Only(kept) if !kept.contains(&sector) => {}
            Tear::Without(lost) if *lost == sector => {}
            Tear::Noise(place) if *place == sector => {
                let noise: Vec<u8> = written.iter().map(|byte| byte.wrapping_mul(31) ^ 0xA5).collect();
                put(file, part.start, &noise);
            }
            Tear::Only(_) | Tear::Without(_) | Tear::Noise(_) => put(file, part.start, written),
        }
    }
}

/// The sectors of the disk that a writing touches, each as far as it does.
fn sectors(at: usize, length: usize) -> Vec<Range<usize>> {
    let (first, last) = (at / SECTOR, (at + length).div_ceil(SECTOR));
    (first..last).map(|sector| (sector * SECTOR).max(at)..((sector + 1) * SECTOR).min(at + length)).collect()
}

fn all(medium: &Medium, thoroughness: Thoroughness) -> Vec<Kept> {
    let count = medium.unsettled.len();
    let mut all: Vec<Kept> = if count <= thoroughness.every_subset_of {
        subsets(0..count, count, false).collect()
    } else {
        too_many(medium, thoroughness)
    };
    if thoroughness.pairs_and_tears {
        all.extend(torn(medium));
    }
    all
}

/// Every subset of `range`; what is before it is kept, what is after it is not, or the other way round.
fn subsets(range: Range<usize>, count: usize, rest: bool) -> impl Iterator<Item = Kept> {
    (0_u32..1 << range.len()).map(move |bits| {
        Kept::of(
            count,
            |index| {
                if range.contains(&index) { bits >> (index - range.start) & 1 == 1 } else { rest }
            },
        )
    })
}

fn too_many(medium: &Medium, Thoroughness { every_subset_of, pairs_and_tears }: Thoroughness) -> Vec<Kept> {
    let count = medium.unsettled.len();
    let mut all = vec![];
    all.extend((0..=count).map(|end| Kept::of(count, |index| index < end)));
    all.extend((0..count).map(|start| Kept::of(count, |index| index >= start)));
    all.extend((0..count).map(|lost| Kept::of(count, |index| index != lost)));
    all.extend((0..count).map(|only| Kept::of(count, |index| index == only)));
    if pairs_and_tears && count <= MOST_FOR_PAIRS {
        let pairs = (0..count).flat_map(|one| (0..one).map(move |other| (one, other)));
        all.extend(pairs.map(|(one, other)| Kept::of(count, |index| index != one && index != other)));
    }
    let group = |index: usize| medium.unsettled[index].change.content_of();
    let groups: Vec<_> =
        (0..count).map(group).collect::<std::collections::BTreeSet<_>>().into_iter().collect();
    for kept in &groups {
        all.push(Kept::of(count, |index| group(index) == *kept));
        all.push(Kept::of(count, |index| group(index) != *kept));
    }
    all.extend(subsets(count - every_subset_of..count, count, true));
    all.extend(subsets(0..every_subset_of, count, false));
    all
}

/// Each writing torn, with everything else, and with only what was before it.
fn torn(medium: &Medium) -> Vec<Kept> {
    let count = medium.unsettled.len();
    let mut torn = vec![];
    for (index, unsettled) in medium.unsettled.iter().enumerate() {
        let Change::Write { at, bytes, .. } = &unsettled.change else { continue };
        let sectors = sectors(*at, bytes.len()).len();
        let mut tears: Vec<Tear> = vec![];
        for sector in 1..sectors {
            tears.extend([Tear::Only(0..sector), Tear::Only(sector..sectors)]);
        }
        if sectors > 2 {
            tears.extend((1..sectors - 1).map(Tear::Without));
        }
        if index + 1 == count {
            tears.extend((0..sectors).map(Tear::Noise));
        }
        for tear in tears {
            let with = |end| Kept { torn: Some((index, tear.clone())), ..Kept::of(count, |kept| kept < end) };
            torn.push(with(count));
            if index + 1 < count {
                torn.push(with(index + 1));
            }
        }
    }
    torn
}

impl Kept {
    pub(crate) fn is_torn(&self) -> bool {
        self.torn.is_some()
    }

    fn of(count: usize, is_kept: impl Fn(usize) -> bool) -> Self {
        Self { which: (0..count).map(is_kept).collect(), torn: None }
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let which: String = self.which.iter().map(|kept| if *kept { '1' } else { '0' }).collect();
        write!(formatter, "of {} unsettled changes [{which}] were kept", self.which.len())?;
        match &self.torn {
            None => Ok(()),
            Some((index, Tear::Only(sectors))) => {
                write!(formatter, ", of the {index}th only sectors {sectors:?}")
            }
            Some((index, Tear::Without(sector))) => {
                write!(formatter, ", the {index}th without sector {sector}")
            }
            Some((index, Tear::Noise(sector))) => {
                write!(formatter, ", the {index}th with noise in sector {sector}")
            }
        }
    }
}
