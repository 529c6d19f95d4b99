//! Two records made one.

use super::{places, row, set};
use crate::{Book, Change, EditError, TableId, Value};

/// What a merge changes, and what gets lost in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    pub changes: Vec<Change>,
    /// Fields of which both had a value, and not the same.
    pub differing: Vec<Differing>,
    /// How many references move to the kept record: events, contacts, referrals.
    pub n_moved: u32,
}

/// A field of which two records say something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    pub field: String,
    pub kept: Value,
    pub dropped: Value,
}

/// Makes `keep` of `keep` and `drop`: filled fields win over empty ones, and where both are filled
/// those of `keep`, but for the fields named in `from_drop`. Who asked to be left alone in one of
/// two records of a person is left alone in the merged one. All that refers to `drop` refers to `keep` from
/// then on, and `drop` is taken away.
///
/// # Errors
/// An id that no record has, or [`EditError::Exists`] where both are the same.
pub fn merge(
    book: &Book,
    table: TableId,
    keep: &str,
    drop: &str,
    from_drop: &[&str],
) -> Result<Merged, EditError> {
    let (keep_row, drop_row) = (row(book, table, keep)?, row(book, table, drop)?);
    if keep == drop {
        return Err(EditError::Exists {
            table,
            id: keep.to_owned(),
        });
    }
    let mut merged = Merged::default();
    for (position, spec) in book.table(table).specs().iter().enumerate() {
        let of = |row| match book.value(table, row, position) {
            // Nobody refers to oneself.
            Value::Ref(id) if id == keep || id == drop => self_reference(book, table, position, id),
            value => value,
        };
        let (stored, kept, dropped) = (
            book.value(table, keep_row, position),
            of(keep_row),
            of(drop_row),
        );
        let is_wish = WISHES.contains(&spec.name.as_str()) && table == TableId::People;
        let says_no = is_wish && (kept == Value::Flag(true) || dropped == Value::Flag(true));
        let is_chosen = if says_no {
            kept != Value::Flag(true)
        } else {
            from_drop.contains(&spec.name.as_str())
        };
        let takes_dropped = dropped != Value::Empty && (kept == Value::Empty || is_chosen);
        let differ = kept != Value::Empty && dropped != Value::Empty && kept != dropped;
        let result = if takes_dropped {
            dropped.clone()
        } else {
            kept.clone()
        };
        if differ {
            let field = spec.name.clone();
            let (kept, dropped) = if takes_dropped {
                (dropped, kept)
            } else {
                (kept, dropped)
            };
            merged.differing.push(Differing {
                field,
                kept,
                dropped,
            });
        }
        if result != stored {
            merged.changes.push(set(table, keep, &spec.name, result));
        }
    }
    for (from, row, field) in places(book, table, |row| row == drop_row) {
        if from == table && (row == keep_row || row == drop_row) {
            continue;
        }
        let id = book.table(from).row_id(row);
        merged
            .changes
            .push(set(from, &id, field, Value::Ref(keep.to_owned())));
        merged.n_moved += 1;
    }
    merged.changes.push(Change::Remove {
        table,
        id: drop.to_owned(),
    });
    Ok(merged)
}

/// What people asked for: a yes is never lost.
const WISHES: [&str; 3] = ["opt_out", "no_gifts", "no_events"];

/// A reference between the two would be one to oneself; ids of other tables may be the same by chance.
fn self_reference(book: &Book, table: TableId, position: usize, id: String) -> Value {
    if book.table(table).specs()[position].kind == crate::Kind::Ref(table) {
        Value::Empty
    } else {
        Value::Ref(id)
    }
}
