//! Which files are faces, and what is drawn of a text.

use proptest::prelude::*;

use super::{CFF, SIZE, TRUE_TYPE, face};
use crate::{Face, Length, Line, NotAFace};

#[test]
fn both_kinds_of_outlines_are_faces() {
    for file in [CFF, TRUE_TYPE] {
        let face = Face::parse(file).unwrap();
        assert_eq!(Line::of("水費", SIZE, &face).width(), SIZE * 2);
    }
}

#[test]
fn what_is_not_a_face_is_refused() {
    for file in [&b""[..], b"not a face", b"ttcf\0\x01\0\0\xff\xff\xff\xff", &CFF[..200], &TRUE_TYPE[..3000]]
    {
        assert_eq!(Face::parse(file).err(), Some(NotAFace::Unreadable), "{} bytes", file.len());
    }
}

#[test]
fn a_face_that_must_not_be_embedded_is_refused() {
    let mut file = TRUE_TYPE.to_vec();
    let record = file.windows(4).position(|name| name == b"OS/2").unwrap();
    let table = u32::from_be_bytes(file[record + 8..record + 12].try_into().unwrap()) as usize;
    // fsType, the fifth field: only with the permission of the owner.
    file[table + 8..table + 10].copy_from_slice(&[0, 2]);
    assert_eq!(Face::parse(&file).err(), Some(NotAFace::MayNotBeEmbedded));
}

#[test]
fn a_face_without_chinese_is_refused() {
    let mut file = TRUE_TYPE.to_vec();
    let record = file.windows(4).position(|name| name == b"cmap").unwrap();
    file[record..record + 4].copy_from_slice(b"CMAP");
    assert_eq!(Face::parse(&file).err(), Some(NotAFace::NotTraditionalChinese));
}

#[test]
fn what_the_face_does_not_have_is_never_left_out() {
    let drawn = Line::of("水\u{1f4a7}費\t\u{0}龘", SIZE, &face()).text();
    assert_eq!(drawn, "水〓費  〓");
}

#[test]
fn a_width_is_rounded_up() {
    let line = Line::of("i", Length::tenths(1), &face());
    assert_eq!(line.width(), Length::tenths(1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_character_of_a_text_is_drawn(text in ".{0,40}") {
        let line = Line::of(&text, SIZE, &face());
        prop_assert_eq!(line.text().chars().count(), text.chars().count());
    }

    #[test]
    fn no_damage_to_a_face_makes_it_panic(at in 0..TRUE_TYPE.len(), byte: u8, cff: bool) {
        let mut file = if cff { CFF } else { TRUE_TYPE }.to_vec();
        let at = at % file.len();
        file[at] = byte;
        if let Ok(face) = Face::parse(&file) {
            let sheet = super::sheet(&face, vec![super::text("繳費收據 0123", &face)]);
            let _ = sheet.pdf();
            let _ = sheet.png();
        }
    }
}
