//! Words to look for in names, companies, cities and roles. Each distinct text is looked at once.

use book::fields::{companies, people};
use book::{Facts, TextColumn, Unit};
use rules::{Bits, fold};

/// So many words at most are looked for; a mask holds one bit each.
const MOST_WORDS: usize = 64;

/// The rows in which every word occurs somewhere.
pub(super) fn found(facts: Facts<'_>, unit: Unit, text: &str) -> Bits {
    let table = facts.book.table(unit.table());
    let n_rows = table.n_rows() as usize;
    let folded = fold(text);
    let wanted: Vec<&str> = folded.split_whitespace().take(MOST_WORDS).collect();
    if wanted.is_empty() {
        return Bits::all(n_rows);
    }
    let all = wanted
        .iter()
        .zip(0..)
        .fold(0_u64, |all, (_, bit)| all | 1 << bit);
    let own: &[usize] = match unit {
        Unit::Person => &[people::NAME, people::CITY, people::ROLE],
        Unit::Company => &[companies::NAME, companies::CITY, companies::INDUSTRY],
    };
    let own: Vec<(&TextColumn, Vec<u64>)> = own
        .iter()
        .filter_map(|&position| table.texts(position))
        .map(|texts| (texts, masks(texts, &wanted)))
        .collect();
    let names = facts.book.companies().texts(companies::NAME);
    let of_company = names.map(|texts| masks(texts, &wanted)).unwrap_or_default();
    Bits::from_fn(n_rows, |at| {
        let mut seen = own.iter().fold(0, |seen, (texts, masks)| {
            seen | texts.codes.get(at).map_or(0, |&code| masks[code as usize])
        });
        if unit == Unit::Person
            && seen != all
            && let Ok(row) = u32::try_from(at)
            && let (Some(names), Some(company)) = (names, facts.company_of(row))
        {
            seen |= of_company[names.codes[company as usize] as usize];
        }
        seen == all
    })
}

/// Which words each distinct text holds.
fn masks(texts: &TextColumn, wanted: &[&str]) -> Vec<u64> {
    texts
        .words
        .texts()
        .map(|text| {
            let text = fold(text);
            let holds = wanted
                .iter()
                .zip(0..)
                .filter(|(word, _)| text.contains(**word));
            holds.fold(0, |mask, (_, bit)| mask | 1 << bit)
        })
        .collect()
}
