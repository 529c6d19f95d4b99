//! One record made two.

use super::{places, row, set};
use crate::{Book, Change, EditError, TableId, Value};

/// Makes a second record beside `id`: it gets the id `new_id` and these values, and what is named
/// in `moved` refers to it instead of to the first. The first keeps its own values.
///
/// # Errors
/// An id that no record has, or that one has already. A record in `moved` that does not refer to the
/// first is [`EditError::NoRecord`].
pub fn split(
    book: &Book,
    table: TableId,
    id: &str,
    new_id: &str,
    values: &[(String, Value)],
    moved: &[(TableId, String)],
) -> Result<Vec<Change>, EditError> {
    let from = row(book, table, id)?;
    if new_id.is_empty() {
        return Err(EditError::EmptyId { table });
    }
    if book.table(table).find(new_id).is_some() {
        return Err(EditError::Exists {
            table,
            id: new_id.to_owned(),
        });
    }
    let mut changes = vec![Change::Insert {
        table,
        id: new_id.to_owned(),
        values: values.to_vec(),
    }];
    let found = places(book, table, |row| row == from);
    for (child, child_id) in moved {
        let child_row = row(book, *child, child_id)?;
        let n_before = changes.len();
        let fields = found
            .iter()
            .filter(|(table, row, _)| (*table, *row) == (*child, child_row));
        changes.extend(
            fields.map(|(_, _, field)| set(*child, child_id, field, Value::Ref(new_id.to_owned()))),
        );
        if changes.len() == n_before {
            return Err(EditError::NoRecord {
                table: *child,
                id: child_id.clone(),
            });
        }
    }
    Ok(changes)
}
