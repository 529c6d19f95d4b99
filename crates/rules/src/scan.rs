//! One test over one column: a pass over integers, texts only once per distinct word.

use book::{Book, ChoicesColumn, Column, Date, Dictionary, EMPTY_DAY, EMPTY_KEY, EMPTY_NUMBER};
use book::{Kind, TextColumn};

use crate::anniversary::Anniversaries;
use crate::fold::fold_into;
use crate::matcher::folded;
use crate::{Bits, Matcher};

/// The rows of a column that a test passes. `kind` is the column's kind.
pub(crate) fn scan(book: &Book, column: &Column, kind: Kind, test: &Matcher) -> Bits {
    match column {
        Column::Text(column) | Column::Choice(column) => scan_words(column, test),
        Column::Number(values) | Column::Money(values) => scan_numbers(values, test),
        Column::Date(days) => scan_days(days, test),
        Column::Flag(answers) => {
            let table = [book::Tri::Unknown, book::Tri::No, book::Tri::Yes]
                .map(|answer| test.accepts_tri(answer));
            Bits::of(answers, |answer| table[answer as usize])
        }
        Column::Choices(column) => scan_sets(column, test),
        Column::Ref(keys) => scan_keys(book, keys, kind, test),
    }
}

pub(crate) fn scan_numbers(values: &[i64], test: &Matcher) -> Bits {
    match test {
        Matcher::Empty => Bits::of(values, |value| value == EMPTY_NUMBER),
        Matcher::Filled => Bits::of(values, |value| value != EMPTY_NUMBER),
        Matcher::Number(range) => {
            let (from, to) = (*range.start(), *range.end());
            Bits::of(values, |value| (value >= from) & (value <= to))
        }
        _ => Bits::none(values.len()),
    }
}

pub(crate) fn scan_days(days: &[i32], test: &Matcher) -> Bits {
    match test {
        Matcher::Empty => Bits::of(days, |day| day == EMPTY_DAY),
        Matcher::Filled => Bits::of(days, |day| day != EMPTY_DAY),
        Matcher::Days(range) => {
            let (from, to) = (*range.start(), *range.end());
            Bits::of(days, |day| (day >= from) & (day <= to))
        }
        Matcher::Anniversary { from, to } => {
            let wanted = Anniversaries::between(*from, *to);
            Bits::of(days, |day| day != EMPTY_DAY && wanted.contain(Date(day)))
        }
        _ => Bits::none(days.len()),
    }
}

fn scan_words(column: &TextColumn, test: &Matcher) -> Bits {
    let mut accepted = accepted_words(&column.words, test);
    accepted[book::EMPTY_CODE as usize] = *test == Matcher::Empty;
    scan_codes(&column.codes, &accepted)
}

fn accepted_words(words: &Dictionary, test: &Matcher) -> Vec<bool> {
    let mut folded = String::new();
    let accepts = |word: &str| {
        fold_into(word, &mut folded);
        test.accepts_folded(&folded)
    };
    words.texts().map(accepts).collect()
}

fn scan_sets(column: &ChoicesColumn, test: &Matcher) -> Bits {
    let accepts = |set: &Vec<u32>| {
        let names = set.iter().map(|&word| column.words.text(word).to_owned());
        let names: Vec<String> = names.collect();
        if names.is_empty() {
            *test == Matcher::Empty
        } else {
            test.accepts_set(&folded(&names))
        }
    };
    let accepted: Vec<bool> = column.sets.iter().map(accepts).collect();
    scan_codes(&column.codes, &accepted)
}

fn scan_codes(codes: &[u32], accepted: &[bool]) -> Bits {
    let wanted: Vec<u32> = (0_u32..)
        .zip(accepted)
        .filter_map(|(code, &accepted)| accepted.then_some(code))
        .take(2)
        .collect();
    match wanted[..] {
        [] => Bits::none(codes.len()),
        // Comparing is cheaper than looking up.
        [only] => Bits::of(codes, |code| code == only),
        _ => Bits::of(codes, |code| {
            accepted.get(code as usize).copied().unwrap_or(false)
        }),
    }
}

fn scan_keys(book: &Book, keys: &[u32], kind: Kind, test: &Matcher) -> Bits {
    match (test, kind) {
        (Matcher::Empty, _) => Bits::of(keys, |key| key == EMPTY_KEY),
        (Matcher::Filled, _) => Bits::of(keys, |key| key != EMPTY_KEY),
        (Matcher::OneOf { ids, .. }, Kind::Ref(target)) => {
            let names = book.table(target).keys();
            let wanted: Vec<u32> = ids.iter().filter_map(|id| names.find(id)).collect();
            match wanted[..] {
                [] => Bits::none(keys.len()),
                [only] => Bits::of(keys, |key| key == only),
                _ => {
                    let mut accepted = vec![false; names.n_keys() as usize];
                    for key in wanted {
                        accepted[key as usize] = true;
                    }
                    Bits::of(keys, |key| {
                        accepted.get(key as usize).copied().unwrap_or(false)
                    })
                }
            }
        }
        _ => Bits::none(keys.len()),
    }
}
