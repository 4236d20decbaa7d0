//! Published codes, right and wrong, and the laws.

use proptest::prelude::*;

use super::*;

const SPECIFICATION: &str = "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A";
const BILL: &str = "00020101021252044131153137210116372101160123456789ABCDE6010Phnom Penh5913Merchant Shop5802KH540510.005303840622501081234567802090124444446304A0BA";
const MERCARI: &str = "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115303156540523.725502015802CN5914BEST TRANSPORT6007BEIJING6233030412340603***0708A60086670902ME64200002ZH0104最佳运输0202北京8036003239401ff0c21a4543a8ed5fbaa30ab02e81360032c2fbf6dd646f4f36b617f10747c0b96163046F32";
const PIX: &str = "00020101021226960014br.gov.bcb.pix2574ww4.banrisul.com.br/bqq/api/pix/qrcode/nightly/hiPxAvkKJJhHdJ8Qp2P4aU3Yb2g5204000053039865802BR5908Banrisul6012Porto Alegre61089001026062070503***6304DAA6";
const PROMPT_PAY: &str =
    "00020101021229370016A000000677010111021311111111111115802TH53037645406500.0063043865";

/// `objects` closed with the checksum they need.
fn closed(objects: &str) -> String {
    let text = format!("{objects}6304");
    format!("{text}{}", checksum::of(&text))
}

fn read(text: &str) -> EmvCo {
    text.parse().unwrap_or_else(|wrong| panic!("{text}: {wrong}"))
}

#[test]
fn the_published_codes_are_read_and_print_back() {
    for text in [SPECIFICATION, BILL, MERCARI] {
        assert_eq!(read(text).to_string(), text);
    }
    let code = read(SPECIFICATION);
    assert_eq!(code.merchant_names().collect::<Vec<_>>(), ["BEST TRANSPORT", "最佳运输"]);
    assert_eq!((code.country(), code.scheme(), code.bill_number()), (Some("CN"), None, None));
    assert_eq!(code.amount(), None, "23.72 is not in TWD");
    assert_eq!((read(BILL).bill_number(), read(BILL).scheme()), (Some("12345678"), Some(Scheme::Khqr)));
}

#[test]
fn a_wrong_checksum_is_refused_and_the_right_one_is_known() {
    for (text, right, scheme) in [(PIX, "DAA5", Scheme::Pix), (PROMPT_PAY, "C667", Scheme::PromptPay)] {
        assert_eq!(text.parse::<EmvCo>(), Err(NotEmvCo::Checksum), "{text}");
        let mended = format!("{}{right}", &text[..text.len() - 4]);
        assert_eq!(read(&mended).scheme(), Some(scheme), "{mended}");
    }
}

#[test]
fn each_scheme_is_told_by_its_identifier_or_its_country() {
    let table = [
        ("26130009SG.PAYNOW", Scheme::PayNow),
        ("26180014ID.CO.QRIS.WWW", Scheme::Qris),
        ("38140010A000000727", Scheme::VietQr),
        ("26180014A0000006150001", Scheme::DuitNow),
        ("26160012hk.com.hkicl", Scheme::Fps),
        ("26230019jp.or.paymentsjapan", Scheme::Jpqr),
        ("5802SG", Scheme::PayNow),
        ("5802VN", Scheme::VietQr),
        ("5802JP", Scheme::Jpqr),
        ("5802KH", Scheme::Khqr),
    ];
    for (object, scheme) in table {
        assert_eq!(read(&closed(&format!("000201{object}"))).scheme(), Some(scheme), "{object}");
    }
}

#[test]
fn every_rule_broken_is_named() {
    let table = [
        ("", NotEmvCo::Format),
        ("000202", NotEmvCo::Format),
        ("000201", NotEmvCo::NoChecksum),
        ("000201630400", NotEmvCo::Object { at: 6 }),
        ("00020163040000", NotEmvCo::Checksum),
        ("0002016304A0BA5802KH", NotEmvCo::NoChecksum),
        ("0002015", NotEmvCo::Object { at: 6 }),
        ("0002015802K", NotEmvCo::Object { at: 6 }),
        ("000201+802KH", NotEmvCo::Object { at: 6 }),
        ("0002015800", NotEmvCo::Object { at: 6 }),
        ("000201水水", NotEmvCo::Object { at: 6 }),
        ("0002015802KH5802KH", NotEmvCo::Twice { id: 58 }),
    ];
    for (text, wrong) in table {
        assert_eq!(text.parse::<EmvCo>(), Err(wrong), "{text}");
    }
    let closed = |objects: &str| closed(&format!("000201{objects}")).parse::<EmvCo>();
    for (objects, wrong) in [
        ("6203010", NotEmvCo::Malformed { id: 62 }),
        ("6405zh-TW", NotEmvCo::Malformed { id: 64 }),
        ("53039015404-1.0", NotEmvCo::Malformed { id: 54 }),
        ("530390154031.x", NotEmvCo::Malformed { id: 54 }),
        ("530390154141234567890.000", NotEmvCo::Malformed { id: 54 }),
        ("5303901541312345678901.0", NotEmvCo::Malformed { id: 54 }),
        ("530390154031.5", NotEmvCo::HasCents),
    ] {
        assert_eq!(closed(objects), Err(wrong), "{objects}");
    }
}

#[test]
fn an_amount_counts_only_in_taiwan_dollars() {
    for (objects, dollars) in
        [("530390154041624", Some(1624)), ("530390154071624.00", Some(1624)), ("530384054041624", None)]
    {
        let code = read(&closed(&format!("000201{objects}")));
        assert_eq!(code.amount().map(Twd::dollars), dollars, "{objects}");
    }
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_as_the_same_code(
        ids in proptest::sample::subsequence((1_u8..=61).filter(|id| *id != 54).collect::<Vec<_>>(), 0..9),
        values in proptest::collection::vec("\\PC{1,40}", 9),
    ) {
        let objects: String = ids.iter().zip(&values).map(|(id, value)| DataObject { id: *id, value: value.clone() }.to_string()).collect();
        let code = read(&closed(&format!("000201{objects}")));
        prop_assert_eq!(code.to_string().parse(), Ok(code));
    }

    #[test]
    fn one_changed_digit_is_always_noticed(at in 6_usize..100, digit in "[0-9A-Z]") {
        let damaged = format!("{}{digit}{}", &BILL[..at], &BILL[at + 1..]);
        prop_assert!(damaged == BILL || damaged.parse::<EmvCo>().is_err());
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "(000201)?[0-9]{0,8}.*") {
        let _ = text.parse::<EmvCo>();
    }
}
