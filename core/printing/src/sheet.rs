//! A sheet and what is on it.

use crate::{Code, Face, Length, Line};

/// One page of A5, upright, black on white, with the letters of one face.
///
/// [`Sheet::pdf`] and [`Sheet::png`] write it; both draw the same marks at the same places.
#[derive(Debug)]
pub struct Sheet<'face> {
    /// The face of every [`Mark::Text`].
    pub face: &'face Face<'face>,
    /// What it is, for a window's title and for screen readers.
    pub title: String,
    /// Its language (BCP 47), for screen readers.
    pub language: String,
    /// What is drawn, in the order of reading.
    pub marks: Vec<Mark>,
    /// A file that the PDF carries along as it is.
    pub attachment: Attachment,
}

/// Something drawn. Places are from the left and upper edges of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A line of text.
    Text {
        /// The text.
        line: Line,
        /// Where it begins.
        left: Length,
        /// The line on which its letters stand.
        baseline: Length,
    },
    /// A filled rectangle.
    Block(Block),
    /// A QR code.
    Code {
        /// The code.
        code: Code,
        /// The left edge of its quiet zone.
        left: Length,
        /// The upper edge of its quiet zone.
        top: Length,
    },
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// The left edge.
    pub left: Length,
    /// The upper edge.
    pub top: Length,
    /// From left to right.
    pub width: Length,
    /// From top to bottom.
    pub height: Length,
}

/// A file in a PDF, kept as it is: it can be saved from there, and found in the PDF's bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, in ASCII.
    pub name: &'static str,
    /// Its media type, such as `application/jose`.
    pub media_type: &'static str,
    /// What is in it.
    pub content: Vec<u8>,
}

impl Sheet<'_> {
    /// From left to right: A5.
    pub const WIDTH: Length = Length::millimetres(148);
    /// From top to bottom: A5.
    pub const HEIGHT: Length = Length::millimetres(210);
}

impl Mark {
    /// The room that it takes; of a text, the em squares of its letters.
    pub fn bounds(&self) -> Block {
        match self {
            Self::Text { line, left, baseline } => {
                // An em square reaches 12 in 100 below the line in Chinese faces.
                let below = line.size() * 12 / 100;
                let top = *baseline + below - line.size();
                Block { left: *left, top, width: line.width(), height: line.size() }
            }
            Self::Block(block) => *block,
            Self::Code { code, left, top } => {
                Block { left: *left, top: *top, width: code.side(), height: code.side() }
            }
        }
    }
}

impl Block {
    /// The right edge.
    pub fn right(&self) -> Length {
        self.left + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> Length {
        self.top + self.height
    }

    /// Whether both cover some of the same paper.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top < other.bottom()
            && other.top < self.bottom()
    }
}

/// Says how long it is: a receipt names a payment.
impl std::fmt::Debug for Attachment {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Attachment({}, {} bytes)", self.name, self.content.len())
    }
}
