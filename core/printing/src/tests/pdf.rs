//! The PDF: sound by itself, and taken by another program where there is one.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use proptest::prelude::*;

use waterpay_scanner::Photo;

use super::{CFF, TRUE_TYPE, face, rows, sheet, text};
use crate::{Code, Face, Length, Mark};

/// Checks what a reader relies on first: header, end, and that each entry of the table of objects leads to its object.
fn assert_sound(pdf: &[u8]) {
    assert!(pdf.starts_with(b"%PDF-1.7\n") && pdf.ends_with(b"%%EOF"));
    let find = |what: &[u8]| pdf.windows(what.len()).rposition(|window| window == what).unwrap();
    let table_at = find(b"\nxref\n") + 1;
    let says: Vec<_> = pdf[find(b"startxref\n") + 10..].split(|byte| *byte == b'\n').collect();
    assert_eq!(str::from_utf8(says[0]).unwrap().parse(), Ok(table_at));
    let table = str::from_utf8(&pdf[table_at..find(b"trailer\n")]).unwrap();
    let entries = table.lines().skip(2).enumerate().filter(|(_, entry)| entry.trim_end().ends_with('n'));
    let mut objects = 0;
    for (number, entry) in entries {
        let at: usize = entry[..10].parse().unwrap();
        assert!(pdf[at..].starts_with(format!("{number} 0 obj").as_bytes()), "object {number}");
        objects += 1;
    }
    assert_eq!(objects, 12);
}

/// What `program` makes of a PDF on its standard input, if it is installed.
fn asked(program: &str, arguments: &[&str], pdf: &[u8]) -> Option<Vec<u8>> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().ok()?;
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    let output = child.wait_with_output().unwrap();
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaints.is_empty(), "{program}: {complaints}");
    Some(output.stdout)
}

#[test]
fn its_text_can_be_copied_from_it() {
    for file in [CFF, TRUE_TYPE] {
        let face = Face::parse(file).unwrap();
        let pdf = sheet(&face, vec![text("自來水費 Receipt 0123", &face)]).pdf().unwrap();
        assert_sound(&pdf);
        match asked("pdftotext", &["-", "-"], &pdf) {
            Some(copied) => assert_eq!(String::from_utf8(copied).unwrap().trim(), "自來水費 Receipt 0123"),
            None => eprintln!("skipped: pdftotext of poppler-utils is not installed"),
        }
    }
}

#[test]
fn another_program_draws_what_the_picture_shows() {
    let side = Length::millimetres(60);
    for file in [CFF, TRUE_TYPE] {
        let face = Face::parse(file).unwrap();
        let code = Mark::Code { code: Code::of("made up", side).unwrap(), left: side, top: side };
        let sheet = sheet(&face, vec![text("自來水費 Receipt 0123", &face), code]);
        let Some(grey) = asked(
            "pdftoppm",
            &["-gray", "-scale-to-x", "1480", "-scale-to-y", "2100", "-"],
            &sheet.pdf().unwrap(),
        ) else {
            eprintln!("skipped: pdftoppm of poppler-utils is not installed");
            return;
        };
        let ours = rows(&Photo::unpack(&sheet.png().unwrap()).unwrap());
        let theirs = &grey[grey.len() - ours.len()..];
        let ink = |pixels: &[u8]| pixels.iter().map(|pixel| u64::from(255 - pixel)).sum::<u64>();
        let differing: u64 =
            ours.iter().zip(theirs).map(|(one, other)| u64::from(one.abs_diff(*other))).sum();
        assert!(differing * 8 < ink(&ours), "{differing} of {}", ink(&ours));
    }
}

#[test]
fn it_carries_the_attachment_as_it_is() {
    let face = face();
    let pdf = sheet(&face, vec![]).pdf().unwrap();
    assert_sound(&pdf);
    assert!(pdf.windows(7).any(|window| window == b"made up"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_makes_a_sound_pdf_and_always_the_same(says in ".{0,60}", cff: bool) {
        let face = Face::parse(if cff { CFF } else { TRUE_TYPE }).unwrap();
        let sheet = sheet(&face, vec![text(&says, &face)]);
        let pdf = sheet.pdf().unwrap();
        assert_sound(&pdf);
        prop_assert_eq!(pdf, sheet.pdf().unwrap());
    }
}
