//! The part of a face that a PDF carries: the glyphs that are on the page, their widths, and what they say.

use std::collections::BTreeMap;

use pdf_writer::{
    Filter, Finish, Name, Pdf, Rect, Ref, Str,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
};
use subsetter::{GlyphRemapper, subset};
use ttf_parser::{RawFace, Tag, name_id};

use super::compressed;
use crate::{Face, Line, Mark, NotAFace, Sheet, line::Glyph};

/// The glyphs are numbered anew and mean themselves.
const NUMBERED: SystemInfo<'_> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// Objects of the file, after those of the page.
const CID_FONT: Ref = Ref::new(9);
const DESCRIPTOR: Ref = Ref::new(10);
const OUTLINES: Ref = Ref::new(11);
const TO_UNICODE: Ref = Ref::new(12);

/// How the outlines are drawn, which a PDF keeps in two ways.
#[derive(Clone, Copy)]
enum Outlines {
    TrueType,
    Cff,
}

/// A face as a PDF embeds it.
pub(super) struct EmbeddedFace<'face> {
    face: &'face Face<'face>,
    numbers: GlyphRemapper,
    /// By their new numbers, from 1 on without a gap.
    glyphs: BTreeMap<u16, Glyph>,
    outlines: Outlines,
    file: Vec<u8>,
}

impl<'face> EmbeddedFace<'face> {
    /// The object that a page names.
    pub(super) const REF: Ref = Ref::new(8);

    /// The glyphs that are on `sheet`.
    pub(super) fn of(sheet: &Sheet<'face>) -> Result<Self, NotAFace> {
        let face = sheet.face;
        let (mut numbers, mut glyphs) = (GlyphRemapper::new(), BTreeMap::new());
        for mark in &sheet.marks {
            match mark {
                Mark::Text { line, .. } => {
                    for glyph in &line.glyphs {
                        glyphs.entry(numbers.remap(glyph.id.0)).or_insert(*glyph);
                    }
                }
                Mark::Block(_) | Mark::Code { .. } => {}
            }
        }
        let file = subset(face.file, face.index, &numbers).map_err(|_| NotAFace::Unreadable)?;
        let cff = RawFace::parse(&file, 0).ok().and_then(|raw| raw.table(Tag::from_bytes(b"CFF ")));
        let (outlines, file) = match cff {
            Some(cff) => (Outlines::Cff, cff.to_vec()),
            None => (Outlines::TrueType, file),
        };
        Ok(Self { face, numbers, glyphs, outlines, file })
    }

    /// The text of `line` as the numbers of its glyphs.
    pub(super) fn shown(&self, line: &Line) -> Vec<u8> {
        let number = |glyph: &Glyph| self.numbers.get(glyph.id.0).expect("every glyph of the sheet has one");
        line.glyphs.iter().flat_map(|glyph| number(glyph).to_be_bytes()).collect()
    }

    /// Its objects.
    pub(super) fn write(&self, pdf: &mut Pdf) {
        let name = self.name();
        let name = Name(name.as_bytes());
        let mut font = pdf.type0_font(Self::REF);
        font.base_font(name).encoding_predefined(Name(b"Identity-H"));
        font.descendant_font(CID_FONT).to_unicode(TO_UNICODE);
        font.finish();
        self.widths(pdf, name);
        self.descriptor(pdf, name);
        let file = compressed(&self.file);
        let mut outlines = pdf.stream(OUTLINES, &file);
        outlines.filter(Filter::FlateDecode);
        match self.outlines {
            Outlines::TrueType => {
                let length = i32::try_from(self.file.len()).expect("a part of a face is no larger than 2 GB");
                outlines.pair(Name(b"Length1"), length);
            }
            Outlines::Cff => {
                outlines.pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
            }
        }
        outlines.finish();
        let mut says = UnicodeCmap::new(Name(b"WaterPay-UCS"), NUMBERED);
        self.glyphs.iter().for_each(|(number, glyph)| says.pair(*number, glyph.character));
        let says = compressed(says.finish().as_slice());
        pdf.stream(TO_UNICODE, &says).filter(Filter::FlateDecode);
    }

    fn widths(&self, pdf: &mut Pdf, name: Name<'_>) {
        let mut font = pdf.cid_font(CID_FONT);
        font.base_font(name).system_info(NUMBERED).font_descriptor(DESCRIPTOR).default_width(0.0);
        match self.outlines {
            Outlines::TrueType => {
                font.subtype(CidFontType::Type2).cid_to_gid_map_predefined(Name(b"Identity"));
            }
            Outlines::Cff => {
                font.subtype(CidFontType::Type0);
            }
        }
        let widths = self.glyphs.values().map(|glyph| self.thousandths(f32::from(glyph.advance)));
        font.widths().consecutive(1, widths);
    }

    fn descriptor(&self, pdf: &mut Pdf, name: Name<'_>) {
        let parsed = &self.face.parsed;
        let units = |units: i16| self.thousandths(f32::from(units));
        let bounds = parsed.global_bounding_box();
        let mut descriptor = pdf.font_descriptor(DESCRIPTOR);
        descriptor
            .name(name)
            .flags(FontFlags::SYMBOLIC)
            .bbox(Rect::new(
                units(bounds.x_min),
                units(bounds.y_min),
                units(bounds.x_max),
                units(bounds.y_max),
            ))
            .italic_angle(0.0)
            .ascent(units(parsed.ascender()))
            .descent(units(parsed.descender()))
            .cap_height(units(parsed.capital_height().unwrap_or(parsed.ascender())))
            .stem_v(80.0);
        match self.outlines {
            Outlines::TrueType => descriptor.font_file2(OUTLINES),
            Outlines::Cff => descriptor.font_file3(OUTLINES),
        };
    }

    /// What PDF counts in: a thousand to the em square.
    fn thousandths(&self, units: f32) -> f32 {
        units * 1000.0 / f32::from(self.face.units_per_em())
    }

    /// The face's own name, after the six letters that tell parts of the same face apart.
    fn name(&self) -> String {
        let own = self.face.parsed.names().into_iter();
        let own =
            own.filter(|name| name.name_id == name_id::POST_SCRIPT_NAME).find_map(|name| name.to_string());
        let own = own.filter(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
        let mix = |sum: u64, glyph: &Glyph| {
            sum.wrapping_mul(31).wrapping_add(u64::from(u32::from(glyph.character)))
        };
        let mut sum = self.glyphs.values().fold(7, mix);
        let mut letters = String::new();
        for _ in 0..6 {
            letters.push(char::from(b'A' + u8::try_from(sum % 26).expect("a remainder of 26")));
            sum /= 26;
        }
        format!("{letters}+{}", own.as_deref().unwrap_or("Face"))
    }
}
