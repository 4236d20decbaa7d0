//! Codes of another form, or of none.

use super::{MERCHANT, NUMBER, PAYEE, good};

pub(super) fn schemes(trap: &str) -> Vec<String> {
    let schemes = [
        "twqrp://",
        "TWQRP:/",
        "TWQRP:",
        "TWQRP:\\\\",
        "TWQRP:///",
        "ТWQRP://",
        "ＴＷＱＲＰ：／／",
        "TWQRP\u{200B}://",
        " TWQRP://",
        "XTWQRP://",
        "TWQRP%3A//",
        "https://",
        "intent://",
        "data:text/plain,TWQRP://",
        "web+twqrp://",
        "TWQRP://TWQRP://",
        "javascript:TWQRP://",
        "view-source:TWQRP://",
        "\u{202E}TWQRP://",
        "T\u{0}WQRP://",
    ];
    let of_code = schemes.into_iter().map(|scheme| good().replacen("TWQRP://", scheme, 1));
    let links = [
        "https://line.me@{}/",
        "line://{}",
        "jkos://{}/pay",
        "https://service.jkopay.com@{}/",
        "twpay://{}",
        "WIFI:S:http://{};;",
        "BEGIN:VCARD\nURL:http://{}/\nEND:VCARD",
        "SMSTO:http://{}:hi",
        "geo:http://{}",
        "https://paytax.nat.gov.tw@{}/QRCODE.aspx?par=15001",
        "market://details?id={}",
        "otpauth://totp/{}?secret=A",
    ];
    of_code.chain(links.into_iter().map(|link| link.replace("{}", trap))).collect()
}

pub(super) fn merchant_codes(trap: &str) -> Vec<String> {
    let address = &format!("http://{trap}/");
    let others = [
        (26, "0012hk.com.hkicl"),
        (26, "0014br.gov.bcb.pix0136made-up-key"),
        (29, "0016A000000677010111"),
        (30, "0006dbiz01"),
        (31, "TW0040065224244555"),
        (51, "0014com.example.tw"),
        (80, address.as_str()),
        (2, "4000123412341234"),
        (15, "31000000000000000000000000000000"),
    ];
    let payees = [PAYEE, "Kinmen", "王小明", "貪心商行", "金門縣自來水廠\u{202E}", "臺北自來水事業處"];
    let numbers = ["01072037199", "0103ABC", "010720371９９", "0199", "0107../../x", "010720371\u{0}9"];
    let mut texts = vec![];
    for (id, account) in others {
        for payee in payees {
            texts.push(emvco(&[
                (id, account),
                (53, "901"),
                (54, "2209"),
                (58, "TW"),
                (59, payee),
                (62, numbers[0]),
            ]));
        }
        texts.push(emvco(&[(id, account), (58, "TW"), (80, "TWQRP://x")]));
    }
    for number in numbers {
        texts.push(emvco(&[(58, "TW"), (59, PAYEE), (62, number)]));
        texts.push(emvco(&[(58, "TW"), (59, PAYEE), (62, number), (64, "0002ZH0104貪心商行")]));
    }
    let short = format!("TWQRP://金門/158/03/V1?D1=220900&D3=m0eN&D7={NUMBER}&D11=00,{MERCHANT}");
    texts.push(emvco(&[(58, "TH"), (59, "王小明"), (80, &short)]));
    texts.push(emvco(&[(26, "0012hk.com.hkicl"), (58, "TW"), (59, address), (80, &short)]));
    texts
}

pub(super) fn barcodes() -> Vec<String> {
    let good = ["1606206KA", "0000203719911605", "16055X000002209"];
    let changed = [
        ["1606206KA", "0000203719911605", "16055X000002208"],
        ["1606206KB", "0000203719911605", "16055X000002209"],
        ["1606206KA", "ABCD203719911605", "16055X000002209"],
        ["1606206KA", "1000203719911605", "16056X000002209"],
        ["９606206KA", "0000203719911605", "16055X000002209"],
        ["1606206KA", "000020371９911605", "16055X000002209"],
        ["1606206KA", "0000203719911605", "16055X999999999"],
        ["150930168", "0001159112430446", "150182000000456"],
        ["991231Y01", "ABCDEFGHIKLMNPQR", "12349Y000007890"],
    ];
    let joined =
        [good.join("\u{0}"), good.join("\u{202E}"), good.join(""), good.join("\n\n\n"), good.join("*")];
    changed.iter().map(|parts| parts.join("\n")).chain(joined).collect()
}

/// `EMVCo` objects with the checksum they need: CRC-16/IBM-3740.
fn emvco(objects: &[(u8, &str)]) -> String {
    let objects = objects.iter().map(|(id, value)| format!("{id:02}{:02}{value}", value.chars().count()));
    let text = format!("000201{}6304", objects.collect::<String>());
    let checksum = text.bytes().fold(0xFFFF_u16, |checksum, byte| {
        (0..8).fold(checksum ^ (u16::from(byte) << 8), |checksum, _| {
            (checksum << 1) ^ if checksum & 0x8000 == 0 { 0 } else { 0x1021 }
        })
    });
    format!("{text}{checksum:04X}")
}
