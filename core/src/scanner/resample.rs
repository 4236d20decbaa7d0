//! Other sizes of a picture. A code is found best when a module is 2 to 8 pixels wide, and a photograph's noise,
//! moiré and screen raster vanish when many of its pixels become one.

use super::luma::LumaImage;

/// Every `factor` x `factor` pixels become their mean; what is left over at the right and bottom is dropped.
/// A side shorter than `factor` becomes one pixel.
pub(super) fn divided(image: &LumaImage, factor: usize) -> LumaImage {
    let (across, down) = (factor.clamp(1, image.width()), factor.clamp(1, image.height()));
    let (width, height) = (image.width() / across, image.height() / down);
    let area = u64::try_from(across * down).unwrap_or(u64::MAX);
    let mut pixels = Vec::with_capacity(width * height);
    let mut sums = vec![0_u64; width];
    for y in 0..height {
        sums.fill(0);
        for row in y * down..(y + 1) * down {
            for (sum, group) in sums.iter_mut().zip(image.row(row).chunks_exact(across)) {
                *sum += group.iter().map(|&pixel| u64::from(pixel)).sum::<u64>();
            }
        }
        pixels.extend(sums.iter().map(|&sum| to_byte(sum / area)));
    }
    LumaImage::from_rows(pixels, width).expect("width and height are at least one")
}

/// Shrinks so that the longer side has `long_side` pixels, each the mean of the area that it covers.
/// A picture that is already smaller stays as it is.
pub(super) fn fitted(image: &LumaImage, long_side: usize) -> LumaImage {
    if image.long_side() <= long_side || long_side == 0 {
        return image.clone();
    }
    let factor = image.long_side() / long_side;
    if factor >= 4 {
        return fitted(&divided(image, factor / 2), long_side);
    }
    let scaled = |side: usize| (side * long_side / image.long_side()).max(1);
    let (width, height) = (scaled(image.width()), scaled(image.height()));
    let columns = coverage(image.width(), width);
    let rows = coverage(image.height(), height);
    let mut pixels = Vec::with_capacity(width * height);
    let mut sums = vec![0_u64; width];
    for covered_rows in &rows {
        sums.fill(0);
        for (y, row_weight) in covered_rows.sources() {
            let row = image.row(y);
            for (sum, covered) in sums.iter_mut().zip(&columns) {
                let across: u32 = covered
                    .sources()
                    .map(|(x, weight)| u32::from(row[x]) * weight)
                    .sum();
                *sum += u64::from(across) * u64::from(row_weight);
            }
        }
        let area = |column: &Covered| u64::from(column.total()) * u64::from(covered_rows.total());
        pixels.extend(
            sums.iter()
                .zip(&columns)
                .map(|(&sum, column)| to_byte(sum / area(column))),
        );
    }
    LumaImage::from_rows(pixels, width).expect("width and height are at least one")
}

/// Twice the size, with straight lines between the pixels.
pub(super) fn doubled(image: &LumaImage) -> LumaImage {
    let (width, height) = (image.width(), image.height());
    let mut pixels = Vec::with_capacity(4 * width * height);
    for y in 0..2 * height {
        let near = image.row(y / 2);
        let far = image.row(neighbour(y, height));
        for x in 0..2 * width {
            let (this, next) = (x / 2, neighbour(x, width));
            let row = |row: &[u8]| 3 * u64::from(row[this]) + u64::from(row[next]);
            pixels.push(to_byte((3 * row(near) + row(far) + 8) / 16));
        }
    }
    LumaImage::from_rows(pixels, 2 * width).expect("twice a size that is not zero")
}

/// The source that is second nearest to `position` of a doubled line of `length` sources.
fn neighbour(position: usize, length: usize) -> usize {
    let this = position / 2;
    if position.is_multiple_of(2) {
        this.saturating_sub(1)
    } else {
        (this + 1).min(length - 1)
    }
}

/// The run of source pixels that one target pixel covers, and how much of the first and last.
struct Covered {
    first: usize,
    last: usize,
    first_weight: u32,
    last_weight: u32,
}

/// The weight of a source pixel that is covered whole.
const WHOLE: u32 = 256;

impl Covered {
    fn sources(&self) -> impl Iterator<Item = (usize, u32)> + '_ {
        (self.first..=self.last).map(|source| {
            let weight = if source == self.first {
                self.first_weight
            } else if source == self.last {
                self.last_weight
            } else {
                WHOLE
            };
            (source, weight)
        })
    }

    fn total(&self) -> u32 {
        self.sources().map(|(_, weight)| weight).sum()
    }
}

/// Which of `sources` pixels each of `targets` fewer pixels covers.
fn coverage(sources: usize, targets: usize) -> Vec<Covered> {
    let whole = WHOLE as usize;
    (0..targets)
        .map(|target| {
            let start = target * sources * whole / targets;
            let end = (target + 1) * sources * whole / targets;
            let (first, last) = (start / whole, (end - 1) / whole);
            let last_weight = to_weight(end - last * whole);
            Covered {
                first,
                last,
                first_weight: if first == last {
                    to_weight(end - start)
                } else {
                    to_weight((first + 1) * whole - start)
                },
                last_weight,
            }
        })
        .collect()
}

fn to_weight(part: usize) -> u32 {
    u32::try_from(part).unwrap_or(WHOLE)
}

fn to_byte(mean: u64) -> u8 {
    u8::try_from(mean).unwrap_or(u8::MAX)
}
