//! A cell edited in place.

use book::{Book, Change, Kind, TableId, Value, fields};
use rules::fold;
use words::{Parameter, Said};

use super::{Intent, book_step};
use crate::typed;

pub(super) fn read(
    book: &Book,
    table: &str,
    id: &str,
    field: &str,
    text: &str,
) -> Result<Intent, Said> {
    let table =
        TableId::parse(table).ok_or_else(|| Said::new("refused-no-field").text("field", field))?;
    let records = book.table(table);
    let Some(row) = records.find(id) else {
        return Err(Said::new("refused-no-record").text("id", id));
    };
    let Some(position) = records.position(field) else {
        return Err(Said::new("refused-no-field").text("field", field));
    };
    let label = Said::new("edit-cell")
        .with("field", path(table, field))
        .text("whose", name_of(book, table, row));
    let change = Change::Set {
        table,
        id: id.to_owned(),
        field: field.to_owned(),
        value: value(book, table, position, text)?,
    };
    Ok(book_step(label, change))
}

/// What was typed into a stored field. Records are known by id or, where only one is called so,
/// by name.
///
/// # Errors
/// That it is no value of the field.
pub(super) fn value(
    book: &Book,
    table: TableId,
    position: usize,
    text: &str,
) -> Result<Value, Said> {
    let spec = &book.table(table).specs()[position];
    let refused = || {
        Said::new("refused-not-a-value")
            .with("field", path(table, &spec.name))
            .text("text", text)
    };
    match typed::value(spec.kind, book.home, text).ok_or_else(refused)? {
        Value::Ref(typed) => match spec.kind {
            Kind::Ref(target) => record(book, target, &typed)
                .map(Value::Ref)
                .ok_or_else(refused),
            _ => Err(refused()),
        },
        value => Ok(value),
    }
}

/// The id of a record by its id or name.
fn record(book: &Book, table: TableId, typed: &str) -> Option<String> {
    let records = book.table(table);
    if records.find(typed).is_some() {
        return Some(typed.to_owned());
    }
    let names = records.texts(name_position(table)?)?;
    let wanted = fold(typed);
    let mut named = (0..records.n_rows()).filter(|&row| fold(names.get(row)) == wanted);
    match (named.next(), named.next()) {
        (Some(row), None) => Some(records.row_id(row).into_owned()),
        _ => None,
    }
}

fn name_position(table: TableId) -> Option<usize> {
    match table {
        TableId::Companies => Some(fields::companies::NAME),
        TableId::People => Some(fields::people::NAME),
        TableId::Owners => Some(fields::owners::NAME),
        _ => None,
    }
}

/// The name of a record, or its id.
pub(super) fn name_of(book: &Book, table: TableId, row: u32) -> String {
    let records = book.table(table);
    let name = name_position(table).map_or("", |at| records.text(at, row));
    if name.is_empty() {
        records.row_id(row).into_owned()
    } else {
        name.to_owned()
    }
}

/// The path of a field, to be said.
pub(super) fn path(table: TableId, field: &str) -> Parameter {
    let table = match table {
        TableId::Companies => "company",
        TableId::People => "person",
        other => other.name(),
    };
    Parameter::Field(format!("{table}.{field}"))
}
