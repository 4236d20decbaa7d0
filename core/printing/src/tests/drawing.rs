//! The picture, looked at by the scanner.

use proptest::prelude::*;
use waterpay_scanner::{Photo, read_photo};

use super::{CFF, TRUE_TYPE, face, rows, sheet, text};
use crate::{Block, Code, Face, Length, Mark, Sheet, TooLong};

const SIDE: Length = Length::millimetres(60);

fn code(says: &str) -> Mark {
    Mark::Code { code: Code::of(says, SIDE).unwrap(), left: SIDE, top: SIDE }
}

#[test]
fn a_code_is_read_back_from_the_picture() {
    let face = face();
    let says = "eyJhbGciOiJFZERTQSJ9.".repeat(35);
    let picture = sheet(&face, vec![code(&says)]).png().unwrap();
    let read = read_photo(&picture).unwrap();
    assert_eq!(read.codes.iter().map(|code| code.text.as_str()).collect::<Vec<_>>(), [says]);
}

#[test]
fn a_module_is_never_smaller_than_printers_can_draw_it() {
    for length in (1..1_800).step_by(60) {
        let code = Code::of(&"x".repeat(length), SIDE).unwrap();
        assert!(code.module() >= Length::tenths(4) && code.side() <= SIDE, "{length}: {code:?}");
    }
    assert_eq!(Code::of(&"x".repeat(1_900), SIDE), Err(TooLong));
    assert_eq!(Code::of("x", Length::millimetres(10)), Err(TooLong));
}

#[test]
fn letters_of_both_kinds_of_outlines_look_the_same() {
    let pictures = [CFF, TRUE_TYPE].map(|file| {
        let face = Face::parse(file).unwrap();
        let png = sheet(&face, vec![text("自來水費 Receipt 0123", &face)]).png().unwrap();
        let photo = Photo::unpack(&png).unwrap();
        rows(&photo)
    });
    let differences = pictures[0].iter().zip(&pictures[1]).filter(|(one, other)| one.abs_diff(**other) > 64);
    assert_eq!(differences.count(), 0);
    let ink = pictures[0].iter().filter(|pixel| **pixel < 128).count();
    assert!((2_000..20_000).contains(&ink), "{ink}");
}

#[test]
fn a_block_is_exactly_where_it_was_put() {
    let face = face();
    let [left, top, width, height] = [100, 200, 300, 4].map(Length::tenths);
    let png = sheet(&face, vec![Mark::Block(Block { left, top, width, height })]).png().unwrap();
    let rows = rows(&Photo::unpack(&png).unwrap());
    let dark: Vec<usize> = (0..rows.len()).filter(|at| rows[*at] < 255).collect();
    assert_eq!(dark.len(), 1_200);
    assert_eq!((dark[0], dark[1_199]), (200 * 1_480 + 100, 203 * 1_480 + 399));
}

#[test]
fn what_lies_outside_of_the_sheet_is_cut_off() {
    let face = face();
    let far = Sheet::WIDTH * 3;
    let block =
        Mark::Block(Block { left: Length::ZERO - SIDE, top: Sheet::HEIGHT - SIDE, width: far, height: far });
    let line = Mark::Text {
        line: crate::Line::of("水費", SIDE, &face),
        left: Sheet::WIDTH - SIDE / 2,
        baseline: Length::ZERO,
    };
    assert!(!sheet(&face, vec![block, line]).png().unwrap().is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn the_same_sheet_is_the_same_picture_and_any_text_is_drawn(says in ".{0,30}") {
        let face = face();
        let sheet = sheet(&face, vec![text(&says, &face)]);
        prop_assert_eq!(sheet.png(), sheet.png());
    }
}
