//! A text on one line, as the glyphs of a face.

use ttf_parser::GlyphId;

use crate::{Face, Length};

/// A line of text in one size: how wide it is, and what it says as it is drawn.
///
/// ```
/// # use waterpay_printing::{Face, Length, Line};
/// let file = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/faces/sample.otf"));
/// let face = Face::parse(file)?;
/// let line = Line::of("水費😀", Length::millimetres(4), &face);
/// assert_eq!(line.text(), "水費〓");
/// assert_eq!(line.width(), Length::millimetres(12));
/// # Ok::<(), waterpay_printing::NotAFace>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    pub(crate) glyphs: Vec<Glyph>,
    size: Length,
    width: Length,
}

/// A character as it is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// What it says.
    pub(crate) character: char,
    /// Its name in the face.
    pub(crate) id: GlyphId,
    /// How far the next one is, in units of the face.
    pub(crate) advance: u16,
}

impl Line {
    /// All of `text` on one line, in letters whose em square has the side `size`.
    pub fn of(text: &str, size: Length, face: &Face<'_>) -> Self {
        Self::of_glyphs(face.glyphs(text), size, face)
    }

    pub(crate) fn of_glyphs(glyphs: Vec<Glyph>, size: Length, face: &Face<'_>) -> Self {
        let width = width(&glyphs, size, face);
        Self { glyphs, size, width }
    }

    /// What it says, as it is drawn.
    pub fn text(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.character).collect()
    }

    /// The side of the em square.
    pub fn size(&self) -> Length {
        self.size
    }

    /// From the beginning of its first letter to the end of its last, rounded up.
    pub fn width(&self) -> Length {
        self.width
    }
}

/// Says how long it is: a line may be about a person.
impl std::fmt::Debug for Line {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Line({} characters)", self.glyphs.len())
    }
}

/// How wide `glyphs` are one after another, rounded up.
pub(crate) fn width(glyphs: &[Glyph], size: Length, face: &Face<'_>) -> Length {
    let units: i64 = glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum();
    let per_em = i64::from(face.units_per_em());
    let tenths = (units * i64::from(size.in_tenths()) + per_em - 1) / per_em;
    Length::tenths(i32::try_from(tenths).unwrap_or(i32::MAX / 4))
}
