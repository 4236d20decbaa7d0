//! Names written as an internationalised host (`xn--…`, RFC 3492): some codes print their Chinese name that way.

/// What `label` says after its `xn--`, in any case of letters.
///
/// `None` when `label` has no such start or what follows is not punycode.
pub(super) fn decoded(label: &str) -> Option<String> {
    let code = after_prefix(label).filter(|code| code.is_ascii() && !code.is_empty())?;
    idna::punycode::decode_to_string(code)
}

/// Whether `label` starts as an internationalised host does.
pub(super) fn is_marked(label: &str) -> bool {
    after_prefix(label).is_some()
}

fn after_prefix(label: &str) -> Option<&str> {
    let (prefix, code) = label.split_at_checked(4)?;
    prefix.eq_ignore_ascii_case("xn--").then_some(code)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn chinese_names_and_the_samples_of_the_standard_are_read() {
        // The last three are from RFC 3492 section 7.1 (B, L, and S).
        let table = [
            ("xn--gmqw5ax42ad01c", "個人轉帳"),
            ("XN--GMQW5AX42AD01C", "個人轉帳"),
            ("xn--ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"),
            ("xn--3B-ww4c5e180e575a65lsy2b", "3年B組金八先生"),
            ("xn---> $1.00 <--", "-> $1.00 <-"),
        ];
        for (label, name) in table {
            assert_eq!(decoded(label).as_deref(), Some(name), "{label}");
        }
    }

    #[test]
    fn anything_else_is_no_punycode() {
        for label in ["", "xn--", "xn-gmqw5ax42ad01c", "xn--é", "xn--99999999", "xn--gmqw5ax42ad01", "台水"]
        {
            assert_eq!(decoded(label), None, "{label}");
        }
    }

    proptest! {
        #[test]
        fn no_label_makes_it_panic(label in "xn--[a-zA-Z0-9-]{0,40}") {
            let _ = decoded(&label);
        }
    }
}
