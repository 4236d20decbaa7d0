//! A sheet as a PDF of one page: real text in an embedded face, so that it can be searched, copied and read aloud.
//!
//! Nothing in it tells when or on what machine it was made: the same sheet gives the same bytes.

mod embedded_face;

use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr, types::AssociationKind};

use self::embedded_face::EmbeddedFace;
use crate::{Block, Length, Mark, NotAFace, Sheet, foreign::guarded};

/// The face's name on the page.
const FACE: Name<'_> = Name(b"F");

/// The first objects of the file; the face's follow.
const CATALOG: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const PAGE: Ref = Ref::new(3);
const CONTENT: Ref = Ref::new(4);
const INFORMATION: Ref = Ref::new(5);
const ATTACHMENT: Ref = Ref::new(6);
const ATTACHED_FILE: Ref = Ref::new(7);

impl Sheet<'_> {
    /// The sheet as a PDF file (ISO 32000-1, version 1.7).
    ///
    /// # Errors
    /// [`NotAFace::Unreadable`] when the face is damaged where it has not been looked at before.
    pub fn pdf(&self) -> Result<Vec<u8>, NotAFace> {
        let face = guarded(|| EmbeddedFace::of(self))?;
        let content = compressed(self.content(&face).as_slice());
        let mut pdf = Pdf::new();
        self.catalog(&mut pdf);
        pdf.document_info(INFORMATION).title(TextStr(&self.title)).producer(TextStr("WaterPay"));
        pdf.pages(PAGES).kids([PAGE]).count(1);
        let mut page = pdf.page(PAGE);
        page.parent(PAGES).contents(CONTENT);
        page.media_box(Rect::new(0.0, 0.0, Self::WIDTH.in_points(), Self::HEIGHT.in_points()));
        page.resources().fonts().pair(FACE, EmbeddedFace::REF);
        page.finish();
        pdf.stream(CONTENT, &content).filter(Filter::FlateDecode);
        self.attach(&mut pdf);
        face.write(&mut pdf);
        Ok(pdf.finish())
    }

    fn catalog(&self, pdf: &mut Pdf) {
        let mut catalog = pdf.catalog(CATALOG);
        catalog.pages(PAGES).lang(TextStr(&self.language));
        catalog.viewer_preferences().display_doc_title(true);
        let mut names = catalog.names();
        names.embedded_files().names().insert(Str(self.attachment.name.as_bytes()), ATTACHMENT);
    }

    /// Uncompressed, so that whoever looks for it in the bytes finds it.
    fn attach(&self, pdf: &mut Pdf) {
        let name = self.attachment.name;
        let mut described = pdf.file_spec(ATTACHMENT);
        described.path(Str(name.as_bytes())).unic_file(TextStr(name)).embedded_file(ATTACHED_FILE);
        described.association_kind(AssociationKind::Data);
        described.finish();
        let media_type = self.attachment.media_type.replace('/', "#2F");
        pdf.embedded_file(ATTACHED_FILE, &self.attachment.content).subtype(Name(media_type.as_bytes()));
    }

    fn content(&self, face: &EmbeddedFace<'_>) -> pdf_writer::Buf {
        let mut content = Content::new();
        for mark in &self.marks {
            match mark {
                Mark::Text { line, left, baseline } => {
                    content.begin_text();
                    content.set_font(FACE, line.size().in_points());
                    content.next_line(left.in_points(), from_below(*baseline));
                    content.show(Str(&face.shown(line)));
                    content.end_text();
                }
                Mark::Block(block) => fill(&mut content, &[*block]),
                Mark::Code { code, left, top } => fill(&mut content, &code.blocks(*left, *top)),
            }
        }
        content.finish()
    }
}

/// All in one stroke: between two that touch, viewers draw a pale seam.
fn fill(content: &mut Content, blocks: &[Block]) {
    for block in blocks {
        let (width, height) = (block.width.in_points(), block.height.in_points());
        content.rect(block.left.in_points(), from_below(block.bottom()), width, height);
    }
    content.fill_nonzero();
}

/// A PDF counts upwards from the lower edge.
fn from_below(place: Length) -> f32 {
    (Sheet::HEIGHT - place).in_points()
}

fn compressed(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec_zlib(bytes, 8)
}
