//! From brightness to black and white.

use std::mem::replace;

use rxing::Binarizer;
use rxing::Luma8Source;
use rxing::common::{BIT_FIELD_BASE_BITS, BitArray, BitFieldBaseType, BitMatrix};
use rxing::common::{GlobalHistogramBinarizer, HybridBinarizer};

use super::luma::LumaImage;

/// How the line between black and white is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Threshold {
    /// zxing's: the mean of 5 x 5 blocks of 8 x 8 pixels around, blocks without contrast taken for paper.
    Hybrid,
    /// zxing's older: one value for the whole picture, in the valley of its histogram.
    Global,
    /// Darker than the mean of a square around by some percent (Bradley and Roth, 2007).
    /// Finds a code in low contrast or under a shadow.
    Mean {
        /// The square's side, as this part of the picture's long side.
        window: usize,
        /// How many percent of the mean a pixel has to be darker.
        percent: u64,
    },
}

impl Threshold {
    /// The black pixels of `image`, or `None` where the picture is too small or too even to draw a line.
    pub(super) fn black(self, image: &LumaImage) -> Option<BitMatrix> {
        match self {
            Self::Hybrid => HybridBinarizer::new(source(image)?).get_black_matrix().ok().cloned(),
            Self::Global => GlobalHistogramBinarizer::new(source(image)?).get_black_matrix().ok().cloned(),
            Self::Mean { window, percent } => below_mean(image, (image.long_side() / window).max(8), percent),
        }
    }
}

fn source(image: &LumaImage) -> Option<Luma8Source<'_>> {
    let (width, height) = (u32::try_from(image.width()).ok()?, u32::try_from(image.height()).ok()?);
    Luma8Source::new_with_slice(image.pixels(), width, height).ok()
}

fn below_mean(image: &LumaImage, side: usize, percent: u64) -> Option<BitMatrix> {
    let (width, height) = (image.width(), image.height());
    let mut black = BitMatrix::new(u32::try_from(width).ok()?, u32::try_from(height).ok()?).ok()?;
    let half = side / 2;
    // How many columns the square around each pixel has.
    let wide: Vec<u64> =
        (0..width).map(|x| ((x + half + 1).min(width) - x.saturating_sub(half)) as u64).collect();
    // Sums of the columns over the rows of the window, moved down row by row, then summed along the row.
    let mut columns = vec![0_u32; width];
    for row in image.rows().take(half) {
        add(&mut columns, row);
    }
    // As many more at either end, so that every square begins and ends somewhere.
    let mut sums = vec![0_u64; width + 1 + 2 * half];
    // A hundred times how many pixels the square around each has.
    let (mut areas, mut tall) = (vec![0_u64; width], 0);
    let mut row = vec![false; width];
    for y in 0..height {
        if y + half < height {
            add(&mut columns, image.row(y + half));
        }
        if y > half {
            for (sum, &pixel) in columns.iter_mut().zip(image.row(y - half - 1)) {
                *sum -= u32::from(pixel);
            }
        }
        let before = replace(&mut tall, ((y + half).min(height - 1) - y.saturating_sub(half) + 1) as u64);
        if tall != before {
            areas.iter_mut().zip(&wide).for_each(|(area, wide)| *area = 100 * tall * wide);
        }
        let mut sum = 0;
        for (place, &column) in sums[half + 1..].iter_mut().zip(&columns) {
            sum += u64::from(column);
            *place = sum;
        }
        sums[half + 1 + width..].fill(sum);
        let squares = sums.iter().zip(&sums[2 * half + 1..]).zip(&areas);
        for (is_black, (&pixel, ((left, right), area))) in
            row.iter_mut().zip(image.row(y).iter().zip(squares))
        {
            *is_black = u64::from(pixel) * area <= (right - left) * (100 - percent);
        }
        set_row(&mut black, y, &row);
    }
    Some(black)
}

fn add(columns: &mut [u32], row: &[u8]) {
    for (sum, &pixel) in columns.iter_mut().zip(row) {
        *sum += u32::from(pixel);
    }
}

fn set_row(black: &mut BitMatrix, y: usize, row: &[bool]) {
    let mut bits = BitArray::with_size(row.len());
    for (index, part) in row.chunks(BIT_FIELD_BASE_BITS).enumerate() {
        let word = part.iter().rev().fold(0, |word, &is_black| word << 1 | BitFieldBaseType::from(is_black));
        bits.setBulk(index * BIT_FIELD_BASE_BITS, word);
    }
    black.setRow(u32::try_from(y).unwrap_or(u32::MAX), &bits);
}
