//! What a column holds, by its cells alone: the kind of a field of the firm's own.

use std::collections::BTreeSet;

use tables::{DateOrder, DecimalSign, column_decimal_sign, parse_date, parse_decimal};

use super::{Pick, Slot, Target, reading::is_flag_word};
use crate::{Kind, TableId};

/// Texts that repeat among at most so many are choices.
const MOST_CHOICES: usize = 30;

/// A field of the firm's own for a column with no place in the book.
pub(super) fn own_field<'a>(
    table: TableId,
    header: &str,
    cells: impl Iterator<Item = &'a str> + Clone,
) -> Target {
    own_field_of(table, header, kind_of(cells))
}

/// A field of the firm's own of a kind that is known.
pub(super) fn own_field_of(table: TableId, header: &str, kind: Kind) -> Target {
    // A dot separates table and field in rules.
    let mut name = header
        .replace('.', " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let taken = name == "id" || table.builtin().iter().any(|(field, _)| *field == name);
    if taken || name.is_empty() {
        name = format!("{name} (own)").trim().to_owned();
    }
    Target::new(table, Slot::Own { name, kind })
}

/// Adds a place for what stands behind the first of several e-mails or phones in a cell.
pub(super) fn with_rest<'a>(
    mut targets: Vec<Target>,
    header: &str,
    mut cells: impl Iterator<Item = &'a str>,
) -> Vec<Target> {
    let first = targets.iter().find(|target| target.pick == Pick::First);
    let Some((table, slot)) = first.map(|target| (target.table, &target.slot)) else {
        return targets;
    };
    let is_email = matches!(slot, Slot::Field(name) if name == "email");
    let is_russian = header
        .chars()
        .any(|c| ('а'..='я').contains(&c.to_lowercase().next().unwrap_or(c)));
    let name = match (is_email, is_russian) {
        (true, false) => "Other e-mails",
        (false, false) => "Other phones",
        (true, true) => "Другие e-mail",
        (false, true) => "Другие телефоны",
    };
    if cells.any(|cell| !Pick::Rest.of(cell).is_empty()) {
        let slot = Slot::Own {
            name: name.to_owned(),
            kind: Kind::Text,
        };
        targets.push(Target {
            table,
            slot,
            pick: Pick::Rest,
        });
    }
    targets
}

/// The kind that all filled cells fit.
fn kind_of<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> Kind {
    let filled = cells.map(str::trim).filter(|cell| !cell.is_empty());
    if filled.clone().all(is_flag_word) {
        Kind::Flag
    } else if filled.clone().all(is_day) {
        Kind::Date
    } else if filled.clone().all(looks_like_number) && numbers_fit(filled.clone()) {
        Kind::Number
    } else if is_repeating(filled) {
        Kind::Choice
    } else {
        Kind::Text
    }
}

fn is_day(cell: &str) -> bool {
    let reads = |order| parse_date(cell, order).is_ok();
    cell.len() > 8 && (reads(DateOrder::DayFirst) || reads(DateOrder::MonthFirst))
}

/// Digits that say how many, not which: no leading zero, no plus, no long code.
fn looks_like_number(cell: &str) -> bool {
    let digits = cell.trim_start_matches('-');
    let padded = digits.len() > 1
        && digits.starts_with('0')
        && !digits.starts_with("0.")
        && !digits.starts_with("0,");
    digits.len() <= 15
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && !padded
        && cell.chars().all(|c| {
            c.is_ascii_digit() || matches!(c, '-' | '.' | ',' | ' ' | '\u{a0}' | '\u{202f}')
        })
}

fn numbers_fit<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> bool {
    let sign = column_decimal_sign(cells.clone())
        .sign()
        .unwrap_or(DecimalSign::Point);
    let fits =
        |cell| parse_decimal(cell, sign).is_ok_and(|amount| amount.number.to_minor(4).is_ok());
    cells.into_iter().all(fits)
}

fn is_repeating<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut distinct = BTreeSet::new();
    let mut n = 0;
    for cell in cells {
        distinct.insert(cell);
        n += 1;
        if distinct.len() > MOST_CHOICES || cell.len() > 60 {
            return false;
        }
    }
    n >= 2 * distinct.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_what_all_cells_fit() {
        for (cells, kind) in [
            (vec!["Yes", "no", ""], Kind::Flag),
            (vec!["2026-01-31", "31.01.2026 10:00"], Kind::Date),
            (vec!["1 200,5", "7"], Kind::Number),
            (vec!["0171", "2114"], Kind::Text),
            (vec!["+49 171", "1"], Kind::Text),
            (vec!["40817810099910004312"], Kind::Text),
            (vec!["55.75581", "1"], Kind::Text),
            (vec!["red", "red", "blue", "blue"], Kind::Choice),
            (vec!["red", "blue"], Kind::Text),
            (vec!["1", "0", "1", "0"], Kind::Number),
        ] {
            assert_eq!(kind_of(cells.iter().copied()), kind, "{cells:?}");
        }
    }

    #[test]
    fn an_own_field_takes_no_built_in_name() {
        let name = |header| match own_field(TableId::People, header, [].into_iter()).slot {
            Slot::Own { name, .. } => name,
            slot => panic!("{slot:?}"),
        };
        assert_eq!(name("T-shirt size"), "T-shirt size");
        assert_eq!(name("name"), "name (own)");
        assert_eq!(name("company.size"), "company size");
    }
}
