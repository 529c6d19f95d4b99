//! Values as the page gets them, and names of kinds.

use book::{Currency, Date, Decimal, Facts, FieldRef, Kind, TableId, Unit, Value, fields};

use crate::view::Cell;

/// A field's value for a unit.
pub(crate) fn of_unit(facts: Facts<'_>, unit: Unit, row: u32, field: FieldRef) -> Cell {
    cell(facts, field.kind, facts.value(unit, row, field))
}

/// A value of a kind; references get the name of the record.
pub(crate) fn cell(facts: Facts<'_>, kind: Kind, value: Value) -> Cell {
    match value {
        Value::Empty => Cell::Empty,
        Value::Text(text) => Cell::Text(text),
        Value::Number(number) => Cell::Number(number.0),
        Value::Money(minor) => Cell::Money(minor),
        Value::Date(day) => Cell::Date(day.0),
        Value::Flag(yes) => Cell::Flag(yes),
        Value::Choice(name) => Cell::Choice(name),
        Value::Choices(names) => Cell::Choices(names),
        Value::Ref(id) => {
            let name = match kind {
                Kind::Ref(table) => record_name(facts, table, &id),
                _ => String::new(),
            };
            Cell::Record { id, name }
        }
    }
}

/// The name of a record, or its id where it has none.
pub(crate) fn record_name(facts: Facts<'_>, table: TableId, id: &str) -> String {
    let records = facts.book.table(table);
    let position = match table {
        TableId::Owners => fields::owners::NAME,
        TableId::Companies => fields::companies::NAME,
        TableId::People => fields::people::NAME,
        _ => return id.to_owned(),
    };
    let name = records
        .find(id)
        .map_or("", |row| records.text(position, row));
    if name.is_empty() {
        id.to_owned()
    } else {
        name.to_owned()
    }
}

/// The name of a kind in views.
pub(crate) const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Number => "number",
        Kind::Money => "money",
        Kind::Date => "date",
        Kind::Flag => "flag",
        Kind::Choice => "choice",
        Kind::Choices => "choices",
        Kind::Ref(_) => "ref",
    }
}

/// A value as other programs read it: sums and numbers with a point, days as ISO, records by
/// name.
pub(crate) fn plain(cell: &Cell, home: Currency) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Choice(text) => text.clone(),
        Cell::Number(number) => Decimal(*number).to_string(),
        Cell::Money(minor) => home.format_amount(*minor),
        Cell::Date(day) => Date(*day).to_string(),
        Cell::Flag(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Cell::Choices(names) => names.join("; "),
        Cell::Record { id, name } => if name.is_empty() { id } else { name }.clone(),
    }
}
