//! Codes that are water bills.

use jiff::civil::{date, datetime};

use super::*;
use crate::{money::Twd, personal::Personal};

#[test]
fn one_bill_reads_the_same_in_all_five_wrappings() {
    let once = encoded(KINMEN);
    let address = "https://ebill.example.tw/payQR.aspx?fee_name=KinmenWater&WaterNo=2037199&";
    let table = [
        (KINMEN.to_owned(), PrintedForm::Twqr),
        (format!("{address}{once}"), PrintedForm::WrappedTwqr),
        (format!("{address}{}", encoded(&once)), PrintedForm::WrappedTwqr),
        (format!("{address}x=1?{once}"), PrintedForm::WrappedTwqr),
        (once, PrintedForm::Twqr),
        (format!("金門縣自來水廠水費\n{KINMEN}"), PrintedForm::Twqr),
        (encoded(&encoded(KINMEN)), PrintedForm::Twqr),
        (format!("\u{FEFF}{KINMEN}\r\n"), PrintedForm::Twqr),
    ];
    for (text, form) in table {
        let read = claim(&text);
        assert_eq!(
            (read.account.biller.as_str(), read.account.number.reveal()),
            ("kinmen-water", "2037199"),
            "{text}"
        );
        assert_eq!(read.amount.map(Twd::dollars), Some(2209), "{text}");
        assert_eq!(read.due, Some(date(2027, 6, 20)), "{text}");
        assert_eq!(read.expiry, Expiry::NotStated, "{text}");
        assert_eq!(read.payee_name.as_ref().map(Personal::reveal), Some("金門縣自來水廠"), "{text}");
        assert_eq!(read.form, form, "{text}");
        assert_eq!(read.text, text, "the gateway gets what was scanned");
    }
}

#[test]
fn a_name_may_be_raw_encoded_or_an_international_host() {
    for name in [
        "金門縣自來水廠",
        "%E9%87%91%E9%96%80%E7%B8%A3%E8%87%AA%E4%BE%86%E6%B0%B4%E5%BB%A0",
        "xn--9rq178ap5jworfke3z2av2f",
    ] {
        let text = KINMEN.replace("金門縣自來水廠", name);
        assert_eq!(claim(&text).payee_name.as_ref().map(Personal::reveal), Some("金門縣自來水廠"), "{name}");
    }
}

#[test]
fn an_expired_code_still_leads_to_its_bill() {
    let text = KINMEN.replace("99991231235959", "20260920235959");
    let read = claim(&text);
    let end = datetime(2026, 9, 20, 23, 59, 59, 0);
    assert_eq!(read.expiry, Expiry::Expired(end));
    assert_eq!(read.account.number.reveal(), "2037199");

    let last_second = "2026-09-20T23:59:59+08:00".parse().unwrap();
    assert_eq!(understand(&text, last_second).unwrap().expiry, Expiry::Until(end));
    let next_second = "2026-09-21T00:00:00+08:00".parse().unwrap();
    assert_eq!(understand(&text, next_second).unwrap().expiry, Expiry::Expired(end));
}

#[test]
fn the_published_bills_of_the_other_waterworks_are_theirs() {
    let wrapped = format!("{TAIPEI_ADDRESS}{}", encoded(TAIPEI));
    let published = "https://ebilltest.fisc.com.tw/payQR.aspx?fee_name=TpeWater&WaterNo=9112430446&TWQRP%3A%2F%2F%E6%B8%AC%E8%A9%A6%E5%8F%B0%E5%8C%97%E8%87%AA%E4%BE%86%E6%B0%B4%E8%B2%BB%2F158%2F03%2FV1%3FD1%3D10000%26D3%3DAVWYrjDqQES%2B%26D7%3D9112430446%26D11%3D00%2C4614611000051300010001000100513965";
    assert_eq!(wrapped, published);
    let site = format!("https://www.water.gov.tw/member_mobilesearch_act.aspx?{}", encoded(TAIWAN));
    let table = [
        (TAIPEI.to_owned(), "taipei-water", "9112430446", Some(100)),
        (wrapped, "taipei-water", "9112430446", Some(100)),
        (TAIWAN.to_owned(), "taiwan-water", "K1234567890", Some(358)),
        (site, "taiwan-water", "K1234567890", Some(358)),
    ];
    for (text, biller, number, dollars) in table {
        let read = claim(&text);
        assert_eq!((read.account.biller.as_str(), read.account.number.reveal()), (biller, number), "{text}");
        assert_eq!((read.amount.map(Twd::dollars), read.due), (dollars, None), "{text}");
    }
}

