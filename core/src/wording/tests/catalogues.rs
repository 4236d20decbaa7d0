//! The catalogues against each other and against what the code asks for.

use std::collections::{BTreeMap, BTreeSet};

use super::everything::{everything, names_of_billers};
use crate::wording::{
    Language, Wording,
    catalogue::{Catalogue, sources},
};

/// The messages and parts of messages (`key part`) of a language, each with the values that it uses.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::<String, BTreeSet<String>>::new();
    let (mut message, mut current) = (String::new(), String::new());
    for line in sources(language).iter().flat_map(|source| source.lines()) {
        if line.starts_with('#') {
            continue;
        }
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
            name.clone_into(&mut message);
            current.clone_from(&message);
        } else if let Some((part, _)) =
            line.trim_start().strip_prefix('.').and_then(|line| line.split_once(" ="))
        {
            current = format!("{message} {part}");
        }
        if !current.is_empty() {
            let used = line.split('$').skip(1).map(|rest| {
                let end = rest.find(|character: char| !character.is_alphanumeric() && character != '-');
                rest[..end.unwrap_or(rest.len())].to_owned()
            });
            messages.entry(current.clone()).or_default().extend(used.filter(|name| !name.is_empty()));
        }
    }
    messages
}

/// Words in which every message says its own key and whatever it was given.
fn echoing_words() -> Wording {
    let mut source = String::new();
    for (key, values) in messages(Language::En) {
        let values: Vec<_> = values.iter().map(|value| format!("{{ ${value} }}")).collect();
        let line = match key.split_once(' ') {
            None => format!("{key} = ⟦{key}⟧ {}\n", values.join(" ")),
            Some((_, part)) => format!("    .{part} = ⟦{key}⟧ {}\n", values.join(" ")),
        };
        source.push_str(&line);
    }
    Wording { language: Language::En, catalogue: Catalogue::parse(Language::En, &[&source]) }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_values() {
    let (chinese, english) = (messages(Language::ZhHantTw), messages(Language::En));
    let keys = |messages: &BTreeMap<String, _>| messages.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&chinese), keys(&english));
    for (key, values) in &chinese {
        assert_eq!(values, &english[key], "{key}");
    }
}

#[test]
fn every_message_is_asked_for_and_every_message_asked_for_is_there() {
    let said = everything(&echoing_words());
    let mut asked = BTreeSet::new();
    for (name, words) in &said {
        for words in words {
            assert!(words.contains('⟦'), "{name} asks for {words}, which is not in the catalogue");
            let keys = words.split('⟦').skip(1).filter_map(|rest| rest.split_once('⟧'));
            asked.extend(keys.map(|(key, _)| key.to_owned()));
        }
    }
    let there: BTreeSet<_> = messages(Language::En).into_keys().collect();
    assert_eq!(asked, there);
}

#[test]
fn every_message_is_given_the_values_that_it_uses() {
    for language in Language::ALL {
        for (name, words) in everything(Wording::of(language)) {
            for words in words {
                assert!(!words.contains(['{', '}']), "{language} {name}: {words}");
            }
        }
    }
}

#[test]
fn all_the_words_as_residents_read_them() {
    for language in Language::ALL {
        let mut page = String::new();
        let wording = Wording::of(language);
        for (name, words) in everything(wording).into_iter().chain(names_of_billers(wording)) {
            page.push_str(&name);
            page.push('\n');
            for words in words {
                page.push_str("    ");
                page.push_str(&words);
                page.push('\n');
            }
        }
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(language.tag(), page);
        });
    }
}
