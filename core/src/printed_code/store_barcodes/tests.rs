//! Published and made-up barcodes, the check characters, and the laws.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn read(text: &str) -> StoreBarcodes {
    text.parse().unwrap_or_else(|wrong| panic!("{text}: {wrong}"))
}

#[test]
fn the_published_check_characters_come_out() {
    let table = [
        ("991231Y01 ABCDEFGHIKLMNPQR 12349Y000007890", 7890),
        ("960402627 AIIN000000020892 040265000003900", 3900),
        ("1606206KA 0000203719911605 16055X000002209", 2209),
        ("1602206KA 0000727044911601 1601B2000000044", 44),
        ("1606206KA 0000396447311605 1605BX000001381", 1381),
        ("1602206KA 0000286346511601 1601A1000001222", 1222),
    ];
    for (text, dollars) in table {
        let barcodes = read(text);
        assert!(barcodes.keep(CheckRule::Store), "{text}");
        assert_eq!(barcodes.amount().dollars(), dollars, "{text}");
    }
}

#[test]
fn taipei_water_has_check_characters_of_its_own() {
    let barcodes = read("150930168 0001159112430446 150182000000456");
    assert!(barcodes.keep(CheckRule::TaipeiWater));
    assert!(!barcodes.keep(CheckRule::Store));
}

#[test]
fn made_up_barcodes_without_true_check_characters_are_noticed() {
    assert!(!read("151031K6A 0000123456789012 1510AB000001234").keep(CheckRule::Store));
    assert!(read("151031K6A 0000123456789012 15109Y000001234").keep(CheckRule::Store));
}

#[test]
fn an_issuer_may_do_without_check_characters() {
    let taipower = read("151106T01 ABC0000012345678 0000--000002219");
    assert!(taipower.have_no_check() && !taipower.keep(CheckRule::Store));
}

#[test]
fn segments_come_in_any_order_with_stars_or_without_and_even_twice() {
    let printed = "1606206KA\n0000203719911605\n16055X000002209";
    for text in [
        "16055X000002209 0000203719911605 1606206KA",
        "\r\n*1606206KA*\r\n\r\n *16055X000002209*\t*0000203719911605*",
        "1606206KA 1606206KA 0000203719911605 16055X000002209",
    ] {
        assert_eq!(read(text).to_string(), printed, "{text}");
    }
    let one_by_one = ["0000203719911605", "1606206KA", "16055X000002209"];
    assert_eq!(StoreBarcodes::of_segments(one_by_one).unwrap().to_string(), printed);
}

#[test]
fn the_year_may_be_the_republics_or_the_common_one() {
    let today = date(2026, 11, 24);
    assert_eq!(read("1606206KA 0000203719911605 16055X000002209").due(today), date(2027, 6, 20));
    assert_eq!(read("2706206KA 0000203719911605 16055X000002209").due(today), date(2027, 6, 20));
}

#[test]
fn what_is_not_three_barcodes_is_refused_with_the_reason() {
    use Segment::{First, Second, Third};
    let incomplete = |there: &[Segment]| NotStoreBarcodes::Incomplete { there: there.to_vec() };
    let table = [
        ("", NotStoreBarcodes::AnotherForm),
        ("hello", NotStoreBarcodes::AnotherForm),
        ("1613206KA", NotStoreBarcodes::AnotherForm),
        ("1606206ka", NotStoreBarcodes::AnotherForm),
        ("Abcdefghijklmnop", NotStoreBarcodes::AnotherForm),
        ("16055X00000220X", NotStoreBarcodes::AnotherForm),
        ("水水水", NotStoreBarcodes::AnotherForm),
        ("1606206KA 0000203719911605 16055X000002209 x", NotStoreBarcodes::AnotherForm),
        ("1606206KA", incomplete(&[First])),
        ("*0000203719911605*", incomplete(&[Second])),
        ("16055X000002209", incomplete(&[Third])),
        ("16055X000002209 1606206KA", incomplete(&[First, Third])),
        ("1606206KA 1605206KA", NotStoreBarcodes::MoreThanOnce { segment: First }),
    ];
    for (text, reason) in table {
        assert_eq!(text.parse::<StoreBarcodes>(), Err(reason), "{text}");
    }
}

#[test]
fn a_number_is_not_in_a_debug_line() {
    let barcodes = read("1606206KA 0000203719911605 16055X000002209");
    assert_eq!(format!("{barcodes:?}"), "StoreBarcodes(6KA, …)");
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_as_the_same_barcodes(
        first in "[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[0-9A-Z]{3}",
        second in "[0-9A-Z+%./$-]{15}[0-9]",
        third in "[0-9]{4}[0-9A-Z-]{2}[0-9]{9}",
    ) {
        let barcodes = read(&format!("{third}\n{first}\n{second}"));
        prop_assert_eq!(barcodes.to_string().parse(), Ok(barcodes.clone()));
        let _ = (barcodes.keep(CheckRule::Store), barcodes.keep(CheckRule::TaipeiWater), barcodes.due(date(2026, 11, 24)));
    }

    #[test]
    fn one_misread_digit_of_the_amount_is_noticed(at in 6_usize..15, digit in "[0-9]") {
        let third = "16055X000002209";
        let misread = format!("{}{digit}{}", &third[..at], &third[at + 1..]);
        let barcodes = read(&format!("1606206KA 0000203719911605 {misread}"));
        prop_assert_eq!(barcodes.keep(CheckRule::Store), misread == third);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "([0-9A-Z*]{9,16}\\s?){0,4}.{0,9}") {
        let _ = text.parse::<StoreBarcodes>();
    }
}