#[test]
fn any_one_mark_is_enough_to_know_the_biller() {
    let other_merchant = KINMEN.replace("0040065224244555005500000100161777", &"1".repeat(34));
    let table = [
        KINMEN.replace("://金門縣自來水廠/", "://水費/"),
        other_merchant.clone(),
        format!(
            "https://e.example.tw/?fee_name=KinmenWater&{}",
            other_merchant.replace("://金門縣自來水廠/", "://水費/")
        ),
    ];
    for text in table {
        assert_eq!(claim(&text).account.biller.as_str(), "kinmen-water", "{text}");
    }
    let by_kind = TAIWAN
        .replace("://台灣自來水/", "://水費/")
        .replace("0060065224244455005500000100161803", &"1".repeat(34));
    assert_eq!(claim(&by_kind).account.biller.as_str(), "taiwan-water");
}

#[test]
fn an_encrypted_number_is_taken_from_the_address_around_the_code() {
    let code = KINMEN.replace("D7=2037199", "E7=AUEkfcxUfQNgUHcnNndMDzU=");
    let read =
        claim(&format!("https://e.example.tw/?fee_name=KinmenWater&WaterNo=2037199&{}", encoded(&code)));
    assert_eq!(read.account.number.reveal(), "2037199");
}

#[test]
fn three_store_barcodes_are_a_bill_in_any_order() {
    for text in [KINMEN_BARCODES, "*16055X000002209* *1606206KA* *0000203719911605*"] {
        let read = claim(text);
        assert_eq!((read.account.biller.as_str(), read.account.number.reveal()), ("kinmen-water", "2037199"));
        assert_eq!(read.amount.map(Twd::dollars), Some(2209));
        assert_eq!((read.due, read.expiry), (Some(date(2027, 6, 20)), Expiry::NotStated));
        assert_eq!((read.form, &*read.text), (PrintedForm::StoreBarcodes, text));
    }
    let taipei = claim("150930168 0001159112430446 150182000000456");
    assert_eq!(
        (taipei.account.biller.as_str(), taipei.account.number.reveal()),
        ("taipei-water", "9112430446")
    );
}

#[test]
fn an_emvco_code_is_a_bill_by_the_twqr_in_it_or_by_its_bill_number() {
    let short = "TWQRP://金門/158/03/V1?D1=220900&D3=m0eNNghSMfSQ&D7=2037199&D11=00,0040065224244555005500000100161777";
    let nested = short.replace("://金門/", "://水/").replace("D1=220900", "D1=100");
    let nested = format!("01{}{nested}", nested.chars().count());
    let table = [
        (emvco(&[(58, "TW"), (80, short)]), Some(2209)),
        (emvco(&[(58, "TW"), (26, &nested)]), Some(1)),
        (
            emvco(&[(53, "901"), (54, "2209.00"), (58, "TW"), (59, "金門縣自來水廠"), (62, "01072037199")]),
            Some(2209),
        ),
        (emvco(&[(59, "Kinmen"), (62, "01072037199"), (64, "0002ZH0107金門縣自來水廠")]), None),
    ];
    for (text, dollars) in table {
        let read = claim(&text);
        assert_eq!(
            (read.account.biller.as_str(), read.account.number.reveal()),
            ("kinmen-water", "2037199"),
            "{text}"
        );
        assert_eq!(read.amount.map(Twd::dollars), dollars, "{text}");
        assert_eq!(read.form, PrintedForm::EmvCo);
    }
}

#[test]
fn a_disguised_name_is_shown_without_its_disguise() {
    let text = KINMEN.replace("金門縣自來水廠", "%E2%80%AE金門縣\u{200B}自來水廠\u{202C}");
    assert_eq!(claim(&text).payee_name.as_ref().map(Personal::reveal), Some("金門縣自來水廠"));
}

#[test]
fn neither_number_nor_text_is_in_a_debug_line() {
    for text in [KINMEN, KINMEN_BARCODES] {
        let shown = format!("{:?}", claim(text));
        assert!(!shown.contains("2037199"), "{shown}");
    }
}
