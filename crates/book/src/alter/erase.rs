//! A person erased, because they ask for it.

use super::delete::is_only_theirs;
use super::{delete, places, row, set};
use crate::fields::people;
use crate::{Book, Change, Column, EditError, TableId, Value};

/// What becomes of a person's interactions and awards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// They go too, and the company's counts with them.
    WithEvents,
    /// They stay with the company, without the name: a nameless record that wants nothing holds
    /// them, and their notes are emptied.
    EventsStay,
}

/// The changes that erase a person, and what there is to look after. The inverse of these changes
/// holds all that was erased, so it must not be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    pub changes: Vec<Change>,
    /// Events that go, or stay without the name.
    pub n_interactions: u32,
    pub n_awards: u32,
    /// Invoices that named the person as their contact; they stay without it.
    pub n_invoices: u32,
    /// Texts of other records that name the person: a person has to read them.
    pub mentions: Vec<Mention>,
}

/// A text that names somebody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    pub table: TableId,
    pub id: String,
    pub field: String,
}

/// What erases a person. `stand_in` is a free id for the nameless record of [`Mode::EventsStay`].
///
/// # Errors
/// An id that no person has, or a `stand_in` that is empty or taken.
pub fn erase(book: &Book, id: &str, mode: Mode, stand_in: &str) -> Result<Erased, EditError> {
    let table = TableId::People;
    let person = row(book, table, id)?;
    let found = places(book, table, |row| row == person);
    let n = |wanted: TableId| {
        let rows = found.iter().filter(|(table, ..)| *table == wanted);
        u32::try_from(rows.count()).unwrap_or(u32::MAX)
    };
    let mut erased = Erased {
        n_interactions: n(TableId::Interactions),
        n_awards: n(TableId::Awards),
        n_invoices: n(TableId::Invoices),
        ..Erased::default()
    };
    let events: Vec<(TableId, u32)> = found
        .iter()
        .filter(|(table, _, field)| is_only_theirs(*table, field))
        .map(|&(table, row, _)| (table, row))
        .collect();
    if mode == Mode::WithEvents || events.is_empty() {
        erased.changes = delete(book, table, &[id.to_owned()])?;
        erased.mentions = mentions(book, person, &events);
        return Ok(erased);
    }
    if stand_in.is_empty() {
        return Err(EditError::EmptyId { table });
    }
    if book.people().find(stand_in).is_some() {
        return Err(EditError::Exists {
            table,
            id: stand_in.to_owned(),
        });
    }
    let company = book.value(table, person, people::COMPANY);
    let mut values = vec![("opt_out".to_owned(), Value::Flag(true))];
    if company != Value::Empty {
        values.push(("company_id".to_owned(), company));
    }
    erased.changes.push(Change::Insert {
        table,
        id: stand_in.to_owned(),
        values,
    });
    for &(table, row) in &events {
        let id = book.table(table).row_id(row);
        erased.changes.push(set(
            table,
            &id,
            "person_id",
            Value::Ref(stand_in.to_owned()),
        ));
        erased.changes.push(set(table, &id, "note", Value::Empty));
    }
    let others = found
        .iter()
        .filter(|(table, _, field)| !is_only_theirs(*table, field));
    for &(table, row, field) in others {
        erased.changes.push(set(
            table,
            &book.table(table).row_id(row),
            field,
            Value::Empty,
        ));
    }
    erased.changes.push(Change::Remove {
        table,
        id: id.to_owned(),
    });
    erased.mentions = mentions(book, person, &events);
    Ok(erased)
}

/// Texts of other records that have the person's name, e-mail or phone in them.
fn mentions(book: &Book, person: u32, gone: &[(TableId, u32)]) -> Vec<Mention> {
    let table = book.people();
    let of_person = [people::NAME, people::EMAIL, people::PHONE]
        .map(|position| table.text(position, person).trim().to_lowercase());
    let needles: Vec<&String> = of_person
        .iter()
        .filter(|text| text.chars().count() >= 4)
        .collect();
    let mut found = Vec::new();
    for id in TableId::ALL {
        let records = book.table(id);
        for (position, spec) in records.specs().iter().enumerate() {
            let Column::Text(column) = records.column(position) else {
                continue;
            };
            // Each distinct text is looked at once.
            let named: Vec<bool> = column
                .words
                .texts()
                .map(|text| {
                    let text = text.to_lowercase();
                    needles.iter().any(|needle| text.contains(needle.as_str()))
                })
                .collect();
            for (row, code) in (0_u32..).zip(&column.codes) {
                let is_own = (id == TableId::People && row == person) || gone.contains(&(id, row));
                if named[*code as usize] && !is_own {
                    found.push(Mention {
                        table: id,
                        id: records.row_id(row).into_owned(),
                        field: spec.name.clone(),
                    });
                }
            }
        }
    }
    found
}
