//! A value as the page says it.

use session::view::Cell;
use words::{Words, format};

/// A value in words; nothing for an empty one.
pub(crate) fn said(cell: &Cell, words: &Words) -> Option<String> {
    Some(match cell {
        Cell::Empty => return None,
        Cell::Text(text) => text.clone(),
        Cell::Number(n) => format::number(words.language, *n),
        Cell::Money(minor) => words.money(*minor),
        Cell::Date(day) => words.date(*day),
        Cell::Flag(yes) => words.get(if *yes { "yes" } else { "no" }),
        Cell::Choice(name) => words.choice(name),
        Cell::Choices(names) => names
            .iter()
            .map(|name| words.choice(name))
            .collect::<Vec<_>>()
            .join(", "),
        Cell::Record { name, .. } => name.clone(),
    })
}

/// A value in words; the word for "none" for an empty one.
pub(crate) fn said_or_none(cell: &Cell, words: &Words) -> String {
    said(cell, words).unwrap_or_else(|| words.get("empty-value"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::{Currency, Date};
    use words::Language;

    #[test]
    fn values_are_said_in_the_language_of_the_page() {
        let words = Words::new(Language::Ru, Currency::RUB);
        let day = Date::parse("2026-11-20").unwrap();
        for (cell, text) in [
            (Cell::Empty, "нет"),
            (Cell::Number(25_000), "2,5"),
            (Cell::Money(1_850_000), "18\u{a0}500\u{a0}₽"),
            (Cell::Date(day.0), "20\u{a0}ноя\u{a0}2026"),
            (Cell::Flag(true), "да"),
            (
                Cell::Choices(vec!["Почта".into(), "x y".into()]),
                "Почта, x y",
            ),
        ] {
            assert_eq!(said_or_none(&cell, &words), text);
        }
    }
}
