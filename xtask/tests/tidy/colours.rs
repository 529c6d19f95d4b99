//! Colours have names, and the names live in `styles/tokens.css`.

use super::{assert_none, sources};

const FUNCTIONS: [&str; 8] = [
    "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "oklch(", "oklab(",
];
const NAMES: [&str; 12] = [
    "white", "black", "red", "green", "blue", "gray", "grey", "orange", "yellow", "purple",
    "silver", "brown",
];

#[test]
fn a_colour_is_written_once_in_the_tokens() {
    let mut findings = Vec::new();
    for source in sources::below(&["styles"], "css") {
        if source.path == "styles/tokens.css" {
            continue;
        }
        let css = without_comments(&source.text);
        for (at, value) in values(&css) {
            if let Some(colour) = colour_in(value) {
                findings.push(format!("{}: {colour}", source.place(at)));
            }
        }
    }
    assert_none(
        "a colour literal belongs into styles/tokens.css; use var(--name)",
        &findings,
    );
}

/// What stands between `:` and `;` or `}` inside the innermost braces, with its place.
fn values(css: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, letter) in css.char_indices() {
        match letter {
            '{' => start = at + 1,
            ';' | '}' => {
                if let Some((name, value)) = css[start..at].split_once(':') {
                    found.push((start + name.len() + 1, value));
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn colour_in(value: &str) -> Option<String> {
    for (at, _) in value.match_indices('#') {
        let digits = value[at + 1..]
            .chars()
            .take_while(char::is_ascii_hexdigit)
            .count();
        let ends = !value[at + 1 + digits..].starts_with(|c: char| c.is_alphanumeric() || c == '-');
        if ends && [3, 4, 6, 8].contains(&digits) {
            return Some(value[at..=at + digits].to_owned());
        }
    }
    let is_name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let mut words = value.split(|c: char| !is_name(c));
    if let Some(name) = words.find(|word| NAMES.contains(word)) {
        return Some(name.to_owned());
    }
    let starts = |function: &&&str| {
        value
            .match_indices(**function)
            .any(|(at, _)| !value[..at].ends_with(is_name))
    };
    FUNCTIONS
        .iter()
        .find(starts)
        .map(|function| format!("{function}…)"))
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(open) = rest.find("/*") {
        let close = rest[open..].find("*/").map_or(rest.len(), |n| open + n + 2);
        out.push_str(&rest[..open]);
        out.extend(
            rest[open..close]
                .bytes()
                .map(|byte| if byte == b'\n' { '\n' } else { ' ' }),
        );
        rest = &rest[close..];
    }
    out.push_str(rest);
    out
}

#[test]
fn a_colour_is_told_from_an_address_and_a_variable() {
    assert_eq!(colour_in(" 1px solid #fff"), Some("#fff".to_owned()));
    assert_eq!(colour_in(" rgb(0 0 0 / 0.3)"), Some("rgb(…)".to_owned()));
    assert_eq!(colour_in(" white"), Some("white".to_owned()));
    assert_eq!(
        colour_in(" color-mix(in oklab, var(--ink), var(--white-ish))"),
        None
    );
    assert_eq!(colour_in(" url(#mark-shape)"), None);
}
