//! Codes that are no water bill, and what is said about each.

use jiff::civil::date;

use super::{
    emvco::{NotEmvCo, Scheme},
    store_barcodes::{NotStoreBarcodes, Segment},
    twqr::{NotTwqr, Purpose, TwqrFault},
    *,
};
use crate::{biller::BillerId, money::Twd, personal::Personal};

#[test]
fn nothing_and_too_much_are_refused() {
    assert_eq!(refusal(""), NotABill::Empty);
    assert_eq!(refusal(" \r\n\u{FEFF}"), NotABill::Empty);
    assert_eq!(refusal(&"1".repeat(2954)), NotABill::TooLong { bytes: 2954 });
    assert_eq!(refusal(&"1".repeat(2953)), NotABill::Other(OtherCode::UnknownText));
}

#[test]
fn a_purchase_and_a_transfer_are_named_for_what_they_are() {
    let purchase = "TWQRP://藏藝點/158/01/V1?D1=12000&D2=000123&D3=AeHoYzwSULbZ&D10=901&D11=00,00400482497653500150010001;01,00400482497653500150010001";
    let transfer = "TWQRP%3A%2F%2F%E5%80%8B%E4%BA%BA%E8%BD%89%E5%B8%B3%2F158%2F02%2FV1%3FD5%3D978%26D6%3D0000000000089478";
    for (text, purpose, name) in
        [(purchase, Purpose::Purchase, "藏藝點"), (transfer, Purpose::Transfer, "個人轉帳")]
    {
        let payee_name = Some(Personal::new(name));
        assert_eq!(refusal(text), NotABill::AnotherTwqr { purpose, payee_name }, "{text}");
    }
}

#[test]
fn a_bill_of_another_company_is_named_for_whose_it_is() {
    let taipower = "TWQRP://臺灣電力公司/158/03/V1?D1=89900&D3=AVnVbcN9xxRv&D4=20170401&D8=電費&D10=901&D11=00,0060061112223334440000000112345678&E7=AUEkfcxUfQNgUHcnNndMDzU=&D12=20170630130000&D15=300&D16=電費";
    assert_eq!(refusal(taipower), NotABill::OtherBill { payee_name: Some(Personal::new("臺灣電力公司")) });
    let health = "https://cloudicweb.nhi.gov.tw/nhiapp/PayBill/pay.aspx?billtype=02&billno=1&billamt=826?";
    let code =
        "TWQRP://健保費/158/03/V1?D1=82600&D3=AVnVbcN9xxRv&D7=123&D11=00,0060061112223334440000000112345678";
    assert_eq!(
        refusal(&format!("{health}{}", encoded(code))),
        NotABill::OtherBill { payee_name: Some(Personal::new("健保費")) }
    );
    for barcodes in
        ["991231Y01 ABCDEFGHIKLMNPQR 12349Y000007890", "151106T01 ABC0000012345678 0000--000002219"]
    {
        assert_eq!(refusal(barcodes), NotABill::OtherBill { payee_name: None });
    }
}

#[test]
fn a_broken_twqr_says_which_rule_at_which_field() {
    let table = [
        (KINMEN.replace("D1=220900", "D1=220950"), TwqrFault::HasCents),
        (format!("{KINMEN}&M1=100"), TwqrFault::Twice { number: 1 }),
        (KINMEN.replace("D10=901", "D10=392"), TwqrFault::AnotherCurrency),
        (KINMEN.replace("D3=m0eNNghSMfSQ&", ""), TwqrFault::Missing { number: 3 }),
        (format!("{KINMEN}&X=1"), TwqrFault::NotAField { piece: 11 }),
    ];
    for (text, fault) in table {
        let wrong = NotTwqr { purpose: Some(Purpose::Bill), fault };
        assert_eq!(refusal(&text), NotABill::BrokenTwqr(wrong), "{text}");
    }
}

#[test]
fn a_code_that_contradicts_itself_is_not_resolved_by_a_guess() {
    let biller = NotABill::Contradiction { about: Fact::Biller };
    let number = NotABill::Contradiction { about: Fact::AccountNumber };
    let table = [
        (KINMEN.replace("金門縣自來水廠", "台灣自來水"), &biller),
        (format!("{TAIPEI_ADDRESS}{}", encoded(KINMEN)), &biller),
        (format!("{KINMEN}&D14=2,FN046286,201903"), &biller),
        (format!("https://e.example.tw/?WaterNo=2037198&{}", encoded(KINMEN)), &number),
    ];
    for (text, contradiction) in table {
        assert_eq!(refusal(&text), *contradiction, "{text}");
    }
}

#[test]
fn a_water_bill_without_a_usable_number_says_so() {
    let biller = || BillerId::new("kinmen-water");
    let encrypted = KINMEN.replace("D7=2037199", "E7=AUEkfcxUfQNgUHcnNndMDzU=");
    let unknown = NotABill::UnknownNumber { biller: biller() };
    assert_eq!(refusal(&encrypted), NotABill::EncryptedNumber { biller: biller() });
    for text in [
        KINMEN.replace("D7=2037199", "D7=20371990"),
        KINMEN.replace("D7=2037199", "D7=203719A"),
        "1606206KA 1000203719911605 16056X000002209".to_owned(),
        emvco(&[(59, "金門縣自來水廠"), (62, "0103ABC")]),
    ] {
        assert_eq!(refusal(&text), unknown, "{text}");
    }
}

