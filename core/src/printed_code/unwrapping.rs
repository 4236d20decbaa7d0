//! Where in a scanned text the TWQR is: alone, behind a web address, on a line of its own, percent-encoded or not.
//!
//! Payment pages print an address with the code behind its `?` or `&` (even behind a second `?`), so that a phone
//! without a bank app opens the page. The address is never opened here; its parameters are only read.

use std::borrow::Cow;

use super::percent;

/// A TWQR's text with the percent-encoding of the whole taken off, and what stood around it.
pub(super) struct Unwrapped<'a> {
    /// From `TWQRP://` on.
    pub(super) code: Cow<'a, str>,
    /// The address in front of it.
    pub(super) wrapper: Option<Wrapper>,
}

/// The parameters of an address around a TWQR.
pub(super) struct Wrapper {
    parameters: Vec<(String, String)>,
}

const SCHEME: &str = "TWQRP://";
/// Codes made by encoding an address that was already encoded exist; nobody encodes three times.
const ROUNDS: usize = 2;

/// The first TWQR in `text`.
pub(super) fn twqr_in(text: &str) -> Option<Unwrapped<'_>> {
    text.split(['\n', '\r']).find_map(|line| twqr_in_line(line.trim()))
}

/// Whether `text` starts with `prefix`, in any case of ASCII letters.
pub(super) fn starts_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

impl Unwrapped<'_> {
    /// The same, no longer part of the text it was found in.
    pub(super) fn into_owned(self) -> Unwrapped<'static> {
        Unwrapped { code: Cow::Owned(self.code.into_owned()), wrapper: self.wrapper }
    }
}

impl Wrapper {
    /// The value of the first parameter called `name`.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        let (_, value) = self.parameters.iter().find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        Some(value)
    }

    /// `None` unless `front` is an address up to a place where a parameter starts.
    fn read(front: &str) -> Option<Self> {
        let is_address = starts_with(front, "https://") || starts_with(front, "http://");
        let (_, query) = front.split_once('?').filter(|_| is_address && front.ends_with(['?', '&']))?;
        let parameters = query
            .split(['&', '?'])
            .filter_map(|pair| pair.split_once('='))
            .filter_map(|(key, value)| {
                Some((percent::decoded(key)?.into_owned(), percent::decoded(value)?.into_owned()))
            })
            .collect();
        Some(Self { parameters })
    }
}

fn twqr_in_line(line: &str) -> Option<Unwrapped<'_>> {
    let starts = line.char_indices().map(|(at, _)| at);
    starts.filter(|at| starts_with(&line[*at..], &SCHEME[..5])).find_map(|at| {
        let (front, code) = line.split_at(at);
        let wrapper = if front.is_empty() { None } else { Some(Wrapper::read(front)?) };
        let code = plain(code)?;
        Some(Unwrapped { code, wrapper })
    })
}

/// `code` up to its end and decoded as often as needed to start with the scheme.
fn plain(code: &str) -> Option<Cow<'_, str>> {
    if starts_with(code, SCHEME) {
        return Some(Cow::Borrowed(code));
    }
    // Inside an encoded code every separator is encoded too: a bare one belongs to the address again.
    let (code, _) = code.split_at(code.find(['&', '?', '#']).unwrap_or(code.len()));
    let mut code = Cow::Borrowed(code);
    for _ in 0..ROUNDS {
        code = Cow::Owned(percent::decoded(&code)?.into_owned());
        if starts_with(&code, SCHEME) {
            return Some(code);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_wherever_it_is_printed() {
        let code = "TWQRP://台灣自來水/158/03/V1?D1=100&D3=a+b";
        let once = percent::encoded(code, |character| !character.is_ascii_alphanumeric());
        let twice = percent::encoded(&once, |_| false);
        for text in [
            code.to_owned(),
            once.clone(),
            twice.clone(),
            format!("  {code}\t"),
            format!("水費\r\n{code}\r\n謝謝"),
            format!("HTTPS://pay.example.tw/a?fee_name=X&{code}"),
            format!("https://pay.example.tw/a?{once}"),
            format!("https://pay.example.tw/a?{twice}"),
            format!("https://pay.example.tw/a?fee_name=X&{once}&fee_name=Y#end"),
            format!("https://pay.example.tw/a?billno=TWQRP1&billamt=2?{once}"),
        ] {
            let found = twqr_in(&text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.code, code, "{text}");
        }
    }

    #[test]
    fn the_parameters_of_the_address_are_read_and_not_those_of_the_code() {
        let found =
            twqr_in("https://e.example.tw/?fee_name=%E6%B0%B4&WaterNo=12?TWQRP://x/158/03/V1?WaterNo=3")
                .unwrap();
        let wrapper = found.wrapper.unwrap();
        assert_eq!(wrapper.value("fee_name"), Some("水"));
        assert_eq!(wrapper.value("waterno"), Some("12"));
        assert_eq!(wrapper.value("D1"), None);
    }

    #[test]
    fn a_code_inside_something_else_is_not_taken_out_of_it() {
        for text in [
            "",
            "TWQRP",
            "TWQRP%253",
            "WIFI:S:TWQRP://x/158/03/V1?D1=100;;",
            "水費 TWQRP://x/158/03/V1?D1=100",
            "https://e.example.tw/TWQRP://x/158/03/V1",
            "TWQRP%25253A%25252F%25252Fx",
            "TWQRP%3A%2F%2F%FF",
        ] {
            assert!(twqr_in(text).is_none(), "{text}");
        }
    }
}
