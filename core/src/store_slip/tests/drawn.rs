//! What is drawn, read by the scanner and by eye.

use std::time::Duration;

use proptest::prelude::*;

use super::{laws::any_owed, *};
use crate::scanner::{LumaView, Photo};

/// Modules of white paper around the three, beside their own quiet zones.
const MARGIN: usize = 20;

/// Grey levels of the three barcodes on white paper, a module `scale` pixels wide and a bar `height` modules high, and a
/// row's pixels.
fn luma(bars: &[Bars; 3], scale: usize, height: usize) -> (Vec<u8>, usize) {
    let widest = bars.iter().map(|bars| bars.modules().len()).max().unwrap();
    let width = (widest + 2 * MARGIN) * scale;
    let white = || std::iter::repeat_n(vec![u8::MAX; width], MARGIN * scale);
    let mut rows: Vec<Vec<u8>> = white().collect();
    for bars in bars {
        let before = (widest - bars.modules().len()) / 2 + MARGIN;
        let dark = std::iter::repeat_n(&false, before).chain(bars.modules());
        let dark = dark.flat_map(|dark| std::iter::repeat_n(*dark, scale));
        let mut row: Vec<u8> = dark.map(|dark| if dark { 0 } else { u8::MAX }).collect();
        row.resize(width, u8::MAX);
        rows.extend(std::iter::repeat_n(row, height * scale));
        rows.extend(white());
    }
    (rows.concat(), width)
}

fn scanned(bars: &[Bars; 3], scale: usize, height: usize) -> Option<String> {
    let (pixels, width) = luma(bars, scale, height);
    let side = |pixels: usize| u32::try_from(pixels).unwrap();
    let view = LumaView::new(&pixels, side(width), side(pixels.len() / width), side(width)).unwrap();
    Photo::unpacked(view).read_store_barcodes(Duration::from_secs(10)).map(|code| code.text)
}

/// How many slips the scanner reads; more on request.
fn slips() -> u32 {
    std::env::var("WATERPAY_SLIPS").map_or(100, |slips| slips.parse().expect("a number of slips"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(slips()))]

    #[test]
    fn the_scanner_reads_every_slip(bill in any_owed(), scale in 2..=4_usize, height in 47..=80_usize) {
        let slip = StoreSlip::for_bill(&bill, kinmen(), bill.due).unwrap();
        let expected = slip.barcodes().segments().join("\n");
        prop_assert_eq!(scanned(&slip.bars(), scale, height), Some(expected));
    }
}

proptest! {
    #[test]
    fn the_picture_has_the_very_bars(bill in any_owed()) {
        let slip = StoreSlip::for_bill(&bill, kinmen(), bill.due).unwrap();
        let svg = slip.svg();
        let path = svg.split_once(r#" d=""#).unwrap().1.split_once('"').unwrap().0;
        for (at, bars) in slip.bars().iter().enumerate() {
            let (mut inked, top) = (vec![false; 307], (10 + 88 * at).to_string());
            for bar in path.split('M').skip(1) {
                let (place, size) = bar.split_once('h').unwrap();
                let (left, bar_top) = place.split_once(' ').unwrap();
                let (width, height) = size.split_once('v').unwrap();
                prop_assert!(height.starts_with("48h-") && height.ends_with('z'));
                let (left, width): (usize, usize) = (left.parse().unwrap(), width.parse().unwrap());
                if bar_top == top {
                    inked[left..left + width].fill(true);
                }
            }
            let margin = (307 - bars.modules().len()) / 2;
            prop_assert_eq!(&inked[margin..margin + bars.modules().len()], bars.modules());
            prop_assert_eq!(inked.iter().filter(|dark| **dark).count(), bars.modules().iter().filter(|dark| **dark).count());
            let text = format!(">{}</text>", bars.text());
            prop_assert!(svg.contains(&text));
        }
    }
}

#[test]
fn bars_begin_and_end_with_white_paper_and_a_star() {
    const STAR: &str = "#   # ### ### #";
    let slip = StoreSlip::for_bill(&owed(), kinmen(), due()).unwrap();
    for (bars, width) in slip.bars().iter().zip([195, 307, 291]) {
        let drawn: String = bars.modules().iter().map(|dark| if *dark { '#' } else { ' ' }).collect();
        let (quiet, inner) = (" ".repeat(Bars::QUIET), drawn.trim());
        assert_eq!((drawn.as_str(), drawn.len()), (&*format!("{quiet}{inner}{quiet}"), width));
        assert!(inner.starts_with(&format!("{STAR} ")) && inner.ends_with(&format!(" {STAR}")), "{inner}");
    }
}

#[test]
fn every_character_is_fifteen_modules_and_a_gap() {
    // As ISO/IEC 16388 prints them: 1, 6 and K.
    for (text, expected) in [("1", "### #   # # ###"), ("6", "# ###   ### # #"), ("K", "### # # #   ###")] {
        let bars = Bars::of(text);
        let drawn: String = bars.modules().iter().map(|dark| if *dark { '#' } else { ' ' }).collect();
        assert_eq!(&drawn[26..42], format!("{expected} "), "{text}");
    }
}

#[test]
fn the_picture_is_black_on_paper_of_its_own() {
    let svg = StoreSlip::for_bill(&owed(), kinmen(), due()).unwrap().svg();
    assert!(svg.starts_with(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="614" height="528" viewBox="0 0 307 264">"#
    ));
    assert!(svg.contains(r##"<rect width="307" height="264" fill="#fff"/><path "##));
    assert_eq!(svg.matches("<text ").count(), 3);
}
