//! English and Russian say the same things: the same messages with the same parameters.

use std::collections::{BTreeMap, BTreeSet};

use super::{assert_none, sources};

/// Message id (with `.attribute`) → the parameters it uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

#[test]
fn both_languages_have_the_same_messages() {
    let (en, ru) = (messages("en"), messages("ru"));
    let mut findings = Vec::new();
    for (id, parameters) in &en {
        match ru.get(id) {
            None => findings.push(format!("ru lacks {id}")),
            Some(other) if other != parameters => {
                findings.push(format!("{id}: en uses {parameters:?}, ru uses {other:?}"));
            }
            Some(_) => {}
        }
    }
    findings.extend(
        ru.keys()
            .filter(|id| !en.contains_key(*id))
            .map(|id| format!("en lacks {id}")),
    );
    assert_none(
        "crates/words/en and crates/words/ru hold the same messages and parameters",
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

fn messages(language: &str) -> Messages {
    let mut messages = Messages::new();
    for source in bundle(language) {
        let mut id = String::new();
        for line in source.text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = head(line) {
                id = name.to_owned();
            } else if let Some(attribute) = line.trim_start().strip_prefix('.') {
                let message = id.split('.').next().unwrap_or_default();
                id = format!(
                    "{message}.{}",
                    attribute.split([' ', '=']).next().unwrap_or_default()
                );
            }
            if !id.is_empty() {
                messages
                    .entry(id.clone())
                    .or_default()
                    .extend(parameters(line));
            }
        }
    }
    messages
}

/// The id of a line that begins a message or a term.
fn head(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let first = name.chars().next()?;
    ((first.is_ascii_alphabetic() || first == '-') && name.chars().all(is_id)).then_some(name)
}

fn parameters(line: &str) -> Vec<String> {
    let is_id = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
    line.match_indices('$')
        .map(|(at, _)| line[at + 1..].chars().take_while(is_id).collect())
        .collect()
}
