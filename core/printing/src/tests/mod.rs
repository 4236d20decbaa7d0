//! Both writers, with the sample faces of either kind of outline.

mod drawing;
mod faces;
mod pdf;
mod wrapping;

use crate::{Attachment, Face, Length, Line, Mark, Sheet};

/// A face with CFF outlines.
const CFF: &[u8] = include_bytes!("../../faces/sample.otf");
/// The same one with TrueType outlines.
const TRUE_TYPE: &[u8] = include_bytes!("../../faces/sample.ttf");

const SIZE: Length = Length::millimetres(4);

fn face() -> Face<'static> {
    Face::parse(CFF).unwrap()
}

/// A line, ten millimetres from both edges.
fn text(text: &str, face: &Face<'_>) -> Mark {
    let edge = Length::millimetres(10);
    Mark::Text { line: Line::of(text, SIZE, face), left: edge, baseline: edge }
}

fn sheet<'face>(face: &'face Face<'face>, marks: Vec<Mark>) -> Sheet<'face> {
    let attachment =
        Attachment { name: "made-up.txt", media_type: "text/plain", content: b"made up".to_vec() };
    Sheet { face, title: "水費收據".to_owned(), language: "zh-Hant-TW".to_owned(), marks, attachment }
}

/// The pixels of a picture, row after row.
fn rows(picture: &waterpay_scanner::Photo) -> Vec<u8> {
    picture.luma().rows().flatten().copied().collect()
}
