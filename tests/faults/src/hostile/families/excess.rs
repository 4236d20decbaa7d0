//! Too much of it: two things at once, what does not belong in a text, and more than there is room for.

use super::{NUMBER, PAYEE, encoded, good};

pub(super) fn contradictions(trap: &str) -> Vec<String> {
    let other = good().replace(NUMBER, "2037198").replace("220900", "100");
    let taiwan = good().replace(PAYEE, "台灣自來水");
    let mut texts = vec![
        format!("{}\n{other}", good()),
        format!("{other}\n{}", good()),
        format!("{}{other}", good()),
        format!("{}&{other}", good()),
        format!("{}&D7=2037198", good()),
        format!("{}&D1=100", good()),
        format!("D7=2037198&{}", good()),
        format!("{}#D7=2037198", good()),
        format!("{}?D7=2037198", good()),
        taiwan.clone(),
    ];
    for code in [&other, &taiwan] {
        texts.push(format!("https://{trap}/?fee_name=KinmenWater&WaterNo={NUMBER}&{}", encoded(code)));
        texts.push(format!("https://{trap}/?fee_name=TpeWater&WaterNo=9112430446&{}", encoded(code)));
        texts.push(format!("https://{trap}/?{}&{}", encoded(&good()), encoded(code)));
    }
    texts
}

pub(super) fn injections(trap: &str) -> Vec<String> {
    let pieces = [
        "\u{0}".to_owned(),
        "\u{7}\u{8}\u{1B}[2J".to_owned(),
        format!("\r\nHost: {trap}\r\n"),
        format!("%0d%0aHost:%20{trap}%0d%0a"),
        format!("\r\n\r\nPOST /v1/payments HTTP/1.1\r\nHost: {trap}\r\n\r\n"),
        "\",\"biller\":\"somebody-else".to_owned(),
        "\"}{\"biller\":\"somebody-else\"}".to_owned(),
        "\\u0000\\\"".to_owned(),
        "\u{2028}\u{2029}".to_owned(),
        "\u{FFFE}\u{FFFF}\u{10FFFF}".to_owned(),
        "%FF%FE%C0%AF%ED%A0%80".to_owned(),
        "%".to_owned(),
        "%%%2".to_owned(),
        "%u0041".to_owned(),
        "e\u{301}".repeat(20),
    ];
    let places = ["水費11605", "m0eNNghSMfSQ", PAYEE, "&D10=901"];
    let mut texts: Vec<String> = pieces
        .iter()
        .flat_map(|piece| places.map(|place| good().replace(place, &format!("{place}{piece}"))))
        .collect();
    texts.extend(pieces.iter().map(|piece| format!("{piece}{}", good())));
    texts.extend(pieces.iter().map(|piece| format!("{}{piece}", good())));
    texts
}

pub(super) fn overlong(trap: &str) -> Vec<String> {
    let mut deep = good();
    let mut texts = vec![];
    for _ in 0..6 {
        deep = encoded(&deep);
        texts.push(format!("http://{trap}/?{deep}"));
        texts.push(deep.clone());
    }
    for length in [1_000, 2_500, 2_940, 3_000, 100_000, 1_000_000] {
        texts.push(format!("http://{}.{trap}/?{}", "a".repeat(length), good()));
        texts.push(good().replace("水費11605", &"水".repeat(length / 3)));
        texts.push("TWQRP://".repeat(length / 8));
        texts.push(format!("{}{}", good(), "&D2=1".repeat(length / 5)));
        texts.push("%25".repeat(length / 3));
        texts.push(format!("{}{}", good(), "\n".repeat(length)));
        texts.push(format!("{}{}", "https://a?".repeat(length / 10), good()));
    }
    // The most that a code can hold, and a byte more.
    for length in [2_953, 2_954] {
        let room = length - good().len();
        texts.push(good().replace("11605", &"1".repeat(5 + room)));
    }
    texts
}
