//! Mappings that are remembered: what a person decided for a table holds for the next one with
//! the same headers, in whatever order of day and month its cells are written.

use std::collections::BTreeMap;

use tables::Table;

use super::{
    ColumnMapping, Confidence, Mapping, Reading, fingerprint, is_of_letters, propose, values,
};
use crate::{Book, Change};

/// How a table could enter the book: as a table with the same headers did before, surely; else
/// as [`propose`](fn@propose) says. `remembered` is [`Book::mappings`].
#[must_use]
pub fn propose_with(table: &Table, remembered: &BTreeMap<String, Mapping>) -> Mapping {
    match remembered.get(&fingerprint(table)) {
        Some(known) if known.columns.len() == table.n_columns() => again(table, known),
        _ => propose(table),
    }
}

/// The change that remembers a mapping for tables with the headers of this one; none if the book
/// remembers the same, if the headers alone say as much, or if the table has none of its own.
#[must_use]
pub fn remember(book: &Book, table: &Table, mapping: &Mapping) -> Option<Change> {
    let headers = fingerprint(table);
    if is_of_letters(&headers) {
        return None;
    }
    let kept = lasting(mapping);
    let known = book.mappings.get(&headers);
    let is_said = match known {
        Some(known) => *known == kept,
        None => lasting(&propose(table)) == kept,
    };
    (!is_said).then(|| Change::Remember {
        headers,
        mapping: Some(Box::new(kept)),
    })
}

/// A mapping without what only its table told.
fn lasting(mapping: &Mapping) -> Mapping {
    let mut kept = mapping.clone();
    for column in &mut kept.columns {
        column.confidence = confidence(column);
    }
    kept
}

fn again(table: &Table, known: &Mapping) -> Mapping {
    let mut mapping = lasting(known);
    for (at, column) in mapping.columns.iter_mut().enumerate() {
        table.headers()[at].clone_into(&mut column.header);
        let before = std::mem::take(&mut column.reading);
        let mut reading = Reading::of(&column.targets, table.column(at));
        // What the cells say for sure wins: programs change how they write days.
        reading.date_order = reading.date_order.or(before.date_order);
        reading.decimal = reading.decimal.or(before.decimal);
        reading.values = values::known(&column.targets, table.column(at));
        reading.values.extend(before.values);
        reading.decides = before.decides;
        column.reading = reading;
    }
    mapping
}

const fn confidence(column: &ColumnMapping) -> Confidence {
    if column.targets.is_empty() {
        Confidence::LeftOut
    } else {
        Confidence::Sure
    }
}
