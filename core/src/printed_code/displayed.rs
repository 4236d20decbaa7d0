//! Printed text made fit for a screen: a code can carry characters that would make its name read as another.

/// `text` without control characters and without the invisible characters that reorder or hide what stands around
/// them (bidirectional marks, zero-width characters), trimmed. `None` when nothing is left.
pub(super) fn displayed(text: &str) -> Option<String> {
    let visible: String = text.chars().filter(|character| !is_hidden(*character)).collect();
    let visible = visible.trim();
    (!visible.is_empty()).then(|| visible.to_owned())
}

fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{00AD}'
                | '\u{034F}'
                | '\u{061C}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_reorder_or_hide_a_name_is_left_out() {
        let table = [
            ("金門縣自來水廠", Some("金門縣自來水廠")),
            ("\u{202E}廠水來自\u{202C}", Some("廠水來自")),
            ("金\u{200B}門\u{0}\u{7}\n", Some("金門")),
            (" Kinmen Water ", Some("Kinmen Water")),
            ("\u{2066}\u{FEFF} ", None),
            ("", None),
        ];
        for (text, shown) in table {
            assert_eq!(displayed(text).as_deref(), shown, "{text:?}");
        }
    }
}
