//! Other sizes of a picture. A code is found best when a module is 2 to 8 pixels wide, and a photograph's noise,
//! moiré and screen raster vanish when many of its pixels become one.

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

/// Half of both sides, the last odd row and column left out: each pixel the mean of four. Many times quicker than
/// [`fitted`].
pub(super) fn halved(image: &LumaImage) -> LumaImage {
    let (width, height) = (image.width() / 2, image.height() / 2);
    let mut pixels = vec![0; width * height];
    for (y, row) in pixels.chunks_exact_mut(width.max(1)).enumerate() {
        let (upper, lower) = (image.row(2 * y).chunks_exact(2), image.row(2 * y + 1).chunks_exact(2));
        for (pixel, (upper, lower)) in row.iter_mut().zip(upper.zip(lower)) {
            let sum = u16::from(upper[0]) + u16::from(upper[1]) + u16::from(lower[0]) + u16::from(lower[1]);
            *pixel = ((sum + 2) / 4).to_le_bytes()[0];
        }
    }
    LumaImage::from_rows(pixels, width).expect("no side of two pixels is halved")
}

/// Source pixels are measured in these parts.
const PARTS: usize = 256;

/// Each new pixel is the mean of the area that it covers, parts of pixels counted as such.
fn shrunk(image: &LumaImage, width: usize, height: usize) -> LumaImage {
    let (width, height) = (width.max(1), height.max(1));
    let columns = edges(image.width(), width);
    let rows = edges(image.height(), height);
    let mut pixels = Vec::with_capacity(width * height);
    let mut down = vec![0_u32; image.width()];
    let mut sums = vec![0_u64; image.width() + 1];
    for edge in rows.windows(2) {
        down.fill(0);
        for y in edge[0] / PARTS..edge[1].div_ceil(PARTS) {
            let weight = weight(edge[1].min((y + 1) * PARTS) - edge[0].max(y * PARTS));
            for (sum, &pixel) in down.iter_mut().zip(image.row(y)) {
                *sum += u32::from(pixel) * weight;
            }
        }
        for (x, &column) in down.iter().enumerate() {
            sums[x + 1] = sums[x] + u64::from(column);
        }
        let up_to = |edge: usize| {
            let (x, part) = (edge / PARTS, (edge % PARTS) as u64);
            let begun = down.get(x).map_or(0, |&column| u64::from(column) * part);
            sums[x] * PARTS as u64 + begun
        };
        let tall = edge[1] - edge[0];
        pixels.extend(columns.windows(2).map(|edge| {
            let area = ((edge[1] - edge[0]) * tall) as u64;
            to_byte((up_to(edge[1]) - up_to(edge[0])) / area)
        }));
    }
    LumaImage::from_rows(pixels, width).expect("width and height are at least one")
}

/// Where each of `targets` pixels begins, and the last one ends, on a line of `sources` pixels.
fn edges(sources: usize, targets: usize) -> Vec<usize> {
    (0..=targets).map(|target| target * sources * PARTS / targets).collect()
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

fn weight(parts: usize) -> u32 {
    u32::try_from(parts).expect("at most PARTS")
}

fn to_byte(mean: u64) -> u8 {
    u8::try_from(mean).expect("a mean of bytes is a byte")
}
