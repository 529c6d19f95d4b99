//! Records taken away with what is only theirs.

use std::collections::BTreeSet;

use super::{places, row, set};
use crate::{Book, Change, EditError, TableId, Value};

/// Takes records away: a company with its invoices, a person with their interactions and awards.
/// What else refers to them refers to nobody from then on.
///
/// # Errors
/// The first id that no record has.
pub fn delete(book: &Book, table: TableId, ids: &[String]) -> Result<Vec<Change>, EditError> {
    let mut gone: BTreeSet<(TableId, u32)> = BTreeSet::new();
    for id in ids {
        gone.insert((table, row(book, table, id)?));
    }
    let mut changes = Vec::new();
    let found = places(book, table, |row| gone.contains(&(table, row)));
    let children = found
        .iter()
        .filter(|(child, _, field)| is_only_theirs(*child, field));
    gone.extend(children.map(|&(child, row, _)| (child, row)));
    for (from, row, field) in found {
        if !gone.contains(&(from, row)) {
            changes.push(set(
                from,
                &book.table(from).row_id(row),
                field,
                Value::Empty,
            ));
        }
    }
    // Children stand behind their parents in the order of tables.
    for (table, row) in gone.into_iter().rev() {
        let id = book.table(table).row_id(row).into_owned();
        changes.push(Change::Remove { table, id });
    }
    Ok(changes)
}

/// Whether a record belongs to one other alone by this field.
pub(super) fn is_only_theirs(table: TableId, field: &str) -> bool {
    matches!(
        (table, field),
        (TableId::Invoices, "company_id") | (TableId::Interactions | TableId::Awards, "person_id")
    )
}
