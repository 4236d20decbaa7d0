//! A sheet as a picture: PNG (ISO/IEC 15948) in greys, ten pixels a millimetre (254 dpi).
//!
//! The four chunks are written here: a phone reads pictures with a library whose other half would be carried for nothing
//! else.

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use fdeflate::compress_to_vec;
use ttf_parser::OutlineBuilder;

use crate::{Block, Face, Length, Line, Mark, NotAFace, Sheet, foreign::guarded, line::Glyph};

const WHITE: u8 = 255;
const BLACK: u8 = 0;

/// Pixels a metre.
const DENSITY: u32 = 10_000;

/// What every PNG file begins with (section 5.2).
const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";
/// Bits a pixel.
const BITS: u8 = 8;
/// The kind of colours: none.
const GREY: u8 = 0;
/// The unit of the density.
const A_METRE: u8 = 1;
/// The kind of filter (section 9.2) that takes the row above away.
const FILTER_UP: u8 = 2;

/// A glyph that is larger than the sheet is a damaged one's.
const LARGEST_GLYPH: f32 = 2100.0;

impl Sheet<'_> {
    /// The sheet as a PNG file of 1480 x 2100 pixels. Their density is in it, so that it is printed in its true size.
    ///
    /// # Errors
    /// [`NotAFace::Unreadable`] when the face is damaged where it has not been looked at before.
    pub fn png(&self) -> Result<Vec<u8>, NotAFace> {
        guarded(|| Ok(self.drawn().png()))
    }

    fn drawn(&self) -> Canvas {
        let mut canvas = Canvas::white(Self::WIDTH, Self::HEIGHT);
        for mark in &self.marks {
            match mark {
                Mark::Text { line, left, baseline } => canvas.text(line, *left, *baseline, self.face),
                Mark::Block(block) => canvas.fill(block),
                Mark::Code { code, left, top } => {
                    code.blocks(*left, *top).iter().for_each(|block| canvas.fill(block));
                }
            }
        }
        canvas
    }
}

/// A glyph's outline on its way to pixels: moved to its place and turned, since a face counts upwards.
struct Pen {
    rasterizer: Rasterizer,
    scale: f32,
    left: f32,
    top: f32,
    at: Point,
    began_at: Point,
}

struct Canvas {
    width: usize,
    pixels: Vec<u8>,
}

impl Canvas {
    fn white(width: Length, height: Length) -> Self {
        let (width, height) = (pixel(width), pixel(height));
        Self { width, pixels: vec![WHITE; width * height] }
    }

    fn fill(&mut self, block: &Block) {
        for row in pixel(block.top)..pixel(block.bottom()) {
            for column in pixel(block.left)..pixel(block.right()) {
                self.darken(column, row, BLACK);
            }
        }
    }

    fn text(&mut self, line: &Line, left: Length, baseline: Length, face: &Face<'_>) {
        let scale = line.size().in_pixels() / f32::from(face.units_per_em());
        let mut pen_left = left.in_pixels();
        for glyph in &line.glyphs {
            self.glyph(*glyph, pen_left, baseline.in_pixels(), scale, face);
            pen_left += f32::from(glyph.advance) * scale;
        }
    }

    fn glyph(&mut self, glyph: Glyph, left: f32, baseline: f32, scale: f32, face: &Face<'_>) {
        let Some(bounds) = face.parsed.glyph_bounding_box(glyph.id) else {
            return;
        };
        let first_column = (left + f32::from(bounds.x_min) * scale).floor();
        let first_row = (baseline - f32::from(bounds.y_max) * scale).floor();
        let columns = left + f32::from(bounds.x_max) * scale - first_column;
        let rows = baseline - f32::from(bounds.y_min) * scale - first_row;
        if first_column < 0.0 || first_row < 0.0 || columns.max(rows) > LARGEST_GLYPH {
            return;
        }
        let mut pen = Pen {
            rasterizer: Rasterizer::new(whole(columns) + 2, whole(rows) + 2),
            scale,
            left: left - first_column,
            top: baseline - first_row,
            at: point(0.0, 0.0),
            began_at: point(0.0, 0.0),
        };
        if face.parsed.outline_glyph(glyph.id, &mut pen).is_none() {
            return;
        }
        let (first_column, first_row) = (whole(first_column), whole(first_row));
        pen.rasterizer.for_each_pixel_2d(|column, row, coverage| {
            let paper = u8::try_from(whole((1.0 - coverage.clamp(0.0, 1.0)) * 255.0)).unwrap_or(WHITE);
            let place = usize::try_from(column).ok().zip(usize::try_from(row).ok());
            let (column, row) = place.expect("a glyph is no larger than the sheet");
            self.darken(first_column + column, first_row + row, paper);
        });
    }

    /// What lies outside of the sheet is cut off.
    fn darken(&mut self, column: usize, row: usize, to: u8) {
        if column < self.width
            && let Some(pixel) = self.pixels.get_mut(row * self.width + column)
        {
            *pixel = to.min(*pixel);
        }
    }

    /// Every row as what differs from the one above it, which is nothing for most of a sheet.
    fn filtered(&self) -> Vec<u8> {
        let mut filtered = Vec::with_capacity(self.pixels.len() + self.pixels.len() / self.width);
        let mut above: &[u8] = &vec![0; self.width];
        for row in self.pixels.chunks_exact(self.width) {
            filtered.push(FILTER_UP);
            filtered.extend(row.iter().zip(above).map(|(pixel, above)| pixel.wrapping_sub(*above)));
            above = row;
        }
        filtered
    }

    fn png(&self) -> Vec<u8> {
        let side = |pixels: usize| u32::try_from(pixels).expect("a sheet is no larger than A5").to_be_bytes();
        let (width, height) = (side(self.width), side(self.pixels.len() / self.width));
        let header = [width.as_slice(), &height, &[BITS, GREY, 0, 0, 0]].concat();
        let density = [DENSITY.to_be_bytes().as_slice(), &DENSITY.to_be_bytes(), &[A_METRE]].concat();
        let pixels = compress_to_vec(&self.filtered());
        let chunks: [(&[u8; 4], &[u8]); 4] =
            [(b"IHDR", &header), (b"pHYs", &density), (b"IDAT", &pixels), (b"IEND", &[])];
        let mut file = SIGNATURE.to_vec();
        for (kind, content) in chunks {
            let length = u32::try_from(content.len()).expect("a sheet's pixels are a few million");
            file.extend(length.to_be_bytes());
            let checked_from = file.len();
            file.extend(kind);
            file.extend(content);
            file.extend(crc32fast::hash(&file[checked_from..]).to_be_bytes());
        }
        file
    }
}

impl Pen {
    fn place(&self, x: f32, y: f32) -> Point {
        point(self.left + x * self.scale, self.top - y * self.scale)
    }

    fn line(&mut self, to: Point) {
        self.rasterizer.draw_line(self.at, to);
        self.at = to;
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.place(x, y);
        self.began_at = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.line(self.place(x, y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let to = self.place(x, y);
        self.rasterizer.draw_quad(self.at, self.place(x1, y1), to);
        self.at = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let to = self.place(x, y);
        self.rasterizer.draw_cubic(self.at, self.place(x1, y1), self.place(x2, y2), to);
        self.at = to;
    }

    fn close(&mut self) {
        self.line(self.began_at);
    }
}

/// The pixel at a place; the first one for what lies before the edge.
fn pixel(place: Length) -> usize {
    usize::try_from(place.in_tenths()).unwrap_or_default()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast stops at the ends, which are right here"
)]
fn whole(value: f32) -> usize {
    value as usize
}
