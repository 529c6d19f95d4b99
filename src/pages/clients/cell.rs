//! Values as they are read and as they are typed, in the grid and in the drawer alike.

use book::Date;
use session::view::Cell;
use words::{Language, Words};

/// A value as it is read; of what can be typed, also as it can be typed again.
pub(super) fn shown(words: &Words, value: &Cell) -> String {
    match value {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Choice(text) => text.clone(),
        Cell::Number(number) => words::format::number(words.language, *number),
        Cell::Money(minor) => words.money(*minor),
        Cell::Date(day) => words.date(*day),
        Cell::Flag(yes) => words.get(if *yes { "yes" } else { "no" }),
        Cell::Choices(names) => names.join(", "),
        Cell::Record { name, id } => {
            if name.is_empty() {
                id.clone()
            } else {
                name.clone()
            }
        }
    }
}

/// As [`shown`], with choices that both languages know in words.
pub(super) fn read(words: &Words, value: &Cell) -> String {
    match value {
        Cell::Choice(choice) => words.choice(choice),
        other => shown(words, other),
    }
}

/// A value as people type it, and as the session reads it.
pub(super) fn typing(words: &Words, value: &Cell) -> String {
    match value {
        Cell::Date(day) => typed_day(words.language, *day),
        Cell::Flag(true) => "yes".to_owned(),
        Cell::Flag(false) => "no".to_owned(),
        other => shown(words, other),
    }
}

fn typed_day(language: Language, day: i32) -> String {
    let (year, month, of_month) = Date(day).ymd();
    match language {
        Language::En => Date(day).to_string(),
        Language::Ru => format!("{of_month:02}.{month:02}.{year}"),
    }
}

/// What a field that takes one of a few can hold; `None` where anything may be typed.
pub(super) fn choices(kind: &str, path: &str) -> Option<&'static [&'static str]> {
    let bare = path.rsplit('.').next().unwrap_or(path);
    Some(match (kind, bare) {
        ("flag", _) => &["yes", "no"],
        ("choice", "status") => &["client", "prospect", "lost"],
        ("choice", "language") => &["en", "ru"],
        ("choice", "channel") => &["email", "phone", "post"],
        ("choice", "consent_basis") => &["consent", "contract", "legitimate_interest"],
        _ => return None,
    })
}
