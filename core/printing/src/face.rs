//! The face: which glyph stands for a character, and how wide it is.

use std::fmt;

use ttf_parser::{
    GlyphId, OutlineBuilder, Permissions, RawFace, RawFaceTables, Tag, fonts_in_collection, name_id,
};

use crate::{foreign::guarded, line::Glyph};

/// What stands for a character that the face does not have: the mark with which printers hold its place.
const GETA: char = '〓';

/// Without these nothing is printed in Chinese. A face that has them has the others of a bill.
const NEEDED: &str = "繳費收據水號元…〓0123456789";

/// No collection has more faces; a damaged one may say so.
const MOST_FACES: u32 = 64;

/// A Traditional Chinese face with outlines, TrueType or CFF, as it lies in its file.
///
/// ```
/// # use waterpay_printing::{Face, NotAFace};
/// let file = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/faces/sample.otf"));
/// assert!(Face::parse(file).is_ok());
/// assert_eq!(Face::parse(b"no face").err(), Some(NotAFace::Unreadable));
/// ```
pub struct Face<'file> {
    pub(crate) parsed: ttf_parser::Face<'file>,
    pub(crate) file: &'file [u8],
    pub(crate) index: u32,
}

/// Why a file is not a face to print with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAFace {
    /// Not a TrueType or OpenType face, damaged, or with outlines of an unusual kind.
    #[error("not a face that can be read")]
    Unreadable,
    /// It lacks characters that are on every receipt.
    #[error("the face has no Traditional Chinese")]
    NotTraditionalChinese,
    /// It says of itself that it must not be embedded in documents, or not in part.
    #[error("the face must not be embedded")]
    MayNotBeEmbedded,
}

impl<'file> Face<'file> {
    /// Reads a face. Of a collection it takes the one that is named Traditional Chinese (`TC`), else the first.
    ///
    /// # Errors
    /// [`NotAFace`].
    pub fn parse(file: &'file [u8]) -> Result<Self, NotAFace> {
        guarded(|| Self::read(file))
    }

    fn read(file: &'file [u8]) -> Result<Self, NotAFace> {
        let faces = fonts_in_collection(file).unwrap_or(1).min(MOST_FACES);
        let parse = |index| parsed(file, index).map(|parsed| (index, parsed));
        let named = (0..faces).filter_map(parse).find(|(_, parsed)| is_named_traditional_chinese(parsed));
        let (index, parsed) = named.or_else(|| (0..faces).find_map(parse)).ok_or(NotAFace::Unreadable)?;
        if !may_be_embedded(&parsed) {
            return Err(NotAFace::MayNotBeEmbedded);
        }
        for character in NEEDED.chars() {
            let glyph = parsed.glyph_index(character).ok_or(NotAFace::NotTraditionalChinese)?;
            parsed.outline_glyph(glyph, &mut Unseen).ok_or(NotAFace::Unreadable)?;
        }
        Ok(Self { parsed, file, index })
    }

    /// The glyphs of `text` from left to right, one a character: white space and control characters as a space each,
    /// what the face does not have as 〓.
    pub(crate) fn glyphs(&self, text: &str) -> Vec<Glyph> {
        text.chars().map(|character| self.glyph(character)).collect()
    }

    pub(crate) fn glyph(&self, character: char) -> Glyph {
        let character = if character.is_whitespace() || character.is_control() { ' ' } else { character };
        let there = self.parsed.glyph_index(character).map(|id| (character, id));
        let geta = || (GETA, self.parsed.glyph_index(GETA).expect("the constructor has looked for it"));
        let (character, id) = there.unwrap_or_else(geta);
        Glyph { character, id, advance: self.advance(id) }
    }

    /// Units to the em square's side, never 0.
    pub(crate) fn units_per_em(&self) -> u16 {
        self.parsed.units_per_em()
    }

    fn advance(&self, id: GlyphId) -> u16 {
        self.parsed.glyph_hor_advance(id).unwrap_or_default()
    }
}

impl fmt::Debug for Face<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Face").field("index", &self.index).finish_non_exhaustive()
    }
}

/// A face by the tables that are printed with, which are few: a phone carries no readers of the others.
fn parsed(file: &[u8], index: u32) -> Option<ttf_parser::Face<'_>> {
    let raw = RawFace::parse(file, index).ok()?;
    let table = |name| raw.table(Tag::from_bytes(name));
    let tables = RawFaceTables {
        head: table(b"head")?,
        hhea: table(b"hhea")?,
        maxp: table(b"maxp")?,
        cmap: table(b"cmap"),
        hmtx: table(b"hmtx"),
        loca: table(b"loca"),
        glyf: table(b"glyf"),
        cff: table(b"CFF "),
        name: table(b"name"),
        os2: table(b"OS/2"),
        ..RawFaceTables::default()
    };
    ttf_parser::Face::from_raw_tables(tables).ok()
}

fn is_named_traditional_chinese(parsed: &ttf_parser::Face<'_>) -> bool {
    let mut families = parsed
        .names()
        .into_iter()
        .filter(|name| [name_id::FAMILY, name_id::TYPOGRAPHIC_FAMILY].contains(&name.name_id))
        .filter_map(|name| name.to_string());
    families.any(|family| family.split_whitespace().any(|word| word == "TC"))
}

fn may_be_embedded(parsed: &ttf_parser::Face<'_>) -> bool {
    let says_nothing = parsed.tables().os2.is_none();
    let permitted = match parsed.permissions() {
        Some(Permissions::Installable | Permissions::Editable | Permissions::PreviewAndPrint) => true,
        Some(Permissions::Restricted) | None => false,
    };
    says_nothing || permitted && parsed.is_subsetting_allowed() && parsed.is_outline_embedding_allowed()
}

/// Draws nothing: whether there is an outline is all that is asked.
struct Unseen;

impl OutlineBuilder for Unseen {
    fn move_to(&mut self, _: f32, _: f32) {}
    fn line_to(&mut self, _: f32, _: f32) {}
    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {}
    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {}
    fn close(&mut self) {}
}
