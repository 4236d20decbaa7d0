//! Where lines end.

use proptest::prelude::*;

use super::{SIZE, face};
use crate::Length;

fn wrapped(text: &str, ems: i32, at_most: usize) -> Vec<String> {
    face().wrapped(text, SIZE, SIZE * ems, at_most).iter().map(crate::Line::text).collect()
}

#[test]
fn lines_end_where_a_reader_expects_it() {
    let table: [(&str, i32, usize, &[&str]); 9] = [
        ("繳費收據", 4, 2, &["繳費收據"]),
        ("繳費收據", 3, 2, &["繳費收", "據"]),
        ("繳費收據。", 4, 2, &["繳費收", "據。"]),
        ("繳費（收據）", 3, 3, &["繳費", "（收", "據）"]),
        ("  water  bill ", 5, 2, &["water  bill"]),
        ("a water bill", 4, 2, &["a water", "bill"]),
        ("waterbill", 3, 2, &["water", "bill"]),
        ("繳費收據繳費收據", 3, 2, &["繳費收", "據繳…"]),
        (" \n", 3, 2, &[]),
    ];
    for (text, ems, at_most, lines) in table {
        assert_eq!(wrapped(text, ems, at_most), lines, "{text} on {ems}");
    }
}

proptest! {
    #[test]
    fn no_line_is_wider_than_its_room_and_nothing_is_lost_without_an_ellipsis(
        text in "[a-z 水費，。（）]{0,80}", ems in 2..12_i32, at_most in 1..6_usize,
    ) {
        let room = SIZE * ems;
        let lines = face().wrapped(&text, SIZE, room, at_most);
        prop_assert!(lines.len() <= at_most);
        prop_assert!(lines.iter().all(|line| line.width() <= room && line.width() > Length::ZERO));
        let letters = |text: &str| text.chars().filter(|letter| *letter != ' ').collect::<String>();
        let drawn: String = lines.iter().map(|line| letters(&line.text())).collect();
        if let Some(kept) = drawn.strip_suffix('…') {
            prop_assert!(letters(&text).starts_with(kept));
        } else {
            prop_assert_eq!(drawn, letters(&text));
        }
    }
}