#[test]
fn barcodes_that_are_not_all_there_or_misread_are_told_apart() {
    let broken = |reason| NotABill::BrokenBarcodes(reason);
    let table = [
        ("1606206KA", broken(NotStoreBarcodes::Incomplete { there: vec![Segment::First] })),
        ("*0000203719911605*", broken(NotStoreBarcodes::Incomplete { there: vec![Segment::Second] })),
        ("16055X000002209", broken(NotStoreBarcodes::Incomplete { there: vec![Segment::Third] })),
        ("1606206KA 1605206KA", broken(NotStoreBarcodes::MoreThanOnce { segment: Segment::First })),
        ("1606206KA 0000203719911605 16055X000002208", NotABill::MisreadBarcodes),
        ("151031K6A 0000123456789012 1510AB000001234", NotABill::MisreadBarcodes),
        ("ABCDEFGHIKLMNPQR", NotABill::Other(OtherCode::UnknownText)),
    ];
    for (text, reason) in table {
        assert_eq!(refusal(text), reason, "{text}");
    }
}

#[test]
fn a_tax_form_is_told_with_its_amount_and_day() {
    let address = "https://paytax.nat.gov.tw/QRCODE.aspx?par=";
    let whole = TaxForm { amount: Twd::from_dollars(502).ok(), due: Some(date(2025, 12, 4)) };
    assert_eq!(
        refusal(&format!("{address}113311234567890123456000000050214120414010671687")),
        NotABill::TaxForm(whole)
    );
    let blank = TaxForm { amount: None, due: None };
    assert_eq!(refusal(&format!("{address}15001")), NotABill::TaxForm(blank));
    for other in ["", "1500", "15001x", "1234567890"] {
        assert_eq!(refusal(&format!("{address}{other}")), NotABill::Other(OtherCode::WebAddress), "{other}");
    }
}

#[test]
fn a_merchants_code_is_told_with_its_country() {
    let payment = |scheme, country: &str| {
        NotABill::Other(OtherCode::MerchantPayment { scheme, country: Some(country.to_owned()) })
    };
    let khqr = "00020101021252044131153137210116372101160123456789ABCDE6010Phnom Penh5913Merchant Shop5802KH540510.005303840622501081234567802090124444446304A0BA";
    assert_eq!(refusal(khqr), payment(Some(Scheme::Khqr), "KH"));
    assert_eq!(
        refusal(&emvco(&[(29, "0016A000000677010111"), (58, "TH")])),
        payment(Some(Scheme::PromptPay), "TH")
    );
    assert_eq!(refusal(&emvco(&[(58, "TW"), (59, "金門縣自來水廠")])), payment(None, "TW"));
    assert_eq!(refusal(&format!("{}0", &khqr[..khqr.len() - 1])), NotABill::BrokenEmvCo(NotEmvCo::Checksum));
}

#[test]
fn well_known_codes_are_told_by_name() {
    let line = OtherCode::WalletLink { app: WalletApp::Line };
    let jkopay = OtherCode::WalletLink { app: WalletApp::JkoPay };
    let invoice =
        "AB1234567811511241234000000640000006900000000123456789abcdefghijklmnopqrstuv==:**********:1:1:1:";
    let table = [
        ("WIFI:S:cafe;T:WPA;P:12345678;;", OtherCode::WiFi),
        ("BEGIN:VCARD\nVERSION:3.0\nN:x\nEND:VCARD", OtherCode::ContactCard),
        ("mecard:N:x;;", OtherCode::ContactCard),
        ("BEGIN:VEVENT\nEND:VEVENT", OtherCode::CalendarEvent),
        ("tel:+886-82-000000", OtherCode::Telephone),
        ("SMSTO:0900000000:hi", OtherCode::TextMessage),
        ("mailto:a@example.tw", OtherCode::Mail),
        ("geo:24.43,118.32", OtherCode::Location),
        ("otpauth://totp/x?secret=A", OtherCode::OneTimePassword),
        ("bitcoin:x", OtherCode::Cryptocurrency),
        ("https://line.me/ti/p/x", line.clone()),
        ("HTTPS://LIN.EE/x", line),
        ("https://service.jkopay.com/x", jkopay.clone()),
        ("jkos://x", jkopay),
        ("https://line.me@evil.example.tw/", OtherCode::WebAddress),
        ("https://evilline.me/", OtherCode::WebAddress),
        ("https://water.kinmen.gov.tw", OtherCode::WebAddress),
        ("http://[::1]:80/", OtherCode::WebAddress),
        ("www.example.tw", OtherCode::WebAddress),
        (invoice, OtherCode::ElectronicInvoice),
        ("**:2:100", OtherCode::ElectronicInvoice),
        ("11512AB123456781234", OtherCode::ElectronicInvoice),
        ("/ABC+1-.", OtherCode::InvoiceCarrier),
        ("2037199", OtherCode::UnknownText),
        ("金門縣自來水廠", OtherCode::UnknownText),
        ("TWQRP", OtherCode::UnknownText),
    ];
    for (text, code) in table {
        assert_eq!(refusal(text), NotABill::Other(code), "{text}");
    }
}
