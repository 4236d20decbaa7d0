//! A picture as every reader gets it: rows of brightness without a gap, upright.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use waterpay_scanner::{LumaView, Photo, UnreadablePhoto};

/// Brightness, a byte a pixel.
#[derive(Clone)]
pub struct Picture {
    /// Row after row.
    pub pixels: Vec<u8>,
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
}

/// A file is not a picture.
#[derive(Debug, thiserror::Error)]
pub enum NotAPicture {
    /// It cannot be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The scanner cannot unpack it.
    #[error("{}: {source}", path.display())]
    NotUnpacked {
        /// Which.
        path: PathBuf,
        /// Why.
        source: UnreadablePhoto,
    },
}

impl Picture {
    /// An even one.
    pub fn even(width: usize, height: usize, level: u8) -> Self {
        Self { pixels: vec![level; width * height], width, height }
    }

    /// What is in the file at `path`.
    ///
    /// # Errors
    /// [`NotAPicture`].
    pub fn open(path: &Path) -> Result<Self, NotAPicture> {
        let bytes = bytes_of(path)?;
        let photo = Photo::unpack(&bytes)
            .map_err(|source| NotAPicture::NotUnpacked { path: path.to_owned(), source })?;
        let luma = photo.luma();
        Ok(Self {
            pixels: luma.rows().flatten().copied().collect(),
            width: luma.width(),
            height: luma.height(),
        })
    }

    /// What is in the upright square of that side around `centre`, as far as there is something.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "pixels"
    )]
    #[must_use]
    pub fn square_around(&self, centre: [f32; 2], side: f32) -> Self {
        let range = |axis: usize, most: usize| {
            let place = |at: f32| at.clamp(0.0, most as f32) as usize;
            place(centre[axis] - side / 2.0)..place(centre[axis] + side / 2.0).max(1)
        };
        let (columns, rows) = (range(0, self.width), range(1, self.height));
        let row = |y: usize| &self.pixels[y * self.width..][columns.clone()];
        let pixels = rows.clone().flat_map(row).copied().collect();
        Self { pixels, width: columns.len(), height: rows.len() }
    }

    /// Lent to the scanner.
    pub fn view(&self) -> LumaView<'_> {
        let [width, height] = self.size();
        LumaView::new(&self.pixels, width, height, width).expect("a picture that was unpacked or drawn")
    }

    /// Width and height, as most readers want them.
    pub fn size(&self) -> [u32; 2] {
        [self.width, self.height].map(|side| u32::try_from(side).expect("no larger than the scanner takes"))
    }

    /// The pixel at (`x`, `y`), or the nearest one.
    pub fn at(&self, x: isize, y: isize) -> u8 {
        let within = |place: isize, side: usize| place.clamp(0, side.cast_signed() - 1).cast_unsigned();
        self.pixels[within(y, self.height) * self.width + within(x, self.width)]
    }
}

/// The bytes of the file at `path`.
///
/// # Errors
/// [`NotAPicture::Unreadable`].
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, NotAPicture> {
    fs::read(path).map_err(|source| NotAPicture::Unreadable { path: path.to_owned(), source })
}
