//! A cell edited in place.

use book::{Book, Change, TableId, fields};
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
    let kind = records.specs()[position].kind;
    let path = Parameter::Field(format!("{}.{field}", singular(table)));
    let value = typed::value(kind, book.home, text).ok_or_else(|| {
        Said::new("refused-not-a-value")
            .with("field", path.clone())
            .text("text", text)
    })?;
    let name_at = match table {
        TableId::Companies => Some(fields::companies::NAME),
        TableId::People => Some(fields::people::NAME),
        TableId::Owners => Some(fields::owners::NAME),
        _ => None,
    };
    let whose = name_at.map_or(id, |at| records.text(at, row));
    let label = Said::new("edit-cell")
        .with("field", path)
        .text("whose", whose);
    let change = Change::Set {
        table,
        id: id.to_owned(),
        field: field.to_owned(),
        value,
    };
    Ok(book_step(label, change))
}

fn singular(table: TableId) -> &'static str {
    match table {
        TableId::Companies => "company",
        TableId::People => "person",
        other => other.name(),
    }
}
