//! Names of columns: trimmed, distinct, and the letters a spreadsheet gives them.

use std::collections::{BTreeMap, BTreeSet};

/// Letters of a column counted from 0, as spreadsheets show them: 0 is `A`, 26 is `AA`.
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Trims the names, joins the lines of one, and tells later namesakes apart with a number.
pub(crate) fn distinct_names<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> Vec<String> {
    let plain: Vec<String> = names
        .into_iter()
        .map(|name| one_line(name.as_ref()))
        .collect();
    let wanted: BTreeSet<&str> = plain.iter().map(String::as_str).collect();
    let mut n_seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut distinct = Vec::with_capacity(plain.len());
    for name in &plain {
        let n = n_seen.entry(name).or_insert(0);
        *n += 1;
        let mut unique = name.clone();
        while *n > 1 && !name.is_empty() {
            unique = format!("{name} ({n})");
            if !wanted.contains(unique.as_str()) {
                break;
            }
            *n += 1;
        }
        distinct.push(unique);
    }
    distinct
}

fn one_line(name: &str) -> String {
    name.split(['\r', '\n'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_a_spreadsheet() {
        let letters: Vec<_> = [0, 2, 25, 26, 701, 702, 16383].map(column_letters).into();
        assert_eq!(letters, ["A", "C", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }

    #[test]
    fn namesakes_get_a_number_that_is_free() {
        assert_eq!(
            distinct_names(["Тел", " Тел ", "x", "Тел"]),
            ["Тел", "Тел (2)", "x", "Тел (3)"]
        );
        assert_eq!(distinct_names(["a", "a", "a (2)"]), ["a", "a (3)", "a (2)"]);
        assert_eq!(distinct_names(["", "", "a\r\nb"]), ["", "", "a b"]);
    }
}
