//! English and Russian say the same things: the same messages. Which parameters a language needs
//! is its own affair (plurals, ordinals); a missing one shows as `{$name}`, which the browser suite
//! looks for on every screen it ends on.

use std::collections::BTreeSet;

use super::{assert_none, sources};

#[test]
fn both_languages_have_the_same_messages() {
    let (en, ru) = (messages("en"), messages("ru"));
    let mut findings: Vec<String> = en
        .difference(&ru)
        .map(|id| format!("ru lacks {id}"))
        .collect();
    findings.extend(ru.difference(&en).map(|id| format!("en lacks {id}")));
    assert_none(
        "crates/words/en and crates/words/ru hold the same messages",
        &findings,
    );
}

#[test]
fn no_message_is_written_twice() {
    for language in ["en", "ru"] {
        let mut seen = BTreeSet::new();
        let mut findings = Vec::new();
        for source in bundle(language) {
            for line in source.text.lines() {
                if let Some(id) = head(line)
                    && !seen.insert(id.to_owned())
                {
                    findings.push(format!("{}: {id}", source.path));
                }
            }
        }
        assert_none("a message id is used once per language", &findings);
    }
}

fn bundle(language: &str) -> Vec<sources::Source> {
    sources::below(&[&format!("crates/words/{language}")], "ftl")
}

/// The ids of all messages, and of their attributes as `message.attribute`.
fn messages(language: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for source in bundle(language) {
        let mut message = String::new();
        for line in source.text.lines() {
            if let Some(id) = head(line) {
                message = id.to_owned();
                ids.insert(message.clone());
            } else if let Some(attribute) = line.trim_start().strip_prefix('.') {
                let name = attribute.split([' ', '=']).next().unwrap_or_default();
                ids.insert(format!("{message}.{name}"));
            }
        }
    }
    ids
}

/// The id of a line that begins a message or a term.
fn head(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let first = name.chars().next()?;
    ((first.is_ascii_alphabetic() || first == '-') && name.chars().all(is_id)).then_some(name)
}
