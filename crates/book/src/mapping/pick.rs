//! Which part of a cell counts: programs put several values, or several facts, into one cell.

use super::roles;

/// The part of a cell that goes to a target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pick {
    #[default]
    Whole,
    /// The first of several values, as in `a@x, b@x` or `1 ::: 2`.
    First,
    /// What follows the first of several values.
    Rest,
    /// The first line: accounting programs put the counterparty above its contract.
    Line,
    /// The number in `Invoice (act) 00-000862 of 11.12.2024 9:07:59`.
    Number,
    /// The day in it.
    Day,
    /// The name behind a tax number, as in `ИНН 7701 ООО «Роза»`.
    Payer,
    /// `yes`, `no` or nothing: whether a job title decides.
    Decides,
}

impl Pick {
    /// All parts.
    pub const ALL: [Self; 8] = [
        Self::Whole,
        Self::First,
        Self::Rest,
        Self::Line,
        Self::Number,
        Self::Day,
        Self::Payer,
        Self::Decides,
    ];

    /// The name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::First => "first",
            Self::Rest => "rest",
            Self::Line => "line",
            Self::Number => "number",
            Self::Day => "day",
            Self::Payer => "payer",
            Self::Decides => "decides",
        }
    }

    /// The part of a text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        let text = text.trim();
        match self {
            Self::Whole => text,
            Self::First => several(text).0,
            Self::Rest => several(text).1,
            Self::Line => text.lines().next().unwrap_or("").trim_end(),
            Self::Number => document(text).map_or("", |(number, _)| number),
            Self::Day => document(text).map_or("", |(_, day)| day),
            Self::Payer => payer(text),
            Self::Decides => match roles::decides(text) {
                Some(true) => "yes",
                Some(false) => "no",
                None => "",
            },
        }
    }
}

/// The first value of a cell and the text of the others. A comma parts only e-mails and phones,
/// for names and addresses have commas of their own.
fn several(text: &str) -> (&str, &str) {
    for sign in [":::", "\n", ";"] {
        if let Some((first, rest)) = text.split_once(sign) {
            let rest = rest.trim_matches(|c: char| c.is_whitespace() || c == ';' || c == ':');
            return match first.trim() {
                "" => several(rest),
                first => (first, rest),
            };
        }
    }
    match text.split_once(',') {
        Some((first, rest)) if text.split(',').all(is_address) => (first.trim(), rest.trim()),
        _ => (text, ""),
    }
}

/// Whether a text can be an e-mail or a phone.
fn is_address(part: &str) -> bool {
    let n_digits = part.chars().filter(char::is_ascii_digit).count();
    let is_email = part.contains('@') && !part.trim().contains(' ');
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    is_email || (n_digits >= 5 && letters <= 4)
}

/// Number and day of a document as 1C names it.
fn document(text: &str) -> Option<(&str, &str)> {
    let line = text.lines().next()?;
    let (before, after) = line
        .rsplit_once(" от ")
        .or_else(|| line.rsplit_once(" of "))?;
    let day = after.split_whitespace().next()?;
    let number = before.split_whitespace().next_back()?;
    let is_day = day.len() >= 8 && day.starts_with(|c: char| c.is_ascii_digit());
    let is_number = number.chars().any(|c| c.is_ascii_digit());
    (is_day && is_number).then_some((number, day))
}

fn payer(text: &str) -> &str {
    let name = text.split("//").next().unwrap_or(text).trim();
    let without = ["ИНН ", "инн ", "INN "]
        .iter()
        .find_map(|word| name.strip_prefix(word))
        .map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '/' || c == ' '))
        .map(|rest| rest.strip_prefix("КПП ").unwrap_or(rest))
        .map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' '));
    match without {
        Some("") | None => name,
        Some(rest) => rest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_taken_apart() {
        for (pick, text, part) in [
            (Pick::Whole, " a, b ", "a, b"),
            (Pick::First, "a@x.ru, b@x.ru,c@x.ru", "a@x.ru"),
            (Pick::Rest, "a@x.ru, b@x.ru,c@x.ru", "b@x.ru,c@x.ru"),
            (
                Pick::First,
                "+7 (495) 1-23-45 ::: 8 800 555",
                "+7 (495) 1-23-45",
            ),
            (Pick::Rest, "+7 495 12345, 8 800 55535", "8 800 55535"),
            (Pick::First, "Omsk, Lenin st. 7", "Omsk, Lenin st. 7"),
            (Pick::Rest, "a@x.ru", ""),
            (Pick::First, "; a@x.ru", "a@x.ru"),
            (Pick::Line, "ООО Роза\nДоговор 1", "ООО Роза"),
            (
                Pick::Number,
                "Реализация (акт, накладная, УПД) 00БП-000862 от 11.12.2024 9:07:59",
                "00БП-000862",
            ),
            (
                Pick::Day,
                "Реализация (акт, накладная, УПД) 00БП-000862 от 11.12.2024 9:07:59",
                "11.12.2024",
            ),
            (Pick::Number, "Ввод остатков", ""),
            (Pick::Payer, "ИНН 7701234567 ООО \"Роза\"", "ООО \"Роза\""),
            (
                Pick::Payer,
                "ИНН 7701234567/770101001 ООО Роза//р/с 40702",
                "ООО Роза",
            ),
            (Pick::Payer, "ООО Роза", "ООО Роза"),
            (Pick::Decides, "Ген. директор", "yes"),
            (Pick::Decides, "assistant", "no"),
            (Pick::Decides, "kosmonaut", ""),
        ] {
            assert_eq!(pick.of(text), part, "{pick:?} of {text}");
        }
    }
}
