//! What stands on a terminal is what a till reads.

use waterpay_core::{
    bill::Bill,
    biller::Catalogue,
    wording::{Language, Wording},
};

use super::*;
use crate::screen::{Form, Looks, Surface};

/// Of a bill of nobody's.
fn slip() -> StoreSlip {
    let bill: Bill = serde_json::from_value(serde_json::json!({
        "id": "bill-1",
        "account": { "biller": "kinmen-water", "number": "2037199" },
        "payee": { "id": "kinmen-waterworks", "name": "金門縣自來水廠" },
        "period": { "first": "2027-04", "last": "2027-05" },
        "usage": 96,
        "charges": {
            "lines": [{ "direction": "charged", "kind": "water_use", "amount": 2209 }],
            "total": 2209,
        },
        "due": "2027-06-20",
        "status": { "state": "unpaid" },
    }))
    .unwrap();
    let kinmen = Catalogue::built_in().biller(&bill.account.biller).unwrap();
    StoreSlip::for_bill(&bill, kinmen, bill.due).unwrap()
}

/// What is written to standard output and to standard error.
fn shown(out: Surface, columns: Option<usize>) -> [String; 2] {
    let mut written = [vec![], vec![]];
    let [results, notes] = &mut written;
    let looks = Looks { form: Form::Words, out, err: out, columns, verbose: false };
    let wording = Wording::of(Language::En);
    let mut screen = Screen { out: results, err: notes, answers: None, wording, looks };
    store_slip(&mut screen, &slip(), None).unwrap();
    written.map(|bytes| String::from_utf8(bytes).unwrap())
}

/// The modules of a row, read back from its characters.
fn modules(row: &str) -> Vec<bool> {
    let pair = |character| match character {
        '█' => [true, true],
        '▌' => [true, false],
        '▐' => [false, true],
        ' ' => [false, false],
        other => panic!("{other} is no part of a barcode"),
    };
    row.chars().flat_map(pair).collect()
}

#[test]
fn a_wide_terminal_shows_the_very_modules_black_on_white() {
    let [shown, notes] = shown(Surface::ColouredTerminal, Some(154));
    assert_eq!(notes, "");
    let rows = shown.lines().filter(|line| line.contains('█'));
    let mut rows = rows.map(|line| {
        let row =
            line.strip_prefix("\u{1b}[38;5;16;48;5;231m").and_then(|line| line.strip_suffix("\u{1b}[0m"));
        modules(row.unwrap())
    });
    for bars in slip().bars() {
        for _ in 0..ROWS {
            let row = rows.next().unwrap();
            assert_eq!(row.len(), 308);
            let (barcode, paper) = row.split_at(bars.modules().len());
            assert_eq!(barcode, bars.modules());
            assert!(!paper.contains(&true));
        }
        assert!(shown.contains(bars.text()));
    }
    assert_eq!(rows.next(), None);
}

#[test]
fn where_there_is_no_room_or_no_white_the_texts_are_there_and_the_way_to_a_file() {
    for (surface, columns) in [
        (Surface::ColouredTerminal, Some(153)),
        (Surface::ColouredTerminal, None),
        (Surface::Terminal, Some(200)),
        (Surface::Plain, None),
    ] {
        let [shown, notes] = shown(surface, columns);
        assert!(shown.ends_with("1606206KA\n0000203719911605\n16055X000002209\n"), "{shown}");
        assert!(!shown.contains('█') && notes.contains("--svg FILE"), "{notes}");
    }
}
