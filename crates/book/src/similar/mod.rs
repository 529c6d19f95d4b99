//! Records that may be one: names compared with a mind for legal forms, ё, word order, Cyrillic
//! in Latin letters, letters that look alike, slips and initials; people also by company,
//! phone and mailbox. Scores are integers from 0 to 1000; from [`ALIKE`] on they are worth a look.
//!
//! [`within`] looks for doubles in a book; [`crate::mapping::look_alikes`] for new records that
//! resemble others. Nothing here merges anything: a person decides. This room must not know
//! files or the words shown to people.

mod blocks;
mod card;
mod distance;
mod forms;
mod hash;
mod letters;
mod name;
mod steps;

pub(crate) use card::is_shared_box;
pub use card::{ALIKE, Reason};
pub use name::{Name, NameReason, Of};
pub(crate) use steps::Steps;

use card::{Card, has_words};

use crate::fields::{companies, people};
use crate::{Book, TableId, Value};

/// Two records of a table that may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub table: TableId,
    /// Ids, that of the smaller row first.
    pub left: String,
    pub right: String,
    /// From [`ALIKE`] to 1000.
    pub score: u16,
    pub reasons: Vec<Reason>,
}

/// How alike two names are, from 0 to 1000.
#[must_use]
pub fn names_alike(of: Of, a: &str, b: &str) -> u16 {
    Name::new(of, a).alike(&Name::new(of, b)).0
}

/// The companies and people of a book that may be one, the most alike first. `go_on` hears how
/// much of how much is done; `None` if it says stop.
#[must_use]
pub fn within(book: &Book, go_on: &mut dyn FnMut(u64, u64) -> bool) -> Option<Vec<Pair>> {
    let mut steps = Steps::new(2 * PARTS, go_on);
    let mut found = Vec::new();
    for table in [TableId::Companies, TableId::People] {
        let cards = cards_of(book, table, &mut steps)?;
        steps.next()?;
        let pairs = compare(&cards, 0, &mut steps)?;
        found.extend(pairs.into_iter().map(|(a, b, score, reasons)| Pair {
            table,
            left: book.table(table).row_id(a).into_owned(),
            right: book.table(table).row_id(b).into_owned(),
            score,
            reasons,
        }));
    }
    found.sort_by(|a, b| {
        (b.score, a.table, &a.left, &a.right).cmp(&(a.score, b.table, &b.left, &b.right))
    });
    Some(found)
}

/// What the name of a company sounds like, as a number.
pub(crate) fn company_sound(name: &str) -> u64 {
    Name::new(Of::Company, name).sound_key()
}

/// The records of a table made ready, in the order of rows.
pub(crate) fn cards_of(book: &Book, table: TableId, steps: &mut Steps<'_>) -> Option<Vec<Card>> {
    let records = book.table(table);
    let sounds: Vec<u64> = match table {
        TableId::People => (0..book.companies().n_rows())
            .map(|row| company_sound(book.companies().text(companies::NAME, row)))
            .collect(),
        _ => Vec::new(),
    };
    let card = |row| {
        let company = match table {
            TableId::People => book.follow(table, row, people::COMPANY),
            _ => None,
        };
        let sound = company
            .and_then(|company| sounds.get(company as usize))
            .copied();
        Card::new(table, sound.unwrap_or(0), |field| {
            let position = records.position(field);
            position.map_or(Value::Empty, |position| book.value(table, row, position))
        })
    };
    let n = records.n_rows() as usize;
    (0..records.n_rows())
        .map(|row| steps.at(row as usize, n).map(|()| card(row)))
        .collect()
}

/// A record made ready from its values, and of a person what their company sounds like.
pub(crate) fn card(table: TableId, company: u64, values: &[(String, Value)]) -> Card {
    Card::new(table, company, |field| {
        let value = values.iter().find(|(name, _)| name == field);
        value.map_or(Value::Empty, |(_, value)| value.clone())
    })
}

/// Positions of two cards, their score and why.
pub(crate) type Found = (u32, u32, u16, Vec<Reason>);

/// Parts of the work for each table: making ready, finding pairs, comparing.
pub(crate) const PARTS: u64 = 3;

/// The pairs that are alike, at least one of each from `n_old` on. Two parts of the work.
pub(crate) fn compare(cards: &[Card], n_old: usize, steps: &mut Steps<'_>) -> Option<Vec<Found>> {
    let pairs = blocks::pairs(cards, n_old, steps)?;
    steps.next()?;
    let n = pairs.len();
    let mut found = Vec::new();
    for (done, (a, b)) in pairs.into_iter().enumerate() {
        steps.at(done, n)?;
        let (score, reasons) = cards[a as usize].alike(&cards[b as usize]);
        if score >= ALIKE {
            found.push((a, b, score, reasons));
        }
    }
    steps.next()?;
    Some(found)
}

/// Whether a name can be compared at all.
#[must_use]
pub fn is_comparable(name: &str) -> bool {
    has_words(name)
}
