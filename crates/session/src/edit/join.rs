//! Two records made one, and one made two.

use book::alter::{merge, split};
use book::{EditError, TableId, Unit, Value};
use words::Said;

use super::{Intent, book_steps, cell, new_id};
use crate::answer::cells;
use crate::open::Open;
use crate::view::{DifferingField, MergeView};

fn table(unit: &str) -> TableId {
    Unit::parse(unit).unwrap_or(Unit::Person).table()
}

fn refused(error: &EditError) -> Said {
    match error {
        EditError::NoRecord { id, .. } => Said::new("refused-no-record").text("id", id),
        EditError::Exists { id, .. } => Said::new("refused-id-taken").text("id", id),
        error => Said::new("refused-change").text("detail", format!("{error:?}")),
    }
}

/// What a merge would change.
///
/// # Errors
/// That a record is not there, or both are the same.
pub(crate) fn try_merge(
    open: &Open,
    unit: &str,
    keep: &str,
    drop: &str,
) -> Result<MergeView, Said> {
    let (facts, table) = (open.facts(), table(unit));
    let merged = merge(facts.book, table, keep, drop, &[]).map_err(|error| refused(&error))?;
    let name = |id: &str| {
        let row = facts.book.table(table).find(id);
        row.map_or_else(String::new, |row| cell::name_of(facts.book, table, row))
    };
    let differing = merged.differing.into_iter().map(|field| {
        let found = facts.find(table, &field.field);
        let shown = |value: Value| {
            found.map_or_else(Default::default, |found| {
                cells::cell(facts, found.kind, value)
            })
        };
        DifferingField {
            path: found.map_or_else(String::new, |found| facts.path(found)),
            kept: shown(field.kept),
            dropped: shown(field.dropped),
            field: field.field,
        }
    });
    Ok(MergeView {
        keep: name(keep),
        drop: name(drop),
        differing: differing.collect(),
        n_moved: merged.n_moved,
    })
}

pub(super) fn merged(
    open: &Open,
    unit: &str,
    keep: &str,
    drop: &str,
    from_drop: &[String],
) -> Result<Intent, Said> {
    let (book, table) = (&open.document.book, table(unit));
    let fields: Vec<&str> = from_drop.iter().map(String::as_str).collect();
    let merged = merge(book, table, keep, drop, &fields).map_err(|error| refused(&error))?;
    let name = |id: &str| {
        let row = book.table(table).find(id);
        row.map_or_else(String::new, |row| cell::name_of(book, table, row))
    };
    let label = Said::new("edit-merge")
        .text("keep", name(keep))
        .text("drop", name(drop));
    Ok(book_steps(label, merged.changes))
}

pub(super) fn parted(
    open: &Open,
    unit: &str,
    id: &str,
    seed: &str,
    name: &str,
    moved: &[(String, String)],
) -> Result<Intent, Said> {
    let (book, table) = (&open.document.book, table(unit));
    let name = name.trim();
    if name.is_empty() {
        return Err(Said::new("refused-empty-name-of-new"));
    }
    let moved: Vec<(TableId, String)> = moved
        .iter()
        .filter_map(|(table, id)| Some((TableId::parse(table)?, id.clone())))
        .collect();
    let values = [("name".to_owned(), Value::text(name))];
    let changes = split(book, table, id, &new_id(table, seed), &values, &moved)
        .map_err(|error| refused(&error))?;
    let label = Said::new("edit-split").text("name", name);
    Ok(book_steps(label, changes))
}
