//! Every rule broken once, and what is said then.

use super::*;

#[test]
fn what_the_payer_may_change_is_limited_by_the_type() {
    let bill = |old: &str, new: &str| TAIPEI.replace(old, new);
    assert_eq!(read(&bill("D1=", "M1=")).amount(), Some(Twd::from_dollars(100).unwrap()));
    assert!(bill("D1=", "M9=note&M1=").parse::<Twqr>().is_ok());
    let name = FieldName { zone: Zone::Modifiable, number: 7 };
    assert_eq!(fault(&bill("D7=", "M7=")), TwqrFault::NotAllowed { name });
    let name = FieldName { zone: Zone::Modifiable, number: 1 };
    assert_eq!(fault(&PURCHASE.replace("D1=", "M1=")), TwqrFault::NotAllowed { name });
}

#[test]
fn a_path_that_is_not_four_parts_is_refused() {
    let table = [
        ("", TwqrFault::Path),
        ("https://x/158/03/V1", TwqrFault::Path),
        ("TWQRP://", TwqrFault::Path),
        ("TWQRP://x/158/03", TwqrFault::Path),
        ("TWQRP://x/158/03/?D1=100", TwqrFault::Path),
        ("TWQRP://x/158/03/V1/?D1=100", TwqrFault::Path),
        ("TWQRP://x/158/04/V1?D1=100", TwqrFault::Type),
        ("TWQRP://x/158/51/V1?D1=100", TwqrFault::Type),
        ("TWQRP://x/15/03/V1?D1=100", TwqrFault::Country),
        ("TWQRP://x/TW1/03/V1?D1=100", TwqrFault::Country),
        ("TWQRP://x/158/03/V1", TwqrFault::Missing { number: 1 }),
    ];
    for (text, wrong) in table {
        assert_eq!(fault(text), wrong, "{text}");
    }
}

#[test]
fn every_form_that_a_field_does_not_have_is_refused() {
    let long = "x".repeat(51);
    let table = [
        ("D1", "99", 1),
        ("D1", "1234567890123", 1),
        ("D1", "12345678901234567", 1),
        ("D1", "-100", 1),
        ("D1", "１００", 1),
        ("D3", "AVWYrjDqQES", 3),
        ("D3", "AVWYrjDqQES ", 3),
        ("D3", "AVWYrjDqQES!", 3),
        ("D4", "20170229", 4),
        ("D4", "2017", 4),
        ("D7", "12345678901234567", 7),
        ("D7", "12-4", 7),
        ("D7", "水", 7),
        ("D8", &long, 8),
        ("D10", "90", 10),
        ("D12", "20170230130000", 12),
        ("D12", "20170630250000", 12),
        ("D12", "20170630", 12),
        ("D13", "x", 13),
        ("D14", &long, 14),
        ("D15", "30", 15),
        ("D16", &long, 16),
        ("D97", "soon", 97),
        ("D11", "00,461461100005130001000100010051396", 11),
        ("D11", "00,46146110000513000100010001005139655", 11),
        ("D11", "00,46146110000513000100010001", 11),
        ("D11", "01,4614611000051300010001000100513965", 11),
        ("D11", "00,4614611000051300010001000100513965;", 11),
        ("D11", "4614611000051300010001000100513965", 11),
        ("D11", "00,水水水水水水水水水水水x", 11),
        ("D14", "2,FN046286", 14),
        ("D14", "2,FN046286,201913", 14),
        ("D14", "3,123,1234", 14),
        ("D14", "0,", 14),
    ];
    for (field, value, number) in table {
        let rest: Vec<&str> =
            TAIPEI.split(['?', '&']).skip(1).filter(|pair| !pair.starts_with(&format!("{field}="))).collect();
        let text = format!("TWQRP://x/158/03/V1?{field}={value}&{}", rest.join("&"));
        assert_eq!(fault(&text), TwqrFault::Malformed { name: fixed(number) }, "{text}");
    }
}

#[test]
fn cents_and_other_money_are_refused() {
    assert_eq!(fault(&TAIPEI.replace("D1=10000", "D1=10050")), TwqrFault::HasCents);
    assert_eq!(fault(&format!("{TAIPEI}&D10=840")), TwqrFault::AnotherCurrency);
    let whole_dollars = "TWQRP://個人轉帳/158/02/V1?D1=250&D5=013&D6=0000000000089478".parse::<Twqr>();
    let refused = NotTwqr { purpose: Some(Purpose::Transfer), fault: TwqrFault::HasCents };
    assert_eq!(whole_dollars, Err(refused), "one bank's habit is not the standard's");
}

#[test]
fn nothing_can_be_slipped_in_through_a_text_field() {
    let note = FieldName { zone: Zone::Fixed, number: 9 };
    let transfer = |more: &str| fault(&format!("{TRANSFER}&D1=10000{more}"));
    assert_eq!(transfer("&D9=memo&D1=100"), TwqrFault::Twice { number: 1 });
    assert_eq!(transfer("&D9=&D9="), TwqrFault::Twice { number: 9 });
    assert_eq!(transfer("&E1=AUEk"), TwqrFault::Twice { number: 1 });
    assert_eq!(transfer("&M1=100"), TwqrFault::Twice { number: 1 });
    assert_eq!(transfer("&D9=%26"), TwqrFault::Malformed { name: note });
    assert_eq!(transfer("&D9=a%26D1=100"), TwqrFault::Malformed { name: note });
    assert_eq!(transfer("&D9=a%0AD1=100"), TwqrFault::Malformed { name: note });
    for (more, piece) in
        [("&X=1", 4), ("&D=1", 4), ("&D01=1", 4), ("&D+1=1", 4), ("&D9999=1", 4), ("&水=1", 4), ("&D9", 4)]
    {
        assert_eq!(transfer(more), TwqrFault::NotAField { piece }, "{more}");
    }
    let account = TRANSFER.replace("0000000000089478", "123&D1=100");
    assert_eq!(fault(&account), TwqrFault::Malformed { name: fixed(6) });
}

#[test]
fn each_type_asks_for_its_fields() {
    let without = |code: &str, field: &str| {
        let (path, query) = code.split_once('?').unwrap();
        let rest: Vec<&str> =
            query.split('&').filter(|pair| !pair.starts_with(&format!("{field}="))).collect();
        fault(&format!("{path}?{}", rest.join("&")))
    };
    let table = [
        (TAIPEI, vec![("D1", 1), ("D3", 3), ("D7", 7), ("D11", 11)]),
        (PURCHASE, vec![("D3", 3), ("D11", 11)]),
        (TRANSFER, vec![("D5", 5), ("D6", 6)]),
    ];
    for (code, fields) in table {
        for (field, number) in fields {
            assert_eq!(without(code, field), TwqrFault::Missing { number }, "{code} {field}");
        }
    }
    for (pair, number) in [("D2=1", 2), ("D5=004", 5), ("D6=0000000000089478", 6), ("D9=x", 9)] {
        assert_eq!(fault(&format!("{TAIPEI}&{pair}")), TwqrFault::NotAllowed { name: fixed(number) });
    }
}

#[test]
fn a_gas_bill_says_its_number_twice() {
    let gas = |number: &str| {
        let kind = "4,991231Y01,ABCDEFGHIKLMNPQR,12349Y000007890";
        TAIPEI.replace("D7=9112430446", &format!("D7={number}&D14={kind}"))
    };
    assert_eq!(read(&gas("ABCDEFGHIKLMNPQR")).fee_kind(), Some(FeeKind::Gas));
    assert_eq!(fault(&gas("1")), TwqrFault::Contradiction { first: 7, second: 14 });
}
