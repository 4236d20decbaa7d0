//! The published samples of every type, and what they say.

use jiff::civil::{date, datetime};

use super::*;

#[test]
fn the_taipei_water_sample_says_whose_bill_it_is_and_how_much() {
    let code = read(TAIPEI);
    assert_eq!((code.payee(), code.purpose()), ("測試台北自來水費", Purpose::Bill));
    assert_eq!(code.amount(), Some(Twd::from_dollars(100).unwrap()));
    assert_eq!(code.sell_off_number(), Some("9112430446"));
    assert_eq!((code.due(), code.valid_until()), (None, None));
    assert_eq!(code.plain(3), Some("AVWYrjDqQES+"), "the plus is data");
    let [acquirer] = code.acquirers() else { panic!() };
    assert_eq!(
        (&*acquirer.bank, &*acquirer.merchant, &*acquirer.terminal, &*acquirer.fee),
        ("461", "461100005130001", "00010001", "00513965")
    );
}

#[test]
fn the_taiwan_water_sample_has_no_end_and_a_kind() {
    let code = read(TAIWAN);
    assert_eq!((code.due(), code.fee_kind()), (None, Some(FeeKind::TaiwanWater)));
    assert_eq!(code.acquirers()[0].merchant, "006522424445500");
}

#[test]
fn the_taipower_sample_hides_its_number_and_shows_its_days() {
    let code = read(TAIPOWER);
    assert_eq!(code.sell_off_number(), None);
    assert_eq!(code.due(), Some(date(2017, 4, 1)));
    assert_eq!(code.valid_until(), Some(datetime(2017, 6, 30, 13, 0, 0, 0)));
    assert_eq!(code.fields().len(), 10);
}

#[test]
fn purchases_and_transfers_are_told_apart_from_bills() {
    let both = PURCHASE.replace(";01,00400482497653500150010001", ";51,0040000000000089478");
    let table = [
        (PURCHASE, Purpose::Purchase),
        (&both, Purpose::TransferPurchase),
        (TRANSFER, Purpose::Transfer),
        ("TWQRP://test/158/02/V1?D1=10000&D5=978&D6=0000000000089478", Purpose::Transfer),
        ("TWQRP://test/158/02/V1?M5=978&M6=0000000000089478", Purpose::Transfer),
        (
            "twqrp://xn--gmqw5ax42ad01c/158/02/V1?D5=978&D6=0000000000089478&D9=&D97=99991231235959",
            Purpose::Transfer,
        ),
    ];
    for (text, purpose) in table {
        assert_eq!(read(text).purpose(), purpose, "{text}");
    }
}

#[test]
fn a_name_is_read_raw_percent_encoded_or_as_an_international_host() {
    for name in ["個人轉帳", "%E5%80%8B%E4%BA%BA%E8%BD%89%E5%B8%B3", "xn--gmqw5ax42ad01c"] {
        assert_eq!(read(&TRANSFER.replace("test", name)).payee(), "個人轉帳");
    }
    for name in ["", "xn--99999999", "%FF", "一二三四五六七八九十一二三四五六七八九十一"]
    {
        assert_eq!(fault(&TRANSFER.replace("test", name)), TwqrFault::Payee, "{name}");
    }
}

#[test]
fn encrypted_fields_stand_in_for_readable_ones() {
    let code = read(&TAIPEI.replace("D1=10000", "E1=AUEkfcxUfQNgUHcnNndMDzU="));
    assert_eq!(code.amount(), None);
    let name = FieldName { zone: Zone::Encrypted, number: 1 };
    assert_eq!(fault(&TAIPEI.replace("D1=10000", "E1=?")), TwqrFault::Malformed { name });
}

#[test]
fn a_banks_own_fields_and_later_numbers_are_carried_along() {
    let code = read(&format!("{TAIPEI}&O1=x&D20=y&O11=z"));
    assert_eq!(code.fields().len(), 7);
    assert!(code.to_string().ends_with("&O1=x&D20=y&O11=z"));
}

#[test]
fn every_fee_kind_has_the_code_that_it_is_read_from() {
    for (text, code) in [
        ("0,1", Some("0")),
        ("1", Some("1")),
        ("2,FN046286,201903", Some("2")),
        ("3,123,12345", Some("3")),
        ("9,x", None),
    ] {
        assert_eq!(read(&format!("{TAIPEI}&D14={text}")).fee_kind().unwrap().code(), code);
    }
}

#[test]
fn a_number_is_not_in_a_debug_line() {
    for shown in [format!("{:?}", read(TAIPEI)), format!("{:?}", read(TAIPEI).acquirers())] {
        assert!(!shown.contains("9112430446") && !shown.contains("100005130001"), "{shown}");
    }
}
