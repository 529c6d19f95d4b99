//! What a person reads on screen comes from the Fluent bundles, never from the code.

use super::assert_none;
use std::collections::BTreeMap;

use super::sources::{self, string_end};

/// Attributes whose value a person sees or hears.
const SPOKEN: [&str; 8] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
];

#[test]
fn no_sentence_is_written_into_the_markup() {
    let mut findings = Vec::new();
    for source in sources::below(&["src"], "rs") {
        for (at, text) in visible_literals(&source.text) {
            findings.push(format!("{}: {text}", source.place(at)));
        }
    }
    assert_none(
        "words for people live in crates/words/{en,ru}/*.ftl",
        &findings,
    );
}

/// String literals with letters that would be shown, inside every `html! { … }`.
fn visible_literals(text: &str) -> BTreeMap<usize, String> {
    let code = sources::code_only(text);
    let mut found = BTreeMap::new();
    for (at, _) in code.match_indices("html!") {
        if let Some(open) = code[at..].find(['{', '(']).map(|n| at + n) {
            let end = balanced_end(code.as_bytes(), open);
            scan(text, &code, open + 1, end, &mut found);
        }
    }
    found
}

/// Looks at each string by what stands before it: an attribute's name, or a place for a child.
/// What is handed to a function is a key or a class; a nested `html!` is looked at on its own.
fn scan(text: &str, code: &str, start: usize, end: usize, found: &mut BTreeMap<usize, String>) {
    let bytes = text.as_bytes();
    let mut before = String::new();
    let mut calls = Vec::new();
    let mut at = start;
    while at < end {
        let is_string = bytes[at] == b'"' && code.as_bytes()[at] == b' ';
        if is_string {
            let close = string_end(bytes, at);
            let literal = &text[at..close];
            if has_letters(literal) && !calls.contains(&true) && is_shown(&before) {
                found.insert(at, literal.to_owned());
            }
            before.push('"');
            at = close;
            continue;
        }
        match code.as_bytes()[at] {
            // A value such as `class={…}` is code, not text.
            b'{' if before.trim_end().ends_with('=') && !is_spoken(&before) => {
                at = balanced_end(code.as_bytes(), at);
                before.push('}');
                continue;
            }
            b'(' => calls.push(is_call(&before)),
            b')' => drop(calls.pop()),
            _ => {}
        }
        if code.as_bytes()[at].is_ascii() {
            before.push(char::from(code.as_bytes()[at]));
        }
        at += 1;
    }
}

/// Whether a bracket after this text holds arguments of something else than `format!`.
fn is_call(before: &str) -> bool {
    !before.ends_with("format!")
        && before.ends_with(|c: char| c.is_alphanumeric() || "_!>".contains(c))
}

fn is_shown(before: &str) -> bool {
    let before = before.trim_end();
    if before
        .rsplit('<')
        .next()
        .is_some_and(|tag| tag.starts_with("kbd"))
    {
        return false; // what is printed on the key
    }
    if before.ends_with("=>") {
        return true;
    }
    if before.ends_with('=') {
        return is_spoken(before);
    }
    before.is_empty() || before.ends_with(['{', '}', '>', ';', '"']) || before.ends_with("format!(")
}

fn is_spoken(before: &str) -> bool {
    let before = before
        .trim_end()
        .trim_end_matches(['{', ' '])
        .trim_end_matches('=')
        .trim_end();
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let start = before.rfind(|c: char| !is_name(c)).map_or(0, |n| n + 1);
    SPOKEN.contains(&&before[start..])
}

/// Letters outside the `{…}` of a format string and outside escapes.
fn has_letters(literal: &str) -> bool {
    let mut depth = 0;
    let mut escaped = false;
    for letter in literal.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 && letter.is_alphabetic() => return true,
            _ => {}
        }
    }
    false
}

/// The byte after the bracket that closes the one at `open`.
fn balanced_end(code: &[u8], open: usize) -> usize {
    let mut depth = 0;
    for (n, byte) in code[open..].iter().enumerate() {
        match byte {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return open + n + 1;
                }
            }
            _ => {}
        }
    }
    code.len()
}

#[test]
fn shown_text_is_told_from_class_names_and_keys() {
    let code = r##"html! { <p class="note" title="Seen" key={format!("k{n}")}>{"Shown"}{ t("plan-title") }
        { if on { "Also" } else { "·" } }{ words.get(&format!("unit-{id}")) }<kbd>{"Esc"}</kbd>
        { list.map(|one| html! { <i>{ format!("Inside {one}") }</i> }) }<b class={classes!("x", on.then_some("y"))}>{ words.say("a-b") }</b></p> }"##;
    let texts: Vec<String> = visible_literals(code).into_values().collect();
    let expected = ["\"Seen\"", "\"Shown\"", "\"Also\"", "\"Inside {one}\""];
    assert_eq!(texts, expected);
}
