//! New records that resemble others: what an import asks a person before it makes them.
//!
//! Records with the same id, tax number or e-mail are found by the draft itself; here are those
//! that only look alike. Each is decided by a person: [`Decision`]s given to
//! [`draft_with`](super::draft_with()) send the row to the record it is the same as.

use std::collections::{BTreeSet, HashMap};

use rustc_hash::FxBuildHasher;

use super::ImportDraft;
use crate::fields::companies::NAME;
use crate::similar::{PARTS, Reason, Steps, card, cards_of, company_sound, compare};
use crate::{Book, Change, TableId, Value};

/// A row of a source, as the record of a table that it made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowRef {
    pub table: TableId,
    /// Position among the sources.
    pub file: usize,
    /// Number in the source, as [`tables::Table::row_line`].
    pub row: u32,
}

/// What a new record resembles.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Other {
    /// A record of the book, by id.
    Record(String),
    /// Another new record, by the row that made it.
    Row(RowRef),
}

/// A new record and another that it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAlike {
    pub new: RowRef,
    /// The id that the new record would get.
    pub new_id: String,
    pub other: Other,
    /// The id of the other; of a new one that which it would get.
    pub other_id: String,
    /// From [`ALIKE`](crate::similar::ALIKE) to 1000.
    pub score: u16,
    pub reasons: Vec<Reason>,
}

/// What a person says of a new record and another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    pub new: RowRef,
    pub other: Other,
    /// Whether the two are one: then the row says something of the other, and makes no record.
    pub is_same: bool,
}

/// Which change of a draft makes the record of which row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Position among the draft's changes.
    pub change: u32,
    /// Position among the sources.
    pub file: u32,
    /// Number in the source.
    pub row: u32,
}

/// The new companies and people of a draft that resemble records of the book or each other, the
/// most alike first. Pairs that were decided are not asked again. `go_on` hears how much of how much
/// is done; `None` if it says stop.
#[must_use]
pub fn look_alikes(
    book: &Book,
    draft: &ImportDraft,
    decisions: &[Decision],
    go_on: &mut dyn FnMut(u64, u64) -> bool,
) -> Option<Vec<LookAlike>> {
    let decided: BTreeSet<(&RowRef, &Other)> = decisions
        .iter()
        .map(|decision| (&decision.new, &decision.other))
        .collect();
    let mut steps = Steps::new(2 * PARTS, go_on);
    steps.at(0, 1)?;
    let sounds = company_sounds(draft);
    let mut found = Vec::new();
    for table in [TableId::Companies, TableId::People] {
        let new = new_records(draft, table);
        if new.is_empty() {
            for _ in 0..PARTS {
                steps.next()?;
            }
            continue;
        }
        let mut cards = cards_of(book, table, &mut steps)?;
        let n_old = cards.len();
        for (at, (_, _, values)) in new.iter().enumerate() {
            steps.at(at, new.len())?;
            cards.push(card(table, company_of(book, &sounds, values), values));
        }
        steps.next()?;
        for (a, b, score, reasons) in compare(&cards, n_old, &mut steps)? {
            let (row, id, _) = &new[b as usize - n_old];
            let (other, other_id) = match (a as usize).checked_sub(n_old) {
                Some(at) => (Other::Row(new[at].0.clone()), new[at].1.to_owned()),
                None => {
                    let id = book.table(table).row_id(a).into_owned();
                    (Other::Record(id.clone()), id)
                }
            };
            if !decided.contains(&(row, &other)) {
                found.push(LookAlike {
                    new: row.clone(),
                    new_id: (*id).to_owned(),
                    other,
                    other_id,
                    score,
                    reasons,
                });
            }
        }
    }
    found.sort_by(|a, b| (b.score, &a.new, &a.other).cmp(&(a.score, &b.new, &b.other)));
    Some(found)
}

type New<'a> = (RowRef, &'a str, &'a [(String, Value)]);

/// The records of a table that the draft makes, in its order.
fn new_records(draft: &ImportDraft, table: TableId) -> Vec<New<'_>> {
    let record = |origin: &Origin| match draft.changes.get(origin.change as usize) {
        Some(Change::Insert {
            table: made,
            id,
            values,
        }) if *made == table => {
            let row = RowRef {
                table,
                file: origin.file as usize,
                row: origin.row,
            };
            Some((row, id.as_str(), values.as_slice()))
        }
        _ => None,
    };
    draft.origins.iter().filter_map(record).collect()
}

/// What new companies sound like, by id.
fn company_sounds(draft: &ImportDraft) -> HashMap<&str, u64, FxBuildHasher> {
    let name = |values: &[(String, Value)]| match values.iter().find(|(field, _)| field == "name") {
        Some((_, Value::Text(name))) => company_sound(name),
        _ => 0,
    };
    new_records(draft, TableId::Companies)
        .into_iter()
        .map(|(_, id, values)| (id, name(values)))
        .collect()
}

fn company_of(
    book: &Book,
    new: &HashMap<&str, u64, FxBuildHasher>,
    values: &[(String, Value)],
) -> u64 {
    let Some((_, Value::Ref(id))) = values.iter().find(|(field, _)| field == "company_id") else {
        return 0;
    };
    if let Some(&sound) = new.get(id.as_str()) {
        return sound;
    }
    let companies = book.companies();
    companies
        .find(id)
        .map_or(0, |row| company_sound(companies.text(NAME, row)))
}
