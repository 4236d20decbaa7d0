//! Names written as an internationalised host (`xn--…`, RFC 3492): some codes print their Chinese name that way.

const BASE: u32 = 36;
const TMIN: u32 = 1;
const TMAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 128;

/// What `label` says after its `xn--`, in any case of letters.
///
/// `None` when `label` has no such start or what follows is not punycode.
pub(super) fn decoded(label: &str) -> Option<String> {
    let code = after_prefix(label).filter(|code| code.is_ascii() && !code.is_empty())?;
    let (basic, extended) = code.rsplit_once('-').unwrap_or(("", code));
    let mut characters: Vec<char> = basic.chars().collect();
    let (mut n, mut i, mut bias) = (INITIAL_N, 0_u32, INITIAL_BIAS);
    let mut digits = extended.bytes();
    while digits.len() > 0 {
        let start = i;
        let mut weight = 1_u32;
        for k in (1_u32..).map(|step| step * BASE) {
            let digit = digit(digits.next()?)?;
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(TMIN, TMAX);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
        }
        let length = u32::try_from(characters.len()).ok()? + 1;
        bias = adapted(i - start, length, start == 0);
        n = n.checked_add(i / length)?;
        i %= length;
        characters.insert(usize::try_from(i).ok()?, char::from_u32(n)?);
        i += 1;
    }
    Some(characters.into_iter().collect())
}

/// Whether `label` starts as an internationalised host does.
pub(super) fn is_marked(label: &str) -> bool {
    after_prefix(label).is_some()
}

fn after_prefix(label: &str) -> Option<&str> {
    let (prefix, code) = label.split_at_checked(4)?;
    prefix.eq_ignore_ascii_case("xn--").then_some(code)
}

fn digit(byte: u8) -> Option<u32> {
    match byte {
        b'a'..=b'z' => Some(u32::from(byte - b'a')),
        b'A'..=b'Z' => Some(u32::from(byte - b'A')),
        b'0'..=b'9' => Some(u32::from(byte - b'0') + 26),
        _ => None,
    }
}

fn adapted(delta: u32, length: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / length;
    let mut k = 0;
    while delta > ((BASE - TMIN) * TMAX) / 2 {
        delta /= BASE - TMIN;
        k += BASE;
    }
    k + (BASE - TMIN + 1) * delta / (delta + SKEW)
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
        for label in [
            "",
            "xn--",
            "xn-gmqw5ax42ad01c",
            "xn--é",
            "xn--99999999",
            "xn--gmqw5ax42ad01",
            "台水",
        ] {
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
