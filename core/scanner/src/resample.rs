//! Other sizes of a picture. A code is found best when a module is 2 to 8 pixels wide, and a photograph's noise,
//! moiré and screen raster vanish when many of its pixels become one.

use std::mem::replace;

use super::luma::LumaImage;

/// Shrinks both sides by `factor`, to one pixel at least.
pub(super) fn divided(image: &LumaImage, factor: usize) -> LumaImage {
    shrunk(image, image.width() / factor, image.height() / factor)
}

/// Shrinks so that the longer side has `long_side` pixels. A picture that is already smaller stays as it is.
pub(super) fn fitted(image: &LumaImage, long_side: usize) -> LumaImage {
    let scaled = |side: usize| side * long_side / image.long_side();
    if image.long_side() <= long_side {
        image.clone()
    } else {
        shrunk(image, scaled(image.width()), scaled(image.height()))
    }
}

/// Half of both sides, the last odd row and column left out: each pixel the mean of four. Quicker than [`fitted`].
pub(super) fn halved(image: &LumaImage) -> LumaImage {
    let (width, height) = (image.width() / 2, image.height() / 2);
    let mut pixels = vec![0; width * height];
    for (y, row) in pixels.chunks_exact_mut(width.max(1)).enumerate() {
        let (upper, last_upper) = image.row(2 * y).as_chunks::<8>();
        let (lower, last_lower) = image.row(2 * y + 1).as_chunks::<8>();
        let (fours, last) = row.as_chunks_mut::<4>();
        for (four, (&upper, &lower)) in fours.iter_mut().zip(upper.iter().zip(lower)) {
            *four = means(upper, lower);
        }
        let ends = means(padded(last_upper), padded(last_lower));
        last.copy_from_slice(&ends[..last.len()]);
    }
    LumaImage::from_rows(pixels, width).expect("no side of two pixels is halved")
}

/// The means of two pixels above two.
fn means(upper: [u8; 8], lower: [u8; 8]) -> [u8; 4] {
    const TWO: u64 = 0x0002_0002_0002_0002;
    let ([a, b], [c, d]) = (lanes(upper), lanes(lower));
    let [first, _, second, _, third, _, fourth, _] = ((a + b + c + d + TWO) >> 2).to_le_bytes();
    [first, second, third, fourth]
}

/// The lower half of each of four numbers of 16 bits in one of 64: four pixels are counted at once.
const LANES: u64 = 0x00ff_00ff_00ff_00ff;

/// Pixels 0, 2, 4 and 6, and pixels 1, 3, 5 and 7.
fn lanes(eight: [u8; 8]) -> [u64; 2] {
    let all = u64::from_le_bytes(eight);
    [all & LANES, (all >> 8) & LANES]
}

/// With black behind.
fn padded(pixels: &[u8]) -> [u8; 8] {
    let mut eight = [0; 8];
    eight[..pixels.len()].copy_from_slice(pixels);
    eight
}

/// Each new pixel is the mean of the area that it covers, parts of pixels counted as such.
fn shrunk(image: &LumaImage, width: usize, height: usize) -> LumaImage {
    let (width, height) = (width.max(1), height.max(1));
    // As fine as the sum of a new pixel's rows fits into 16 bits. The longest picture at the smallest size has factor 164.
    let factor = image.width().div_ceil(width).max(image.height().div_ceil(height));
    debug_assert!(factor < 256, "{factor} rows in one");
    let parts = (256 / (factor + 1)).clamp(1, 64);
    let (columns, rows) = (edges(image.width(), width, parts), edges(image.height(), height, parts));
    let narrow = image.width() * parts / width;
    let mut pixels = Vec::with_capacity(width * height);
    let mut down = vec![[0_u64; 2]; image.width().div_ceil(8)];
    let mut sums = vec![0_u32; 8 * down.len() + 2];
    for row in rows.windows(2) {
        let (from, to) = (row[0].parts, row[1].parts);
        down.fill([0; 2]);
        for y in from / parts..to.div_ceil(parts) {
            let part = to.min((y + 1) * parts) - from.max(y * parts);
            add(&mut down, image.row(y), part as u64);
        }
        sum_up(&down, &mut sums[1..]);
        let up_to = |edge: &Edge| {
            let (before, after) = (u64::from(sums[edge.pixel]), u64::from(sums[edge.pixel + 1]));
            before * parts as u64 + (after - before) * edge.part
        };
        // 2^40 over the area of a narrow and of a wide pixel, rounded up: to multiply is quicker than to divide.
        let shares = [0, 1].map(|more| (1_u64 << 40).div_ceil(((narrow + more) * (to - from)) as u64));
        let mut left = 0;
        pixels.extend(columns.windows(2).map(|column| {
            let right = up_to(&column[1]);
            let sum = right - replace(&mut left, right);
            let share = shares[column[1].parts - column[0].parts - narrow];
            to_byte((sum * share) >> 40)
        }));
    }
    LumaImage::from_rows(pixels, width).expect("width and height are at least one")
}

/// A place on a line of pixels.
struct Edge {
    /// In parts of a pixel.
    parts: usize,
    /// The whole pixels before it.
    pixel: usize,
    /// The parts of the next one before it.
    part: u64,
}

/// Where each of `targets` pixels begins, and the last one ends, on a line of `sources` pixels.
fn edges(sources: usize, targets: usize, parts: usize) -> Vec<Edge> {
    let place = |target: usize| target * sources * parts / targets;
    (0..=targets)
        .map(place)
        .map(|at| Edge { parts: at, pixel: at / parts, part: (at % parts) as u64 })
        .collect()
}

/// Adds so many parts of a row to `down`.
fn add(down: &mut [[u64; 2]], row: &[u8], parts: u64) {
    let (eights, last) = row.as_chunks::<8>();
    for (sums, &eight) in down.iter_mut().zip(eights.iter().chain([&padded(last)])) {
        let [even, odd] = lanes(eight);
        sums[0] += even * parts;
        sums[1] += odd * parts;
    }
}

/// The sums of all columns up to each, and of all once more behind them.
fn sum_up(down: &[[u64; 2]], sums: &mut [u32]) {
    let mut sum = 0;
    let (eights, end) = sums.as_chunks_mut::<8>();
    for (sums, [even, odd]) in eights.iter_mut().zip(down) {
        for (pair, lane) in sums.as_chunks_mut::<2>().0.iter_mut().zip([0, 16, 32, 48]) {
            pair[0] = sum + lower_half(even >> lane);
            pair[1] = pair[0] + lower_half(odd >> lane);
            sum = pair[1];
        }
    }
    end.fill(sum);
}

fn lower_half(lanes: u64) -> u32 {
    let [low, high, ..] = lanes.to_le_bytes();
    u32::from(u16::from_le_bytes([low, high]))
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
            let along = |row: &[u8]| 3 * u64::from(row[this]) + u64::from(row[next]);
            pixels.push(to_byte((3 * along(near) + along(far) + 8) / 16));
        }
    }
    LumaImage::from_rows(pixels, 2 * width).expect("twice a size that is not zero")
}

/// The source that is second nearest to `position` of a doubled line of `length` sources.
fn neighbour(position: usize, length: usize) -> usize {
    let this = position / 2;
    if position.is_multiple_of(2) { this.saturating_sub(1) } else { (this + 1).min(length - 1) }
}

fn to_byte(mean: u64) -> u8 {
    u8::try_from(mean).expect("a mean of bytes is a byte")
}
