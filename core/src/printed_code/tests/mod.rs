//! Whole texts as scanned: bills of each form, codes that are none, and the laws.

mod bills;
mod laws;
mod not_bills;

use jiff::Timestamp;

use super::{emvco::checksum, *};

/// The plain code of the made-up bill that most tests start from.
const KINMEN: &str = "TWQRP://金門縣自來水廠/158/03/V1?D1=220900&D3=m0eNNghSMfSQ&D4=20270620&D7=2037199&D8=水費11605\
    &D10=901&D11=00,0040065224244555005500000100161777&D12=99991231235959&D15=000&D16=水費";
const KINMEN_BARCODES: &str = "1606206KA\n0000203719911605\n16055X000002209";
const TAIPEI_ADDRESS: &str = "https://ebilltest.fisc.com.tw/payQR.aspx?fee_name=TpeWater&WaterNo=9112430446&";
const TAIPEI: &str = "TWQRP://測試台北自來水費/158/03/V1?D1=10000&D3=AVWYrjDqQES+&D7=9112430446\
    &D11=00,4614611000051300010001000100513965";
const TAIWAN: &str = "TWQRP://台灣自來水/158/03/V1?D3=ASap8GBcaZae&D4=99991231&D8=水費帳單&D10=901\
    &D11=00,0060065224244455005500000100161803&D14=2,FN046286,201903&D1=35800&D7=K1234567890";

fn now() -> Timestamp {
    "2026-11-24T00:00:00Z".parse().unwrap()
}

fn claim(text: &str) -> Claim {
    understand(text, now()).unwrap_or_else(|wrong| panic!("{text}: {wrong:?}"))
}

fn refusal(text: &str) -> NotABill {
    understand(text, now()).expect_err(text)
}

/// Encoded as `encodeURIComponent` does.
fn encoded(code: &str) -> String {
    percent::encoded(code, |character| !character.is_ascii_alphanumeric() && !"-_.!~*'()".contains(character))
}

/// EMVCo objects with the checksum they need.
fn emvco(objects: &[(u8, &str)]) -> String {
    let objects = objects.iter().map(|(id, value)| format!("{id:02}{:02}{value}", value.chars().count()));
    let text = format!("000201{}6304", objects.collect::<Vec<_>>().concat());
    format!("{text}{}", checksum::of(&text))
}
