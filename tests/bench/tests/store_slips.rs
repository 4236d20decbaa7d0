//! The slips for a store's till as somebody else's reader sees them: zxing-cpp reads every barcode that the core draws.
//!
//! Only with the feature `zxing-cpp`, whose C++ takes a while to build.

#![cfg(feature = "zxing-cpp")]

use waterpay_core::{bill::Bill, biller::Catalogue, store_slip::StoreSlip};
use zxingcpp::{BarcodeFormat, ImageFormat, ImageView};

/// The slip of a made-up bill; another `number` below ten million is another bill.
fn slip(number: u32) -> StoreSlip {
    let (dollars, month, day) = (1 + number % 20_000, 1 + number % 11, 1 + number % 28);
    let bill: Bill = serde_json::from_value(serde_json::json!({
        "id": "bill-1",
        "account": { "biller": "kinmen-water", "number": format!("{number:07}") },
        "payee": { "id": "kinmen-waterworks", "name": "金門縣自來水廠" },
        "period": { "first": format!("2027-{month:02}"), "last": format!("2027-{month:02}") },
        "usage": 96,
        "charges": {
            "lines": [{ "direction": "charged", "kind": "water_use", "amount": dollars }],
            "total": dollars,
        },
        "due": format!("2027-{:02}-{day:02}", month + 1),
        "status": { "state": "unpaid" },
    }))
    .expect("a bill");
    let kinmen = Catalogue::built_in().biller(&bill.account.biller).expect("a biller of the catalogue");
    StoreSlip::for_bill(&bill, kinmen, bill.due).expect("an unpaid bill")
}

#[test]
fn zxing_cpp_reads_every_barcode_of_a_thousand_slips_at_one_pixel_a_module_and_more() {
    for number in (0..10_000_000).step_by(9_973).take(1_000) {
        let slip = slip(number);
        let scale = 1 + usize::try_from(number).expect("a small number") % 3;
        for bars in slip.bars() {
            let dark = bars.modules().iter().flat_map(|dark| std::iter::repeat_n(*dark, scale));
            let row: Vec<u8> = dark.map(|dark| if dark { 0 } else { u8::MAX }).collect();
            let (width, height) = (row.len(), 48 * scale);
            let pixels = row.repeat(height);
            let view = ImageView::from_slice(&pixels, width, height, ImageFormat::Lum).expect("a picture");
            let read = zxingcpp::read().formats(BarcodeFormat::Code39).from(view).expect("a reading");
            let texts: Vec<String> = read.iter().map(zxingcpp::Barcode::text).collect();
            assert_eq!(texts, [bars.text()], "{scale} pixels a module");
        }
    }
}
