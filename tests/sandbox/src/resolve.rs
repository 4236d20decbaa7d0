//! What a printed code says: the number, the amount and the due date of a TWQR bill code.
//!
//! Only the three fields that a bill is made from are read; the phone's own reader checks the rest.

use jiff::civil::Date;
use waterpay_core::{money::Twd, water_number::WaterNumber};

/// What a printed code states about a bill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StatedBill {
    pub(crate) number: WaterNumber,
    pub(crate) amount: Twd,
    /// None when the code says that there is no end, or nothing.
    pub(crate) due: Option<Date>,
}

/// Reads a code, or says that it is not the code of a bill.
pub(crate) fn resolve(text: &str) -> Option<StatedBill> {
    let decoded = percent_decoded(&percent_decoded(text));
    let code = &decoded[decoded.find("TWQRP://")?..];
    let (path, fields) = code.lines().next()?.split_once('?')?;
    if path.split('/').nth(4) != Some("03") {
        return None;
    }
    let field = |name: &str| {
        fields
            .split('&')
            .filter_map(|field| field.split_once('='))
            .find_map(|(key, value)| (key == name).then_some(value))
    };
    let amount = Twd::from_cents(field("D1")?.parse().ok()?).ok()?;
    let due = field("D4").and_then(|digits| Date::strptime("%Y%m%d", digits).ok());
    (amount > Twd::ZERO).then_some(StatedBill {
        number: field("D7")?.parse().ok()?,
        amount,
        due: due.filter(|due| (2000..9999).contains(&due.year())),
    })
}

/// Each `%` with two hexadecimal digits after it becomes a byte; `+` stays what it is.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escaped = after
            .get(..2)
            .filter(|digits| first == b'%' && digits.iter().all(u8::is_ascii_hexdigit))
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(escaped.unwrap_or(first));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str =
        "TWQRP://金門縣自來水廠/158/03/V1?D1=122200&D3=AAAA+AAAAAAA&D4=20270220&D7=2863465&D10=901";

    fn stated() -> StatedBill {
        StatedBill {
            number: "2863465".parse().unwrap(),
            amount: Twd::from_dollars(1222).unwrap(),
            due: Some(jiff::civil::date(2027, 2, 20)),
        }
    }

    #[test]
    fn a_bill_code_is_read_plain_wrapped_encoded_and_on_a_second_line() {
        let encoded = CODE
            .replace(':', "%3A")
            .replace('/', "%2F")
            .replace('?', "%3F")
            .replace('&', "%26");
        let encoded = encoded
            .replace('=', "%3D")
            .replace('金', "%E9%87%91")
            .replace('+', "%2B");
        let twice = encoded.replace('%', "%25");
        for text in [
            CODE.to_owned(),
            format!("https://ebill.example.tw/payQR.aspx?WaterNo=2863465&{encoded}"),
            twice,
            format!("金門縣自來水廠水費\n{CODE}"),
        ] {
            assert_eq!(resolve(&text), Some(stated()), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_bill_code_is_not_read() {
        for text in [
            "",
            "%",
            "%E9%8",
            "https://example.tw/",
            "TWQRP://x/158/01/V1?D1=10000&D7=2863465",
            "TWQRP://x/158/03/V1?D1=10050&D7=2863465",
            "TWQRP://x/158/03/V1?D1=000&D7=2863465",
            "TWQRP://x/158/03/V1?D1=10000&D7=286346",
        ] {
            assert_eq!(resolve(text), None, "{text}");
        }
    }

    #[test]
    fn no_end_is_no_due_date() {
        let code = CODE.replace("20270220", "99991231");
        assert_eq!(resolve(&code).unwrap().due, None);
    }
}
