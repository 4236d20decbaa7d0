//! Brightness, a byte a pixel: the only form of picture that the scanner looks at.
//!
//! [`LumaView`] borrows what a camera gives, [`LumaImage`] owns. Neither can exist with sizes that do not fit its bytes,
//! so nothing behind them checks again.

use std::fmt;

/// The most pixels of a frame or photograph: what the main cameras of phones give at their largest (8160 x 6144).
pub const MAX_PIXELS: u64 = 51_000_000;

/// The longest side, in pixels: what JPEG can say.
pub const MAX_SIDE: u32 = 65_535;

/// Why bytes and sizes are not a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAFrame {
    /// Width or height is zero.
    #[error("a frame without pixels")]
    Empty,
    /// A row would be longer than the distance to the next one.
    #[error("rows {stride} bytes apart are too short for {width} pixels")]
    StrideBelowWidth {
        /// Pixels in a row.
        width: u32,
        /// Bytes from row to row.
        stride: u32,
    },
    /// More than [`MAX_PIXELS`], or a side longer than [`MAX_SIDE`].
    #[error("a frame of {width} x {height} pixels is too large")]
    TooLarge {
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// The last row is not complete.
    #[error("{given} bytes where {needed} are needed")]
    TooFewBytes {
        /// Bytes that the sizes ask for: `stride * (height - 1) + width`.
        needed: u64,
        /// Bytes that are there.
        given: u64,
    },
}

/// A camera's luma plane (the Y of YUV 4:2:0), borrowed.
///
/// ```
/// # use waterpay_scanner::{LumaView, NotAFrame};
/// let plane = [0_u8; 640 * 480];
/// assert!(LumaView::new(&plane, 600, 480, 640).is_ok(), "40 bytes of padding after each row");
/// assert_eq!(LumaView::new(&plane, 700, 480, 640).err(), Some(NotAFrame::StrideBelowWidth { width: 700, stride: 640 }));
/// ```
#[derive(Clone, Copy)]
pub struct LumaView<'a> {
    data: &'a [u8],
    width: usize,
    height: usize,
    stride: usize,
}

impl<'a> LumaView<'a> {
    /// A plane of `height` rows of `width` pixels, `stride` bytes from row to row. The last row needs no padding.
    pub fn new(data: &'a [u8], width: u32, height: u32, stride: u32) -> Result<Self, NotAFrame> {
        if width == 0 || height == 0 {
            return Err(NotAFrame::Empty);
        }
        if stride < width {
            return Err(NotAFrame::StrideBelowWidth { width, stride });
        }
        if width.max(height) > MAX_SIDE || u64::from(width) * u64::from(height) > MAX_PIXELS {
            return Err(NotAFrame::TooLarge { width, height });
        }
        let needed = u64::from(stride) * u64::from(height - 1) + u64::from(width);
        let given = data.len() as u64;
        if given < needed {
            return Err(NotAFrame::TooFewBytes { needed, given });
        }
        Ok(Self { data, width: width as usize, height: height as usize, stride: stride as usize })
    }

    /// Pixels in a row.
    pub fn width(self) -> usize {
        self.width
    }

    /// Rows.
    pub fn height(self) -> usize {
        self.height
    }

    /// The rows from the top, without their padding.
    pub fn rows(self) -> impl Iterator<Item = &'a [u8]> {
        self.data.chunks(self.stride).take(self.height).map(move |row| &row[..self.width])
    }

    /// Every so many pixels of every so many rows, so that no side is longer than `longest`.
    pub(super) fn thinned(self, longest: usize) -> LumaImage {
        let step = self.width.max(self.height).div_ceil(longest);
        if step == 1 {
            return self.to_image();
        }
        let pixels = self.rows().step_by(step).flat_map(|row| row.iter().step_by(step)).copied().collect();
        LumaImage { pixels, width: self.width.div_ceil(step), height: self.height.div_ceil(step) }
    }

    /// The same pixels without padding.
    pub(super) fn to_image(self) -> LumaImage {
        let mut pixels = Vec::with_capacity(self.width * self.height);
        for row in self.rows() {
            pixels.extend_from_slice(row);
        }
        LumaImage { pixels, width: self.width, height: self.height }
    }
}

/// A picture without padding between its rows, never empty.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct LumaImage {
    pixels: Vec<u8>,
    width: usize,
    height: usize,
}

impl LumaImage {
    /// Takes `pixels` as rows of `width`; `None` unless they fill at least one row and no part of another.
    pub(super) fn from_rows(pixels: Vec<u8>, width: usize) -> Option<Self> {
        let height = pixels.len().checked_div(width)?;
        (height > 0 && height * width == pixels.len()).then_some(Self { pixels, width, height })
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn height(&self) -> usize {
        self.height
    }

    pub(super) fn long_side(&self) -> usize {
        self.width.max(self.height)
    }

    pub(super) fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    pub(super) fn row(&self, y: usize) -> &[u8] {
        &self.pixels[y * self.width..][..self.width]
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.pixels.chunks_exact(self.width)
    }

    /// Lent.
    pub(super) fn view(&self) -> LumaView<'_> {
        LumaView { data: &self.pixels, width: self.width, height: self.height, stride: self.width }
    }

    /// A picture of the same size with other pixels.
    pub(super) fn with_pixels(&self, pixels: Vec<u8>) -> Self {
        assert_eq!(pixels.len(), self.pixels.len(), "a filter keeps the size");
        Self { pixels, width: self.width, height: self.height }
    }
}

/// Sizes only: the pixels show somebody's bill.
impl fmt::Debug for LumaView<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "LumaView({} x {})", self.width, self.height)
    }
}

/// Sizes only: the pixels show somebody's bill.
impl fmt::Debug for LumaImage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "LumaImage({} x {})", self.width, self.height)
    }
}
